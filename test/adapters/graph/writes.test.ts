/** The writes beside password, sessions and sign-in: done on the wire, shown by the next reading, refused where there is nothing to do. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/account.ts'
import { openTenant } from '#lib/adapters/graph/tenant.ts'
import type { TenantWrite } from '#lib/remedies/remedy.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const PRADEEP = 'pradeep.gupta@contoso.com'
const APPLIED = { kind: 'applied' }

let contoso: OpenContoso
let pradeep: AccountId
beforeAll(async () => {
  contoso = await openContoso()
})
beforeEach(async () => {
  await contoso.settle()
  pradeep = await contoso.idOf(PRADEEP)
})
afterAll(() => contoso.running.stop())

const inTenant = () => {
  const account = contoso.running.contoso.state.accounts[pradeep]
  if (!account) throw new Error('He is not there.')
  return account
}
const apply = (write: TenantWrite) => contoso.tenant.apply(pradeep, write)
const evidence = () => contoso.tenant.readEvidence({ id: pradeep }, 'anew')

describe('a compromised mailbox', () => {
  beforeEach(() => {
    const account = inTenant()
    account.forwardsTo = 'collect@example.net'
    account.inboxRules = ['AQ1', 'AQ2'].map((id, place) => ({
      id,
      displayName: id,
      sequence: place + 1,
      isEnabled: true,
      actions: { forwardTo: [{ emailAddress: { name: 'collect', address: 'collect@example.net' } }] },
    }))
  })
  test('one rule is turned off and stays in the mailbox; the other is not touched', async () => {
    expect(await apply({ kind: 'disable-inbox-rule', ruleId: 'AQ1' })).toEqual(APPLIED)
    expect(inTenant().inboxRules.map(({ id, isEnabled }) => [id, isEnabled])).toEqual([
      ['AQ1', false],
      ['AQ2', true],
    ])
    expect((await evidence()).inboxRules).toMatchObject({ value: [{ enabled: false }, { enabled: true }] })
  })
  test('a rule that is gone is not found', async () =>
    expect(await apply({ kind: 'disable-inbox-rule', ruleId: 'AQ9' })).toEqual({ kind: 'refused', why: 'not-found' }))
  test('forwarding is stopped, and seen to be', async () => {
    expect((await evidence()).forwarding).toMatchObject({ value: 'collect@example.net' })
    expect(await apply({ kind: 'stop-forwarding', signInName: PRADEEP })).toEqual(APPLIED)
    expect((await evidence()).forwarding).toMatchObject({ value: null })
  })
  test('may send again once the restriction is lifted, and it is lifted once', async () => {
    expect((await evidence()).sendingRestriction).toMatchObject({ value: { since: expect.any(Date) } })
    const lift = { kind: 'lift-sending-restriction', mail: PRADEEP } as const
    expect(await apply(lift)).toEqual(APPLIED)
    expect(await contoso.tenant.readSendingRestriction(PRADEEP)).toMatchObject({ value: null })
    expect(await apply(lift)).toMatchObject({ kind: 'refused' })
  })
  for (const kind of ['stop-forwarding', 'lift-sending-restriction'] as const)
    test(`${kind} is refused, and nothing is sent, where the organisation has not switched changes on`, async () => {
      const readOnly = openTenant({
        ...contoso.options,
        exchange: { baseUrl: contoso.running.machineUrl, changes: false },
      })
      const write = kind === 'stop-forwarding' ? { kind, signInName: PRADEEP } : { kind, mail: PRADEEP }
      expect(await readOnly.apply(pradeep, write)).toEqual({ kind: 'refused', why: 'not-permitted' })
      expect(inTenant().forwardsTo).toBe('collect@example.net')
    })
})

test('a risk that is dismissed is none any more', async () => {
  inTenant().risk = {
    id: pradeep,
    riskState: 'atRisk',
    riskLevel: 'high',
    riskLastUpdatedDateTime: '2026-11-22T08:00:00Z',
  }
  expect((await evidence()).risk).toMatchObject({ value: { state: 'at-risk' } })
  expect(await apply({ kind: 'dismiss-risk' })).toEqual(APPLIED)
  expect((await evidence()).risk).toMatchObject({ value: null })
})

describe('a lost method', () => {
  const phoneOf = () => inTenant().methods.find((one) => one['@odata.type'].includes('phone'))
  test('is taken off, and no other', async () => {
    const before = inTenant().methods.length
    const { id = '' } = phoneOf() ?? {}
    expect(await apply({ kind: 'remove-authenticator', authenticator: { id, kind: 'phone' } })).toEqual(APPLIED)
    expect([phoneOf(), inTenant().methods.length]).toEqual([undefined, before - 1])
  })
  test('that is gone is not found', async () =>
    expect(await apply({ kind: 'remove-authenticator', authenticator: { id: 'gone', kind: 'phone' } })).toEqual({
      kind: 'refused',
      why: 'not-found',
    }))
  for (const kind of ['password', 'email', 'temporary-access-pass', 'other'] as const)
    test(`of the kind ${kind} is never taken off`, async () => {
      await expect(apply({ kind: 'remove-authenticator', authenticator: { id: 'any', kind } })).rejects.toThrow(kind)
    })
})
