/** The logs as they really are: what stands in them beside what one looks for, late, and without a licence. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openTenant, type WatchingTenant } from '#lib/adapters/graph/graph-tenant.ts'
import { diagnose } from '#lib/rules/diagnosis/causes/index.ts'
import { recordAudit, recordConsent } from '#test/tenant/audit-log.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { rowFor } from '#test/tenant/sign-in-log.ts'
import { takeDisagreements } from '#test/tenant/metadata/traffic.ts'
import type { Switches } from '#test/tenant/switches.ts'
import { type OpenContoso, openContoso, UNHURRIED } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Gives a busy machine more time, since slowness is not what is tested. */
const UNHURRIEDLY = { timeout: 15_000 }

let contoso: OpenContoso
let tenant: WatchingTenant
let adele: AccountId
let ahead = 0
const now = () => new Date(Date.now() + ahead)

beforeAll(async () => {
  contoso = await openContoso({ now, retryPolicy: UNHURRIED })
})
beforeEach(async () => {
  ahead = 0
  await contoso.settle()
  set({ signInLogLatencyInMs: 0, auditLogLatencyInMs: 0, riskHidden: false })
  contoso.running.contoso.state.audits = []
  tenant = openTenant(contoso.options)
  adele = await contoso.idOf(ADELE)
})
afterAll(() => contoso.running.stop())

const set = (switches: Partial<Switches>) => Object.assign(contoso.running.contoso.state.switches, switches)
const account = () => {
  const found = accountOf(contoso.running.contoso, ADELE)
  if (!found) throw new Error('Adele is not there')
  return found
}
const byAdele = () => ({ app: null, user: { id: adele, userPrincipalName: ADELE } })
const changes = async (from?: 'lists') => {
  const answer = await tenant.readMethodChanges(adele, from)
  return answer.kind === 'answered' ? answer.value.length : answer.kind
}
const registers = (millisecondsAgo: number) =>
  recordAudit(contoso.running.contoso, account(), 'User registered security info', {
    at: new Date(Date.now() - millisecondsAgo),
    by: byAdele(),
    category: 'UserManagement',
    service: 'Authentication Methods',
  })

