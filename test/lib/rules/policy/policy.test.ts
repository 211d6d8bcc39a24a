import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACCOUNT_CLASSES, type AccountClass } from '#lib/rules/account/account.ts'
import { ASSURANCES } from '#lib/rules/proofs/assurance.ts'
import { type CauseId, causes, signsOfCompromise } from '#lib/rules/diagnosis/causes/index.ts'
import { type PolicyInput, type Decision, decide, type PolicyReason } from '#lib/rules/policy/policy-decision.ts'
import { GRANTS } from '#lib/rules/policy/policy.ts'
import { type RemedyId, remedies } from '#lib/rules/remedies/index.ts'

const CAUSES = causes.map((cause) => cause.id)
const REMEDIES = remedies.map((remedy) => remedy.id)
/** The best situation that somebody can be in: what is refused here is refused everywhere. */
const ordinary = {
  assurance: 'aal2',
  outlastsCompromise: false,
  voucherMayBeClaimant: false,
  restsOnNumberAlone: false,
  compromiseUnknown: false,
  notChecked: false,
  givenLately: [],
  deniedLately: false,
  threatMode: false,
  onPremises: false,
  minimumAgeUnseen: false,
  afterWaiting: null,
} as const
const answer = (more: Partial<PolicyInput> & Pick<PolicyInput, 'remedy'>): string =>
  inWords(decide({ causes: ['smart-lockout'], accountClass: 'member', ...ordinary, ...more }))
const inWords = (decision: Decision): string => {
  if (decision.kind === 'step-up') return `step-up to ${decision.to}`
  return decision.kind === 'await-approval' ? `approval by ${decision.approvers}` : decision.kind
}

/** Policy's answers without a proof, at aal1 and at aal2. */
type Ladder = readonly [none: string, aal1: string, aal2: string]
const SELF_SERVICE_AT_AAL1: Ladder = ['step-up to aal1', 'permit', 'permit']
const SELF_SERVICE_AT_AAL2: Ladder = ['step-up to aal2', 'step-up to aal2', 'permit']
const ONE_APPROVER: Ladder = ['approval by 1', 'approval by 1', 'approval by 1']
const TWO_APPROVERS: Ladder = ['approval by 2', 'approval by 2', 'approval by 2']
const HAND_OVER: Ladder = ['hand-over', 'hand-over', 'hand-over']

const OUTSIDE_OUR_REACH: readonly AccountClass[] = ['privileged', 'guest', 'federated', 'synced', 'shared', 'leaver']
const ANSWERED_BY_A_RESET: readonly CauseId[] = [
  'smart-lockout',
  'password-expired',
  'wrong-passwords-one-device',
  'wrong-passwords',
  'wrong-passwords-by-others',
  'blocked-network',
  'second-factor-failing',
  'device-required',
  'app-not-approved',
  'no-mailbox-licence',
  'not-assigned',
  'consent-missing',
  'service-trouble',
  'not-visible',
  'nothing-wrong',
  'text-or-voice-only',
]
const RESET_LOOKED_AT_FIRST: readonly CauseId[] = [
  'no-cloud-password',
  'passkey-required',
  'second-factor-missing',
  'registration-blocked',
  'pass-failing',
  'access-policy',
  'unknown-code',
]
const COMPROMISED: readonly CauseId[] = ['account-at-risk', 'mailbox-tampered', 'sending-restricted']
const NOT_HELPED_BY_A_RESET: readonly CauseId[] = [
  'account-deleted',
  'leaver',
  'shared-mailbox',
  'account-disabled',
  'guest-elsewhere',
  'on-premises-password-expired',
  'on-premises-locked',
  'on-premises-hours',
  'on-premises-refuses',
  'federation-trouble',
]

