/** The page that stands for Microsoft's: type a password by hand, and see what Contoso's tenant answers. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answered, attempt, LOCKS_AFTER } from './attempts.ts'
import type { Contoso } from './contoso.ts'
import { deviceFrom } from './device.ts'
import { accountOf } from './directory.ts'
import { escape, sendPage } from './html.ts'
import { newMethodForm, passkeyForm } from './new-method.ts'
import { textOf } from './wire.ts'

/** In our own words; the number is Microsoft's. */
const SAID: Readonly<Record<number, string>> = {
  50034: 'We could not find an account with that name.',
  50053: 'Your account is locked for now, to keep others out. Try again later.',
  50055: 'Your password has expired. Choose a new one to go on.',
  50057: 'Your account has been disabled. Your administrator can tell you more.',
  50126: 'Your account name or password is wrong.',
}

export async function signInPage(contoso: Contoso, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.method !== 'POST') {
    const name = new URL(incoming.url ?? '/', 'http://localhost').searchParams.get('name') ?? ''
    return sendPage(outgoing, { title: 'Sign in to Contoso', body: form(contoso, name) })
  }
  const typed = new URLSearchParams(await textOf(incoming))
  const name = typed.get('name') ?? ''
  const hadPass = accountOf(contoso, name.trim())?.pass?.used === false
  const answered = attempt(contoso, name, typed.get('password') ?? '', {
    app: 'Office 365 Exchange Online',
    client: 'Browser',
    ...deviceFrom(incoming.headers['user-agent'] ?? ''),
  })
  const { account } = answered
  if (answered.asksForPasskey && account)
    return sendPage(outgoing, {
      title: 'Set up a passkey to continue',
      body: `<p>Text messages and calls are no longer sent. Set up a passkey to go on.</p>
${passkeyForm(contoso, account)}`,
    })
  if (answered.errorCode === 0 && account)
    return sendPage(outgoing, {
      title: 'You are signed in',
      body: `<p>Signed in as <strong>${escape(account.user.displayName ?? name)}</strong>.</p>
${hadPass && account.pass?.used ? newMethodForm(contoso, account) : ''}<p><a href="/sign-in">Sign in again</a></p>`,
    })
  return sendPage(outgoing, { title: 'Sign in to Contoso', body: refusal(contoso, answered) + form(contoso, name) })
}

function refusal(contoso: Contoso, { errorCode, row, account }: Answered): string {
  const counted = account?.lockout.wrongCount ?? 0
  const note =
    counted > 0 ? `<p><small>${counted} different wrong passwords so far; the ${LOCKS_AFTER}th locks.</small></p>` : ''
  return `<div class="said" role="alert"><p><strong>${SAID[errorCode] ?? 'You cannot sign in.'}</strong></p>
<p>Error code: <code>AADSTS${errorCode}</code><br>
<small>Correlation ID: ${row?.correlationId ?? ''}<br>${contoso.now().toISOString()}</small></p>${note}</div>`
}

const form = ({ recoverySite }: Contoso, name: string): string => `
<form method="post" action="/sign-in">
  <label for="name">Name</label>
  <input id="name" name="name" type="email" autocomplete="username" value="${escape(name)}" required>
  <label for="password">Password</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required>
  <button>Sign in</button>
</form>
<p><a href="${escape(recoverySite)}">Can’t sign in?</a></p>`
