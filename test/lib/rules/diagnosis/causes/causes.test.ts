import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  EXAMPLE_NOW,
  exampleEvidence,
  exampleSignIn,
  minutesBefore,
} from '#lib/rules/diagnosis/causes/support/example.ts'
import {
  type CauseId,
  causeOf,
  causes,
  diagnose,
  signsOfCompromise,
  tellable,
  isWarning,
} from '#lib/rules/diagnosis/causes/index.ts'
import { type Evidence, type InboxRule, openFailures, type Risk, type SignIn } from '#lib/rules/diagnosis/evidence.ts'
import { type SourceReading, seen, unseen } from '#lib/rules/source-reading.ts'
import type { OnPremisesAccount } from '#lib/rules/account/on-premises.ts'
import { remedies } from '#lib/rules/remedies/index.ts'
import {
  ATTEMPTED_WITH_A_PASSWORD,
  CAUSE_CODES,
  HARMLESS_CODES,
  isUnexplained,
  KNOWN_CODES,
  senseOf,
} from '#lib/rules/diagnosis/sign-in-codes.ts'

const found = (evidence: Evidence) => diagnose(evidence).map((finding) => finding.cause)
const success = (minutesAgo: number) => exampleSignIn(0, minutesAgo)
const wrong = (count: number, more: Partial<SignIn> = {}, from = 2) =>
  Array.from({ length: count }, (_, i) => exampleSignIn(50126, from + i, { client: 'IMAP4', browser: null, ...more }))
const code = (errorCode: number, ...minutesAgo: readonly number[]) =>
  minutesAgo.map((minutes) => exampleSignIn(errorCode, minutes))
const DAY = 60 * 24
const PHONE = { client: 'Exchange ActiveSync', operatingSystem: 'Android', browser: null } as const
const phoneTries = (...minutesAgo: readonly number[]) =>
  minutesAgo.map((minutes) => exampleSignIn(50126, minutes, PHONE))
const HANOI = { city: 'Hanoi', country: 'VN', operatingSystem: null, client: 'IMAP4' } as const
const AT_RISK = seen({ state: 'at-risk', since: minutesBefore(90) } as const, EXAMPLE_NOW)
const RULE = { id: 'rule', name: 'rule', enabled: true, forwardsOutside: false, hides: false }
/** Wrong passwords from these countries in turn. */
const spray = (count: number, ...countries: readonly string[]) =>
  Array.from({ length: count }, (_, i) =>
    exampleSignIn(50126, 3 + i * 7, { ...HANOI, country: countries[i % countries.length] ?? null }),
  )
const MALICIOUS = { failureReason: 'Sign-in was blocked because it came from an IP address with malicious activity' }

