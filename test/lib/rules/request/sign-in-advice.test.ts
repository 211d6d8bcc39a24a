import { describe, expect, test } from 'vitest'
import { type CauseId, causeOf, type Finding } from '#lib/rules/diagnosis/causes/index.ts'
import { isSignInAdvised } from '#lib/rules/request/sign-in-advice.ts'

const NOW = new Date('2026-11-26T08:00:00Z')
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const found = (cause: CauseId): Finding => ({ cause, ...causeOf(cause).tell(causeOf(cause).example) })
const request = (finding: Finding, errorCode: string | null = null) =>
  ({ errorCode, diagnosis: { findings: [finding] } }) as unknown as Parameters<typeof isSignInAdvised>[0]

const SPECIFICATION: readonly [title: string, finding: Finding, code: string | null, advised: boolean][] = [
  ['nothing was found', found('nothing-wrong'), null, true],
  ['nothing was found, and Microsoft’s page told of a lock', found('nothing-wrong'), '50053', false],
  ['a lock that is on', { ...found('smart-lockout'), until: { kind: 'not-before', at: minutes(5) } }, null, false],
  [
    'a lock whose time has passed',
    { ...found('smart-lockout'), until: { kind: 'not-before', at: minutes(-1) } },
    null,
    true,
  ],
  ['another way can be chosen at Microsoft', found('second-factor-failing'), null, true],
  ['sign-in is turned off', found('account-disabled'), null, false],
  ['the password has expired', found('password-expired'), null, false],
]
describe('a link to sign in stands where trying is the advice', () => {
  for (const [title, finding, code, advised] of SPECIFICATION)
    test(`${title}: ${advised ? 'yes' : 'no'}`, () =>
      expect(isSignInAdvised(request(finding, code), finding, NOW)).toBe(advised))
})