const SPECIFICATION: readonly [RemedyId, readonly CauseId[], readonly AccountClass[], Ladder][] = [
  ['wait', CAUSES, ACCOUNT_CLASSES, SELF_SERVICE_AT_AAL1],

  ['reset-password', ANSWERED_BY_A_RESET, ['member'], SELF_SERVICE_AT_AAL2],
  ['reset-password', ANSWERED_BY_A_RESET, ['guarded'], ONE_APPROVER],
  ['reset-password', RESET_LOOKED_AT_FIRST, ['member', 'guarded'], ONE_APPROVER],
  ['reset-password', COMPROMISED, ['member', 'guarded'], ONE_APPROVER],
  ['reset-password', NOT_HELPED_BY_A_RESET, ['member', 'guarded'], HAND_OVER],
  ['reset-password', CAUSES, OUTSIDE_OUR_REACH, HAND_OVER],

  ['temporary-access-pass', ANSWERED_BY_A_RESET, ['member'], SELF_SERVICE_AT_AAL2],
  ['temporary-access-pass', ANSWERED_BY_A_RESET, ['guarded'], ONE_APPROVER],
  ['temporary-access-pass', RESET_LOOKED_AT_FIRST, ['member', 'guarded'], ONE_APPROVER],
  ['temporary-access-pass', COMPROMISED, ['member', 'guarded'], ONE_APPROVER],
  ['temporary-access-pass', NOT_HELPED_BY_A_RESET, ['member', 'guarded'], HAND_OVER],
  ['temporary-access-pass', CAUSES, OUTSIDE_OUR_REACH, HAND_OVER],

  // Without a way to the organisation's own directory nobody unlocks there but a person; see below for with one.
  ['unlock-on-premises', CAUSES, ACCOUNT_CLASSES, HAND_OVER],

  ['end-sessions', CAUSES, ['member', 'guarded'], SELF_SERVICE_AT_AAL2],
  ['end-sessions', CAUSES, OUTSIDE_OUR_REACH, HAND_OVER],

  ['enable-sign-in', CAUSES, ['member', 'guarded'], ONE_APPROVER],
  ['enable-sign-in', CAUSES, OUTSIDE_OUR_REACH, HAND_OVER],

  ['disable-sign-in', CAUSES, ['member', 'guarded'], ONE_APPROVER],
  ['disable-sign-in', CAUSES, OUTSIDE_OUR_REACH, HAND_OVER],

  ['lift-sending-restriction', CAUSES, ['member', 'guarded'], ONE_APPROVER],
  ['lift-sending-restriction', CAUSES, OUTSIDE_OUR_REACH, HAND_OVER],

  ['remove-authenticator', CAUSES, ['member', 'guarded'], ONE_APPROVER],
  ['remove-authenticator', CAUSES, OUTSIDE_OUR_REACH, HAND_OVER],

  ['sweep-mailbox', CAUSES, ['member'], SELF_SERVICE_AT_AAL2],
  ['sweep-mailbox', CAUSES, ['guarded'], ONE_APPROVER],
  ['sweep-mailbox', CAUSES, OUTSIDE_OUR_REACH, HAND_OVER],

  ['dismiss-risk', CAUSES, ['member', 'guarded'], TWO_APPROVERS],
  ['dismiss-risk', CAUSES, OUTSIDE_OUR_REACH, HAND_OVER],

  ['mend-elsewhere', CAUSES, ACCOUNT_CLASSES, HAND_OVER],
  ['correct-leave-date', CAUSES, ACCOUNT_CLASSES, HAND_OVER],
  ['give-mailbox-access', CAUSES, ACCOUNT_CLASSES, HAND_OVER],
  ['give-licence', CAUSES, ACCOUNT_CLASSES, HAND_OVER],
]

describe('one cause', () => {
  const covered = SPECIFICATION.flatMap(([remedy, ids, classes]) =>
    ids.flatMap((cause) => classes.map((accountClass) => [remedy, cause, accountClass].join(' '))),
  )
  test('every remedy for every cause on every class of account stands in this table once', () => {
    const all = REMEDIES.flatMap((remedy) =>
      CAUSES.flatMap((cause) => ACCOUNT_CLASSES.map((accountClass) => [remedy, cause, accountClass].join(' '))),
    )
    expect(covered.toSorted()).toEqual(all.toSorted())
  })

  for (const [remedy, ids, classes, ladder] of SPECIFICATION)
    for (const cause of ids)
      for (const accountClass of classes)
        test(`${remedy} for ${cause} on a ${accountClass} account: ${[...new Set(ladder)].join(', then ')}`, () => {
          const answers = ASSURANCES.map((assurance) => answer({ remedy, causes: [cause], accountClass, assurance }))
          expect(answers).toEqual(ladder)
        })
})

