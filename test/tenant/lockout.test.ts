import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Asking, asking } from './asking.ts'
import { settle } from './contoso.ts'
import { accountOf } from './directory.ts'
import { SAMPLE_PASSWORD } from './person.ts'
import { type RunningTenant, startTenant } from './start.ts'
import { LOGS_AT_ONCE } from './switches.ts'

const NAME = 'isaiah.langer@contoso.com'
const NEW_PASSWORD = 'Quiet-River-88-stone'

let tenant: RunningTenant
let ask: Asking
let now = new Date('2026-11-23T08:12:00Z')
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}
beforeAll(async () => {
  tenant = await startTenant({
    now: () => now,
    switches: { readAfterWriteDelayInMs: 0, throttles: false, ...LOGS_AT_ONCE },
  })
  ask = asking(tenant)
})
beforeEach(() => settle(tenant.contoso))
afterAll(() => tenant.stop())

const codes = async (attempts: { wrong?: number; password?: string }): Promise<readonly number[]> =>
  (await ask('POST', '/control/attempts', { name: NAME, ...attempts })).body.codes as number[]
const typeByHand = async (password: string): Promise<string> => {
  const answer = await fetch(`${tenant.browserUrl}/sign-in`, {
    method: 'POST',
    headers: {
      'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) Version/26.0 Mobile Safari/604.1',
    },
    body: new URLSearchParams({ name: NAME, password }),
  })
  return /AADSTS\d+/.exec(await answer.text())?.[0] ?? 'signed in'
}
const reset = (password: string) =>
  ask('PATCH', `/v1.0/users/${NAME}`, { passwordProfile: { password, forceChangePasswordNextSignIn: false } }, 'actor')

describe('smart lockout', () => {
  test('the tenth different wrong password locks, and the right one no longer helps', async () => {
    expect(await codes({ wrong: 10, password: SAMPLE_PASSWORD })).toEqual([
      ...Array.from({ length: 9 }, () => 50126),
      50053,
      50053,
    ])
  })
  test('the same wrong password again does not count', async () => {
    for (let i = 0; i < 20; i += 1) expect(await typeByHand('the old one')).toBe('AADSTS50126')
    expect(await typeByHand(SAMPLE_PASSWORD)).toBe('signed in')
  })
  test('a success starts the count afresh', async () => {
    await codes({ wrong: 9, password: SAMPLE_PASSWORD })
    expect(await codes({ wrong: 9, password: SAMPLE_PASSWORD })).not.toContain(50053)
  })
  test('the first lockout lasts a minute, and each later one twice as long', async () => {
    await codes({ wrong: 10 })
    later(59)
    expect(await codes({ password: SAMPLE_PASSWORD })).toEqual([50053])
    later(1)
    expect(await codes({ wrong: 1 })).toEqual([50053])
    later(119)
    expect(await codes({ password: SAMPLE_PASSWORD })).toEqual([50053])
    later(1)
    expect(await codes({ password: SAMPLE_PASSWORD })).toEqual([0])
  })
  test('every attempt is in the log, newest first, with its device and place', async () => {
    await typeByHand('wrong')
    later(1)
    await typeByHand('wrong too')
    const id = accountOf(tenant.contoso, NAME)?.user.id
    const { body } = await ask('GET', `/v1.0/auditLogs/signIns?$filter=userId eq '${id}'&$top=2`)
    expect(body.value).toMatchObject([
      { createdDateTime: now.toISOString(), status: { errorCode: 50126 }, userPrincipalName: NAME },
      { deviceDetail: { operatingSystem: 'iOS 26', browser: 'Mobile Safari 26' }, location: { city: 'Ljubljana' } },
    ])
  })
})

describe('a reset', () => {
  test('ends the lockout, and the old password fails', async () => {
    await codes({ wrong: 10 })
    expect((await reset(NEW_PASSWORD)).status).toBe(204)
    expect(await codes({ password: SAMPLE_PASSWORD })).toEqual([50126])
    expect(await codes({ password: NEW_PASSWORD })).toEqual([0])
  })
  test('leaves the lockout where the switch says so', async () => {
    await ask('POST', '/control/switches', { resetClearsLockout: false })
    await codes({ wrong: 10 })
    expect((await reset(NEW_PASSWORD)).status).toBe(204)
    expect(await codes({ password: NEW_PASSWORD })).toEqual([50053])
    later(60)
    expect(await codes({ password: NEW_PASSWORD })).toEqual([0])
    await ask('POST', '/control/switches', { resetClearsLockout: true })
  })
  test('shows in the directory and in its audit log', async () => {
    await reset(NEW_PASSWORD)
    const { body: user } = await ask('GET', `/v1.0/users/${NAME}?$select=id,lastPasswordChangeDateTime`)
    expect(user.lastPasswordChangeDateTime).toBe(`${now.toISOString().slice(0, 19)}Z`)
    const filter = `targetResources/any(t:t/id eq '${String(user.id)}') and activityDateTime ge 2026-11-01T00:00:00Z`
    const { body } = await ask('GET', `/v1.0/auditLogs/directoryAudits?$filter=${filter}`)
    const written = expect.objectContaining({ activityDisplayName: 'Reset user password', result: 'success' })
    expect(body.value).toContainEqual(written)
  })

  const REFUSED: readonly [string, string, string, 'reader' | 'actor', number][] = [
    // who                                name                            password       app       status
    ['a password of one class', 'isaiah.langer@contoso.com', 'onlysmallletters', 'actor', 400],
    ['a banned word in disguise', 'isaiah.langer@contoso.com', 'P@ssw0rd1', 'actor', 400],
    ['a letter outside ASCII', 'isaiah.langer@contoso.com', 'Ljubljana-Čas-88', 'actor', 400],
    ['an application without the permission', 'isaiah.langer@contoso.com', NEW_PASSWORD, 'reader', 403],
    ['a synced account', 'lee.gu@contoso.com', NEW_PASSWORD, 'actor', 400],
    ['a federated account', 'grady.archie@adfs.contoso.com', NEW_PASSWORD, 'actor', 400],
    ['a member of a role-assignable group', 'nestor.wilke@contoso.com', NEW_PASSWORD, 'actor', 403],
    ['nobody', 'nobody@contoso.com', NEW_PASSWORD, 'actor', 404],
  ]
  for (const [who, name, password, app, status] of REFUSED)
    test(`${who}: ${status}, and the password stays`, async () => {
      const passwordProfile = { password, forceChangePasswordNextSignIn: false }
      const reply = await ask('PATCH', `/v1.0/users/${name}`, { passwordProfile }, app)
      expect(reply.status).toBe(status)
      expect((await ask('GET', '/control/counts')).body.counts).not.toHaveProperty('PATCH /users/{id} passwordProfile')
    })
})
