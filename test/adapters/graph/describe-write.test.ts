/** A dry run names the very request that the write then sends, and no value of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWriteBy } from '#lib/adapters/graph/describe-write.ts'
import type { Account } from '#lib/rules/account/account.ts'
import type { TenantWrite } from '#lib/rules/remedies/remedy.ts'
import { type OpenContoso, openContoso, UNHURRIED } from '../contoso.ts'

let contoso: OpenContoso
beforeAll(async () => {
  contoso = await openContoso({ retryPolicy: UNHURRIED })
})
afterAll(() => contoso.running.stop())

const WRITES: readonly TenantWrite[] = [
  { kind: 'set-password', password: 'Never-Shown-Anywhere-26' },
  { kind: 'end-sessions' },
  { kind: 'enable-sign-in' },
  { kind: 'delete-pass', passId: 'p' },
  { kind: 'disable-inbox-rule', ruleId: 'r' },
  { kind: 'dismiss-risk' },
  { kind: 'remove-authenticator', authenticator: { id: 'm', kind: 'phone' } },
]
const inTemplate = (path: string, id: string) => path.replace(id, '{id}').replace(/\/[prm]$/, '/{}')

for (const write of WRITES)
  test(`${write.kind} is sent as it was described`, async () => {
    const id = await contoso.idOf('diego.siciliani@contoso.com')
    const account = (await contoso.tenant.readAccount(id)) as Account
    const said = contoso.tenant.describeWrite(account, write)
    contoso.running.contoso.counts.clear()
    await contoso.tenant.apply(id, write)
    const sent = Object.keys(contoso.done()).map((call) =>
      call.replaceAll(/\{\w+\}$/g, '{}').replace(/ [a-zA-Z,]+$/, ''),
    )
    expect(said?.service).toBe('graph')
    expect(sent).toContain(`${said?.method} ${inTemplate(said?.path ?? '', id)}`)
    expect(JSON.stringify(said)).not.toContain('Never-Shown')
  })

test('a pass is described as it is made', async () => {
  const id = await contoso.idOf('diego.siciliani@contoso.com')
  const account = (await contoso.tenant.readAccount(id)) as Account
  expect(contoso.tenant.describeWrite(account, { kind: 'create-pass' })).toEqual({
    service: 'graph',
    method: 'POST',
    path: `/users/${id}/authentication/temporaryAccessPassMethods`,
    properties: ['lifetimeInMinutes', 'isUsableOnce'],
  })
})

test('what is not known yet stays readable in the path', async () => {
  const id = await contoso.idOf('diego.siciliani@contoso.com')
  const account = (await contoso.tenant.readAccount(id)) as Account
  const said = contoso.tenant.describeWrite(account, { kind: 'disable-inbox-rule', ruleId: '{ruleId}' })
  expect(said?.path).toBe(`/users/${id}/mailFolders/inbox/messageRules/{ruleId}`)
})

test('a change in Exchange is its command, and no call where that route is switched off', async () => {
  const id = await contoso.idOf('diego.siciliani@contoso.com')
  const account = (await contoso.tenant.readAccount(id)) as Account
  const write = { kind: 'stop-forwarding', signInName: 'x' } as const
  expect(contoso.tenant.describeWrite(account, write)).toMatchObject({ service: 'exchange', method: 'Set-Mailbox' })
  expect(describeWriteBy(null)(account, write)).toBeNull()
})
