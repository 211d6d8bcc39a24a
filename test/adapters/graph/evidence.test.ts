/** Every source of a diagnosis, as it is read over the wire: what each says of one account, and what each says of none. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { Evidence } from '#lib/rules/diagnosis/evidence.ts'
import type { Unseen } from '#lib/rules/source-reading.ts'
import { admit } from '#test/tenant/contoso.ts'
import type { Fault } from '#test/tenant/faults.ts'
import { guestOf, type Person, syncedAs } from '#test/tenant/person.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const NOW = new Date()
const RECIPIENT = (address: string) => [{ emailAddress: { name: address, address } }]
const rule = (actions: object, isEnabled = true): Partial<Person> => ({
  inboxRules: [{ id: 'AQ=', displayName: '.', sequence: 1, isEnabled, actions }],
})

let contoso: OpenContoso
beforeAll(async () => {
  contoso = await openContoso()
})
beforeEach(() => contoso.settle())
afterAll(() => contoso.running.stop())

const idOf = (more: Partial<Person>): AccountId =>
  admit(contoso.running.contoso, {
    name: 'Grady Archie',
    signInName: 'grady.archie@contoso.com',
    trouble: '',
    outcome: '',
    ...more,
  }).user.id as AccountId
const evidenceOf = (more: Partial<Person>): Promise<Evidence> => contoso.tenant.readEvidence({ id: idOf(more) })

describe('what the evidence says of', () => {
  const SAYS: readonly [title: string, Partial<Person>, keyof Evidence, unknown][] = [
    ['an account of the cloud: its home is here', {}, 'home', 'here'],
    ['a synchronised account: its home is on-premises', { user: syncedAs('garchie', NOW) }, 'home', 'on-premises'],
    ['a guest: its home is elsewhere', { user: guestOf('grady@example.net') }, 'home', 'elsewhere'],
    ['a federated domain: the password is kept there', { signInName: 'g@adfs.contoso.com' }, 'home', 'federated'],
    ['a leave date', { user: { employeeLeaveDateTime: '2026-11-02T00:00:00Z' } }, 'leaveAt', new Date('2026-11-02')],
    ['no leave date', {}, 'leaveAt', null],
    ['a plan with a mailbox', {}, 'mailboxLicensed', true],
    ['no plan', { user: { assignedPlans: [] } }, 'mailboxLicensed', false],
    [
      'a plan of Exchange that brings no mailbox',
      { user: { assignedPlans: [plan('113feb6c-3fe4-4440-bddc-54d774bf0318')] } },
      'mailboxLicensed',
      false,
    ],
    [
      'a plan that was taken away',
      { user: { assignedPlans: [plan('efb87545-963c-4e0d-99df-69c6916d9eb0', 'Deleted')] } },
      'mailboxLicensed',
      false,
    ],
    [
      'an account at risk',
      { risk: { riskState: 'atRisk', riskLastUpdatedDateTime: '2026-11-20T08:00:00Z' } },
      'risk',
      { state: 'at-risk', since: new Date('2026-11-20T08:00:00Z') },
    ],
    [
      'an account confirmed compromised, since a moment that Microsoft does not say',
      { risk: { riskState: 'confirmedCompromised', riskLastUpdatedDateTime: '0001-01-01T00:00:00Z' } },
      'risk',
      { state: 'confirmed-compromised', since: null },
    ],
    ['a risk that an administrator dismissed', { risk: { riskState: 'dismissed' } }, 'risk', null],
    ['an account that never was at risk', {}, 'risk', null],
    ['a mailbox that forwards outside', { forwardsTo: 'collect@example.net' }, 'forwarding', 'collect@example.net'],
    ['a mailbox that forwards inside', { forwardsTo: 'lee.gu@contoso.com' }, 'forwarding', null],
    ['a mailbox that does not forward', {}, 'forwarding', null],
    ['an account without a mailbox', { mailbox: null }, 'forwarding', null],
    ['an account without a mailbox: no rules', { mailbox: null }, 'inboxRules', []],
  ]
  for (const [title, person, source, value] of SAYS)
    test(title, async () => {
      const told = (await evidenceOf(person))[source]
      expect(isLook(told) ? told : { kind: 'seen', value: told }).toMatchObject({ kind: 'seen', value })
    })

  const RULES: readonly [title: string, Partial<Person>, { enabled?: boolean; outside: boolean; hides: boolean }][] = [
    ['forwards outside', rule({ forwardTo: RECIPIENT('x@example.net') }), { outside: true, hides: false }],
    ['redirects outside', rule({ redirectTo: RECIPIENT('x@example.net') }), { outside: true, hides: false }],
    [
      'sends on outside as an attachment',
      rule({ forwardAsAttachmentTo: RECIPIENT('x@example.net') }),
      { outside: true, hides: false },
    ],
    ['forwards inside', rule({ forwardTo: RECIPIENT('Lee.Gu@Contoso.com') }), { outside: false, hides: false }],
    [
      'forwards to a name inside',
      rule({ forwardTo: RECIPIENT('/o=ExchangeLabs/cn=lee') }),
      { outside: false, hides: false },
    ],
    ['deletes', rule({ delete: true }), { outside: false, hides: true }],
    ['deletes for ever', rule({ permanentDelete: true }), { outside: false, hides: true }],
    ['moves and marks as read', rule({ moveToFolder: 'AAMk', markAsRead: true }), { outside: false, hides: true }],
    ['moves all mail, under a name that says nothing', rule({ moveToFolder: 'AAMk' }), { outside: false, hides: true }],
    [
      'forwards to a subdomain',
      rule({ forwardTo: RECIPIENT('fax@mail.contoso.com') }),
      { outside: false, hides: false },
    ],
    ['only marks as read', rule({ markAsRead: true }), { outside: false, hides: false }],
    ['is switched off', rule({ delete: true }, false), { enabled: false, outside: false, hides: true }],
  ]
  for (const [title, person, { enabled = true, outside, hides }] of RULES)
    test(`an inbox rule that ${title}`, async () => {
      const { inboxRules } = await evidenceOf(person)
      expect(inboxRules).toMatchObject({ value: [{ name: '.', enabled, forwardsOutside: outside, hides }] })
    })

  test('what the policy file lets mail be sent on to is outside for no rule and no mailbox', async () => {
    const person = { ...rule({ forwardTo: RECIPIENT('x@example.net') }), forwardsTo: 'x@example.net' }
    const id = idOf(person)
    const named = openTenant({ ...contoso.options, mailDestinations: ['example.net'] })
    expect(await named.readEvidence({ id })).toMatchObject({
      inboxRules: { value: [{ forwardsOutside: false }] },
      forwarding: { value: null },
    })
  })

  test('a synchronised account without a plan: nothing, since its mailbox may stand elsewhere', async () => {
    const { mailboxLicensed } = await evidenceOf({ user: { ...syncedAs('garchie', NOW), assignedPlans: [] } })
    expect(mailboxLicensed).toEqual({ kind: 'unseen', why: 'not-configured' })
  })

  test('a mailbox that is kept elsewhere is not a clean one: its rules and its forwarding are unseen', async () => {
    const evidence = await evidenceOf({ mailbox: null, user: { mail: 'grady@contoso.com' } })
    expect(evidence.inboxRules).toEqual({ kind: 'unseen', why: 'elsewhere' })
    expect(evidence.forwarding).toEqual({ kind: 'unseen', why: 'elsewhere' })
  })

  test('an account that was deleted meanwhile: that it is gone', async () => {
    const id = '00000000-0000-4000-8000-000000000000' as AccountId
    expect(await contoso.tenant.readEvidence({ id })).toMatchObject({ deleted: true, enabled: true })
  })

  test('a waived leave date: it is not asked for', async () => {
    const fresh = openTenant({ ...contoso.options, waivedLookups: { leaver: 'no leave dates are kept' } })
    const id = idOf({})
    contoso.running.contoso.counts.clear()
    expect((await fresh.readEvidence({ id })).leaveAt).toEqual({ kind: 'unseen', why: 'not-configured' })
    expect(contoso.requests()['GET /users/{id}']).toBe(1)
  })
})

describe('a source in trouble is unseen by itself', () => {
  const MET: readonly [path: string, keyof Evidence][] = [
    ['auditLogs/signIns', 'signIns'],
    ['messageRules', 'inboxRules'],
    ['identityProtection', 'risk'],
    ['employeeLeaveDateTime', 'leaveAt'],
    ['InvokeCommand', 'forwarding'],
    ['InvokeCommand', 'sendingRestriction'],
  ]
  for (const [path, source] of MET) {
    const FAULTS: readonly [Fault['fault'], Unseen][] = [
      ['throttle', 'failed'],
      ['throttle-without-retry-after', 'failed'],
      ['unavailable', 'failed'],
      ['forbidden', 'not-permitted'],
      ['not-licensed', 'not-licensed'],
    ]
    for (const [fault, why] of FAULTS)
      test(`${source} that meets ${fault}: ${why}`, async () => {
        const id = idOf({})
        contoso.fault({ fault, path, retryAfterSeconds: 30 })
        const evidence = await contoso.tenant.readEvidence({ id })
        expect(evidence[source]).toEqual({ kind: 'unseen', why })
        const others = MET.filter(([other]) => other !== path).map(([, other]) => evidence[other])
        expect(others.map((look) => isLook(look) && look.kind)).toEqual(others.map(() => 'seen'))
      })
  }

  test('domains that are not known leave open what is outside', async () => {
    const fresh = openTenant({ ...contoso.options, domainsCacheInMinutes: 0 })
    const id = idOf({ forwardsTo: 'collect@example.net' })
    contoso.fault({ fault: 'forbidden', path: '/domains' })
    const { inboxRules, forwarding } = await fresh.readEvidence({ id })
    expect([inboxRules, forwarding]).toEqual([
      { kind: 'unseen', why: 'failed' },
      { kind: 'unseen', why: 'failed' },
    ])
  })
})

function plan(servicePlanId: string, capabilityStatus = 'Enabled') {
  return { service: 'exchange', servicePlanId, capabilityStatus, assignedDateTime: '2026-01-12T09:00:00Z' }
}

const isLook = (value: Evidence[keyof Evidence]): value is Evidence['signIns'] =>
  typeof value === 'object' && value !== null && 'kind' in value
