import { describe, expect, test } from 'vitest'
import type { Account } from '#lib/rules/account/account.ts'
import { EXAMPLE_NOW, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { InboxRule } from '#lib/rules/diagnosis/evidence.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import type { Pass } from '#lib/rules/remedies/temporary-access-pass-terms.ts'
import { type RemedyId, remedies, remedyOf } from '#lib/rules/remedies/index.ts'
import type { Before, Reading, Remedy } from '#lib/rules/remedies/remedy.ts'
import { exampleAccount, phone } from '#test/example.ts'

const BEFORE: Before = { passwordChangedAt: minutesBefore(60), sessionsValidFrom: minutesBefore(60), enabled: false }
const read = (
  account: Partial<Account>,
  sendingRestriction: Reading['sendingRestriction'] = unseen('not-configured'),
  passes: Reading['passes'] = unseen('not-configured'),
) => ({
  account: exampleAccount({ passwordChangedAt: minutesBefore(60), sessionsValidFrom: minutesBefore(60), ...account }),
  sendingRestriction,
  authenticators: { kind: 'failed', why: 'not asked for' } as const,
  passes,
  risk: unseen('not-configured'),
  inboxRules: unseen('not-configured'),
  forwarding: unseen('not-configured'),
  signIns: unseen('not-configured'),
  leaveAt: unseen('not-configured'),
  mailboxLicensed: unseen('not-configured'),
})
const withPass = (id: string, usability: Pass['usability']) =>
  read({}, undefined, seen([{ id, createdAt: EXAMPLE_NOW, expiresAt: null, usability }], EXAMPLE_NOW))
const RULE = { id: 'rule', name: '.', enabled: true, forwardsOutside: true, hides: false }
const withMailbox = ({ rules = [] as readonly InboxRule[], forwarding = null as string | null }) => ({
  ...read({}),
  inboxRules: seen(rules, EXAMPLE_NOW),
  forwarding: seen(forwarding, EXAMPLE_NOW),
})
const atRisk = seen({ state: 'at-risk', since: minutesBefore(30) } as const, EXAMPLE_NOW)
const withMethods = (...ids: readonly string[]): Reading => ({
  ...read({}),
  authenticators: { kind: 'answered', value: ids.map((id) => phone('+38640555010', { id })) },
})
const withLeaveAt = (day: Date | null): Reading => ({ ...read({}), leaveAt: seen(day, EXAMPLE_NOW) })
const restricted = seen({ since: minutesBefore(90), reason: 'limit' }, EXAMPLE_NOW)

describe('does the tenant show it? (read-back)', () => {
  const SPECIFICATION: readonly [RemedyId, title: string, Reading, Before, boolean | null][] = [
    ['reset-password', 'a later change', read({ passwordChangedAt: EXAMPLE_NOW }), BEFORE, true],
    ['reset-password', 'no change', read({}), BEFORE, false],
    [
      'reset-password',
      'a stale reading, older than before',
      read({ passwordChangedAt: minutesBefore(90) }),
      BEFORE,
      false,
    ],
    ['reset-password', 'no date at all', read({ passwordChangedAt: null }), BEFORE, false],
    [
      'reset-password',
      'the first date there ever was',
      read({ passwordChangedAt: EXAMPLE_NOW }),
      { ...BEFORE, passwordChangedAt: null },
      true,
    ],
    ['end-sessions', 'sessions valid from a later moment', read({ sessionsValidFrom: EXAMPLE_NOW }), BEFORE, true],
    ['end-sessions', 'the same moment', read({}), BEFORE, false],
    ['enable-sign-in', 'switched on', read({ enabled: true }), BEFORE, true],
    ['enable-sign-in', 'still off', read({ enabled: false }), BEFORE, false],
    ['disable-sign-in', 'switched off', read({ enabled: false }), BEFORE, true],
    ['disable-sign-in', 'still on', read({ enabled: true }), BEFORE, false],
    ['lift-sending-restriction', 'no restriction', read({}, seen(null, EXAMPLE_NOW)), BEFORE, true],
    ['lift-sending-restriction', 'still restricted', read({}, restricted), BEFORE, false],
    ['lift-sending-restriction', 'Exchange did not answer', read({}, unseen('failed')), BEFORE, null],
    ['wait', 'anything', read({}), BEFORE, null],
    ['sweep-mailbox', 'nothing left', withMailbox({}), BEFORE, true],
    ['sweep-mailbox', 'a rule that forwards outside', withMailbox({ rules: [RULE] }), BEFORE, false],
    ['sweep-mailbox', 'the rule turned off', withMailbox({ rules: [{ ...RULE, enabled: false }] }), BEFORE, true],
    ['sweep-mailbox', 'the whole mailbox forwards', withMailbox({ forwarding: 'collect@example.net' }), BEFORE, false],
    [
      'sweep-mailbox',
      'rules clean, forwarding not seen',
      { ...withMailbox({}), forwarding: unseen('failed') },
      BEFORE,
      null,
    ],
    ['dismiss-risk', 'no risk, sessions go on', { ...read({}), risk: seen(null, EXAMPLE_NOW) }, BEFORE, false],
    [
      'dismiss-risk',
      'no risk, sessions ended',
      { ...read({ sessionsValidFrom: EXAMPLE_NOW }), risk: seen(null, EXAMPLE_NOW) },
      BEFORE,
      true,
    ],
    ['dismiss-risk', 'still at risk', { ...read({}), risk: atRisk }, BEFORE, false],
    ['dismiss-risk', 'risk not seen', read({}), BEFORE, null],
    ['remove-authenticator', 'the method is gone', withMethods('another'), BEFORE, true],
    ['remove-authenticator', 'the method is there', withMethods('given'), BEFORE, false],
    ['remove-authenticator', 'methods not read', read({}), BEFORE, null],
    ['give-mailbox-access', 'nobody looks into Exchange for it', read({}), BEFORE, null],
    ['correct-leave-date', 'the day is gone', withLeaveAt(null), BEFORE, true],
    ['correct-leave-date', 'the day is to come', withLeaveAt(minutesBefore(-1)), BEFORE, true],
    ['correct-leave-date', 'the day has passed', withLeaveAt(minutesBefore(1)), BEFORE, false],
    ['correct-leave-date', 'nobody may see the day', read({}), BEFORE, null],
    ['give-licence', 'there is one', { ...read({}), mailboxLicensed: seen(true, EXAMPLE_NOW) }, BEFORE, true],
    ['give-licence', 'there is none', { ...read({}), mailboxLicensed: seen(false, EXAMPLE_NOW) }, BEFORE, false],
    ['give-licence', 'licences were not seen', read({}), BEFORE, null],
    ['temporary-access-pass', 'the pass was used', withPass('given', 'used'), BEFORE, true],
    ['temporary-access-pass', 'the pass was not used yet', withPass('given', 'usable'), BEFORE, false],
    ['temporary-access-pass', 'another pass was used', withPass('another', 'used'), BEFORE, false],
    ['temporary-access-pass', 'the passes could not be read', read({}), BEFORE, null],
  ]
  for (const [id, title, reading, before, shown] of SPECIFICATION)
    test(`${id}: ${title}: ${shown === null ? 'cannot be told' : shown ? 'shown' : 'not shown'}`, () =>
      expect(remedyOf(id).shownBy(reading, before, { target: 'given' })).toBe(shown))
})

describe('what a remedy is', () => {
  test('only a change writes to the tenant', () => {
    const others: readonly Remedy[] = remedies.filter((remedy) => remedy.kind !== 'change')
    for (const { kind, plan } of others) expect([kind, plan(read({}), BEFORE, { target: null })]).toEqual([kind, []])
  })
  test('what the tenant shows as done is not planned again (R14)', () => {
    const kindsFor = (account: Partial<Account>) =>
      remedyOf('enable-sign-in')
        .plan(read(account), BEFORE, { target: null })
        .map(({ kind }) => kind)
    expect(kindsFor({ enabled: false })).toEqual(['enable-sign-in'])
    expect(kindsFor({ enabled: true })).toEqual([])
  })
  const PLANS: readonly [RemedyId, title: string, Reading, kinds: readonly string[]][] = [
    [
      'sweep-mailbox',
      'a rule and forwarding',
      withMailbox({ rules: [RULE], forwarding: 'collect@example.net' }),
      ['disable-inbox-rule', 'stop-forwarding'],
    ],
    ['sweep-mailbox', 'a rule that was turned off already', withMailbox({ rules: [{ ...RULE, enabled: false }] }), []],
    ['sweep-mailbox', 'a rule of its owner', withMailbox({ rules: [{ ...RULE, forwardsOutside: false }] }), []],
    ['dismiss-risk', 'a password older than the risk', { ...read({}), risk: atRisk }, []],
    [
      'dismiss-risk',
      'a password set since',
      { ...read({ passwordChangedAt: EXAMPLE_NOW }), risk: atRisk },
      ['dismiss-risk', 'end-sessions'],
    ],
    [
      'dismiss-risk',
      'the risk is gone, sessions go on',
      { ...read({}), risk: seen(null, EXAMPLE_NOW) },
      ['end-sessions'],
    ],
    [
      'dismiss-risk',
      'the risk is gone, sessions ended',
      { ...read({ sessionsValidFrom: EXAMPLE_NOW }), risk: seen(null, EXAMPLE_NOW) },
      [],
    ],
    ['dismiss-risk', 'nobody may see the risk', read({}), []],
    ['remove-authenticator', 'the method that was named', withMethods('given', 'another'), ['remove-authenticator']],
    ['remove-authenticator', 'a method that is gone', withMethods('another'), []],
    [
      'lift-sending-restriction',
      'a mailbox that is restricted',
      { ...read({}), sendingRestriction: restricted },
      ['lift-sending-restriction'],
    ],
    ['lift-sending-restriction', 'one that is not', { ...read({}), sendingRestriction: seen(null, EXAMPLE_NOW) }, []],
  ]
  for (const [id, title, reading, kinds] of PLANS)
    test(`${id}: for ${title}: ${kinds.join(' and ') || 'nothing'}`, () =>
      expect(
        remedyOf(id)
          .plan(reading, BEFORE, { target: 'given' })
          .map(({ kind }) => kind),
      ).toEqual(kinds))
  test('no worker can make a write that carries a secret (R13)', () => {
    const secret: readonly Remedy[] = remedies.filter(({ carriesSecret }) => carriesSecret)
    for (const { id, plan } of secret) expect([id, plan(read({}), BEFORE, { target: null })]).toEqual([id, []])
  })
  test('a secret is carried by the reset and the pass alone', () =>
    expect(remedies.filter(({ carriesSecret }) => carriesSecret).map(({ id }) => id)).toEqual([
      'reset-password',
      'temporary-access-pass',
    ]))
})
