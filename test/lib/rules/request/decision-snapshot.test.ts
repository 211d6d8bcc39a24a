/** What a decision rests on, as its page showed it. */
import { describe, expect, test } from 'vitest'
import { causeOf, diagnose } from '#lib/rules/diagnosis/causes/index.ts'
import type { Diagnosis } from '#lib/rules/request/request-diagnosis.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import {
  changedSince,
  keepSnapshotVersion,
  SNAPSHOT_PARTS,
  type SnapshotPart,
  snapshotOf,
  snapshotVersionOf,
} from '#lib/rules/request/decision-snapshot.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { exampleRequest, MAIL_CODE, NOW, TEXT_CODE } from '#test/example.ts'

const found = (more: Partial<Diagnosis> = {}): Diagnosis => ({
  at: NOW,
  findings: diagnose(causeOf('account-disabled').example),
  unseen: [{ source: 'risk', why: 'budget' }],
  latestSeenAt: NOW,
  timeline: [],
  ...more,
})
const SHOWN = exampleRequest({
  version: 7,
  state: 'queued',
  accountClass: 'member',
  assurance: 'aal1',
  proofs: [MAIL_CODE],
  diagnosis: found(),
  remedy: 'enable-sign-in',
  escalation: { why: 'never-self-service', approvers: 1 },
  approvals: [{ approverId: 'lynne', approverName: 'Lynne Robbins', at: NOW }],
})
const later = (more: Partial<RecoveryRequest>): RecoveryRequest => ({ ...SHOWN, version: 8, ...more })
const A_MINUTE_LATER = new Date(NOW.getTime() + 60_000)

describe('A press counts for as long as what it rests on is as its page showed it', () => {
  const SPECIFICATION: readonly [title: string, more: Partial<RecoveryRequest>, changed: readonly SnapshotPart[]][] = [
    ['a new version of the same', {}, []],
    [
      'a late diagnosis that finds the same',
      { diagnosis: found({ at: A_MINUTE_LATER, latestSeenAt: A_MINUTE_LATER }) },
      [],
    ],
    ['what could not be read before, and showed nothing', { diagnosis: found({ unseen: [] }) }, []],
    [
      'a source that does not answer any more',
      { diagnosis: found({ unseen: [...found().unseen, { source: 'forwarding', why: 'failed' }] }) },
      ['unseen'],
    ],
    [
      'one more cause',
      { diagnosis: found({ findings: [...found().findings, ...diagnose(causeOf('sending-restricted').example)] }) },
      ['causes'],
    ],
    ['a cause that is gone', { diagnosis: found({ findings: [] }) }, ['causes']],
    [
      'an account behind the name, which had none',
      { account: { id: 'other' as AccountId, displayName: 'Adele', signInName: 'adele@contoso.com' } },
      ['accountClass'],
    ],
    [
      'somebody who says that it is another person',
      { denials: [{ kind: 'not-vouched', at: NOW, by: null }] },
      ['others'],
    ],
    ['another class of account', { accountClass: 'privileged' }, ['accountClass']],
    ['one more proof', { proofs: [MAIL_CODE, TEXT_CODE], assurance: 'aal2' }, ['proofs']],
    ['the same proof, given again', { proofs: [{ ...MAIL_CODE, provedAt: A_MINUTE_LATER }] }, ['proofs']],
    ['proofs that count for less', { assurance: 'none' }, ['proofs']],
    ['another remedy', { remedy: 'reset-password' }, ['remedy']],
    ['two approvers in place of one', { escalation: { why: 'denied', approvers: 2 } }, ['remedy']],
    ['an approval that was taken back', { approvals: [] }, ['approvals']],
    ['another request that gave a pass', { givenLately: ['temporary-access-pass'] }, ['others']],
    ['a "this wasn\u2019t me" about another request', { deniedLately: true }, ['others']],
    ['an end', { state: 'withdrawn' }, ['state']],
  ]
  for (const [title, more, changed] of SPECIFICATION)
    test(`${title}: ${changed.length > 0 ? `not as seen, and said to be ${changed.join(' and ')}` : 'as seen'}`, () =>
      expect(changedSince(later(more), { version: 7, seen: snapshotOf(SHOWN) })).toEqual(changed))

  test('every part is told by some case above', () =>
    expect(new Set(SPECIFICATION.flatMap(([, , changed]) => changed))).toEqual(new Set(SNAPSHOT_PARTS)))

  for (const seen of [undefined, '', 'null', '{}', '[]', '["queued"]', '[["queued"'])
    test(`what cannot be read was not seen: ${seen}`, () => {
      expect(changedSince(later({}), { version: 7, seen })).toContain('state')
      expect(changedSince(later({}), { version: 7, seen })).toContain('proofs')
    })
  for (const [title, more, changed] of SPECIFICATION)
    test(`${title}: ${changed.length > 0 ? 'another version' : 'the same version'} of what a decision rests on`, () => {
      const next = keepSnapshotVersion(SHOWN, later(more))
      expect(snapshotVersionOf(next)).toBe(changed.length > 0 ? 8 : 7)
      expect(changedSince(next, { version: 7 })).toHaveLength(changed.length > 0 ? SNAPSHOT_PARTS.length : 0)
      expect(changedSince(next, { version: 8 })).toEqual([])
    })
  test('a version stays that of what a decision rests on over any number of others, until something changes', () => {
    const further = (request: RecoveryRequest, more: Partial<RecoveryRequest> = {}) =>
      keepSnapshotVersion(request, { ...request, ...more, version: request.version + 1 })
    const same = further(further(further(SHOWN)))
    expect([7, 8, 9, 10].map((version) => changedSince(same, { version }))).toEqual([[], [], [], []])
    const other = further(same, { accountClass: 'privileged' })
    const back = further(other, { accountClass: 'member' })
    expect([7, 10, 11].map((version) => changedSince(back, { version }).length > 0)).toEqual([true, true, true])
    expect(changedSince(back, { version: 12 })).toEqual([])
  })
  test('a version that is not there yet was not seen', () =>
    expect(changedSince(SHOWN, { version: 8 })).toEqual(SNAPSHOT_PARTS))
  test('of a request that an earlier release wrote, only its own version is', () =>
    expect(changedSince(later({}), { version: 7 })).toEqual(SNAPSHOT_PARTS))
  test('the version of the page is enough by itself', () => expect(changedSince(SHOWN, { version: 7 })).toEqual([]))
  test('it holds no hash, no name and no address', () => {
    const written = snapshotOf(
      later({ claimedName: 'adele@contoso.com', proofs: [{ ...MAIL_CODE, authenticator: 'hash' }] }),
    )
    for (const secret of ['adele', 'hash', 'browser', 'Lynne Robbins']) expect(written).not.toContain(secret)
  })
})