describe('every cause', () => {
  for (const cause of causes) {
    test(`${cause.id} is found in its own example, ${isWarning(cause.id) ? 'beside what decides' : 'as the decisive one'}`, () =>
      expect(found(cause.example).at(isWarning(cause.id) ? -1 : 0)).toBe(cause.id))
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
    [
      'a lockout of the day before yesterday, and nothing since: time alone shows no end of it',
      exampleEvidence([exampleSignIn(50053, 60 * 49)]),
      ['smart-lockout'],
    ],
    [
      'a lockout, then the right password and a new one demanded: it was looked at, so the lock is over',
      exampleEvidence([exampleSignIn(50055, 2), exampleSignIn(50053, 5), ...wrong(8, {}, 6)]),
      ['password-expired'],
    ],
    [
      'an old password, four times: wrong ones like others',
      exampleEvidence(code(50054, 2, 3, 4, 5)),
      ['wrong-passwords'],
    ],
    [
      '50053 for an address with malicious activity: not a lockout, and waiting would not help',
      exampleEvidence([exampleSignIn(50053, 5, MALICIOUS)]),
      ['blocked-network'],
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
      'four wrong passwords typed into one browser: nothing is saved there',
      exampleEvidence(wrong(4, { client: 'Browser' })),
      ['wrong-passwords'],
    ],
    [
      'four wrong passwords from two cities: not one device',
      exampleEvidence([...wrong(2), ...wrong(2, { city: 'Lagos' }, 10)]),
      ['wrong-passwords'],
    ],
    [
      'four wrong passwords from a device that Microsoft does not name',
      exampleEvidence(wrong(4, { client: null, operatingSystem: null })),
      ['wrong-passwords'],
    ],
    ['wrong passwords, then a success', exampleEvidence([success(1), ...wrong(8)]), ['nothing-wrong']],
    [
      'an old password that a telephone goes on trying ends with no success elsewhere',
      exampleEvidence([success(1), ...phoneTries(2, 9, 16, 23)]),
      ['wrong-passwords-one-device'],
    ],
    [
      'and ends with a success there',
      exampleEvidence([exampleSignIn(0, 1, PHONE), ...phoneTries(2, 9, 16, 23)]),
      ['nothing-wrong'],
    ],
    [
      'and with a right password there, whatever else was asked then',
      exampleEvidence([exampleSignIn(50140, 1, PHONE), success(1), ...phoneTries(2, 9, 16, 23)]),
      ['nothing-wrong'],
    ],
    [
      'and after a day without a try',
      exampleEvidence([success(1), ...phoneTries(DAY, DAY + 9, DAY + 16, DAY + 23)]),
      ['nothing-wrong'],
    ],
    [
      'and what somebody types beside it goes on being told',
      exampleEvidence([...wrong(4, { client: 'Browser' }), success(7), ...phoneTries(8, 15, 22, 29)]),
      ['wrong-passwords-one-device', 'wrong-passwords'],
    ],
    [
      'a sign-in that Microsoft refused for a high confidence of risk is no lockout',
      exampleEvidence([
        exampleSignIn(50053, 2, {
          failureReason: 'Sign-in was blocked by built-in protections due to high confidence of risk.',
        }),
      ]),
      ['blocked-network'],
    ],
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

  for (const second of causes.filter(
    ({ id }) => !['account-deleted', 'leaver', 'shared-mailbox', 'account-disabled'].includes(id),
  ))
    test(`account-disabled is told before ${second.id}, and policy still hears of both`, () => {
      const both = found({ ...second.example, enabled: false })
      expect(both[0]).toBe('account-disabled')
      if (!['nothing-wrong', 'not-visible'].includes(second.id)) expect(both).toContain(second.id)
    })
})

const FORWARDING = seen('collect@example.net', EXAMPLE_NOW)

describe('what the evidence shows: the causes beside passwords and locks', () => {
  const SPECIFICATION: readonly [title: string, evidence: Evidence, expected: readonly CauseId[]][] = [
    ['an account that the directory has lost', exampleEvidence([], { deleted: true }), ['account-deleted']],
    [
      'a shared mailbox, whose sign-in is switched off and which has no licence: both are as they should be',
      exampleEvidence(code(50057, 5), { isShared: true, enabled: false, mailboxLicensed: seen(false, EXAMPLE_NOW) }),
      ['shared-mailbox'],
    ],
    [
      'a last working day of yesterday',
      exampleEvidence([success(5)], { leaveAt: seen(minutesBefore(DAY), EXAMPLE_NOW) }),
      ['leaver'],
    ],
    [
      'a last working day of tomorrow',
      exampleEvidence([success(5)], { leaveAt: seen(minutesBefore(-DAY), EXAMPLE_NOW) }),
      ['nothing-wrong'],
    ],
    ['a guest, whatever the log says', exampleEvidence([success(5)], { home: 'elsewhere' }), ['guest-elsewhere']],
    [
      'many accounts failing at once',
      exampleEvidence([], { serviceTrouble: seen(true, EXAMPLE_NOW) }),
      ['service-trouble'],
    ],
    ['the service too busy, twice', exampleEvidence(code(90055, 3, 5)), ['service-trouble']],
    ['the service too busy, once: in passing', exampleEvidence(code(90055, 3)), ['nothing-wrong']],
    ['a risk that Microsoft holds', exampleEvidence([success(5)], { risk: AT_RISK }), ['account-at-risk']],
    ['a password change asked for because of risk', exampleEvidence(code(50135, 5)), ['account-at-risk']],
    ['a security policy of the tenant', exampleEvidence(code(530032, 5)), ['account-at-risk']],
    [
      'registration refused for risk: both are said',
      exampleEvidence(code(53004, 5)),
      ['account-at-risk', 'registration-blocked'],
    ],
    ['registration refused by policy', exampleEvidence(code(53010, 5)), ['registration-blocked']],
    [
      'a lockout, and an address with malicious activity beside it',
      exampleEvidence([exampleSignIn(50053, 3), exampleSignIn(50053, 5, MALICIOUS)]),
      ['smart-lockout', 'blocked-network'],
    ],
    [
      'an address that was refused the day before yesterday',
      exampleEvidence([exampleSignIn(50053, DAY * 2, MALICIOUS)]),
      ['nothing-wrong'],
    ],
    [
      'a password expired in the organisation’s directory',
      exampleEvidence(code(50144, 5)),
      ['on-premises-password-expired'],
    ],
    [
      '50055 for a synchronised account: to be replaced where it is kept, and not here',
      exampleEvidence(code(50055, 5), { home: 'on-premises' }),
      ['on-premises-password-expired'],
    ],
    ['no password in the directory', exampleEvidence(code(50056, 5)), ['no-cloud-password']],
    ['the agent cannot reach the directory', exampleEvidence(code(80001, 5)), ['on-premises-refuses']],
    ['outside the hours', exampleEvidence(code(80012, 5)), ['on-premises-hours']],
    ['locked in the organisation’s directory', exampleEvidence(code(120014, 5)), ['on-premises-refuses']],
    [
      'disabled in the organisation’s directory, before the cloud has heard of it',
      exampleEvidence(code(50057, 5), { home: 'on-premises' }),
      ['on-premises-refuses'],
    ],
    [
      'disabled there, and the cloud has heard of it: one cause, and not two',
      exampleEvidence(code(50057, 5), { home: 'on-premises', enabled: false }),
      ['account-disabled'],
    ],
    [
      'disabled there, and let in since',
      exampleEvidence([success(2), ...code(50057, 5)], { home: 'on-premises' }),
      ['nothing-wrong'],
    ],
    [
      'disabled there eight days ago, and not tried since',
      exampleEvidence(code(50057, DAY * 8), { home: 'on-premises' }),
      ['nothing-wrong'],
    ],
    ['seamless sign-on failed once and fell back', exampleEvidence(code(81010, 5)), ['nothing-wrong']],
    ['seamless sign-on failing in series', exampleEvidence(code(81010, 5, 6, 8)), ['on-premises-refuses']],
    ['the federated provider in trouble', exampleEvidence(code(20012, 5)), ['federation-trouble']],
    [
      'a federated account with an empty log: no good news, for failures are not logged',
      exampleEvidence([], { home: 'federated' }),
      ['federation-trouble'],
    ],
    ['a second proof never set up', exampleEvidence(code(50079, 5)), ['second-factor-missing']],
    ['a second proof refused once: a slip', exampleEvidence(code(500121, 5)), ['nothing-wrong']],
    ['a pass mistyped once', exampleEvidence(code(130503, 5)), ['nothing-wrong']],
    ['a pass refused twice', exampleEvidence(code(130503, 5, 6)), ['pass-failing']],
    ['a pass that was redeemed already', exampleEvidence(code(130505, 5)), ['pass-failing']],
    ['an account that some other directory deleted', exampleEvidence(code(500341, 5)), ['unknown-code']],
    ['a second proof refused twice', exampleEvidence(code(500121, 5, 8)), ['second-factor-failing']],
    ['a second proof asked for once, a step of every sign-in', exampleEvidence(code(50076, 5)), ['nothing-wrong']],
    ['a second proof asked for three times in vain', exampleEvidence(code(50074, 5, 8, 9)), ['second-factor-failing']],
    ['a device that is not compliant', exampleEvidence(code(53000, 5)), ['device-required']],
    ['a device that is not joined', exampleEvidence(code(53001, 5)), ['device-required']],
    ['an app that is not approved', exampleEvidence(code(53002, 5)), ['app-not-approved']],
    ['a policy of the organisation', exampleEvidence(code(53003, 5)), ['access-policy']],
    ['the security defaults', exampleEvidence(code(530035, 5)), ['access-policy']],
    [
      'wrong passwords from a country of no success: strangers',
      exampleEvidence([...wrong(4, HANOI), success(DAY)]),
      ['wrong-passwords-by-others'],
    ],
    [
      'three of them: perhaps the owner on a journey',
      exampleEvidence([...wrong(3, HANOI), success(DAY)]),
      ['nothing-wrong'],
    ],
    [
      'wrong passwords from far away, and no success that shows where the owner is: nobody is called a stranger',
      exampleEvidence(wrong(4, HANOI)),
      ['wrong-passwords-one-device'],
    ],
    [
      'strangers, and an old password saved at home: both',
      exampleEvidence([...wrong(4, HANOI), ...wrong(4, {}, 20), success(DAY)]),
      ['wrong-passwords-one-device', 'wrong-passwords-by-others'],
    ],
    [
      'no success that shows where the owner is, and attempts from several countries at once: nobody’s own',
      exampleEvidence(spray(8, 'VN', 'EC', 'NG', 'BY')),
      ['wrong-passwords-by-others'],
    ],
    [
      'of those, refused as locked: strangers lock the owner out of no place of theirs',
      exampleEvidence(
        spray(8, 'VN', 'EC', 'NG', 'BY').map((row, place) => ({ ...row, errorCode: place < 3 ? 50053 : 50126 })),
      ),
      ['wrong-passwords-by-others'],
    ],
    [
      'two countries, one after the other: a journey',
      exampleEvidence([...wrong(2, { city: 'Wien', country: 'AT' }), ...wrong(2, {}, DAY)]),
      ['wrong-passwords'],
    ],
    ['two countries that take turns: no journey', exampleEvidence(spray(6, 'VN', 'EC')), ['wrong-passwords-by-others']],
    [
      'several countries, most of it from one: that may be the owner’s',
      exampleEvidence([...wrong(7), ...spray(5, 'VN', 'EC', 'NG')]),
      ['wrong-passwords-one-device', 'wrong-passwords-by-others'],
    ],
    [
      'strangers abroad lock nobody out at home, where a sign-in succeeded',
      exampleEvidence([...code(50053, 10, 20, 30, 40).map((row) => ({ ...row, ...HANOI })), success(60)]),
      ['wrong-passwords-by-others'],
    ],
    [
      'strangers turned away for their address are no wrong passwords, and no word on the owner’s network',
      exampleEvidence([...code(50053, 2, 3, 4, 5).map((row) => ({ ...row, ...HANOI, ...MALICIOUS })), success(DAY)]),
      ['nothing-wrong'],
    ],
    [
      'a mailbox that forwards outside',
      exampleEvidence([success(5)], { forwarding: FORWARDING }),
      ['mailbox-tampered'],
    ],
    [
      'a rule that hides mail',
      exampleEvidence([success(5)], { inboxRules: seen([{ ...RULE, hides: true }], EXAMPLE_NOW) }),
      ['mailbox-tampered'],
    ],
    [
      'a rule that hides mail, switched off, and one that does not',
      exampleEvidence([success(5)], {
        inboxRules: seen([{ ...RULE, hides: true, enabled: false }, RULE], EXAMPLE_NOW),
      }),
      ['nothing-wrong'],
    ],
    [
      'a mailbox without a licence',
      exampleEvidence([success(5)], { mailboxLicensed: seen(false, EXAMPLE_NOW) }),
      ['no-mailbox-licence'],
    ],
    [
      'no licence and no mailbox: nothing is missing',
      exampleEvidence([success(5)], { mailboxLicensed: seen(false, EXAMPLE_NOW), hasMailbox: false }),
      ['nothing-wrong'],
    ],
    ['an application that is not assigned', exampleEvidence(code(50105, 5)), ['not-assigned']],
    ['an application without consent', exampleEvidence(code(65001, 5)), ['consent-missing']],
    ['a code that nobody knows, three times', exampleEvidence(code(599_999, 5, 6, 7)), ['unknown-code']],
    ['a code that nobody knows, twice: in passing', exampleEvidence(code(599_999, 5, 6)), ['nothing-wrong']],
    [
      'a code that we know and that is of no cause, three times',
      exampleEvidence(code(700016, 5, 6, 7)),
      ['unknown-code'],
    ],
    [
      'three different codes that nobody knows: no series',
      exampleEvidence([...code(599_997, 5), ...code(599_998, 6), ...code(599_999, 7)]),
      ['nothing-wrong'],
    ],
  ]
  for (const [title, evidence, expected] of SPECIFICATION)
    test(`${title}: ${expected.join(', then ')}`, () => expect(found(evidence)).toEqual(expected))

  for (const harmless of HARMLESS_CODES)
    test(`AADSTS${harmless} is a step of a good sign-in, however often it is written`, () =>
      expect(found(exampleEvidence(code(harmless, 1, 2, 3, 4, 5, 6)))).toEqual(['nothing-wrong']))
})

describe('causes that occur together', () => {
  const PAIRS: readonly [title: string, evidence: Evidence, expected: readonly CauseId[]][] = [
    [
      'a lockout and an expired password',
      exampleEvidence([...code(50053, 2), ...code(50055, 6)]),
      ['smart-lockout', 'password-expired'],
    ],
    [
      'at risk, and forwarding',
      exampleEvidence([success(50)], { risk: AT_RISK, forwarding: FORWARDING }),
      ['account-at-risk', 'mailbox-tampered'],
    ],
    ['at risk, and locked', exampleEvidence(code(50053, 2), { risk: AT_RISK }), ['account-at-risk', 'smart-lockout']],
    [
      'switched off because they left: the reason first',
      exampleEvidence(code(50057, 5), { enabled: false, leaveAt: seen(minutesBefore(DAY * 6), EXAMPLE_NOW) }),
      ['leaver', 'account-disabled'],
    ],
    [
      'synchronised, locked and expired',
      exampleEvidence([...code(50053, 2), ...code(50055, 6)], { home: 'on-premises' }),
      ['smart-lockout', 'on-premises-password-expired'],
    ],
    [
      'restricted from sending, with the rule that did it',
      exampleEvidence([success(5)], {
        sendingRestriction: seen({ since: minutesBefore(30), reason: 'limit' }, EXAMPLE_NOW),
        inboxRules: seen([{ ...RULE, forwardsOutside: true }], EXAMPLE_NOW),
      }),
      ['sending-restricted', 'mailbox-tampered'],
    ],
    [
      'an agent that is down, for everybody',
      exampleEvidence(code(80001, 2, 3), { home: 'on-premises', serviceTrouble: seen(true, EXAMPLE_NOW) }),
      ['service-trouble', 'on-premises-refuses'],
    ],
    [
      'a device and an app that are refused',
      exampleEvidence([...code(53000, 2), ...code(53002, 9)]),
      ['device-required', 'app-not-approved'],
    ],
  ]
  for (const [title, evidence, expected] of PAIRS)
    test(`${title}: ${expected.join(', then ')}`, () => expect(found(evidence)).toEqual(expected))
})

describe('what ends a cause', () => {
  const NEW_PASSWORD: readonly [errorCode: number, ends: boolean][] = [
    [50055, true],
    [50144, true],
    [50056, true],
    [50135, false],
    [50079, false],
    [53000, false],
    [53002, false],
    [53003, false],
    [53010, false],
    [80007, false],
    [20012, false],
    [50105, false],
    [65001, false],
  ]
  for (const [errorCode, ends] of NEW_PASSWORD)
    test(`AADSTS${errorCode} is ${ends ? '' : 'not '}ended by a new password, and is by a later success`, () => {
      const rows = code(errorCode, 5, 7)
      const renewed = found(exampleEvidence(rows, { passwordChangedAt: minutesBefore(1) }))
      expect(renewed.includes('nothing-wrong')).toBe(ends)
      expect(found(exampleEvidence([...rows, success(1)]))).toEqual(['nothing-wrong'])
    })
  test('a device that was refused stays refused, whatever another one may: only a success on it ends that', () => {
    const laptop = code(53000, 3, 5)
    const phone = exampleSignIn(0, 1, { operatingSystem: 'iOS 26', browser: 'Safari 26' })
    expect(found(exampleEvidence([phone, ...laptop]))).toEqual(['device-required'])
    expect(found(exampleEvidence([success(1), ...laptop]))).toEqual(['nothing-wrong'])
    expect(found(exampleEvidence([exampleSignIn(0, 1, { operatingSystem: null }), ...laptop]))).toEqual([
      'nothing-wrong',
    ])
  })
  test('a telephone is the same before and after an update, and a computer with another Windows is another', () => {
    const refused = (operatingSystem: string) => exampleSignIn(53000, 5, { operatingSystem })
    const admitted = (operatingSystem: string) => exampleSignIn(0, 1, { operatingSystem })
    expect(found(exampleEvidence([admitted('Ios 18.3.1'), refused('iOS 18.2')]))).toEqual(['nothing-wrong'])
    expect(found(exampleEvidence([admitted('MacOs'), refused('macOS 15')]))).toEqual(['nothing-wrong'])
    expect(found(exampleEvidence([admitted('Windows11'), refused('Windows 10')]))).toEqual(['device-required'])
  })
  test('what a policy turned away on one system is not ended by the same app on another', () => {
    const mac = exampleSignIn(53003, 5, { operatingSystem: 'MacOs' })
    expect(found(exampleEvidence([success(1), mac]))).toEqual(['access-policy'])
    expect(found(exampleEvidence([exampleSignIn(0, 1, { operatingSystem: 'MacOs' }), mac]))).toEqual(['nothing-wrong'])
  })
  for (const [errorCode, cause] of [
    [53003, 'access-policy'],
    [530035, 'access-policy'],
    [530021, 'app-not-approved'],
  ] as const)
    test(`AADSTS${errorCode} of an old mail program is not ended by a success in the browser`, () => {
      const old = exampleSignIn(errorCode, 5, { client: 'Other clients; POP' })
      expect(found(exampleEvidence([success(1), old]))).toEqual([cause])
      expect(found(exampleEvidence([exampleSignIn(0, 1, { client: 'Other clients; POP' }), old]))).toEqual([
        'nothing-wrong',
      ])
    })
  test('the fault of one application outlives a success in another', () => {
    const workday = code(50011, 2, 3, 4).map((row) => ({ ...row, app: 'Workday' }))
    expect(found(exampleEvidence([success(1), ...workday]))).toEqual(['unknown-code'])
    expect(found(exampleEvidence([exampleSignIn(0, 1, { app: 'Workday' }), ...workday]))).toEqual(['nothing-wrong'])
  })
  for (const errorCode of [50105, 65001])
    test(`AADSTS${errorCode} is about one application: a success in another does not end it`, () => {
      const travel = exampleSignIn(errorCode, 5, { app: 'Contoso Travel' })
      expect(found(exampleEvidence([travel, success(1)]))).not.toEqual(['nothing-wrong'])
      const later = exampleSignIn(0, 1, { app: 'Contoso Travel' })
      expect(found(exampleEvidence([travel, later]))).toEqual(['nothing-wrong'])
    })
  for (const errorCode of [53000, 53003, 50079, 20012, 80007])
    test(`AADSTS${errorCode} of more than a week ago says nothing about today`, () => {
      expect(found(exampleEvidence(code(errorCode, DAY * 6)))).not.toEqual(['nothing-wrong'])
      expect(found(exampleEvidence(code(errorCode, DAY * 8)))).toEqual(['nothing-wrong'])
    })
  test('a password stays expired, however long ago that was seen', () =>
    expect(found(exampleEvidence(code(50055, DAY * 20)))).toEqual(['password-expired']))
  test('a risk, a rule and a licence are not ended by a sign-in', () => {
    for (const id of ['account-at-risk', 'mailbox-tampered', 'no-mailbox-licence'] as const) {
      const { example } = causeOf(id)
      const signIns = seen([success(0)], EXAMPLE_NOW)
      expect(found({ ...example, signIns, passwordChangedAt: EXAMPLE_NOW })).toEqual([id])
    }
  })
})

describe('codes', () => {
  for (const cause of causes)
    for (const errorCode of causeOf(cause.id).codes ?? [])
      test(`AADSTS${errorCode} of ${cause.id} is in the table of codes, and of a cause`, () => {
        expect(Object.keys(CAUSE_CODES)).toContain(senseOf(errorCode))
        expect(isUnexplained(errorCode)).toBe(false)
      })
  test('every code of the table that explains a cause is looked for by one', () => {
    const lookedFor = causes.flatMap(({ id }) => [...(causeOf(id).codes ?? [])])
    expect(lookedFor).toEqual(expect.arrayContaining(Object.values(CAUSE_CODES).flat()))
  })
  test('no code means two things', () => expect(new Set(KNOWN_CODES).size).toBe(KNOWN_CODES.length))
  test('a success is not unexplained', () => expect(isUnexplained(0)).toBe(false))
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
    expect(finding?.count).toBe(3)
  })
  test('what was refused unread is not counted as a wrong password', () => {
    const [finding] = diagnose(exampleEvidence([...code(50053, 1, 2, 3), ...wrong(10, {}, 4)]))
    expect(finding?.count).toBe(10)
  })
  test('of strangers too, what was refused unread is not counted as a wrong password', () => {
    const abroad = [...code(50053, 2, 3, 4), ...code(50126, 5, 6)].map((row) => ({ ...row, ...HANOI }))
    const [finding] = diagnose(exampleEvidence([...abroad, success(DAY)]))
    expect(finding).toMatchObject({ cause: 'wrong-passwords-by-others', count: 2, since: minutesBefore(6) })
  })
  test('a lockout without a wrong password that we see has no count', () =>
    expect(diagnose(exampleEvidence(code(50053, 1, 2)))[0]?.count).toBeNull())
  test('count and "since" are of this lock only: an earlier one, and wrong passwords long before, are not', () => {
    const earlier = [exampleSignIn(50053, 300), ...wrong(10, {}, 301)]
    const [again] = diagnose(exampleEvidence([...code(50053, 1, 2), ...wrong(2, {}, 3), ...earlier]))
    expect(again).toMatchObject({ since: minutesBefore(2), count: 2 })
    const [later] = diagnose(exampleEvidence([...code(50053, 1), ...wrong(3, {}, 2), ...wrong(5, {}, DAY)]))
    expect(later).toMatchObject({ since: minutesBefore(1), count: 3 })
  })
  test('a repeated lock is said to be one: it lasts longer, and nobody publishes by how much', () => {
    const untilOf = (...rows: readonly SignIn[]) => diagnose(exampleEvidence(rows))[0]?.until
    const once = { kind: 'not-before', at: new Date(EXAMPLE_NOW.getTime()) }
    const repeated = { ...once, isRepeated: true }
    expect(untilOf(...code(50053, 1, 2), ...wrong(10, {}, 3))).toEqual(once)
    expect(untilOf(...code(50053, 1), ...wrong(1, {}, 2), ...code(50053, 9), ...wrong(10, {}, 10))).toEqual(repeated)
    expect(untilOf(...wrong(1, {}, 1), ...code(50053, 9))).toEqual(repeated)
    expect(untilOf(...code(50053, 1), success(5), ...code(50053, 9))).toEqual(once)
  })
  test('the tenant’s own threshold is told where it could be read, and its duration is that of a first lock', () => {
    const lockoutRule = { threshold: 5, durationInSeconds: 600 }
    const [finding] = diagnose(exampleEvidence(code(50053, 1), { lockoutRule }))
    expect(finding).toMatchObject({ until: { kind: 'not-before', at: minutesBefore(-9) }, locksAfter: 5 })
  })
  test('however long ago it was seen, a lock is over only when something shows it', () => {
    for (const minutes of [5, 60, DAY, DAY * 29]) {
      expect(found(exampleEvidence(code(50053, minutes)))).toEqual(['smart-lockout'])
      expect(found(exampleEvidence([success(minutes - 1), ...code(50053, minutes)]))).toEqual(['nothing-wrong'])
      const changed = { passwordChangedAt: minutesBefore(minutes - 1) }
      expect(found(exampleEvidence(code(50053, minutes), changed))).toEqual(['nothing-wrong'])
    }
  })
  test('after a lock each further wrong password locks again: "not before" counts from the latest', () => {
    const [finding] = diagnose(exampleEvidence([exampleSignIn(50126, 0), exampleSignIn(50053, 5)]))
    expect(finding?.until).toMatchObject({ kind: 'not-before', at: new Date(EXAMPLE_NOW.getTime() + 60_000) })
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
    ['account-deleted', 'aal2'],
    ['leaver', 'aal2'],
    ['shared-mailbox', 'aal2'],
    ['account-disabled', 'aal2'],
    ['guest-elsewhere', 'aal2'],
    ['service-trouble', 'aal1'],
    ['account-at-risk', 'aal2'],
    ['smart-lockout', 'aal1'],
    ['blocked-network', 'aal2'],
    ['on-premises-password-expired', 'aal2'],
    ['password-expired', 'aal1'],
    ['no-cloud-password', 'aal2'],
    ['on-premises-locked', 'aal2'],
    ['on-premises-hours', 'aal2'],
    ['on-premises-refuses', 'aal2'],
    ['federation-trouble', 'aal1'],
    ['registration-blocked', 'aal2'],
    ['passkey-required', 'aal2'],
    ['second-factor-missing', 'aal2'],
    ['second-factor-failing', 'aal2'],
    ['pass-failing', 'aal2'],
    ['device-required', 'aal2'],
    ['app-not-approved', 'aal2'],
    ['access-policy', 'aal2'],
    ['wrong-passwords-one-device', 'aal2'],
    ['wrong-passwords', 'aal1'],
    ['wrong-passwords-by-others', 'aal2'],
    ['sending-restricted', 'aal2'],
    ['mailbox-tampered', 'aal2'],
    ['no-mailbox-licence', 'aal2'],
    ['not-assigned', 'aal1'],
    ['consent-missing', 'aal1'],
    ['unknown-code', 'aal1'],
    ['not-visible', 'aal1'],
    ['nothing-wrong', 'aal1'],
    ['text-or-voice-only', 'aal2'],
  ]
  test('every cause stands in this table', () =>
    expect(SPECIFICATION.map(([id]) => id)).toEqual(causes.map(({ id }) => id)))
  for (const [id, toldAt] of SPECIFICATION)
    test(`${id} is told from ${toldAt} on, and never without a proof`, () => {
      const findings = diagnose(causeOf(id).example).filter((finding) => finding.cause === id)
      expect(tellable(findings, 'none')).toEqual([])
      expect(tellable(findings, 'aal1')).toHaveLength(toldAt === 'aal1' ? 1 : 0)
      expect(tellable(findings, 'aal2')).toHaveLength(1)
    })
})