describe('synced accounts, where the organisation’s own directory takes our changes', () => {
  const ANSWERED_THERE = ['on-premises-password-expired', 'on-premises-locked', 'on-premises-hours'] as const
  const NOT_HELPED_THERE = NOT_HELPED_BY_A_RESET.filter((id) => !(ANSWERED_THERE as readonly string[]).includes(id))
  const THERE: readonly [RemedyId, readonly CauseId[], Ladder][] = [
    ['wait', CAUSES, SELF_SERVICE_AT_AAL1],
    ['unlock-on-premises', [...ANSWERED_BY_A_RESET, ...ANSWERED_THERE], SELF_SERVICE_AT_AAL2],
    ['unlock-on-premises', [...RESET_LOOKED_AT_FIRST, ...COMPROMISED], ONE_APPROVER],
    ['unlock-on-premises', NOT_HELPED_THERE, HAND_OVER],
    ['reset-password', [...ANSWERED_BY_A_RESET, ...ANSWERED_THERE], SELF_SERVICE_AT_AAL2],
    ['reset-password', [...RESET_LOOKED_AT_FIRST, ...COMPROMISED], ONE_APPROVER],
    ['reset-password', NOT_HELPED_THERE, HAND_OVER],
    ['end-sessions', CAUSES, SELF_SERVICE_AT_AAL2],
    ['sweep-mailbox', CAUSES, SELF_SERVICE_AT_AAL2],
    ['temporary-access-pass', CAUSES, HAND_OVER],
    ['enable-sign-in', CAUSES, HAND_OVER],
    ['disable-sign-in', CAUSES, HAND_OVER],
    ['remove-authenticator', CAUSES, HAND_OVER],
    ['lift-sending-restriction', CAUSES, HAND_OVER],
    ['dismiss-risk', CAUSES, HAND_OVER],
    ['mend-elsewhere', CAUSES, HAND_OVER],
    ['correct-leave-date', CAUSES, HAND_OVER],
    ['give-mailbox-access', CAUSES, HAND_OVER],
    ['give-licence', CAUSES, HAND_OVER],
  ]
  const there = { accountClass: 'synced', onPremises: true } as const
  test('every remedy for every cause stands in this table once', () => {
    const covered = THERE.flatMap(([remedy, ids]) => ids.map((id) => `${remedy} ${id}`))
    expect(covered.toSorted()).toEqual(REMEDIES.flatMap((one) => CAUSES.map((id) => `${one} ${id}`)).toSorted())
  })
  for (const [remedy, ids, ladder] of THERE)
    for (const cause of ids)
      test(`${remedy} for ${cause}: ${[...new Set(ladder)].join(', then ')}`, () =>
        expect(ASSURANCES.map((assurance) => answer({ remedy, causes: [cause], ...there, assurance }))).toEqual(ladder))
  test('no other class gains anything by it', () => {
    for (const accountClass of ACCOUNT_CLASSES.filter((one) => one !== 'synced'))
      for (const remedy of REMEDIES)
        for (const cause of CAUSES) {
          const asked = { remedy, causes: [cause], accountClass }
          expect(answer({ ...asked, onPremises: true, minimumAgeUnseen: true })).toBe(answer(asked))
        }
  })
  const TOGETHER: readonly [RemedyId, readonly CauseId[], Partial<PolicyInput>, string][] = [
    ['reset-password', ['on-premises-locked', 'account-at-risk'], {}, 'approval by 1'],
    ['reset-password', ['on-premises-locked', 'account-at-risk'], { outlastsCompromise: true }, 'permit'],
    ['unlock-on-premises', ['on-premises-locked', 'account-at-risk'], { outlastsCompromise: true }, 'approval by 1'],
    ['reset-password', ['on-premises-locked', 'account-disabled'], {}, 'hand-over'],
    ['reset-password', ['on-premises-locked', 'on-premises-refuses'], {}, 'hand-over'],
    ['reset-password', ['on-premises-locked'], { compromiseUnknown: true }, 'approval by 1'],
    ['reset-password', ['on-premises-locked'], { threatMode: true }, 'approval by 1'],
    ['unlock-on-premises', ['on-premises-locked'], { threatMode: true }, 'approval by 1'],
    ['reset-password', ['on-premises-locked'], { givenLately: ['temporary-access-pass'] }, 'approval by 2'],
    ['reset-password', ['on-premises-locked'], { deniedLately: true }, 'approval by 2'],
    ['reset-password', ['on-premises-locked'], { minimumAgeUnseen: true }, 'approval by 1'],
    ['reset-password', ['on-premises-locked'], { minimumAgeUnseen: true, assurance: 'aal1' }, 'approval by 1'],
    ['reset-password', ['account-at-risk'], { minimumAgeUnseen: true, outlastsCompromise: true }, 'approval by 1'],
    ['reset-password', ['on-premises-locked'], { minimumAgeUnseen: true, voucherMayBeClaimant: true }, 'approval by 2'],
    ['unlock-on-premises', ['on-premises-locked'], { minimumAgeUnseen: true }, 'permit'],
    ['end-sessions', ['on-premises-locked'], { minimumAgeUnseen: true }, 'permit'],
  ]
  for (const [remedy, ids, more, expected] of TOGETHER)
    test(`${remedy} for ${ids.join(' and ')} with ${JSON.stringify(more)}: ${expected}`, () =>
      expect(answer({ remedy, causes: ids, ...there, ...more })).toBe(expected))
})

