/**
 * Security info, as far as a recovery needs it: whoever has just signed in with a
 * pass sets up a new phone in place of the lost one.
 *
 * @see Microsoft Entra, "Configure Temporary Access Pass": with a one-time pass,
 * within 10 minutes of signing in
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TenantAccount } from './account.ts'
import { recordAudit } from './audit-log.ts'
import { stamp } from './clock.ts'
import type { Contoso } from './contoso.ts'
import { accountOf, remember } from './directory.ts'
import { escape, sendPage } from './html.ts'
import { passkeyMethod } from './passkey-prompt.ts'
import { phoneMethod } from './registered-methods.ts'
import { textOf } from './wire.ts'

const MINUTES = 10
const PATH = '/sign-in/security-info'

/** Visit → whose, and until when. Gone with the process, as a session would be. */
const visits = new Map<string, { readonly id: string; readonly until: number }>()

/** The form of whoever is asked for a passkey at the sign-in: a button stands for the device that makes one. */
export const passkeyForm = (contoso: Contoso, account: TenantAccount): string =>
  `<form method="post" action="${PATH}">
  <input type="hidden" name="visit" value="${beginVisit(contoso, account)}">
  <input type="hidden" name="makes" value="passkey">
  <button>Create a passkey</button>
</form>`

/** The form for a visit that began with a pass. */
export function newMethodForm(contoso: Contoso, account: TenantAccount): string {
  const visit = beginVisit(contoso, account)
  return `<form method="post" action="${PATH}">
  <input type="hidden" name="visit" value="${visit}">
  <label for="phone">New phone</label>
  <input id="phone" name="phone" type="tel" autocomplete="tel" required>
  <button>Register this phone</button>
</form>`
}

function beginVisit({ now }: Contoso, { user }: TenantAccount): string {
  const visit = randomUUID()
  visits.set(visit, { id: user.id, until: now().getTime() + MINUTES * 60_000 })
  return visit
}

export async function securityInfoPage(
  contoso: Contoso,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const typed = new URLSearchParams(await textOf(incoming))
  const visit = visits.get(typed.get('visit') ?? '')
  const account = visit && visit.until > contoso.now().getTime() ? accountOf(contoso, visit.id) : null
  if (!account) return sendPage(outgoing, { title: 'Sign in again', body: '<p>That took too long.</p>', status: 403 })
  if (typed.get('makes') === 'passkey') {
    account.methods = [...account.methods, passkeyMethod(randomUUID(), stamp(contoso.now()))]
    noteRegistered(contoso, account)
    return sendPage(outgoing, { title: 'Security info', body: '<p>Registered: <strong>Passkey</strong></p>' })
  }
  register(contoso, account, typed.get('phone') ?? '')
  const phones = account.methods.flatMap((method) => ('phoneNumber' in method ? [method.phoneNumber] : []))
  sendPage(outgoing, {
    title: 'Security info',
    body: `<p>Registered: <strong>${escape(phones.join(', '))}</strong></p>`,
  })
}

/** Entra ID keeps one mobile number an account: the new one takes the place of the lost one. */
function register(contoso: Contoso, account: TenantAccount, number: string): void {
  const phone = phoneMethod(number, stamp(contoso.now()))
  account.methods = [...account.methods.filter((one) => one.id !== phone.id), phone]
  noteRegistered(contoso, account)
}

function noteRegistered(contoso: Contoso, account: TenantAccount): void {
  const { id, userPrincipalName } = account.user
  remember(contoso, account)
  recordAudit(contoso, account, 'User registered security info', {
    by: { user: { id, userPrincipalName } },
    category: 'UserManagement',
    service: 'Authentication Methods',
  })
}