describe('at aal1', () => {
  for (const cause of causes.filter(({ toldAt }) => toldAt === 'aal1'))
    test(`${cause.id} names no place and no device`, () => {
      const telling = cause.tell(cause.example)
      expect([telling.place, telling.device]).toEqual([null, null])
    })
})

describe('signs of compromise', () => {
  test('a risk, a restricted sender and a changed mailbox are; strangers who were turned away are not', () =>
    expect(causes.filter((cause) => signsOfCompromise([cause.id])).map((cause) => cause.id)).toEqual([
      'account-at-risk',
      'sending-restricted',
      'mailbox-tampered',
    ]))
  test('none is told at aal1, for there it would be told to the one who reads the mailbox', () =>
    expect(causes.filter(({ id }) => signsOfCompromise([id]) && causeOf(id).toldAt === 'aal1')).toEqual([]))
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
  errorCode: fc.oneof(fc.constantFrom(0, 50126, 50126, ...KNOWN_CODES), fc.nat(999_999)),
  failureReason: fc.oneof(anyText, fc.constant(MALICIOUS.failureReason)),
  app: anyText,
  client: fc.constantFrom('Browser', 'Mobile Apps and Desktop clients', null),
  operatingSystem: fc.constantFrom('Windows 11', 'iOS 26', null),
  browser: anyText,
  city: fc.constantFrom('Ljubljana', 'Maribor', 'Hanoi', null),
  country: fc.constantFrom('SI', 'VN', null),
  ipAddress: anyText,
  correlationId: anyText,
})
const anyWhy = fc.constantFrom('failed', 'not-licensed', 'not-permitted', 'not-configured' as const)
const anyLook = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<SourceReading<T>> =>
  fc.oneof(
    value.map((one) => seen(one, EXAMPLE_NOW)),
    anyWhy.map((why) => unseen(why)),
  )
