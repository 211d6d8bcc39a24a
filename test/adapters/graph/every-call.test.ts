/**
 * Every row of `calls.ts`, made at the simulated tenant by the port that makes it: a row that nothing exercises would
 * be a path and a permission that nobody has seen work.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { addressOf, type Call, type CallId, CALLS, type Values } from '#lib/adapters/graph/calls.ts'
import { openTransport } from '#lib/adapters/graph/transport/transport.ts'
import { openTokens } from '#lib/adapters/graph/transport/tokens.ts'
import type { Authenticator } from '#lib/rules/proofs/factors/factor.ts'
import type { TenantWrite } from '#lib/rules/remedies/remedy.ts'
import type { Method } from '#test/tenant/account.ts'
import { appOf } from '#test/tenant/apps.ts'
import { GROUPS } from '#test/tenant/groups.ts'
import { ACTOR_APP_ID, DESK_APP_ID, guidOf, MAIL_APP_ID, READER_APP_ID } from '#test/tenant/ids.ts'
import { mailboxOf, mayUse, type MailboxRole, SENDING_MAILBOX } from '#test/tenant/mailboxes.ts'
import { phoneMethod } from '#test/tenant/registered-methods.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const PRADEEP = 'pradeep.gupta@contoso.com'
let contoso: OpenContoso
let pradeep: AccountId

beforeAll(async () => {
  contoso = await openContoso()
})
beforeEach(async () => {
  await contoso.settle()
  pradeep = await contoso.idOf(PRADEEP)
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const inTenant = () => {
  const account = contoso.running.contoso.state.accounts[pradeep]
  if (!account) throw new Error('He is not there.')
  return account
}
const apply = (write: TenantWrite) => contoso.tenant.apply(pradeep, write)
const APPLIED = { kind: 'applied' }

/** A write by the port, and what it answers and leaves behind. */
type Made = readonly [make: () => Promise<readonly [answer: unknown, left: unknown]>, answer: object, left: unknown]

const removes = (kind: Authenticator['kind'], type: string): Made => [
  async () => {
    const method = kind === 'phone' ? phoneMethod('+38641000000', '2025-01-01T00:00:00Z') : {}
    inTenant().methods = [{ ...method, '@odata.type': `#microsoft.graph.${type}`, id: 'it' } as Method]
    return [await apply({ kind: 'remove-authenticator', authenticator: { id: 'it', kind } }), inTenant().methods]
  },
  APPLIED,
  [],
]
const numberOfPasses = () =>
  inTenant().methods.filter((one) => one['@odata.type'].includes('temporaryAccessPass')).length

const WRITES = {
  'create-pass': [
    async () => [await contoso.tenant.createPass(pradeep, 60), numberOfPasses()],
    { kind: 'made', pass: expect.any(String) },
    1,
  ],
  'delete-pass': [
    async () => {
      const made = await contoso.tenant.createPass(pradeep, 60)
      return [await apply({ kind: 'delete-pass', passId: made.kind === 'made' ? made.passId : '' }), numberOfPasses()]
    },
    APPLIED,
    0,
  ],
  'disable-inbox-rule': [
    async () => {
      inTenant().inboxRules = [{ id: 'rule', isEnabled: true }]
      return [await apply({ kind: 'disable-inbox-rule', ruleId: 'rule' }), inTenant().inboxRules[0]?.isEnabled]
    },
    APPLIED,
    false,
  ],
  'dismiss-risk': [
    async () => {
      inTenant().risk = { id: pradeep, riskState: 'atRisk', riskLastUpdatedDateTime: '2026-11-22T08:00:00Z' }
      return [await apply({ kind: 'dismiss-risk' }), inTenant().risk?.riskState]
    },
    APPLIED,
    'dismissed',
  ],
  'remove-email': removes('email', 'emailAuthenticationMethod'),
  'remove-phone': removes('phone', 'phoneAuthenticationMethod'),
  'remove-app': removes('app', 'microsoftAuthenticatorAuthenticationMethod'),
  'remove-passkey': removes('passkey', 'fido2AuthenticationMethod'),
  'remove-software-oath': removes('software-oath', 'softwareOathAuthenticationMethod'),
  'remove-windows-hello': removes('windows-hello', 'windowsHelloForBusinessAuthenticationMethod'),
  'remove-platform-credential': removes('platform-credential', 'platformCredentialAuthenticationMethod'),
  'remove-external': removes('external', 'externalAuthenticationMethod'),
  'set-password': [
    async () => {
      const before = inTenant().password
      const answer = await apply({ kind: 'set-password', password: 'Four-Unrelated-Words-7' })
      return [answer, inTenant().password !== before]
    },
    APPLIED,
    true,
  ],
  'disable-sign-in': [
    async () => {
      inTenant().user.accountEnabled = true
      return [await apply({ kind: 'disable-sign-in' }), inTenant().user.accountEnabled]
    },
    APPLIED,
    false,
  ],
  'enable-sign-in': [
    async () => {
      inTenant().user.accountEnabled = false
      return [await apply({ kind: 'enable-sign-in' }), inTenant().user.accountEnabled]
    },
    APPLIED,
    true,
  ],
  'end-sessions': [
    async () => {
      const before = inTenant().user.signInSessionsValidFromDateTime
      return [await apply({ kind: 'end-sessions' }), inTenant().user.signInSessionsValidFromDateTime !== before]
    },
    APPLIED,
    true,
  ],
} as const satisfies Partial<Record<CallId, Made>>