describe('the directory audit log', () => {
  test('what Microsoft’s own service writes every day is no change of anybody’s methods', async () => {
    expect(contoso.running.contoso.state.switches.logNoise).toBe(true)
    expect([await changes(), await changes('lists')]).toEqual([0, 0])
    registers(DAY)
    expect([await changes(), await openTenant(contoso.options).readMethodChanges(adele)]).toMatchObject([
      1,
      { value: [{ at: expect.any(Date), touched: expect.any(String) }] },
    ])
  })

  test('a pass that was given puts no other method’s age in doubt', async () => {
    const made = await tenant.createPass(adele, 60)
    expect(made.kind).toBe('made')
    expect(contoso.running.contoso.state.audits).toMatchObject([
      {
        activityDisplayName: 'Admin registered security info',
        resultReason: 'Admin registered temporary access pass method for user',
      },
    ])
    expect(await changes()).toBe(0)
  })

  test('a row that an application initiated has no application id', async () => {
    await tenant.createPass(adele, 60)
    expect(contoso.running.contoso.state.audits[0]?.initiatedBy).toMatchObject({
      app: { appId: null, servicePrincipalId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      user: null,
    })
    const since = new Date(Date.now() - DAY)
    expect(await tenant.readConsents(adele, since)).toEqual({ kind: 'answered', value: [] })
  })

  test('a consent is told once, by the name of the application', async () => {
    recordConsent(contoso.running.contoso, account(), 'Quick Mail Reader')
    const consents = await tenant.readConsents(adele, new Date(Date.now() - DAY))
    expect(consents).toMatchObject({ kind: 'answered', value: [{ app: 'Quick Mail Reader' }] })
    expect(await changes()).toBe(0)
  })

  test('a change that is five minutes late counts once it is there', async () => {
    set({ auditLogLatencyInMs: 5 * MINUTE })
    registers(MINUTE)
    expect([await changes(), await changes('lists')]).toEqual([0, 0])
    ahead = 4 * MINUTE + 30_000
    set({ auditLogLatencyInMs: 0 })
    expect(await changes()).toBe(1)
    await expect.poll(() => changes('lists'), UNHURRIEDLY).toBe(1)
  })
})

describe('the sign-in log', () => {
  const codes = async () => {
    const { signIns } = await tenant.readEvidence({ id: adele })
    return signIns.kind === 'seen' ? signIns.value.map(({ errorCode }) => errorCode) : signIns.why
  }
  const happens = (errorCode: number, millisecondsAgo: number) =>
    contoso.running.contoso.state.signIns.push(
      rowFor(account(), { at: new Date(Date.now() - millisecondsAgo), errorCode }),
    )

  test('a row of nulls is read, and says nothing of anybody', async () => {
    contoso.running.contoso.state.signIns = []
    const evidence = await tenant.readEvidence({ id: adele })
    expect(evidence.signIns).toMatchObject({ kind: 'seen', value: [] })
    expect(diagnose(evidence).map(({ cause }) => cause)).toEqual(['nothing-wrong'])
  })

  test('a row in another form loses no other row, and the health page counts it', async () => {
    contoso.running.contoso.state.signIns = []
    happens(50053, MINUTE)
    expect(await codes()).toEqual([50053])
    await changes('lists')
    const stateOf = async (source: string) => (await tenant.sourceStates()).find((one) => one.source === source)
    await expect
      .poll(async () => (await stateOf('signIns'))?.unreadable, UNHURRIEDLY)
      .toMatchObject({ rows: 1, meaning: 'left-out' })
    await expect
      .poll(async () => (await stateOf('methodChanges'))?.unreadable, UNHURRIEDLY)
      .toMatchObject({ rows: 1, meaning: 'worst' })
    ahead = 25 * 60 * MINUTE
    expect((await stateOf('signIns'))?.unreadable).toBeNull()
  })

  test('a failed sign-in that is five minutes late is found once it is there', async () => {
    contoso.running.contoso.state.signIns = []
    set({ signInLogLatencyInMs: 5 * MINUTE })
    happens(50053, MINUTE)
    expect(await codes()).toEqual([])
    set({ signInLogLatencyInMs: 0 })
    ahead = 4 * MINUTE
    await expect.poll(codes, UNHURRIEDLY).toEqual([50053])
  })
})

describe('without Entra ID P2', () => {
  const risk = async (anew?: 'anew') => (await tenant.readEvidence({ id: adele }, anew)).risk
  const isAtRisk = (more: object) => {
    account().risk = { id: adele, riskState: 'atRisk', riskLevel: 'high', ...more }
  }
  test('an account at risk is unseen, and the health page names the licence', async () => {
    set({ riskHidden: true })
    isAtRisk({})
    expect([(await risk()).kind, (await risk('anew')).kind]).toEqual(['unseen', 'unseen'])
    const states = await tenant.sourceStates()
    expect(states.find(({ source }) => source === 'risk')).toMatchObject({
      state: 'refused',
      licence: 'Microsoft Entra ID P2',
    })
  })
  test('a hidden risk is unseen for want of the licence, and not none', async () => {
    for (const hidden of [
      { riskState: 'none', riskLevel: 'hidden' },
      { riskState: 'hidden', riskLevel: 'none' },
    ]) {
      isAtRisk(hidden)
      expect(await risk('anew')).toEqual({ kind: 'unseen', why: 'not-licensed' })
    }
    // The metadata has no such state; the pages have it of other fields.
    const others = takeDisagreements(contoso.running.contoso.traffic).filter(
      (fault) => !fault.includes('reply/riskState'),
    )
    expect(others).toEqual([])
  })
  test('a state that is told counts, although its level is hidden', async () => {
    isAtRisk({ riskLevel: 'hidden' })
    expect(await risk('anew')).toMatchObject({ kind: 'seen', value: { state: 'at-risk' } })
    expect(await risk()).toMatchObject({ kind: 'seen', value: { state: 'at-risk' } })
  })
  test('a state that nobody knows is not none either', async () => {
    for (const riskState of ['unknownFutureValue', null]) {
      isAtRisk({ riskState })
      expect(await risk('anew')).toEqual({ kind: 'unseen', why: 'failed' })
    }
  })
})

/** Path of each list, and what has to be unseen when one of its rows cannot be read. */
const UNSEEN: Readonly<Record<string, () => Promise<unknown>>> = {
  roleAssignments: async () => (await tenant.readAccount(adele))?.lookups.activeRole.kind,
  roleAssignmentScheduleInstances: async () => (await tenant.readAccount(adele))?.lookups.activeRole.kind,
  roleEligibilityScheduleInstances: async () => (await tenant.readAccount(adele))?.lookups.eligibleRole.kind,
  transitiveMemberOf: async () => (await tenant.readAccount(adele))?.lookups.roleAssignableGroup.kind,
  ownedObjects: async () => (await tenant.readAccount(adele))?.lookups.roleAssignableGroup.kind,
  'v1.0/domains': async () => (await tenant.readAccount(adele))?.lookups.federatedDomain.kind,
  'authentication/methods': async () => (await tenant.readAuthenticators(adele)).kind,
  temporaryAccessPassMethods: async () => (await tenant.readPasses(adele)).kind,
  messageRules: async () => (await tenant.readEvidence({ id: adele }, 'anew')).inboxRules.kind,
  riskyUsers: async () => (await tenant.readEvidence({ id: adele })).risk.kind,
  appRoleAssignedTo: async () => (await tenant.readDeskRoleHolders()).kind,
}
describe('a row that cannot be read', () => {
  for (const [path, look] of Object.entries(UNSEEN))
    test(`of ${path} makes it unseen, and never a no`, async () => {
      expect(await look()).toMatch(/^(answered|seen)$/)
      tenant = openTenant(contoso.options)
      await contoso.query('TRUNCATE latchkey.sources')
      contoso.fault({ fault: 'malformed-row', path })
      expect(await look()).toMatch(/^(failed|unseen)$/)
    })
  test('of the departments is left out', async () => {
    contoso.fault({ fault: 'malformed-row', path: 'v1.0/users' })
    expect(await tenant.readDepartments()).toMatchObject({ kind: 'seen' })
  })
})