const anyRisk: fc.Arbitrary<Risk> = fc.record({
  state: fc.constantFrom('at-risk', 'confirmed-compromised'),
  since: fc.option(anyMoment, { nil: null }),
})
const anyRule: fc.Arbitrary<InboxRule> = fc.record({
  id: fc.string(),
  name: fc.string(),
  enabled: fc.boolean(),
  forwardsOutside: fc.boolean(),
  hides: fc.boolean(),
})
const anyOnPremises: fc.Arbitrary<OnPremisesAccount> = fc.record({
  enabled: fc.boolean(),
  locked: fc.boolean(),
  lockedAt: fc.option(anyMoment, { nil: null }),
  opensAt: fc.option(anyMoment, { nil: null }),
  passwordChangedAt: fc.option(anyMoment, { nil: null }),
  passwordMayChangeAt: fc.option(anyMoment, { nil: null }),
  minimumAgeSeen: fc.boolean(),
  isProtected: fc.boolean(),
  insideLogonHours: fc.boolean(),
  hoursBeginAt: fc.option(anyMoment, { nil: null }),
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
  secondFactor: anyLook(
    fc.record({
      left: fc.constantFrom('lasting', 'text-or-voice-only', 'none', 'unknown'),
      textsEndAt: anyMoment,
    }),
  ),
  onPremisesAnchor: anyText,
  onPremises: anyLook(fc.option(anyOnPremises, { nil: null })),
})