type Write = { [K in CallId]: (typeof CALLS)[K]['app'] extends 'actor' ? K : never }[CallId]
const isWrite = (id: CallId): id is Write => CALLS[id].app === 'actor'
const rows = Object.keys(CALLS) as CallId[]

test('every row that writes is among them, and no other', () =>
  expect(Object.keys(WRITES).toSorted()).toEqual(rows.filter(isWrite).toSorted()))

for (const id of rows.filter(isWrite))
  test(`${id} is made once, by the permission that its row names`, async () => {
    expect(appOf(ACTOR_APP_ID)?.permissions).toContain(CALLS[id].permission)
    const [make, answer, left] = WRITES[id]
    const [answered, leaves] = await make()
    expect(answered).toMatchObject(answer)
    expect(leaves).toEqual(left)
    const { method, path } = CALLS[id]
    const made = Object.entries(contoso.done()).filter(([call]) => unnamed(call) === unnamed(`${method} ${path}`))
    expect(made.map(([, times]) => times)).toEqual([1])
  })

/** The tenant calls what a path names by names of its own. */
const unnamed = (path: string): string => path.replaceAll(/\{\w+\}/g, '{}')

/** The objects that a row's path names besides the account. */
const OF_ANOTHER: Readonly<Partial<Record<CallId, string>>> = {
  'desk-roles': guidOf('service principal of the desk'),
  'desk-group-members': GROUPS.everybody.id,
  group: GROUPS.everybody.id,
  'group-parents': GROUPS.everybody.id,
}
const values = (id: CallId): Values => ({
  id: OF_ANOTHER[id] ?? pradeep,
  signInName: PRADEEP,
  appId: DESK_APP_ID,
  since: new Date(Date.now() - 86_400_000).toISOString(),
  until: new Date().toISOString(),
})

for (const id of rows.filter((row) => CALLS[row].app === 'reader'))
  test(`${id} is answered, by the permission that its row names`, async () => {
    expect(appOf(READER_APP_ID)?.permissions).toContain(CALLS[id].permission)
    inTenant().managerId = pradeep
    inTenant().risk = { id: pradeep, riskState: 'atRisk', riskLastUpdatedDateTime: '2026-11-22T08:00:00Z' }
    const { graphBaseUrl, loginAuthority, tenantId, reader, log, now } = contoso.options
    const isMicrosoftCloud = false
    const tokens = openTokens(reader, { loginAuthority, tenantId, now, isMicrosoftCloud })
    const line = openTransport({ graphBaseUrl, isMicrosoftCloud, tokens, log, now })
    const address = addressOf(id, values(id))
    const { method, body }: Call = CALLS[id]
    const reply = await line.send({ method, address, body, priority: 'high', timeoutInMs: 5_000, name: id })
    expect(reply).toMatchObject({ kind: 'answered', status: 200 })
  })

for (const id of rows.filter((row) => CALLS[row].app === 'mail'))
  test(`${id} is answered over a mailbox that the role of its row reaches`, async () => {
    const { contoso: inside, secrets } = contoso.running
    const app = appOf(MAIL_APP_ID)
    if (!app) throw new Error('It is not registered.')
    expect(app.permissions).toEqual([])
    expect(mayUse(inside, app, SENDING_MAILBOX, CALLS[id].permission as MailboxRole)).toBe(true)
    const arrival = { id: 'one', subject: 'Undeliverable', receivedDateTime: '2999-01-01T00:00:00Z', mime: 'words' }
    mailboxOf(inside, SENDING_MAILBOX).arrivals = [arrival]
    const { graphBaseUrl, loginAuthority, tenantId, now } = contoso.options
    const options = { loginAuthority, tenantId, now, isMicrosoftCloud: false }
    const tokens = openTokens({ clientId: MAIL_APP_ID, clientSecret: secrets.mail }, options)
    const address = addressOf(id, { ...values(id), mailbox: SENDING_MAILBOX, folder: 'inbox', messageId: 'one' })
    const token = await tokens.tokenFor(`${graphBaseUrl}/.default`)
    const { method } = CALLS[id]
    const letter = `From: ${SENDING_MAILBOX}\r\nTo: adele.vance@example.org\r\n\r\nOne.\r\n`
    const answer = await fetch(`${graphBaseUrl}/v1.0${address}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      ...(method === 'POST' ? { body: Buffer.from(letter).toString('base64') } : {}),
    })
    expect(answer.ok).toBe(true)
    await answer.body?.cancel()
  })
