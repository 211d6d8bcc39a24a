import { expect, test } from 'vitest'
import { policyInputFor, type PolicySettings, troubleSince } from '#lib/rules/request/policy-input.ts'
import { toldWith } from '#lib/rules/diagnosis/causes/support/cause.ts'
import { minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { type CauseId, causeOf, diagnose } from '#lib/rules/diagnosis/causes/index.ts'
import type { Unseen } from '#lib/rules/source-reading.ts'
import type { Diagnosis, SourceId } from '#lib/rules/request/request-diagnosis.ts'
import { exampleRequest, MAIL_CODE, NOW, proof, TEXT_CODE } from '#test/example.ts'

const STANDARD: PolicySettings = {
  preset: 'standard',
  notTogether: [],
  threatMode: false,
  coolingOff: null,
  workingHours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00', holidays: [] },
  timeZone: 'Europe/Ljubljana',
}
const diagnosis = (unseen: Diagnosis['unseen'] = []): Diagnosis => ({
  at: NOW,
  findings: diagnose(causeOf('smart-lockout').example),
  unseen,
  latestSeenAt: NOW,
  timeline: [],
})
const asked = (more: Parameters<typeof exampleRequest>[0]) =>
  policyInputFor(STANDARD, exampleRequest(more), 'reset-password', NOW)

test('an account whose class is not known yet counts as privileged (fail closed)', () => {
  expect(asked({}).accountClass).toBe('privileged')
  expect(asked({ accountClass: 'member' }).accountClass).toBe('member')
})
test('what the claimant typed never reaches policy (R1)', () =>
  expect(asked({ errorCode: '50055' })).toEqual(asked({ errorCode: null })))
test('the assurance noted with the request is not believed: the proofs that still count are added up again', () => {
  const longAgo = new Date(NOW.getTime() - 31 * 60_000)
  const proofs = [MAIL_CODE, { ...TEXT_CODE, provedAt: longAgo }]
  expect(asked({ assurance: 'aal2', proofs }).assurance).toBe('aal1')
  expect(asked({ assurance: 'aal2', proofs: [] }).assurance).toBe('none')
})
test('without a diagnosis, a compromise is not ruled out', () => expect(asked({}).compromiseUnknown).toBe(true))

const SPECIFICATION: readonly [SourceId, Unseen, unknown: boolean][] = [
  ['sendingRestriction', 'failed', true],
  ['sendingRestriction', 'not-permitted', true],
  ['sendingRestriction', 'not-licensed', false],
  ['sendingRestriction', 'not-configured', false],
  ['forwarding', 'failed', true],
  ['forwarding', 'budget', false],
  ['risk', 'budget', false],
  ['inboxRules', 'budget', false],
  ['sendingRestriction', 'budget', false],
  ['forwarding', 'not-configured', false],
  ['risk', 'failed', true],
  ['risk', 'not-permitted', false],
  ['risk', 'not-licensed', false],
  ['inboxRules', 'failed', true],
  ['inboxRules', 'not-permitted', false],
  // The sign-in record shows why somebody is locked out, and no compromise by itself.
  ['signIns', 'failed', false],
]
for (const [source, why, unknown] of SPECIFICATION)
  test(`${source} unseen, because "${why}": a compromise is ${unknown ? 'not ruled out' : 'not asked about'}`, () =>
    expect(asked({ diagnosis: diagnosis([{ source, why }]) }).compromiseUnknown).toBe(unknown))
for (const source of ['sendingRestriction', 'risk', 'inboxRules', 'forwarding'] as const)
  test(`${source} not asked yet, for want of room in a limit: not checked, and no sign of a compromise`, () => {
    const situation = asked({ diagnosis: diagnosis([{ source, why: 'budget' }]) })
    expect([situation.notChecked, situation.compromiseUnknown]).toEqual([true, false])
  })
test('sign-ins not asked yet hide no compromise', () =>
  expect(asked({ diagnosis: diagnosis([{ source: 'signIns', why: 'budget' }]) }).notChecked).toBe(false))
const began = (cause: CauseId, minutesAgo: number | null): Diagnosis['findings'][number] => ({
  cause,
  ...toldWith({ since: minutesAgo === null ? null : minutesBefore(minutesAgo), until: { kind: 'no-end' } }),
})
const TROUBLES: readonly [title: string, findings: Diagnosis['findings'], minutesAgo: number | null][] = [
  ['a lockout is no other hands', [began('smart-lockout', 30)], null],
  ['a restricted sender', [began('sending-restricted', 90)], 90],
  [
    'a restricted sender beside a lockout that began earlier',
    [began('smart-lockout', 300), began('sending-restricted', 90)],
    90,
  ],
  ['two signs: the earlier one', [began('sending-restricted', 90), began('sending-restricted', 200)], 200],
  ['a sign without a moment', [began('sending-restricted', null)], null],
  ['a sign of an earlier version, which nobody knows any more', [began('forgotten' as CauseId, 50)], 50],
  ['nothing found', [], null],
]
for (const [title, findings, minutesAgo] of TROUBLES)
  test(`methods prove nothing when they are younger than the trouble: ${title} (R6)`, () =>
    expect(troubleSince({ diagnosis: { ...diagnosis(), findings } })).toEqual(
      minutesAgo === null ? null : minutesBefore(minutesAgo),
    ))
test('without a diagnosis no trouble is known', () => expect(troubleSince({ diagnosis: null })).toBeNull())

const WORK_SIGN_IN = proof({
  factor: 'work-account',
  method: 'bound-authenticator',
  channel: 'work-account',
  authenticator: 'work',
  multiFactor: true,
})
const COMPROMISED: Diagnosis = { ...diagnosis(), findings: [began('mailbox-tampered', 60)] }
test('a strong sign-in with the work account is aal2, and aal1 where there are signs that somebody else is in it', () => {
  expect(asked({ proofs: [WORK_SIGN_IN], diagnosis: diagnosis() }).assurance).toBe('aal2')
  expect(asked({ proofs: [WORK_SIGN_IN], diagnosis: COMPROMISED })).toMatchObject({
    assurance: 'aal1',
    outlastsCompromise: false,
  })
  expect(asked({ proofs: [WORK_SIGN_IN, MAIL_CODE], diagnosis: COMPROMISED }).assurance).toBe('aal1')
  expect(asked({ proofs: [WORK_SIGN_IN, MAIL_CODE, TEXT_CODE], diagnosis: COMPROMISED }).assurance).toBe('aal2')
})
