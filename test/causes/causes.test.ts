import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn, minutesBefore } from '#lib/causes/example.ts'
import { type CauseId, causeOf, causes, diagnose, signsOfCompromise, tellable } from '#lib/causes/index.ts'
import {
  type Evidence,
  type InboxRule,
  type Look,
  openFailures,
  type Risk,
  seen,
  type SignIn,
  unseen,
} from '#lib/evidence.ts'
import { remedies } from '#lib/remedies/index.ts'

const found = (evidence: Evidence) => diagnose(evidence).map((finding) => finding.cause)
const success = (minutesAgo: number) => exampleSignIn(0, minutesAgo)
const wrong = (count: number, more: Partial<SignIn> = {}, from = 2) =>
  Array.from({ length: count }, (_, i) => exampleSignIn(50126, from + i, more))
const MALICIOUS = { failureReason: 'Sign-in was blocked because it came from an IP address with malicious activity' }

describe('every cause', () => {
  for (const cause of causes) {
    test(`${cause.id} is found in its own example, as the decisive one`, () =>
      expect(found(cause.example)[0]).toBe(cause.id))
    test(`${cause.id} names only remedies that exist`, () => {
      const ids: readonly string[] = remedies.map((remedy) => remedy.id)
      expect(ids).toEqual(expect.arrayContaining([...cause.endedBy]))
    })
    test(`${cause.id} is told of no moment that has not come, and of no place that was not seen`, () => {
      const telling = cause.tell(cause.example)
      const places = cause.example.signIns.kind === 'seen' ? cause.example.signIns.value.map((one) => one.city) : []
      expect(telling.since === null || telling.since <= EXAMPLE_NOW).toBe(true)
      expect([null, ...places]).toContain(telling.place)
    })
  }
  test('no two have one id', () => expect(new Set(causes.map((cause) => cause.id)).size).toBe(causes.length))
})

describe('what the evidence shows', () => {
  const SPECIFICATION: readonly [title: string, evidence: Evidence, expected: readonly CauseId[]][] = [
    ['a quiet account', exampleEvidence([success(10)]), ['nothing-wrong']],
    ['an account with no sign-in at all', exampleEvidence([]), ['nothing-wrong']],
    ['a lockout', exampleEvidence([exampleSignIn(50053, 5)]), ['smart-lockout']],
    ['a lockout, then a success', exampleEvidence([success(2), exampleSignIn(50053, 5)]), ['nothing-wrong']],
    [
      'a lockout, then a reset',
      exampleEvidence([exampleSignIn(50053, 5)], { passwordChangedAt: minutesBefore(1) }),
      ['nothing-wrong'],
    ],
    [
      'a reset, then a lockout',
      exampleEvidence([exampleSignIn(50053, 5)], { passwordChangedAt: minutesBefore(6) }),
      ['smart-lockout'],
    ],
    ['a lockout of the day before yesterday', exampleEvidence([exampleSignIn(50053, 60 * 49)]), ['nothing-wrong']],
    [
      '50053 for an address with malicious activity: not a lockout, and waiting would not help',
      exampleEvidence([exampleSignIn(50053, 5, MALICIOUS)]),
      ['nothing-wrong'],
    ],
    ['a right password past its lifetime', exampleEvidence([exampleSignIn(50055, 5)]), ['password-expired']],
    ['an expired password, then a success', exampleEvidence([success(2), exampleSignIn(50055, 5)]), ['nothing-wrong']],
    [
      'an expired password, then a new one',
      exampleEvidence([exampleSignIn(50055, 5)], { passwordChangedAt: minutesBefore(1) }),
      ['nothing-wrong'],
    ],
    ['three wrong passwords: a slip of the finger', exampleEvidence(wrong(3)), ['nothing-wrong']],
    ['four wrong passwords from one device', exampleEvidence(wrong(4)), ['wrong-passwords-one-device']],
    [
      'four wrong passwords from two cities: not one device',
      exampleEvidence([...wrong(2), ...wrong(2, { city: 'Lagos' }, 10)]),
      ['nothing-wrong'],
    ],
    [
      'four wrong passwords from a device that Microsoft does not name',
      exampleEvidence(wrong(4, { client: null, operatingSystem: null })),
      ['nothing-wrong'],
    ],
    ['wrong passwords, then a success', exampleEvidence([success(1), ...wrong(8)]), ['nothing-wrong']],
    [
      'a lockout and an expired password',
      exampleEvidence([exampleSignIn(50053, 3), exampleSignIn(50055, 5)]),
      ['smart-lockout', 'password-expired'],
    ],
    [
      'a lockout after wrong passwords from one device',
      exampleEvidence([exampleSignIn(50053, 1), ...wrong(10)]),
      ['smart-lockout', 'wrong-passwords-one-device'],
    ],
    [
      'a lockout, and a mailbox that may not send: the compromise is not hidden',
      exampleEvidence([exampleSignIn(50053, 3)], {
        sendingRestriction: seen({ since: minutesBefore(30), reason: 'limit' }, EXAMPLE_NOW),
      }),
      ['smart-lockout', 'sending-restricted'],
    ],
    [
      'sign-in switched off, with a lockout and an expired password behind it',
      exampleEvidence([exampleSignIn(50057, 1), exampleSignIn(50053, 3), exampleSignIn(50055, 5)], { enabled: false }),
      ['account-disabled', 'smart-lockout', 'password-expired'],
    ],
    [
      'a refusal for a switched-off account that is on again',
      exampleEvidence([exampleSignIn(50057, 5)]),
      ['nothing-wrong'],
    ],
    [
      'a log that was not read: what it would show is not guessed',
      exampleEvidence([], { signIns: unseen('failed') }),
      ['not-visible'],
    ],
    [
      'nothing read but the account itself, which is switched off',
      exampleEvidence([], { enabled: false, signIns: unseen('failed'), sendingRestriction: unseen('failed') }),
      ['account-disabled'],
    ],
  ]
  for (const [title, evidence, expected] of SPECIFICATION)
    test(`${title}: ${expected.join(', then ')}`, () => expect(found(evidence)).toEqual(expected))

  for (const second of causes.filter((cause) => cause.id !== 'account-disabled'))
    test(`account-disabled is told before ${second.id}, and policy still hears of both`, () => {
      const both = found({ ...second.example, enabled: false })
      expect(both[0]).toBe('account-disabled')
      if (!['nothing-wrong', 'not-visible'].includes(second.id)) expect(both).toContain(second.id)
    })
})

