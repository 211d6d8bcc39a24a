import { describe, expect, test } from 'vitest'
import type { AccountBackground, AccountChange } from '#lib/rules/diagnosis/account-background.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { SignIn } from '#lib/rules/diagnosis/evidence.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import type { RiskFacts, RiskSignId } from '#lib/rules/request/risk/risk-sign.ts'
import { RISK_SIGNS, riskOf } from '#lib/rules/request/risk/risk-signs.ts'
import { daysBefore, exampleRequest, NOW, phone, proof } from '#test/example.ts'

const BEGUN = minutesBefore(30)
const LYNNE = 'lynne-id'

const around = (
  signIns: readonly SignIn[] = [],
  made: readonly AccountChange[] = [],
  more: Partial<AccountBackground> = {},
): AccountBackground => ({
  profile: seen({ department: 'Retail', jobTitle: null, manager: null }, NOW),
  changes: seen({ made, since: daysBefore(30) }, NOW),
  signIns: seen(signIns, NOW),
  ...more,
})

const change = (kind: AccountChange['kind'], daysAgo: number, by: AccountChange['by'] = null): AccountChange => ({
  at: daysBefore(daysAgo),
  kind,
  by,
  role: null,
  reason: null,
})

const begunWith = { browser: 'Safari, iPhone', network: 'v1:a', country: null }
const request = (more: object = {}) => exampleRequest({ begunAt: BEGUN, ...more })
const other = (daysAgo: number, proofs = [proof()]) =>
  ({ id: `other-${daysAgo}`, reference: 'BBBB-CCCC', begunAt: daysBefore(daysAgo, BEGUN), proofs }) as const

const facts = (more: Partial<RiskFacts> = {}): RiskFacts => ({
  request: request(),
  background: around([exampleSignIn(0, 600)]),
  methods: [phone('+38640555010')],
  requests: [],
  network: null,
  reader: { id: LYNNE, name: 'Lynne Robbins' },
  freshnessWindowInDays: 7,
  now: NOW,
  ...more,
})

const IPHONE = { operatingSystem: 'Ios 26.1', browser: 'Mobile Safari' }
const HANOI = { city: 'Hanoi', country: 'VN', operatingSystem: null }
const sprayed = (minutesAgo: number, count: number) =>
  Array.from({ length: count }, (_, place) => exampleSignIn(50126, minutesAgo + place, HANOI))
const HOME = exampleSignIn(0, 600)
const lost = request({ remedy: 'temporary-access-pass' })
const byLynne = { kind: 'person', id: LYNNE.toUpperCase(), name: 'Lynne Robbins' } as const
const byLee = { kind: 'person', id: 'lee-id', name: 'Lee Gu' } as const
const approvedByLee = request({ approvals: [{ approverId: 'lee-id', approverName: 'Lee Gu', at: NOW }] })