describe('several causes: all are asked, and the strictest answer wins', () => {
  const PAIRS: readonly [RemedyId, readonly CauseId[], AccountClass, string][] = [
    ['reset-password', ['smart-lockout', 'password-expired'], 'member', 'permit'],
    ['reset-password', ['smart-lockout', 'sending-restricted'], 'member', 'approval by 1'],
    ['reset-password', ['sending-restricted', 'smart-lockout'], 'member', 'approval by 1'],
    ['reset-password', ['smart-lockout', 'account-disabled'], 'member', 'hand-over'],
    ['reset-password', ['account-disabled', 'smart-lockout'], 'member', 'hand-over'],
    ['reset-password', ['sending-restricted', 'account-disabled'], 'member', 'hand-over'],
    ['reset-password', ['smart-lockout', 'wrong-passwords-by-others', 'blocked-network'], 'member', 'permit'],
    ['reset-password', ['smart-lockout', 'second-factor-failing'], 'member', 'permit'],
    ['reset-password', ['smart-lockout', 'second-factor-missing'], 'member', 'approval by 1'],
    ['reset-password', ['account-at-risk', 'mailbox-tampered'], 'member', 'approval by 1'],
    ['reset-password', ['smart-lockout', 'account-at-risk'], 'member', 'approval by 1'],
    ['reset-password', ['smart-lockout', 'on-premises-password-expired'], 'member', 'hand-over'],
    ['reset-password', ['on-premises-password-expired'], 'synced', 'hand-over'],
    ['reset-password', ['account-disabled', 'account-at-risk'], 'member', 'hand-over'],
    ['enable-sign-in', ['leaver', 'account-disabled'], 'leaver', 'hand-over'],
    ['enable-sign-in', ['account-disabled', 'smart-lockout'], 'member', 'approval by 1'],
    ['wait', ['smart-lockout', 'sending-restricted'], 'privileged', 'permit'],
  ]
  for (const [remedy, ids, accountClass, expected] of PAIRS)
    test(`${remedy} for ${ids.join(' and ')} on a ${accountClass} account: ${expected}`, () =>
      expect(answer({ remedy, causes: ids, accountClass })).toBe(expected))
})

