import { describe, expect, test } from 'vitest'
import { dryRunOf, type PlannedWhen } from '#lib/rules/remedies/dry-run.ts'
import { type RemedyId, remedies } from '#lib/rules/remedies/index.ts'
import { seen } from '#lib/rules/source-reading.ts'
import { email, exampleAccount, NOW, phone } from '#test/example.ts'

const account = exampleAccount({ enabled: false })
const methods = [email('a@example.org'), phone('+1'), phone('+2', { phoneType: 'office' })]
const facts = { account, methods, signsOfCompromise: false }

const SPECIFICATION: readonly [RemedyId, readonly (readonly [kind: string, when: PlannedWhen])[]][] = [
  ['wait', []],
  [
    'reset-password',
    [
      ['set-password', 'always'],
      ['end-sessions', 'if-chosen'],
    ],
  ],
  [
    'temporary-access-pass',
    [
      ['delete-pass', 'if-found'],
      ['create-pass', 'always'],
    ],
  ],
  ['end-sessions', [['end-sessions', 'always']]],
  ['enable-sign-in', [['enable-sign-in', 'always']]],
  ['disable-sign-in', []],
  [
    'remove-authenticator',
    [
      ['remove-authenticator', 'if-chosen'],
      ['remove-authenticator', 'if-chosen'],
    ],
  ],
  [
    'sweep-mailbox',
    [
      ['disable-inbox-rule', 'if-found'],
      ['stop-forwarding', 'if-found'],
    ],
  ],
  [
    'dismiss-risk',
    [
      ['dismiss-risk', 'always'],
      ['end-sessions', 'always'],
    ],
  ],
  ['lift-sending-restriction', [['lift-sending-restriction', 'always']]],
  ['unlock-on-premises', []],
  ['mend-elsewhere', []],
  ['correct-leave-date', []],
  ['give-licence', []],
  ['give-mailbox-access', []],
]

describe('What a remedy would write', () => {
  for (const [remedy, planned] of SPECIFICATION)
    test(`${remedy}: ${planned.map(([kind]) => kind).join(', ') || 'nothing'}`, () => {
      expect(dryRunOf(remedy, facts).map(({ write, when }) => [write.kind, when])).toEqual(planned)
    })

  test('every remedy has a row', () => {
    expect(SPECIFICATION.map(([id]) => id).toSorted()).toEqual(remedies.map(({ id }) => id).toSorted())
  })

  test('signs of compromise end the sessions with a new password, chosen or not', () => {
    expect(dryRunOf('reset-password', { ...facts, signsOfCompromise: true })[1]?.when).toBe('always')
  })

  test('a locked account in the organisation’s own directory is unlocked there', () => {
    const locked = { locked: true, until: null, passwordChangedAt: null }
    const onPremises = seen(locked, NOW) as unknown as typeof account.onPremises
    expect(
      dryRunOf('unlock-on-premises', { ...facts, account: { ...account, onPremises } }).map(({ write }) => write.kind),
    ).toEqual(['unlock-on-premises'])
  })

  test('holds no password', () => {
    const passwords = dryRunOf('reset-password', facts).flatMap(({ write }) =>
      write.kind === 'set-password' ? [write.password] : [],
    )
    expect(passwords).toEqual([''])
  })
})