describe('what is told', () => {
  test('the end of a lockout is "not before", a minute after the last attempt: Microsoft publishes no more', () => {
    const [finding] = diagnose(exampleEvidence([exampleSignIn(50053, 0), exampleSignIn(50053, 4)]))
    expect(finding?.until).toEqual({ kind: 'not-before', at: new Date(EXAMPLE_NOW.getTime() + 60_000) })
    expect(finding?.since).toEqual(minutesBefore(4))
  })
  test('attempts refused for their address are not counted as wrong passwords', () => {
    const [finding] = diagnose(
      exampleEvidence([exampleSignIn(50053, 1), exampleSignIn(50053, 2, MALICIOUS), ...wrong(3, {}, 5)]),
    )
    expect(finding?.count).toBe(4)
  })
  test('a restriction is told since the moment that Exchange names', () => {
    const findings = diagnose(causeOf('sending-restricted').example)
    expect(findings.find(({ cause }) => cause === 'sending-restricted')?.since).toEqual(minutesBefore(95))
  })
  test('a series of wrong passwords names its app, device and place', () => {
    const [finding] = diagnose(causeOf('wrong-passwords-one-device').example)
    expect(finding).toMatchObject({ count: 7, device: 'iOS 26', place: 'Ljubljana' })
  })

  const SPECIFICATION: readonly [CauseId, toldAt: 'aal1' | 'aal2'][] = [
    ['account-disabled', 'aal2'],
    ['smart-lockout', 'aal1'],
    ['password-expired', 'aal1'],
    ['wrong-passwords-one-device', 'aal2'],
    ['sending-restricted', 'aal2'],
    ['not-visible', 'aal1'],
    ['nothing-wrong', 'aal1'],
  ]
  for (const [id, toldAt] of SPECIFICATION)
    test(`${id} is told from ${toldAt} on, and never without a proof`, () => {
      const findings = diagnose(causeOf(id).example).filter((finding) => finding.cause === id)
      expect(tellable(findings, 'none')).toEqual([])
      expect(tellable(findings, 'aal1')).toHaveLength(toldAt === 'aal1' ? 1 : 0)
      expect(tellable(findings, 'aal2')).toHaveLength(1)
    })
})

describe('signs of compromise', () => {
  test('a restricted sender is one; the others are not', () =>
    expect(causes.filter((cause) => signsOfCompromise([cause.id])).map((cause) => cause.id)).toEqual([
      'sending-restricted',
    ]))
  test('a finding of an earlier version, which nobody knows any more, counts as one and is not told', () => {
    const forgotten = 'something-else' as CauseId
    const [finding] = diagnose(causeOf('nothing-wrong').example)
    expect(signsOfCompromise(['smart-lockout', forgotten])).toBe(true)
    expect(finding && tellable([{ ...finding, cause: forgotten }], 'aal2')).toEqual([])
  })
})