describe('signs of compromise', () => {
  test('when the source that would show one did not answer, a reset asks a person', () =>
    expect(
      decide({
        remedy: 'reset-password',
        causes: ['smart-lockout'],
        accountClass: 'member',
        ...ordinary,
        compromiseUnknown: true,
      }),
    ).toEqual({
      kind: 'await-approval',
      approvers: 1,
      why: 'signs-of-compromise',
    }))
  const PASSKEY: readonly [more: Partial<PolicyInput>, expected: string][] = [
    [{ causes: ['account-at-risk'] }, 'permit'],
    [{ compromiseUnknown: true }, 'permit'],
    [{ causes: ['smart-lockout', 'mailbox-tampered'] }, 'permit'],
    [{ causes: ['account-at-risk'], assurance: 'aal1' }, 'step-up to aal2'],
    [{ causes: ['account-at-risk'], accountClass: 'guarded' }, 'approval by 1'],
    [{ causes: ['account-at-risk'], threatMode: true }, 'approval by 1'],
    [{ causes: ['access-policy'] }, 'approval by 1'],
  ]
  for (const [more, expected] of PASSKEY)
    test(`a reset with a passkey or identity proofing, ${JSON.stringify(more)}: ${expected}`, () =>
      expect(answer({ remedy: 'reset-password', outlastsCompromise: true, ...more })).toBe(expected))
  test('waiting and ending sessions give an intruder nothing, and stay', () => {
    expect(answer({ remedy: 'wait', compromiseUnknown: true })).toBe('permit')
    expect(answer({ remedy: 'end-sessions', compromiseUnknown: true })).toBe('permit')
  })
})

describe('password and second factor are never both replaced by somebody whom nobody has looked at (R15, T-H1)', () => {
  const PAIRS: readonly [RemedyId, RemedyId, string][] = [
    ['temporary-access-pass', 'reset-password', 'approval by 2'],
    ['reset-password', 'temporary-access-pass', 'approval by 2'],
    ['reset-password', 'reset-password', 'permit'],
    ['temporary-access-pass', 'temporary-access-pass', 'permit'],
    ['end-sessions', 'reset-password', 'permit'],
    // A method that is taken off is a second factor replaced, as a pass is.
    ['remove-authenticator', 'reset-password', 'approval by 2'],
    ['reset-password', 'remove-authenticator', 'approval by 2'],
    ['remove-authenticator', 'remove-authenticator', 'approval by 1'],
    ['remove-authenticator', 'temporary-access-pass', 'approval by 1'],
    ['temporary-access-pass', 'remove-authenticator', 'permit'],
    ['sweep-mailbox', 'reset-password', 'permit'],
    ['enable-sign-in', 'reset-password', 'approval by 1'],
  ]
  for (const [remedy, given, expected] of PAIRS)
    test(`${remedy} within seven days of ${given}: ${expected}`, () =>
      expect(answer({ remedy, givenLately: [given] })).toBe(expected))
  test('what policy leaves to people anyway takes two as well', () => {
    const more = { remedy: 'temporary-access-pass', givenLately: ['reset-password'] } as const
    expect(answer({ ...more, causes: ['account-at-risk'] })).toBe('approval by 2')
    expect(answer({ ...more, accountClass: 'privileged' })).toBe('hand-over')
  })
})

test('after a "no" of the owner or a contact, whoever asks again is looked at by two people (R12)', () => {
  expect(answer({ remedy: 'reset-password', deniedLately: true })).toBe('approval by 2')
  expect(answer({ remedy: 'temporary-access-pass', deniedLately: true })).toBe('approval by 2')
  expect(answer({ remedy: 'end-sessions', deniedLately: true })).toBe('permit')
  expect(answer({ remedy: 'reset-password', deniedLately: true, accountClass: 'privileged' })).toBe('hand-over')
})

describe('aal2 only by the word of somebody who may be the claimant under another account (R10)', () => {
  const OWN: readonly [more: Partial<PolicyInput> & Pick<PolicyInput, 'remedy'>, expected: string][] = [
    [{ remedy: 'reset-password' }, 'approval by 2'],
    [{ remedy: 'temporary-access-pass' }, 'approval by 2'],
    [{ remedy: 'end-sessions' }, 'approval by 2'],
    // What asks for one person in any case asks for no fewer than two here.
    [{ remedy: 'reset-password', threatMode: true }, 'approval by 2'],
    [{ remedy: 'reset-password', accountClass: 'guarded' }, 'approval by 2'],
    [{ remedy: 'reset-password', causes: ['account-at-risk'] }, 'approval by 2'],
    [{ remedy: 'reset-password', compromiseUnknown: true }, 'approval by 2'],
    [{ remedy: 'wait' }, 'permit'],
    [{ remedy: 'reset-password', assurance: 'aal1' }, 'step-up to aal2'],
    [{ remedy: 'reset-password', accountClass: 'privileged' }, 'hand-over'],
  ]
  for (const [more, expected] of OWN)
    test(`${JSON.stringify(more)}: ${expected}`, () =>
      expect(answer({ ...more, voucherMayBeClaimant: true })).toBe(expected))
})

