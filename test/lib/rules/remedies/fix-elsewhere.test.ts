/** Whose success it is that closes what was fixed elsewhere: never an intruder's alone. */
import { describe, expect, test } from 'vitest'
import { EXAMPLE_NOW, exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { Risk, SignIn } from '#lib/rules/diagnosis/evidence.ts'
import { seen, type Unseen, unseen } from '#lib/rules/source-reading.ts'
import { fixElsewhere } from '#lib/rules/remedies/fix-elsewhere.ts'
import type { Reading } from '#lib/rules/remedies/remedy.ts'
import { exampleAccount } from '#test/example.ts'

const DAY = 24 * 60
/** Taken over an hour ago. */
const COMMITTED = minutesBefore(60)
const BEFORE = { passwordChangedAt: null, sessionsValidFrom: null, enabled: true }
/** A success of the owner's, from where they always are. */
const LONG_AGO = exampleSignIn(0, 9 * DAY)
const NOW = exampleSignIn(0, 5)

const readingOf = (signIns: readonly SignIn[], risk: Reading['risk'] = seen(null, EXAMPLE_NOW)): Reading => ({
  account: exampleAccount(),
  authenticators: { kind: 'failed', why: 'not asked for' },
  sendingRestriction: unseen('not-configured'),
  passes: unseen('not-configured'),
  inboxRules: unseen('not-configured'),
  forwarding: unseen('not-configured'),
  leaveAt: unseen('not-configured'),
  mailboxLicensed: unseen('not-configured'),
  signIns: seen(signIns, EXAMPLE_NOW),
  risk,
})
const shown = (reading: Reading, committedAt: Date | undefined = COMMITTED) =>
  fixElsewhere.shownBy(reading, BEFORE, { target: null, ...(committedAt && { committedAt }) })

describe('a success after the take-over', () => {
  const ROWS: readonly [title: string, signIns: readonly SignIn[], boolean | null][] = [
    ['from the device and the network of nine days before', [NOW, LONG_AGO], true],
    ['from there, with a newer browser', [exampleSignIn(0, 5, { browser: 'Edge 143.0.1' }), LONG_AGO], true],
    [
      'from another address of the same IPv6 network',
      [
        exampleSignIn(0, 5, { ipAddress: '2001:db8:1:2::9' }),
        exampleSignIn(0, 9 * DAY, { ipAddress: '2001:db8:1:2::1' }),
      ],
      true,
    ],
    ['from another network', [exampleSignIn(0, 5, { ipAddress: '198.51.100.66' }), LONG_AGO], null],
    ['from another system', [exampleSignIn(0, 5, { operatingSystem: 'Linux' }), LONG_AGO], null],
    ['from another browser', [exampleSignIn(0, 5, { browser: 'Firefox 140' }), LONG_AGO], null],
    ['of which the record does not say from where', [exampleSignIn(0, 5, { ipAddress: null }), LONG_AGO], null],
    [
      'of which neither record says from where',
      [exampleSignIn(0, 5, { ipAddress: null }), exampleSignIn(0, 9 * DAY, { ipAddress: null })],
      null,
    ],
    ['from where somebody was since six days only', [NOW, exampleSignIn(0, 6 * DAY)], null],
    ['from where only refusals came before', [NOW, exampleSignIn(50126, 9 * DAY)], null],
    ['of an account that nobody is known by', [NOW], null],
    ['that was a refusal', [exampleSignIn(50126, 5), LONG_AGO], null],
    ['that was before it', [exampleSignIn(0, 61), LONG_AGO], null],
  ]
  for (const [title, signIns, is] of ROWS)
    test(`${title}: ${is ? 'closes it' : 'tells nothing'}`, () => expect(shown(readingOf(signIns))).toBe(is))
})

describe('beside a risk', () => {
  const RISKS: readonly [title: string, Reading['risk'], boolean | null][] = [
    ...(['at-risk', 'confirmed-compromised'] as const).map((state: Risk['state']): [string, Reading['risk'], null] => [
      state,
      seen({ state, since: minutesBefore(30) }, EXAMPLE_NOW),
      null,
    ]),
    ...(['failed', 'budget'] as const).map((why: Unseen): [string, Reading['risk'], null] => [why, unseen(why), null]),
    ...(['not-licensed', 'not-permitted', 'not-configured'] as const).map(
      (why: Unseen): [string, Reading['risk'], true] => [why, unseen(why), true],
    ),
  ]
  for (const [title, risk, is] of RISKS)
    test(`${title}: the owner’s success ${is ? 'closes it' : 'tells nothing'}`, () =>
      expect(shown(readingOf([NOW, LONG_AGO], risk))).toBe(is))
})

test('a log that cannot be seen, and a request that nobody took over, tell nothing', () => {
  expect(shown({ ...readingOf([]), signIns: unseen('budget') })).toBeNull()
  expect(fixElsewhere.shownBy(readingOf([NOW, LONG_AGO]), BEFORE, { target: null })).toBeNull()
})