/** The first sign of each row is the one that its facts show; null: none. */
const SPECIFICATION: readonly [what: string, facts: Partial<RiskFacts>, sign: RiskSignId | null][] = [
  ['nothing at all', {}, null],
  [
    'a phone that signs in after it was said to be lost',
    { request: lost, background: around([exampleSignIn(0, 10, IPHONE), HOME]) },
    'lost-phone-signs-in',
  ],
  [
    'a phone that signed in before, and is lost since',
    { request: lost, background: around([exampleSignIn(0, 40, IPHONE), HOME]) },
    null,
  ],
  [
    'a computer that signs in while a phone is lost',
    { request: lost, background: around([exampleSignIn(0, 10)]) },
    null,
  ],
  [
    'a phone that is refused while it is lost',
    { request: lost, background: around([exampleSignIn(50074, 10, IPHONE), HOME]) },
    null,
  ],
  [
    'a phone that signs in where nothing is lost',
    { request: request({ remedy: 'reset-password' }), background: around([exampleSignIn(0, 10, IPHONE), HOME]) },
    null,
  ],
  [
    'four wrong passwords from elsewhere, minutes before',
    { background: around([...sprayed(35, 4), HOME]) },
    'after-spray',
  ],
  ['three wrong passwords from elsewhere', { background: around([...sprayed(35, 3), HOME]) }, null],
  ['wrong passwords from elsewhere, two hours before', { background: around([...sprayed(150, 9), HOME]) }, null],
  ['wrong passwords from elsewhere, since it began', { background: around([...sprayed(5, 9), HOME]) }, null],
  [
    'wrong passwords from where the owner signs in',
    { background: around([...Array.from({ length: 9 }, (_, i) => exampleSignIn(50126, 32 + i)), HOME]) },
    null,
  ],
  ['another proved request three days before', { requests: [other(3)] }, 'again-this-week'],
  ['another proved request eight days before', { requests: [other(8)] }, null],
  ['a stranger’s beginning without a proof', { requests: [other(3, [])] }, null],
  ['a request from an iPhone where only Windows signed in', { request: request({ begunWith }) }, 'new-device'],
  [
    'a request from an iPhone that has signed in',
    { request: request({ begunWith }), background: around([exampleSignIn(0, 900, IPHONE)]) },
    null,
  ],
  [
    'an iPad that says it is a Mac',
    {
      request: request({ begunWith: { ...begunWith, browser: 'Safari, Mac' } }),
      background: around([exampleSignIn(0, 900, IPHONE)]),
    },
    null,
  ],
  ['a device where the log knows none', { request: request({ begunWith }), background: around([]) }, null],
  ['a network that was never seen', { network: 'new' }, 'new-network'],
  ['a network that was seen', { network: 'seen' }, null],
  [
    'a manager changed three days ago',
    { background: around([HOME], [change('manager-changed', 3, byLee)]) },
    'new-manager',
  ],
  ['a manager changed eight days ago', { background: around([HOME], [change('manager-changed', 8)]) }, null],
  ['a number registered two days ago', { methods: [phone('+1', { createdAt: daysBefore(2) })] }, 'fresh-method'],
  ['a number registered eight days ago', { methods: [phone('+1', { createdAt: daysBefore(8) })] }, null],
  ['a pass, which lasts hours', { methods: [{ kind: 'temporary-access-pass', createdAt: daysBefore(1) }] }, null],
  [
    'a registration in the log, where the method has no date',
    { methods: [phone('+1', { createdAt: null })], background: around([HOME], [change('method-added', 2)]) },
    'fresh-method',
  ],
  [
    'whoever reads this changed the methods',
    { background: around([HOME], [change('method-changed', 20, byLynne)]) },
    'decider-changed-methods',
  ],
  [
    'whoever has approved changed the methods',
    { request: approvedByLee, background: around([HOME], [change('method-removed', 20, byLee)]) },
    'decider-changed-methods',
  ],
  ['somebody else changed the methods', { background: around([HOME], [change('method-removed', 20, byLee)]) }, null],
  ['whoever reads this switched it off', { background: around([HOME], [change('disabled', 2, byLynne)]) }, null],
]

describe('A sign of risk', () => {
  for (const [what, more, sign] of SPECIFICATION)
    test(`${what}: ${sign ?? 'none'}`, () => {
      expect(riskOf(facts(more)).signs.map((one) => one.sign)).toEqual(sign ? [sign] : [])
    })

  for (const sign of RISK_SIGNS)
    test(`${sign} has a row that shows it`, () => {
      expect(SPECIFICATION.some(([, , shown]) => shown === sign)).toBe(true)
    })

  test('is told with its moment, and with how soon the request came after a spray', () => {
    const [sign] = riskOf(facts({ background: around([...sprayed(35, 4), HOME]) })).signs
    expect(sign).toEqual({ sign: 'after-spray', at: minutesBefore(35), count: 4, minutes: 5 })
  })

  test('a number and its own row in the log are one', () => {
    const at = daysBefore(2)
    const background = around([HOME], [{ ...change('method-added', 2), at: new Date(at.getTime() + 2000) }])
    expect(riskOf(facts({ methods: [phone('+1', { createdAt: at })], background })).signs).toHaveLength(1)
  })
})

describe('What could not be read', () => {
  test('is named with the reason, and is not taken for all clear', () => {
    const background = around([], [], { signIns: unseen('not-licensed'), changes: unseen('not-permitted') })
    expect(riskOf(facts({ background, methods: null }))).toEqual({
      signs: [],
      unchecked: [
        { source: 'signIns', why: 'not-licensed' },
        { source: 'changes', why: 'not-permitted' },
        { source: 'methods', why: 'failed' },
      ],
    })
  })
})