describe('aal2 by a code that was read out and a telephone number alone (R7)', () => {
  const ALONE: readonly [more: Partial<PolicyInput> & Pick<PolicyInput, 'remedy'>, expected: string][] = [
    // Beside whoever read the code out, who decides nothing, one approver looks: the second.
    [{ remedy: 'reset-password' }, 'approval by 1'],
    [{ remedy: 'temporary-access-pass' }, 'approval by 1'],
    [{ remedy: 'end-sessions' }, 'approval by 1'],
    [{ remedy: 'reset-password', voucherMayBeClaimant: true }, 'approval by 2'],
    [{ remedy: 'reset-password', givenLately: ['temporary-access-pass'] }, 'approval by 2'],
    [{ remedy: 'dismiss-risk' }, 'approval by 2'],
    [{ remedy: 'wait' }, 'permit'],
    [{ remedy: 'reset-password', assurance: 'aal1' }, 'step-up to aal2'],
    [{ remedy: 'reset-password', accountClass: 'privileged' }, 'hand-over'],
  ]
  for (const [more, expected] of ALONE)
    test(`${JSON.stringify(more)}: ${expected}`, () =>
      expect(answer({ ...more, restsOnNumberAlone: true })).toBe(expected))
})

describe('threat mode makes self-service queue-only (R16)', () => {
  const MODE: readonly [RemedyId, string][] = [
    ['wait', 'permit'],
    ['reset-password', 'approval by 1'],
    ['end-sessions', 'approval by 1'],
    ['enable-sign-in', 'approval by 1'],
    ['lift-sending-restriction', 'approval by 1'],
  ]
  for (const [remedy, expected] of MODE)
    test(`${remedy}: ${expected}`, () => expect(answer({ remedy, threatMode: true })).toBe(expected))
})

const anyCase: fc.Arbitrary<PolicyInput> = fc.record({
  remedy: fc.constantFrom(...REMEDIES),
  causes: fc.uniqueArray(fc.constantFrom(...CAUSES)),
  accountClass: fc.constantFrom(...ACCOUNT_CLASSES),
  assurance: fc.constantFrom(...ASSURANCES),
  outlastsCompromise: fc.boolean(),
  voucherMayBeClaimant: fc.boolean(),
  restsOnNumberAlone: fc.boolean(),
  compromiseUnknown: fc.boolean(),
  notChecked: fc.boolean(),
  deniedLately: fc.boolean(),
  givenLately: fc.constantFrom<readonly RemedyId[]>(
    [],
    ['reset-password'],
    ['temporary-access-pass'],
    ['remove-authenticator'],
  ),
  threatMode: fc.boolean(),
  onPremises: fc.boolean(),
  minimumAgeUnseen: fc.boolean(),
  afterWaiting: fc.option(fc.record({ assurance: fc.constantFrom(...ASSURANCES), until: fc.constant(new Date(0)) })),
})
const ORDER = ['permit', 'step-up', 'cool-off', 'await-approval', 'hand-over']
const rank = (decision: Decision) => ORDER.indexOf(decision.kind)
const changesTheTenant = (remedy: RemedyId) => remedy !== 'wait'

