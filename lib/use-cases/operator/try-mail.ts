/** Sends one letter by the configured route, and says what happened in words for the operator. */
import type { Context } from '../../ports/context.ts'
import type { DeliveryReport } from '../../ports/message-delivery.ts'

export interface MailTried {
  readonly isTaken: boolean
  readonly says: string
}

interface Trying {
  readonly to: string
  /** Resolves after so many seconds. */
  readonly wait: (seconds: number) => Promise<void>
}

/** Between two checks whether it came back. */
const LOOKS_AFTER_SECONDS = [20, 20, 20] as const

/** `isTaken` false: the route refused it, or reported later that it was not delivered. */
export async function tryMail(
  { delivery, settings }: Pick<Context, 'delivery' | 'settings'>,
  { to, wait }: Trying,
): Promise<MailTried> {
  const receipts: string[] = []
  try {
    await delivery.mail({
      to,
      language: 'en',
      subject: `${settings.organisation}: account recovery, a letter to try the route`,
      body: `This letter was sent by “npm run mail:try” of the account recovery of ${settings.organisation}, by the route “${settings.mail.route}”.\n\nIn its headers, Authentication-Results should say spf=pass, dkim=pass and dmarc=pass.\n`,
      receipt: (id) => void receipts.push(id),
    })
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault)
    return { isTaken: false, says: [`Not taken: ${said}`, ...hintsFor(said, fault)].join('\n') }
  }
  const taken = `Taken by the route “${settings.mail.route}”. Taken is not delivered: look into that mailbox, and among the junk.`
  const [receipt] = receipts
  if (!delivery.hasReports('email') || receipt === undefined)
    return { isTaken: true, says: `${taken}\nThis route says no more of it.` }
  const report = await reportOn(delivery, receipt, wait)
  return report === 'failed'
    ? { isTaken: false, says: 'Taken, and not delivered: the route says that it came back, or never left.' }
    : { isTaken: true, says: `${taken}\nNothing has come back within a minute.` }
}

async function reportOn(delivery: Context['delivery'], receipt: string, wait: Trying['wait']): Promise<DeliveryReport> {
  for (const seconds of LOOKS_AFTER_SECONDS) {
    await wait(seconds)
    if ((await delivery.report('email', receipt)) === 'failed') return 'failed'
  }
  return 'unseen'
}

/** The most common reason of each refusal; found by the service's own words. */
const HINTS: readonly (readonly [said: RegExp, hint: string])[] = [
  [
    /no token/,
    'Entra ID gave no token. Look at LATCHKEY_TENANT_ID, the application id, and whether its secret or certificate is the one of that registration and has not ended.',
  ],
  [
    /AppOnly AccessPolicy|ErrorAccessDenied/,
    'Exchange does not let this application send from that mailbox. A new role takes up to two hours; an application access policy of the tenant may stand in the way (Test-ServicePrincipalAuthorization, Get-ApplicationAccessPolicy).',
  ],
  [
    /ErrorSendAsDenied|5\.2\.252|5\.7\.60/,
    'The sender is not the mailbox that signed in: LATCHKEY_MAIL_FROM should be its address.',
  ],
  [
    /ErrorInvalidUser|MailboxNotEnabledForRESTAPI|mail route answered 404/,
    'There is no such mailbox in Exchange Online: look at LATCHKEY_MAIL_FROM and LATCHKEY_MAIL_MAILBOXES.',
  ],
  [
    /5\.7\.139|SmtpClientAuthentication|basic authentication is disabled/i,
    'Signing in with a password, or SMTP AUTH for this mailbox, is off at Exchange Online. Take LATCHKEY_MAIL_ROUTE=graph or smtp-oauth, or Set-CASMailbox -SmtpClientAuthenticationDisabled $false for the latter.',
  ],
  [
    /\b535\b/,
    'The server does not know this user, password or token: the role Application SMTP.SendAsApp takes up to two hours.',
  ],
  [
    /5\.7\.64|TenantAttribution/,
    'The connector did not know us: its certificate name or address is another than ours.',
  ],
  [/mail route answered 40[13]/, 'The key, or the role of the application on the resource, is not right.'],
  [/held back/, 'A budget is spent, or the route has just refused somebody: try again in a minute.'],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|timeout|fetch failed/i,
    'Nobody answers at that address: look at the host, the port, and what leaves this machine (port 25 is often closed).',
  ],
  [
    /certificate|SSL|TLS|wrong version/i,
    'Encryption did not come about: smtp:// is STARTTLS (587, 25), smtps:// is TLS at once (465).',
  ],
]

function hintsFor(said: string, fault: unknown): readonly string[] {
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : ''
  const found = HINTS.find(([pattern]) => pattern.test(said) || pattern.test(cause))
  return [...(cause && cause !== said ? [cause] : []), ...(found ? [found[1]] : []), 'docs/mail.md']
}
