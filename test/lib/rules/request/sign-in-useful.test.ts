import { expect, test } from 'vitest'
import { type CauseId, causeOf } from '#lib/rules/diagnosis/causes/index.ts'
import { isSignInUseful } from '#lib/rules/request/sign-in-useful.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'

type Told = Parameters<typeof isSignInUseful>[0]
const findings = (...ids: readonly CauseId[]) =>
  ({
    findings: ids.map((cause) => ({ cause, ...causeOf(cause).tell(causeOf(cause).example) })),
  }) as unknown as NonNullable<RecoveryRequest['diagnosis']>
const at = (told: Partial<Told>): Told => ({ errorCode: null, diagnosis: null, assurance: 'none', ...told })

const SPECIFICATION: readonly [title: string, told: Told, useful: boolean][] = [
  ['nothing is known yet', at({}), false],
  ['a returned mail of a restricted sender was typed', at({ errorCode: '5.1.8' }), true],
  ['another returned mail was typed', at({ errorCode: '5.7.705' }), true],
  ['a sign-in code was typed', at({ errorCode: '50053' }), false],
  ['a text with a full stop that is no code', at({ errorCode: '9.9.9' }), false],
  ['sending is restricted', at({ diagnosis: findings('sending-restricted'), assurance: 'aal2' }), true],
  [
    'sending is restricted, and the account is locked',
    at({ diagnosis: findings('sending-restricted', 'smart-lockout'), assurance: 'aal2' }),
    false,
  ],
  [
    'the account is locked, whatever was typed',
    at({ errorCode: '5.1.8', diagnosis: findings('smart-lockout'), assurance: 'aal2' }),
    false,
  ],
]
for (const [title, told, useful] of SPECIFICATION)
  test(`${title}: the work account ${useful ? 'leads' : 'does not lead'}`, () =>
    expect(isSignInUseful(told)).toBe(useful))

test('what may only be told after two checks does not show in the order after one', () => {
  const diagnosis = findings('mailbox-tampered')
  expect(isSignInUseful(at({ errorCode: '5.1.8', diagnosis, assurance: 'aal1' }))).toBe(
    isSignInUseful(at({ errorCode: '5.1.8', diagnosis: findings(), assurance: 'aal1' })),
  )
})