describe('whatever the case', () => {
  test('a pairing without a row is handed to a person: default deny', () => {
    const unheardOf = fc.record(
      {
        remedy: fc.string().map((id) => `new-${id}` as RemedyId),
        cause: fc.string().map((id) => `new-${id}` as CauseId),
        accountClass: fc.string().map((id) => `new-${id}` as AccountClass),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyCase, unheardOf, (situation, { remedy, cause, accountClass }) => {
        fc.pre(remedy !== undefined || accountClass !== undefined || cause !== undefined)
        const strange: PolicyInput = {
          ...situation,
          remedy: remedy ?? (cause === undefined ? situation.remedy : 'reset-password'),
          causes: cause === undefined ? situation.causes : [...situation.causes, cause],
          accountClass: accountClass ?? situation.accountClass,
        }
        expect(decide(strange).kind).toBe('hand-over')
      }),
    )
  })
  test('a privileged account is never self-service', () => {
    fc.assert(
      fc.property(anyCase, (situation) => {
        fc.pre(changesTheTenant(situation.remedy))
        expect(decide({ ...situation, accountClass: 'privileged' }).kind).toBe('hand-over')
      }),
    )
  })
  test('nothing is permitted below the assurance that its row asks for, and nothing at all without a proof', () => {
    fc.assert(
      fc.property(anyCase, (situation) => {
        expect(decide({ ...situation, assurance: 'none' }).kind).not.toBe('permit')
        if (changesTheTenant(situation.remedy))
          expect(decide({ ...situation, assurance: 'aal1' }).kind).not.toBe('permit')
      }),
    )
  })
  test('without a proof that outlasts it, a reset is never permitted beside a sign of compromise', () => {
    fc.assert(
      fc.property(anyCase, (situation) => {
        fc.pre(signsOfCompromise(situation.causes) || situation.compromiseUnknown)
        const weakly = { ...situation, outlastsCompromise: false }
        expect(decide({ ...weakly, remedy: 'reset-password' }).kind).not.toBe('permit')
      }),
    )
  })
  test('one more cause, threat mode, or a silent source never makes the answer milder', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...CAUSES), (situation, more) => {
        fc.pre(situation.causes.length > 0)
        const now = rank(decide(situation))
        expect(rank(decide({ ...situation, causes: [...situation.causes, more] }))).toBeGreaterThanOrEqual(now)
        expect(rank(decide({ ...situation, threatMode: true }))).toBeGreaterThanOrEqual(now)
        expect(rank(decide({ ...situation, compromiseUnknown: true }))).toBeGreaterThanOrEqual(now)
        expect(rank(decide({ ...situation, voucherMayBeClaimant: true }))).toBeGreaterThanOrEqual(now)
        expect(rank(decide({ ...situation, restsOnNumberAlone: true }))).toBeGreaterThanOrEqual(now)
      }),
    )
  })
  test('more assurance never makes the answer stricter', () => {
    fc.assert(
      fc.property(anyCase, (situation) => {
        // Whose word an aal2 rests on is asked of aal2 alone.
        const itself = { ...situation, voucherMayBeClaimant: false, restsOnNumberAlone: false }
        const ladder = ASSURANCES.map((assurance) => rank(decide({ ...itself, assurance })))
        expect(ladder).toEqual(ladder.toSorted((a, b) => b - a))
      }),
    )
  })
  test('the order in which causes are told makes no difference', () => {
    fc.assert(
      fc.property(anyCase, (situation) => {
        const reversed = { ...situation, causes: situation.causes.toReversed() }
        expect(rank(decide(reversed))).toBe(rank(decide(situation)))
      }),
    )
  })
  test('without a diagnosis there is no remedy', () =>
    expect(REMEDIES.map((remedy) => answer({ remedy, causes: [] }))).toEqual(REMEDIES.map(() => 'hand-over')))
})

test('no row of policy hides another', () => {
  for (const remedy of REMEDIES)
    for (const cause of CAUSES)
      for (const accountClass of ACCOUNT_CLASSES) {
        const rows = GRANTS.filter(
          (grant) =>
            grant.remedy === remedy &&
            (grant.causes === 'any' || grant.causes.includes(cause)) &&
            grant.classes.includes(accountClass),
        )
        expect(rows.length, [remedy, cause, accountClass].join(' ')).toBeLessThanOrEqual(1)
      }
})

