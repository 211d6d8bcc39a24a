/** Inbox rules, and whether one is a sign of compromise: each as the only rule of a mailbox of Contoso's. */
import { z } from 'zod'
import { rulesFrom } from '#lib/adapters/graph/mailbox/mailbox-settings.ts'
import { EXAMPLE_NOW } from '#lib/rules/diagnosis/causes/support/example.ts'
import { seen } from '#lib/rules/source-reading.ts'
import { isClean } from '#lib/rules/diagnosis/mailbox.ts'
import { answeredWith, idleReader } from './answered-page.ts'
import type { Outcome } from './outcome.ts'

const fileShape = z.array(z.object({ id: z.string(), malicious: z.boolean(), rule: z.record(z.string(), z.unknown()) }))

/** Verified by the tenant of the cases. */
const DOMAINS = new Map([
  ['contoso.com', 'Managed'],
  ['contoso.onmicrosoft.com', 'Managed'],
])
const OWNER = 'testaccount1@contoso.com'

export const judge = (file: unknown): Promise<readonly Outcome[]> =>
  Promise.all(
    fileShape.parse(file).map(async ({ id, malicious, rule }) => {
      const reply = answeredWith([{ id, ...rule }])
      const destinations = { domains: { kind: 'answered', value: DOMAINS } as const, named: [] }
      const inboxRules = await rulesFrom(idleReader, reply, OWNER, destinations, EXAMPLE_NOW)
      const clean = isClean({ inboxRules, forwarding: seen(null, EXAMPLE_NOW) })
      const wanted = malicious ? 'a sign of compromise' : 'none'
      const came = clean === null ? 'not read' : clean ? 'none' : 'a sign of compromise'
      return { id, wanted, came, passed: came === wanted }
    }),
  )
