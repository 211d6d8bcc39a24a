/** The writes beside password, sessions and sign-in: done on the wire, shown by the next reading, refused where there is nothing to do. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { TenantOptions } from '#lib/adapters/graph/tenant-options.ts'
import type { BudgetId } from '#lib/adapters/shared-sources/shared-evidence.ts'
import type { TenantWrite } from '#lib/rules/remedies/remedy.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'
import { phoneMethod } from '#test/tenant/registered-methods.ts'
import type { Method } from '#test/tenant/account.ts'
import { REMOVABLE } from '#lib/rules/proofs/factors/factor.ts'
import type { SourceStateId } from '#lib/rules/diagnosis/source-state.ts'

const PRADEEP = 'pradeep.gupta@contoso.com'
const APPLIED = { kind: 'applied' }

let contoso: OpenContoso
let pradeep: AccountId
beforeAll(async () => {
  contoso = await openContoso()
})
beforeEach(async () => {
  await contoso.settle()
  Object.assign(contoso.running.contoso.state.switches, { actorHoldsRoles: true, defaultMethod: 'goes last' })
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
    const lift = { kind: 'lift-sending-restriction', sender: PRADEEP } as const
    expect(await apply(lift)).toEqual(APPLIED)
    expect(await contoso.tenant.readSendingRestriction({ signInName: PRADEEP, mail: PRADEEP })).toMatchObject({
      value: null,
    })
    expect(await apply(lift)).toMatchObject({ kind: 'refused' })
  })
  for (const kind of ['stop-forwarding', 'lift-sending-restriction'] as const)
    test(`${kind} is refused, and nothing is sent, where the organisation has not switched changes on`, async () => {
      const readOnly = openTenant({
        ...contoso.options,
        exchange: { baseUrl: contoso.running.machineUrl, changes: false },
      })
      const write = kind === 'stop-forwarding' ? { kind, signInName: PRADEEP } : { kind, sender: PRADEEP }
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

describe('a method of the account', () => {
  const CREATED = '2025-01-01T00:00:00Z'
  const KINDS: readonly [kind: (typeof REMOVABLE)[number], method: Method][] = [
    ['email', { '@odata.type': '#microsoft.graph.emailAuthenticationMethod', id: 'e', emailAddress: 'i@example.net' }],
    ['phone', { ...phoneMethod('+38641000000', CREATED), id: 'p' }],
    ['app', { '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod', id: 'a' }],
    ['passkey', { '@odata.type': '#microsoft.graph.fido2AuthenticationMethod', id: 'f' }],
    ['software-oath', { '@odata.type': '#microsoft.graph.softwareOathAuthenticationMethod', id: 'o' }],
    ['windows-hello', { '@odata.type': '#microsoft.graph.windowsHelloForBusinessAuthenticationMethod', id: 'w' }],
    ['platform-credential', { '@odata.type': '#microsoft.graph.platformCredentialAuthenticationMethod', id: 'c' }],
    [
      'external',
      {
        '@odata.type': '#microsoft.graph.externalAuthenticationMethod',
        id: 'x',
        configurationId: 'provider',
        displayName: 'Another provider',
      },
    ],
  ]
  const holds = (...methods: Method[]) => {
    inTenant().methods = methods
  }
  const left = () => inTenant().methods.map(({ id }) => id)
  const remove = (kind: (typeof REMOVABLE)[number], id: string) =>
    apply({ kind: 'remove-authenticator', authenticator: { id, kind } })

  test('every kind that may be taken off is tried here', () =>
    expect(KINDS.map(([kind]) => kind).toSorted()).toEqual([...REMOVABLE].toSorted()))

  for (const [kind, method] of KINDS) {
    test(`of the kind ${kind} is listed as such, taken off, and no other with it`, async () => {
      holds(method, { '@odata.type': '#microsoft.graph.passwordAuthenticationMethod', id: 'another' })
      expect(await contoso.tenant.readAuthenticators(pradeep)).toMatchObject({ value: [{ id: method.id, kind }, {}] })
      expect(await remove(kind, method.id)).toEqual(APPLIED)
      expect(left()).toEqual(['another'])
    })
    test(`of the kind ${kind} that is gone is not found`, async () =>
      expect(await remove(kind, 'gone')).toEqual({ kind: 'refused', why: 'not-found' }))
  }

  const [, , app] = KINDS.map(([, method]) => method)
  const mobile: Method = phoneMethod('+38641000000', CREATED)
  const alternate: Method = Object.assign(phoneMethod('+38641000001', CREATED), {
    id: 'alternate',
    phoneType: 'alternateMobile' as const,
  })
  if (!app) throw new Error('There is no app among the methods.')

  test('that is the default goes after the others, and says so', async () => {
    holds(app, mobile)
    expect(await remove('app', app.id)).toEqual({ kind: 'refused', why: 'default-method' })
    expect(await remove('phone', mobile.id)).toEqual(APPLIED)
    expect(await remove('app', app.id)).toEqual(APPLIED)
  })
  test('that is a default number is told by another text of Microsoft’s, and is the same', async () => {
    contoso.running.contoso.state.switches.defaultMethod = 'never goes'
    holds(mobile)
    expect(await remove('phone', mobile.id)).toEqual({ kind: 'refused', why: 'default-method' })
    contoso.running.contoso.state.switches.defaultMethod = 'goes last'
    expect(await remove('phone', mobile.id)).toEqual(APPLIED)
  })
  test('that is a mobile number stays while an alternate one stands', async () => {
    holds(mobile, alternate)
    expect(await remove('phone', mobile.id)).toMatchObject({ kind: 'refused' })
    expect(left()).toHaveLength(2)
    contoso.running.contoso.state.switches.defaultMethod = 'not kept'
    expect(await remove('phone', alternate.id)).toEqual(APPLIED)
    contoso.running.contoso.state.switches.defaultMethod = 'goes last'
    expect(await remove('phone', mobile.id)).toEqual(APPLIED)
  })
  for (const kind of ['password', 'temporary-access-pass', 'other'] as const)
    test(`of the kind ${kind} is never taken off`, async () => {
      await expect(apply({ kind: 'remove-authenticator', authenticator: { id: 'any', kind } })).rejects.toThrow(kind)
    })
})

describe('passes and removals of methods', () => {
  const NO_ROOM = { kind: 'not-applied', why: 'throttled' }
  const limited = (more: Partial<TenantOptions> = {}) => {
    let left = 5
    const take = async (budget: BudgetId) => budget !== 'method-writes' || left-- > 0
    return openTenant({ ...contoso.options, shared: { ...contoso.options.shared, take }, ...more })
  }
  const sent = () => contoso.requests()['POST /users/{id}/authentication/temporaryAccessPassMethods'] ?? 0
  const six = async (tenant: ReturnType<typeof limited>) => {
    const made: unknown[] = []
    for (let i = 0; i < 6; i++) made.push(await tenant.createPass(pradeep, 60))
    return made
  }

  test('go out five in ten seconds; the sixth is not sent, and says that others came first', async () => {
    const tenant = limited()
    expect((await six(tenant)).slice(5)).toEqual([NO_ROOM])
    expect(sent()).toBe(5)
    const [method] = inTenant().methods
    const authenticator = {
      id: method?.id ?? '',
      kind: 'phone',
      address: null,
      phoneType: 'mobile',
      createdAt: null,
    } as const
    expect(await tenant.apply(pradeep, { kind: 'remove-authenticator', authenticator })).toEqual(NO_ROOM)
    expect(await tenant.apply(pradeep, { kind: 'delete-pass', passId: 'any' })).toEqual(NO_ROOM)
  })
  test('take nothing of the room of passwords and sessions', async () => {
    const tenant = limited()
    await six(tenant)
    expect(await tenant.apply(pradeep, { kind: 'end-sessions' })).toEqual(APPLIED)
  })
  test('are not counted where the tenant gives methods room of their own', async () => {
    expect(await six(limited({ methodsShareReports: false }))).not.toContainEqual(NO_ROOM)
    expect(sent()).toBe(6)
  })
})

describe('an application without its Entra role', () => {
  beforeEach(() => {
    contoso.running.contoso.state.switches.actorHoldsRoles = false
  })
  const DENIED = { kind: 'refused', why: 'not-permitted' }
  /** Another process: one writes down at most every half a minute that an answer has changed. */
  const setPassword = () =>
    openTenant(contoso.options).apply(pradeep, { kind: 'set-password', password: 'Four-Unrelated-Words-7' })
  const stateOf = async (source: SourceStateId) =>
    (await contoso.tenant.sourceStates()).find((state) => state.source === source)

  test('sets no password though it has the permission, and the health page names the role', async () => {
    expect(await setPassword()).toEqual(DENIED)
    await expect
      .poll(() => stateOf('accountWrites'))
      .toMatchObject({
        state: 'refused',
        why: 'not-permitted',
        role: 'User Administrator',
        permissions: ['User-PasswordProfile.ReadWrite.All'],
      })
  })
  test('makes no pass and takes no method off, and the health page names what was refused', async () => {
    expect(await contoso.tenant.createPass(pradeep, 60)).toEqual(DENIED)
    await expect
      .poll(() => stateOf('methodWrites'))
      .toMatchObject({
        state: 'refused',
        role: 'Authentication Administrator',
        permissions: ['UserAuthMethod-TAP.ReadWrite.All'],
      })
  })
  test('is well again with the next write that is made', async () => {
    await setPassword()
    await expect.poll(() => stateOf('accountWrites')).toMatchObject({ state: 'refused' })
    contoso.running.contoso.state.switches.actorHoldsRoles = true
    expect(await setPassword()).toEqual(APPLIED)
    await expect.poll(() => stateOf('accountWrites')).toMatchObject({ state: 'answered' })
  })
})