describe('why a person is asked', () => {
  const REASONS: readonly [Partial<PolicyInput> & Pick<PolicyInput, 'remedy'>, PolicyReason][] = [
    [{ remedy: 'enable-sign-in' }, 'never-self-service'],
    [{ remedy: 'reset-password', accountClass: 'guarded' }, 'account-class'],
    [{ remedy: 'reset-password', accountClass: 'privileged' }, 'account-class'],
    [{ remedy: 'reset-password', causes: ['account-disabled'] }, 'no-grant'],
    [{ remedy: 'reset-password', causes: ['sending-restricted'] }, 'signs-of-compromise'],
    [{ remedy: 'reset-password', causes: ['smart-lockout', 'sending-restricted'] }, 'signs-of-compromise'],
    [{ remedy: 'reset-password', compromiseUnknown: true }, 'signs-of-compromise'],
    [{ remedy: 'reset-password', threatMode: true }, 'threat-mode'],
    [{ remedy: 'reset-password', causes: [] }, 'no-grant'],
    [
      { remedy: 'reset-password', accountClass: 'synced', onPremises: true, minimumAgeUnseen: true },
      'minimum-age-unseen',
    ],
  ]
  for (const [more, why] of REASONS)
    test(`${JSON.stringify(more)}: ${why}`, () =>
      expect(decide({ causes: ['smart-lockout'], accountClass: 'member', ...ordinary, ...more })).toMatchObject({
        why,
      }))
})

describe('a wait stands in for freshness, and for nothing else (R17)', () => {
  const until = new Date('2026-11-24T09:30:00Z')
  const reaching = (assurance: PolicyInput['assurance']) =>
    ({ assurance: 'aal1', afterWaiting: { assurance, until } }) as const
  const WAITS: readonly [title: string, more: Partial<PolicyInput> & Pick<PolicyInput, 'remedy'>, expected: string][] =
    [
      ['a reset that wants only an older method', { remedy: 'reset-password', ...reaching('aal2') }, 'cool-off'],
      [
        'a reset that is permitted already',
        { remedy: 'reset-password', ...reaching('aal2'), assurance: 'aal2' },
        'permit',
      ],
      ['one proof, however long it waits', { remedy: 'reset-password', ...reaching('aal1') }, 'step-up to aal2'],
      ['no such wait here', { remedy: 'reset-password', assurance: 'aal1', afterWaiting: null }, 'step-up to aal2'],
      ['a pass', { remedy: 'temporary-access-pass', ...reaching('aal2') }, 'step-up to aal2'],
      ['ending sessions', { remedy: 'end-sessions', ...reaching('aal2') }, 'step-up to aal2'],
      [
        'a guarded account',
        { remedy: 'reset-password', ...reaching('aal2'), accountClass: 'guarded' },
        'approval by 1',
      ],
      [
        'a privileged account',
        { remedy: 'reset-password', ...reaching('aal2'), accountClass: 'privileged' },
        'hand-over',
      ],
      ['threat mode', { remedy: 'reset-password', ...reaching('aal2'), threatMode: true }, 'approval by 1'],
      [
        'signs of compromise',
        { remedy: 'reset-password', ...reaching('aal2'), causes: ['smart-lockout', 'sending-restricted'] },
        'approval by 1',
      ],
      [
        'signs that nobody could look for',
        { remedy: 'reset-password', ...reaching('aal2'), compromiseUnknown: true },
        'approval by 1',
      ],
      [
        'signs of compromise, and a passkey beside',
        { remedy: 'reset-password', ...reaching('aal2'), causes: ['account-at-risk'], outlastsCompromise: true },
        'step-up to aal2',
      ],
      [
        'a cause that is looked at first',
        { remedy: 'reset-password', ...reaching('aal2'), causes: ['access-policy'] },
        'approval by 1',
      ],
    ]
  for (const [title, more, expected] of WAITS) test(`${title}: ${expected}`, () => expect(answer(more)).toBe(expected))

  test('whatever the case: only for a reset, never beside a sign of compromise, never without what it waits for', () =>
    fc.assert(
      fc.property(anyCase, (situation) => {
        if (decide(situation).kind !== 'cool-off') return
        expect(situation.remedy).toBe('reset-password')
        expect(situation.threatMode || situation.compromiseUnknown || signsOfCompromise(situation.causes)).toBe(false)
        expect(situation.afterWaiting?.assurance).toBe('aal2')
        expect(situation.accountClass).toBe('member')
      }),
    ))
})
