/** What the adapter makes of a tenant in trouble: reads are patient for a moment, writes are made once (R14). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AccountId, classOf, type LookupId } from '#lib/rules/account/account.ts'
import type { BudgetId } from '#lib/adapters/shared-sources/shared-evidence.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { Evidence } from '#lib/rules/diagnosis/evidence.ts'
import type { Unseen } from '#lib/rules/source-reading.ts'
import type { Applied } from '#lib/ports/tenant-write.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import type { TenantWrite } from '#lib/rules/remedies/remedy.ts'
import type { Fault } from '#test/tenant/faults.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'

let contoso: OpenContoso
let adele: AccountId
beforeAll(async () => {
  contoso = await openContoso()
})
beforeEach(async () => {
  await contoso.settle()
  adele = await contoso.idOf(ADELE)
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const asked = (call: string) => contoso.requests()[call] ?? 0

describe('one read', () => {
  const PASSING: readonly Omit<Fault, 'path'>[] = [
    { fault: 'throttle', retryAfterSeconds: 0 },
    { fault: 'throttle-without-retry-after' },
    { fault: 'unavailable' },
    { fault: 'hang' },
    { fault: 'reset-connection' },
  ]
  for (const fault of PASSING)
    test(`outlives one ${fault.fault}`, async () => {
      contoso.fault({ ...fault, path: '/users/', times: 1 })
      expect(await contoso.tenant.findAccount(ADELE)).toMatchObject({ id: adele })
      expect(asked('GET /users/{id}')).toBe(2)
    })

  for (const fault of PASSING)
    test(`gives up on a lasting ${fault.fault}, soon and by name`, async () => {
      contoso.fault({ ...fault, path: '/users/' })
      const startedAt = performance.now()
      await expect(contoso.tenant.findAccount(ADELE)).rejects.toBeInstanceOf(Unavailable)
      expect(performance.now() - startedAt).toBeLessThan(3000)
      expect(asked('GET /users/{id}')).toBeLessThanOrEqual(3)
    })

  test('does not wait for a Retry-After beyond its retryPolicy, and does not ask before it either', async () => {
    contoso.fault({ fault: 'throttle', retryAfterSeconds: 30, path: '/users/' })
    await expect(contoso.tenant.findAccount(ADELE)).rejects.toBeInstanceOf(Unavailable)
    expect(asked('GET /users/{id}')).toBe(1)
  })

  test('waits as long as a short Retry-After says', async () => {
    contoso.fault({ fault: 'throttle', retryAfterSeconds: 1, path: '/users/', times: 1 })
    const startedAt = performance.now()
    await contoso.tenant.findAccount(ADELE)
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990)
  })

  test('is not repeated when it is forbidden', async () => {
    contoso.fault({ fault: 'forbidden', path: '/users/' })
    await expect(contoso.tenant.findAccount(ADELE)).rejects.toBeInstanceOf(Unavailable)
    expect(asked('GET /users/{id}')).toBe(1)
  })

  test('asks once for a name that nobody has, as for one that somebody has', async () => {
    expect(await contoso.tenant.findAccount('nobody@contoso.com')).toBeNull()
    expect(asked('GET /users/{id}')).toBe(1)
  })
})

describe('the look-ups behind the class', () => {
  const BEHIND: readonly [path: string, LookupId][] = [
    ['transitiveMemberOf', 'activeRole'],
    ['roleManagement/directory/roleAssignments', 'activeRole'],
    ['roleAssignmentScheduleInstances', 'activeRole'],
    ['roleEligibilityScheduleInstances', 'eligibleRole'],
    ['privilegedAccess/group/eligibilityScheduleInstances', 'eligibleGroup'],
    ['transitiveMemberOf', 'roleAssignableGroup'],
    ['ownedObjects', 'roleAssignableGroup'],
    ['mailboxSettings/userPurpose', 'sharedMailbox'],
    ['employeeLeaveDateTime', 'leaver'],
  ]
  for (const [path, lookup] of BEHIND)
    for (const fault of ['forbidden', 'unavailable', 'throttle-without-retry-after'] as const)
      test(`${lookup} fails, and the account counts as privileged, while ${path} is ${fault}`, async () => {
        contoso.fault({ fault, path })
        const account = await contoso.tenant.readAccount(adele)
        expect(account?.lookups[lookup].kind).toBe('failed')
        expect(account && classOf(account.lookups)).toBe('privileged')
      })

  test('the federated look-up fails while the domains are forbidden and none are kept', async () => {
    const fresh = openTenant({ ...contoso.options, domainsCacheInMinutes: 0 })
    contoso.fault({ fault: 'forbidden', path: '/domains' })
    expect((await fresh.readAccount(adele))?.lookups.federatedDomain.kind).toBe('failed')
  })

  test('for a page the domains are asked once and then kept', async () => {
    const fresh = openTenant(contoso.options)
    await fresh.readAccount(adele, 'lists')
    await fresh.readAccount(adele, 'lists')
    await fresh.readEvidence({ id: adele })
    expect(asked('GET /domains')).toBe(1)
  })

  test('before a write they are asked anew, every time: whose password is kept elsewhere since is another class (R11)', async () => {
    const fresh = openTenant(contoso.options)
    await fresh.readAccount(adele, 'lists')
    await fresh.readAccount(adele)
    await fresh.readAccount(adele)
    await fresh.readEvidence({ id: adele }, 'anew')
    expect(asked('GET /domains')).toBe(4)
    contoso.fault({ fault: 'forbidden', path: '/domains' })
    expect((await fresh.readAccount(adele))?.lookups.federatedDomain.kind).toBe('failed')
  })

  test('a tenant without the licence for eligible roles has none to find', async () => {
    contoso.fault({ fault: 'not-licensed', path: 'ScheduleInstances' })
    const account = await contoso.tenant.readAccount(adele)
    expect(account && classOf(account.lookups)).toBe('member')
  })

  test('a waived look-up is not asked, so that its permission need not be granted', async () => {
    const fresh = openTenant({ ...contoso.options, waivedLookups: { sharedMailbox: 'no shared mailboxes here' } })
    contoso.fault({ fault: 'forbidden', path: 'mailboxSettings' })
    const account = await fresh.readAccount(adele)
    expect(account?.lookups.sharedMailbox).toEqual({ kind: 'waived', risk: 'no shared mailboxes here' })
    expect(account && classOf(account.lookups)).toBe('member')
    expect(asked('GET /users/{id}/mailboxSettings/userPurpose')).toBe(0)
  })

  test('half a batch that fails once is asked again, that half alone', async () => {
    contoso.fault({ fault: 'half-batch', path: '/\\$batch', times: 1 })
    const account = await contoso.tenant.readAccount(adele)
    expect(account && classOf(account.lookups)).toBe('member')
    expect(asked('POST /$batch')).toBe(2)
    expect(asked('GET /users/{id}')).toBeLessThanOrEqual(3)
  })

  test('half a batch that keeps failing leaves failed look-ups, never a member', async () => {
    contoso.fault({ fault: 'half-batch', path: '/\\$batch' })
    const account = await contoso.tenant.readAccount(adele)
    expect(account && classOf(account.lookups)).toBe('privileged')
  })

  test('an account that cannot be read at all is said to be unavailable, not gone', async () => {
    contoso.fault({ fault: 'unavailable', path: '/\\$batch' })
    await expect(contoso.tenant.readAccount(adele)).rejects.toBeInstanceOf(Unavailable)
  })

  test('guarded groups that cannot be read leave the guarded list unanswered', async () => {
    const fresh = openTenant({ ...contoso.options, guarded: { accounts: [], groups: ['board'] } })
    contoso.fault({ fault: 'unavailable', path: 'transitiveMemberOf' })
    expect((await fresh.readAccount(adele))?.lookups.onGuardedList.kind).toBe('failed')
  })
})

describe('authenticators', () => {
  test('an audit log that does not answer leaves method changes unknown and the methods known', async () => {
    contoso.fault({ fault: 'unavailable', path: 'directoryAudits' })
    const kinds = [await contoso.tenant.readAuthenticators(adele), await contoso.tenant.readMethodChanges(adele)]
    expect(kinds.map(({ kind }) => kind)).toEqual(['answered', 'failed'])
  })

  test('methods that may not be read are a failure, not an account without methods', async () => {
    contoso.fault({ fault: 'forbidden', path: 'authentication/methods' })
    expect((await contoso.tenant.readAuthenticators(adele)).kind).toBe('failed')
  })

  for (const fault of ['unavailable', 'hang', 'throttle'] as const)
    test(`methods that meet a lasting ${fault} are no answer: whoever needs them asks again`, async () => {
      contoso.fault({ fault, path: 'authentication/methods', retryAfterSeconds: 30 })
      await expect(contoso.tenant.readAuthenticators(adele)).rejects.toBeInstanceOf(Unavailable)
    })

  test('methods that meet a passing fault are read', async () => {
    contoso.fault({ fault: 'unavailable', path: 'authentication/methods', times: 1 })
    expect((await contoso.tenant.readAuthenticators(adele)).kind).toBe('answered')
  })

  test('where methods have room of their own, one refusal teaches all instances to count them among the reports', async () => {
    const options = { ...contoso.options, methodsShareReports: false }
    const first = openTenant(options)
    contoso.fault({ fault: 'throttle', path: 'authentication/methods', times: 1 })
    await expect(first.readAuthenticators(adele)).rejects.toBeInstanceOf(Unavailable)
    expect(asked('GET /users/{id}/authentication/methods')).toBe(1)
    const taken: string[] = []
    const full = { ...options.shared, take: async (budget: BudgetId) => (taken.push(budget), false) }
    const other = openTenant({ ...options, shared: full })
    await expect(other.readAuthenticators(adele)).rejects.toThrow('methods: held back')
    expect(taken[0]).toBe('reports')
    expect(asked('GET /users/{id}/authentication/methods')).toBe(1)
    expect((await first.readAuthenticators(adele)).kind).toBe('answered')
    const later = openTenant({ ...options, shared: full, now: () => new Date(Date.now() + 3_700_000) })
    expect((await later.readAuthenticators(adele)).kind).toBe('answered')
  })

  test('method dates that Microsoft does not fill stay unknown', async () => {
    contoso.running.contoso.state.switches.methodDatesFilled = false
    const authenticators = await contoso.tenant.readAuthenticators(adele)
    contoso.running.contoso.state.switches.methodDatesFilled = true
    if (authenticators.kind !== 'answered') throw new Error(authenticators.why)
    const doubted = authenticators.value.filter(({ kind }) => kind === 'email' || kind === 'phone')
    const dates = doubted.map(({ createdAt }) => createdAt)
    expect(dates.length).toBeGreaterThan(0)
    expect(dates.every((date) => date === null)).toBe(true)
  })

  test('audit events over many pages are all read', async () => {
    addAudits(600)
    const methodChanges = await contoso.tenant.readMethodChanges(adele)
    expect(methodChanges.kind === 'answered' && methodChanges.value.length).toBe(600)
  })

  test('a page of audit events that is missing makes the whole list a failure', async () => {
    addAudits(600)
    contoso.fault({ fault: 'unavailable', path: 'directoryAudits.*skiptoken' })
    expect((await contoso.tenant.readMethodChanges(adele)).kind).toBe('failed')
  })
})

describe('evidence', () => {
  const SOURCES: readonly [Fault['fault'], path: string, keyof Evidence, Unseen][] = [
    ['not-licensed', 'signIns', 'signIns', 'not-licensed'],
    ['forbidden', 'signIns', 'signIns', 'not-permitted'],
    ['unavailable', 'signIns', 'signIns', 'failed'],
    ['throttle-without-retry-after', 'signIns', 'signIns', 'failed'],
    ['forbidden', 'InvokeCommand', 'sendingRestriction', 'not-permitted'],
    ['unavailable', 'InvokeCommand', 'sendingRestriction', 'failed'],
    ['hang', 'InvokeCommand', 'sendingRestriction', 'failed'],
  ]
  for (const [fault, path, source, why] of SOURCES)
    test(`${source} that meets ${fault} is unseen: ${why}`, async () => {
      contoso.fault({ fault, path })
      expect((await contoso.tenant.readEvidence({ id: adele }))[source]).toEqual({ kind: 'unseen', why })
    })

  test('a sign-in log that is throttled for a moment is seen after it', async () => {
    contoso.fault({ fault: 'throttle', retryAfterSeconds: 0, path: 'signIns', times: 1 })
    expect((await contoso.tenant.readEvidence({ id: adele })).signIns.kind).toBe('seen')
  })

  test('without Exchange, a sending restriction is not looked at', async () => {
    const fresh = openTenant({ ...contoso.options, exchange: null })
    expect(await fresh.readSendingRestriction({ signInName: ADELE, mail: ADELE })).toEqual({
      kind: 'unseen',
      why: 'not-configured',
    })
  })

  test('costs one batch to Graph and one call to Exchange, beside what is read once for everybody', async () => {
    await contoso.tenant.readEvidence({ id: adele })
    contoso.running.contoso.counts.clear()
    await contoso.tenant.readEvidence({ id: adele })
    expect(contoso.requests()).toEqual({
      'POST /$batch': 1,
      'GET /users/{id}': 2,
      'GET /users/{id}/mailFolders/inbox/messageRules': 1,
      'POST InvokeCommand Get-Mailbox': 1,
    })
  })

  test('an account whose state cannot be read has no evidence', async () => {
    contoso.fault({ fault: 'unavailable', path: '/users/' })
    await expect(contoso.tenant.readEvidence({ id: adele })).rejects.toBeInstanceOf(Unavailable)
  })
})

describe('one write', () => {
  const MET: readonly [Fault['fault'], Applied][] = [
    ['throttle', { kind: 'not-applied', why: 'throttled' }],
    ['throttle-without-retry-after', { kind: 'not-applied', why: 'throttled' }],
    ['unavailable', { kind: 'not-applied', why: 'unavailable' }],
    ['hang', { kind: 'unknown' }],
    ['reset-connection', { kind: 'unknown' }],
    ['forbidden', { kind: 'refused', why: 'not-permitted' }],
  ]
  const WRITES: readonly [TenantWrite, call: string][] = [
    [{ kind: 'set-password', password: 'Fresh-Morning-8841' }, 'PATCH /users/{id}'],
    [{ kind: 'enable-sign-in' }, 'PATCH /users/{id}'],
    [{ kind: 'end-sessions' }, 'POST /users/{id}/revokeSignInSessions'],
    [{ kind: 'delete-pass', passId: 'pass' }, 'DELETE /users/{id}/authentication/temporaryAccessPassMethods/{passId}'],
    [{ kind: 'disable-inbox-rule', ruleId: 'rule' }, 'PATCH /users/{id}/mailFolders/inbox/messageRules/{ruleId}'],
    [{ kind: 'dismiss-risk' }, 'POST /identityProtection/riskyUsers/dismiss'],
    [
      { kind: 'remove-authenticator', authenticator: { id: 'method', kind: 'phone' } },
      'DELETE /users/{id}/authentication/phoneMethods/{methodId}',
    ],
    [{ kind: 'stop-forwarding', signInName: ADELE }, 'POST InvokeCommand Set-Mailbox'],
    [{ kind: 'lift-sending-restriction', sender: ADELE }, 'POST InvokeCommand Remove-BlockedSenderAddress'],
  ]
  for (const [write, call] of WRITES)
    for (const [fault, applied] of MET)
      test(`${write.kind} that meets ${fault} is ${Object.values(applied).join(', ')}, and is not repeated`, async () => {
        contoso.fault({ fault, method: call.split(' ')[0], path: '/users/|/riskyUsers/|InvokeCommand', times: 1 })
        expect(await contoso.tenant.apply(adele, write)).toEqual(applied)
        // A request that the fault ends before its command is read is in no count.
        expect(asked(call) || Number(call.includes('InvokeCommand'))).toBe(1)
      })

  for (const fault of ['hang', 'reset-connection'] as const)
    test(`a password that was set before its answer met ${fault} is unknown, and was set once`, async () => {
      contoso.fault({ fault, method: 'PATCH', path: '/users/', afterwards: true })
      expect(await contoso.tenant.apply(adele, { kind: 'set-password', password: 'Fresh-Morning-8841' })).toEqual({
        kind: 'unknown',
      })
      expect(contoso.done()['PATCH /users/{id} passwordProfile']).toBe(1)
    })

  test('each property has a request of its own', async () => {
    await contoso.tenant.apply(adele, { kind: 'set-password', password: 'Fresh-Morning-8841' })
    await contoso.tenant.apply(adele, { kind: 'enable-sign-in' })
    expect(contoso.requests()).toMatchObject({
      'PATCH /users/{id}': 2,
      'PATCH /users/{id} passwordProfile': 1,
      'PATCH /users/{id} accountEnabled': 1,
    })
  })

  test('is never made by the reader: without a token for the actor nothing is sent', async () => {
    const fresh = openTenant({ ...contoso.options, actor: { ...contoso.options.actor, clientSecret: 'wrong' } })
    expect(await fresh.apply(adele, { kind: 'set-password', password: 'Fresh-Morning-8841' })).toEqual({
      kind: 'not-applied',
      why: 'unavailable',
    })
    expect(asked('PATCH /users/{id}')).toBe(0)
    expect(await fresh.findAccount(ADELE)).not.toBeNull()
  })

  test('to a tenant that cannot be reached is not applied', async () => {
    const gone = await openContoso()
    const id = await gone.idOf(ADELE)
    await gone.tenant.apply(id, { kind: 'end-sessions' })
    await gone.running.stop()
    expect(await gone.tenant.apply(id, { kind: 'set-password', password: 'Fresh-Morning-8841' })).toEqual({
      kind: 'not-applied',
      why: 'unavailable',
    })
  })
})

describe('around all of it', () => {
  test('a stale read is told as it is read, with the old moment in it', async () => {
    const before = await contoso.tenant.readAccount(adele)
    await contoso.tenant.apply(adele, { kind: 'set-password', password: 'Fresh-Morning-8841' })
    contoso.fault({ fault: 'stale', path: '/users/' })
    expect((await contoso.tenant.readAccount(adele))?.passwordChangedAt).toEqual(before?.passwordChangedAt)
  })

  test('what was written shows only when the directory has replicated it, and is no failure until then', async () => {
    const { switches } = contoso.running.contoso.state
    const before = (await contoso.tenant.readAccount(adele))?.passwordChangedAt
    switches.readAfterWriteDelayInMs = 60_000
    const said = await contoso.tenant.apply(adele, { kind: 'set-password', password: 'Fresh-Morning-8841' })
    expect(said.kind).toBe('applied')
    expect((await contoso.tenant.readAccount(adele))?.passwordChangedAt).toEqual(before)
    switches.readAfterWriteDelayInMs = 0
    expect((await contoso.tenant.readAccount(adele))?.passwordChangedAt).not.toEqual(before)
  })

  test('one token serves many requests, asked at the same time or later', async () => {
    // Stale changes nothing about a token; it only counts how often one was asked for.
    contoso.fault({ fault: 'stale', path: '/token', times: 9 })
    const fresh = openTenant(contoso.options)
    await Promise.all(Array.from({ length: 5 }, () => fresh.findAccount(ADELE)))
    await fresh.readAccount(adele)
    expect(contoso.running.contoso.faults[0]?.times).toBe(8)
  })

  test('a token endpoint that is out makes reads unavailable and writes not applied', async () => {
    contoso.fault({ fault: 'unavailable', path: '/token' })
    const fresh = openTenant(contoso.options)
    await expect(fresh.findAccount(ADELE)).rejects.toBeInstanceOf(Unavailable)
    expect(await fresh.apply(adele, { kind: 'end-sessions' })).toEqual({ kind: 'not-applied', why: 'unavailable' })
  })

  test('nothing about a person reaches the log', async () => {
    const lines: string[] = []
    const keep = (facts: Readonly<Record<string, unknown>>, message: string) =>
      void lines.push(JSON.stringify(facts) + message)
    const fresh = openTenant({ ...contoso.options, log: { info: keep, warn: keep, error: keep } })
    contoso.fault({ fault: 'forbidden', path: '/users/' })
    await fresh.findAccount(ADELE).catch(() => null)
    await fresh.apply(adele, { kind: 'set-password', password: 'Fresh-Morning-8841' })
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('\n')).not.toMatch(/adele|Fresh-Morning|@/i)
    expect(lines.join('\n')).toMatch(/"requestId":"[0-9a-f-]{36}"/)
  })
})

/** Methods registered, one a minute before now. */
function addAudits(count: number) {
  const { audits } = contoso.running.contoso.state
  const pattern = audits.find((row) => row.activityDisplayName === 'User registered security info')
  if (!pattern) throw new Error('no sample of a registered method')
  for (let i = 0; i < count; i++)
    audits.push({
      ...pattern,
      id: `Directory_${i}`,
      activityDateTime: new Date(Date.now() - (i + 1) * 60_000).toISOString(),
      targetResources: [{ id: adele, type: 'User', modifiedProperties: [] }],
    })
}
