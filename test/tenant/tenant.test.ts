import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { causes } from '#lib/rules/diagnosis/causes/index.ts'
import { type Asking, asking } from './asking.ts'
import { settle } from './contoso.ts'
import { accountOf } from './directory.ts'
import { isSeenAtMicrosoft, sampleNameOf } from './grown.ts'
import { takeDisagreements } from './metadata/traffic.ts'
import { type RunningTenant, startTenant } from './start.ts'
import { LOGS_AT_ONCE } from './switches.ts'

let tenant: RunningTenant
let ask: Asking
let now = new Date('2026-11-23T08:12:00Z')
beforeAll(async () => {
  tenant = await startTenant({ now: () => now, switches: { throttles: false, ...LOGS_AT_ONCE } })
  ask = asking(tenant)
})
beforeEach(() => settle(tenant.contoso))
afterAll(() => tenant.stop())

const user = (name: string, select = 'id') => ask('GET', `/v1.0/users/${encodeURIComponent(name)}?$select=${select}`)

describe('the directory', () => {
  test('shows a few properties unless more are selected', async () => {
    const { body } = await ask('GET', '/v1.0/users/adele.vance@contoso.com')
    expect(body).toHaveProperty('userPrincipalName')
    expect(body).not.toHaveProperty('accountEnabled')
  })
  test('refuses a property that does not exist', async () => {
    expect((await user('adele.vance@contoso.com', 'isLockedOut')).status).toBe(400)
    expect(takeDisagreements(tenant.contoso.traffic)).toEqual([
      'request: GET /users/adele.vance%40contoso.com $select: user has no property isLockedOut.',
    ])
  })
  test('shows a write only after a while', async () => {
    await ask('PATCH', '/v1.0/users/lynne.robbins@contoso.com', { accountEnabled: true }, 'actor')
    expect((await user('lynne.robbins@contoso.com', 'accountEnabled')).body.accountEnabled).toBe(false)
    now = new Date(now.getTime() + 300)
    expect((await user('lynne.robbins@contoso.com', 'accountEnabled')).body.accountEnabled).toBe(true)
  })
  test('finds a guest by a name with a hash in it', async () => {
    const { body } = await user('miriam.graham_example.net#EXT#@contoso.com', 'userType')
    expect(body.userType).toBe('Guest')
  })
  test('says nothing without a token, and nothing more than the application may read', async () => {
    expect((await fetch(`${tenant.machineUrl}/v1.0/domains`)).status).toBe(401)
    expect((await ask('GET', '/v1.0/domains', undefined, 'actor')).status).toBe(403)
  })
  test('refuses a filter that Microsoft does not support', async () => {
    const path = '/v1.0/auditLogs/signIns?$filter=createdDateTime gt 2026-11-01T00:00:00Z'
    expect((await ask('GET', path)).status).toBe(400)
  })
})

describe('the sign-in log', () => {
  test('is read page by page, each row once', async () => {
    const seen: unknown[] = []
    let path = '/v1.0/auditLogs/signIns?$filter=status/errorCode eq 50126&$top=40&$orderby=createdDateTime desc'
    for (let pages = 0; path && pages < 20; pages += 1) {
      const { body } = await ask('GET', path)
      seen.push(...(body.value as { id: string }[]).map(({ id }) => id))
      path = ((body['@odata.nextLink'] as string | undefined) ?? '').replace(tenant.machineUrl, '')
    }
    const all = tenant.contoso.state.signIns.filter(({ status }) => status?.errorCode === 50126)
    expect(all.length).toBeGreaterThan(40)
    expect(new Set(seen)).toEqual(new Set(all.map(({ id }) => id)))
    expect(seen).toHaveLength(all.length)
  })
  test('lags behind by as much as it is told to', async () => {
    await ask('POST', '/control/switches', { signInLogLatencyInMs: 60_000 })
    await ask('POST', '/control/attempts', { name: 'emily.braun@contoso.com', wrong: 1 })
    const id = accountOf(tenant.contoso, 'emily.braun@contoso.com')?.user.id
    const path = `/v1.0/auditLogs/signIns?$filter=userId eq '${id}' and status/errorCode eq 50126`
    expect((await ask('GET', path)).body.value).toEqual([])
    now = new Date(now.getTime() + 60_000)
    expect((await ask('GET', path)).body.value).toHaveLength(1)
    await ask('POST', '/control/switches', { signInLogLatencyInMs: 0 })
  })
})