const anyMoment = fc.integer({ min: 0, max: 60 * 24 * 30 }).map((minutes) => minutesBefore(minutes))
const anyText = fc.option(fc.string(), { nil: null })
const anySignIn: fc.Arbitrary<SignIn> = fc.record({
  id: fc.uuid(),
  at: anyMoment,
  errorCode: fc.oneof(fc.constantFrom(0, 50053, 50055, 50057, 50126, 50074, 53003), fc.nat(999_999)),
  failureReason: fc.oneof(anyText, fc.constant(MALICIOUS.failureReason)),
  app: anyText,
  client: fc.constantFrom('Browser', 'Mobile Apps and Desktop clients', null),
  operatingSystem: fc.constantFrom('Windows 11', 'iOS 26', null),
  browser: anyText,
  city: fc.constantFrom('Ljubljana', 'Maribor', null),
  country: anyText,
  ipAddress: anyText,
  correlationId: anyText,
})
const anyWhy = fc.constantFrom('failed', 'not-licensed', 'not-permitted', 'not-configured' as const)
const anyLook = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Look<T>> =>
  fc.oneof(
    value.map((one) => seen(one, EXAMPLE_NOW)),
    anyWhy.map((why) => unseen(why)),
  )
const anyRisk: fc.Arbitrary<Risk> = fc.record({
  state: fc.constantFrom('at-risk', 'confirmed-compromised'),
  since: fc.option(anyMoment, { nil: null }),
})
const anyRule: fc.Arbitrary<InboxRule> = fc.record({
  name: fc.string(),
  enabled: fc.boolean(),
  forwardsOutside: fc.boolean(),
  hides: fc.boolean(),
})
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  gatheredAt: fc.constant(EXAMPLE_NOW),
  enabled: fc.boolean(),
  deleted: fc.boolean(),
  home: fc.constantFrom('here', 'on-premises', 'federated', 'elsewhere'),
  leaveAt: anyLook(fc.option(anyMoment, { nil: null })),
  mailboxLicensed: anyLook(fc.boolean()),
  risk: anyLook(fc.option(anyRisk, { nil: null })),
  inboxRules: anyLook(fc.array(anyRule, { maxLength: 4 })),
  forwarding: anyLook(anyText),
  serviceTrouble: anyLook(fc.boolean()),
  passwordChangedAt: fc.option(anyMoment, { nil: null }),
  hasMailbox: fc.boolean(),
  signIns: fc.oneof(
    fc.array(anySignIn, { maxLength: 40 }).map((all) =>
      seen(
        all.toSorted((a, b) => b.at.getTime() - a.at.getTime()),
        EXAMPLE_NOW,
      ),
    ),
    anyWhy.map((why) => unseen(why)),
  ),
  sendingRestriction: fc.oneof(
    fc.option(fc.record({ since: anyMoment, reason: fc.string() }), { nil: null }).map((one) => seen(one, EXAMPLE_NOW)),
    anyWhy.map((why) => unseen(why)),
  ),
})

describe('whatever the evidence', () => {
  test('there is always something to say, nothing is said twice, and "nothing is wrong" only alone', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const ids = found(evidence)
        expect(ids.length).toBeGreaterThan(0)
        expect(new Set(ids).size).toBe(ids.length)
        if (ids.length > 1) for (const last of ['nothing-wrong', 'not-visible']) expect(ids).not.toContain(last)
      }),
    )
  })
  test('no cause rests on a source that was not seen', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const ids = found({ ...evidence, signIns: unseen('failed'), sendingRestriction: unseen('failed') })
        expect(ids).toEqual([evidence.enabled ? 'not-visible' : 'account-disabled'])
      }),
    )
  })
  test('a success now ends every cause that rests on failed sign-ins', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const signIns = evidence.signIns.kind === 'seen' ? evidence.signIns.value : []
        const ids = found({ ...evidence, signIns: seen([success(0), ...signIns], EXAMPLE_NOW) })
        for (const id of ['smart-lockout', 'password-expired', 'wrong-passwords-one-device'] as const)
          expect(ids).not.toContain(id)
      }),
    )
  })
  test('every count and every "since" is borne out by rows of the log', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const restriction =
          evidence.sendingRestriction.kind === 'seen' ? evidence.sendingRestriction.value?.since : null
        const signIns = evidence.signIns.kind === 'seen' ? evidence.signIns.value : []
        const moments = [restriction, ...signIns.map((signIn) => signIn.at)].map((at) => at?.getTime())
        for (const finding of diagnose(evidence)) {
          if (finding.since) expect(moments).toContain(finding.since.getTime())
          expect(finding.count ?? 0).toBeLessThanOrEqual(openFailures(evidence, 50126, 50053).length)
        }
      }),
    )
  })
})