/** Causes that rest on the state of the account and not on sign-ins, in order. */
const STATE_OF_THE_ACCOUNT = { ...exampleEvidence([]), passwordChangedAt: null }

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
    const nothing = unseen('failed')
    const blind = {
      signIns: nothing,
      sendingRestriction: nothing,
      leaveAt: nothing,
      mailboxLicensed: nothing,
      risk: nothing,
      inboxRules: nothing,
      forwarding: nothing,
      serviceTrouble: nothing,
      onPremises: nothing,
      secondFactor: nothing,
    }
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { deleted, enabled, home } = evidence
        const expected: readonly (CauseId | false)[] = [
          deleted && 'account-deleted',
          !enabled && 'account-disabled',
          home === 'elsewhere' && 'guest-elsewhere',
          home === 'federated' && 'federation-trouble',
        ]
        const left = expected.filter((id) => id !== false)
        expect(found({ ...evidence, ...blind })).toEqual(left.length > 0 ? left : ['not-visible'])
      }),
    )
  })
  test('a success now, there where each was refused, ends every cause that rests on failed sign-ins', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const signIns = evidence.signIns.kind === 'seen' ? evidence.signIns.value : []
        const there = signIns.map(({ app, client, operatingSystem }) =>
          exampleSignIn(0, 0, { app, client, operatingSystem }),
        )
        const quiet = { ...STATE_OF_THE_ACCOUNT, signIns: seen([success(0), ...there, ...signIns], EXAMPLE_NOW) }
        expect(found({ ...evidence, ...quiet })).toEqual(['nothing-wrong'])
      }),
    )
  })
  test('every count and every "since" is borne out by rows of the log, or by who dates it', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const dated = [evidence.sendingRestriction, evidence.risk].map((look) =>
          look.kind === 'seen' ? look.value?.since : null,
        )
        const left = evidence.leaveAt.kind === 'seen' ? evidence.leaveAt.value : null
        const signIns = evidence.signIns.kind === 'seen' ? evidence.signIns.value : []
        const locked = evidence.onPremises.kind === 'seen' ? evidence.onPremises.value?.lockedAt : null
        const moments = [...dated, left, locked, ...signIns.map((signIn) => signIn.at)].map((at) => at?.getTime())
        for (const finding of diagnose(evidence)) {
          if (finding.since) expect(moments).toContain(finding.since.getTime())
          expect(finding.count ?? 0).toBeLessThanOrEqual(openFailures(evidence, ...ATTEMPTED_WITH_A_PASSWORD).length)
        }
      }),
    )
  })
})