describe('the accounts', () => {
  for (const { id } of causes.filter((cause) => isSeenAtMicrosoft(cause.id)))
    test(`there is one grown from the example of ${id}`, async () => {
      expect((await user(sampleNameOf(id))).status).toBe(200)
    })
  test('a hundred thousand more are there when asked for, and only those', async () => {
    await ask('POST', '/control/accounts', { count: 100_000 })
    const { body } = await user('user099999@contoso.com')
    expect((await ask('GET', `/v1.0/users/${String(body.id)}?$select=userPrincipalName`)).body.userPrincipalName).toBe(
      'user099999@contoso.com',
    )
    expect((await user('user100000@contoso.com')).status).toBe(404)
  })
  test('a person can be added as the sample table states one', async () => {
    const person = { name: 'Zrinka Makovac', signInName: 'zrinka.makovac@contoso.com', cause: 'password-expired' }
    await ask('POST', '/control/accounts', { ...person, trouble: '', outcome: '', email: 'zrinka@example.org' })
    expect((await user(person.signInName)).status).toBe(200)
    const { body } = await ask('POST', '/control/attempts', { name: person.signInName, password: 'Sample-Password-26' })
    expect(body.codes).toEqual([50055])
  })
  test('dates of e-mail and phone methods are withheld, unless they are to be filled', async () => {
    const dates = async () => {
      const { body } = await ask('GET', '/v1.0/users/adele.vance@contoso.com/authentication/methods')
      return (body.value as { createdDateTime?: string; '@odata.type': string }[])
        .filter((one) => !one['@odata.type'].includes('.microsoftAuthenticator'))
        .map(({ createdDateTime }) => typeof createdDateTime)
    }
    expect(await dates()).toEqual(['string', 'undefined', 'undefined'])
    await ask('POST', '/control/switches', { methodDatesFilled: true })
    expect(await dates()).toEqual(['string', 'string', 'string'])
    await ask('POST', '/control/switches', { methodDatesFilled: false })
  })
  test('a phone that was registered the day before yesterday has its row in the audit log, where no date is filled', async () => {
    const person = {
      name: 'Young Phone',
      signInName: 'young.phone@contoso.com',
      phone: '+44 7700900777',
      phoneAgeInDays: 2,
    }
    const admitted = await ask('POST', '/control/accounts', {
      ...person,
      trouble: '',
      outcome: '',
      email: 'young@example.org',
    })
    await ask('POST', '/control/logs/hurry', {})
    const filter = encodeURIComponent(`targetResources/any(t:t/id eq '${String(admitted.body.id)}')`)
    const { body } = await ask('GET', `/v1.0/auditLogs/directoryAudits?$filter=${filter}`)
    const rows = body.value as { activityDisplayName: string; activityDateTime: string }[]
    expect(rows.map(({ activityDisplayName }) => activityDisplayName)).toEqual(['User registered security info'])
    expect(Date.now() - Date.parse(rows[0]?.activityDateTime ?? '')).toBeGreaterThan(1.9 * 86_400_000)
  })
})

const isBlocked = async (address: string) => {
  const CmdletInput = { CmdletName: 'Get-BlockedSenderAddress', Parameters: { SenderAddress: address } }
  const path = '/adminapi/beta/3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4/InvokeCommand'
  const { body } = await ask('POST', path, { CmdletInput })
  return (body.value as unknown[]).length > 0
}

describe('the blocked senders', () => {
  test('are read through the route that Exchange’s own module takes', async () => {
    expect(await isBlocked('pradeep.gupta@contoso.com')).toBe(true)
    expect(await isBlocked('adele.vance@contoso.com')).toBe(false)
  })
  test('are lifted where an administrator lifts them, and not by an application', async () => {
    await ask('POST', '/control/restrictions', { address: 'pradeep.gupta@contoso.com', on: false })
    expect(await isBlocked('pradeep.gupta@contoso.com')).toBe(false)
  })
})

describe('the inbox', () => {
  test('answers a waiting reader with the first newer message', async () => {
    const { body: emptied } = await ask('DELETE', '/control/inbox')
    const waiting = ask('GET', `/control/inbox?to=adele.vance@example.org&wait=5000&after=${String(emptied.after)}`)
    const transport = createTransport({ host: '127.0.0.1', port: tenant.mailPort, ignoreTLS: true })
    await transport.sendMail({
      from: 'r@contoso.com',
      to: 'adele.vance@example.org',
      subject: 'Code',
      text: '1234 5678',
    })
    expect((await waiting).body.messages).toMatchObject([{ channel: 'mail', subject: 'Code', body: '1234 5678\n' }])
  })
  test('keeps a text once, however often it was sent under one id', async () => {
    const text = { to: '+447700900101', body: '123456', id: 'the-same' }
    const send = () =>
      fetch(`${tenant.machineUrl}/texts`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tenant.secrets.textGateway}`, 'content-type': 'application/json' },
        body: JSON.stringify(text),
      })
    expect((await send()).status).toBe(202)
    await send()
    const { body } = await ask('GET', `/control/inbox?channel=text&to=${encodeURIComponent('+44 7700 900101')}`)
    expect(body.messages).toHaveLength(1)
  })
})

test('a second start goes on where the first ended', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'contoso-'))
  const first = await startTenant({ directory, switches: { readAfterWriteDelayInMs: 0 } })
  await asking(first)('PATCH', '/v1.0/users/lynne.robbins@contoso.com', { accountEnabled: true }, 'actor')
  await first.stop()
  const second = await startTenant({ directory, secrets: first.secrets })
  const { body } = await asking(second)('GET', '/v1.0/users/lynne.robbins@contoso.com?$select=accountEnabled')
  expect(body.accountEnabled).toBe(true)
  await second.stop()
  rmSync(directory, { recursive: true })
})
