/** An invented case as the address says it: a form sent by GET, so that it works without script and can be kept. */
import type { SearchParams } from '#app/admin/queue-view.ts'
import { ACCOUNT_CLASSES } from '#lib/rules/account/account.ts'
import { causes } from '#lib/rules/diagnosis/causes/index.ts'
import { PROOF_AGES, PROOF_FORMS, type ProofAge, type ProofForm } from '#lib/rules/proofs/proof-forms.ts'
import type { InventedCase } from '#lib/rules/request/invented-case.ts'

export const GIVEN_IDS = ['reset-password', 'temporary-access-pass', 'remove-authenticator'] as const
export const THREAT_IDS = ['now', 'on', 'off'] as const

export interface CaseQuery {
  /** Whether the form was sent. */
  readonly isAsked: boolean
  readonly invented: InventedCase
  readonly threat: (typeof THREAT_IDS)[number]
}

/** The name of a way's field. */
export const checkName = (form: ProofForm): string => `check-${form}`

/** What cannot be read of the address counts as not given. */
export function readCase(parameters: SearchParams): CaseQuery {
  const all = (name: string): readonly string[] => [parameters[name] ?? []].flat()
  const has = (name: string) => all(name).includes('on')
  const chosen = <T extends string>(name: string, among: readonly T[]) => among.filter((id) => all(name).includes(id))
  const ageOf = (form: ProofForm): ProofAge | undefined => chosen(checkName(form), PROOF_AGES)[0]
  const [accountClass = 'member'] = chosen('class', ACCOUNT_CLASSES)
  return {
    isAsked: all('try').includes('case'),
    invented: {
      accountClass,
      causes: chosen(
        'cause',
        causes.map(({ id }) => id),
      ),
      proofs: PROOF_FORMS.flatMap((form) => {
        const age = ageOf(form)
        return age ? [{ form, age }] : []
      }),
      givenLately: chosen('given', GIVEN_IDS),
      deniedLately: has('denied'),
      compromiseUnknown: has('unknown'),
      onPremises: has('on-premises'),
    },
    threat: chosen('threat', THREAT_IDS)[0] ?? 'now',
  }
}

/** The sign-in name that was asked about; empty where none was. */
export const readPersonName = (parameters: SearchParams): string =>
  typeof parameters['name'] === 'string' ? parameters['name'].slice(0, 200).trim() : ''
