/** Every way to prove identity. Which are offered is the organisation's policy, never the account's. */
import { codeByEmail } from './code-by-email.ts'
import { codeByText } from './code-by-text.ts'
import type { Factor } from './factor.ts'
import { secondIdentity } from './second-identity.ts'

export const factors = [codeByEmail, codeByText, secondIdentity] as const
export type FactorId = (typeof factors)[number]['id']
export type SentCodeFactorId = Extract<(typeof factors)[number], { kind: 'sent-code' }>['id']

export const factorOf = (id: FactorId): Factor => factors.find((factor) => factor.id === id) as Factor
export const isFactorId = (id: string): id is FactorId => factors.some((factor) => factor.id === id)
