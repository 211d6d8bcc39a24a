/**
 * Exchange Online over SMTP: the submission host, where a mailbox signs in with a token, and a
 * connector, which knows a program by its certificate.
 *
 * @see Microsoft Learn, "Authenticate an IMAP, POP or SMTP connection using OAuth"; "How to set up a multifunction
 * device or application to send email using Microsoft 365"
 */
import type { TLSSocket } from 'node:tls'
import { callbackify } from 'node:util'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Certificates } from './certificate.ts'
import type { Contoso } from './contoso.ts'
import { takeFault } from './faults.ts'
import { type MailServer, refusal } from './mail.ts'
import { mayUse, submit } from './mailboxes.ts'
import { bearerFor } from './token.ts'

interface Submission {
  readonly certificates: Certificates
  /** For whom a token has to be: `https://outlook.office365.com`, or what stands for it here. */
  readonly audience: string
}

/** Port 587 of smtp.office365.com: STARTTLS, then XOAUTH2; a password is refused, as by default from January 2027. */
export function startSubmission(contoso: Contoso, { certificates, audience }: Submission): Promise<MailServer> {
  return listen(contoso, {
    ...withTls(certificates),
    authMethods: ['LOGIN', 'XOAUTH2'],
    onAuth({ method, username = '', accessToken = '' }, _session, done) {
      const headers = { authorization: `Bearer ${accessToken}` }
      const call = { method: 'AUTH', path: '/', query: new URLSearchParams(), headers, body: undefined }
      const app = method === 'XOAUTH2' ? bearerFor(contoso, call, audience) : null
      if (method !== 'XOAUTH2')
        return done(refusal(535, '5.7.139 Authentication unsuccessful, basic authentication is disabled.'))
      if (!app || !mayUse(contoso, app, username, 'SMTP.SendAsApp'))
        return done(refusal(535, '5.7.3 Authentication unsuccessful'))
      done(null, { user: username })
    },
  })
}

/** Port 25 of a tenant's own name: no user, and everybody but the holder of this certificate is refused relaying. */
export function startConnector(
  contoso: Contoso,
  { certificates, clientAuthority }: { readonly certificates: Certificates; readonly clientAuthority: string },
): Promise<MailServer> {
  const sessions = new Map<string, boolean>()
  return listen(contoso, {
    ...withTls(certificates),
    ca: clientAuthority,
    requestCert: true,
    rejectUnauthorized: false,
    disabledCommands: ['AUTH'],
    authOptional: true,
    onSecure(socket, session, done) {
      const shown = socket as TLSSocket
      sessions.set(session.id, shown.authorized)
      done()
    },
    onRcptTo(_address, session, done) {
      if (!sessions.get(session.id)) return done(refusal(550, '5.7.64 TenantAttribution; Relay Access Denied'))
      recipient(contoso, done)
    },
  })
}

const withTls = ({ certificate, key }: Certificates): SMTPServerOptions => ({ cert: certificate, key, secure: false })

type Done = (fault?: Error | null) => void
function recipient(contoso: Contoso, done: Done): void {
  const fault = takeFault(contoso, 'SMTP', '/smtp')
  if (!fault) done()
  else if (fault.fault === 'forbidden') done(refusal(550, '5.1.10 RESOLVER.ADR.RecipientNotFound'))
  else if (fault.fault === 'throttle') done(refusal(452, '4.3.1 Insufficient system resources'))
  else if (fault.fault !== 'hang') done(refusal(451, '4.3.2 Try again later'))
}

async function listen(contoso: Contoso, options: SMTPServerOptions): Promise<MailServer> {
  const server = new SMTPServer({
    disableReverseLookup: true,
    logger: false,
    onMailFrom(_address, session, done) {
      done(session.secure ? null : refusal(530, '5.7.0 Must issue a STARTTLS command first'))
    },
    onRcptTo(_address, _session, done) {
      recipient(contoso, done)
    },
    onData(stream, session, done) {
      const from = session.envelope.mailFrom
      const user = session.user || (from ? from.address : '')
      const envelope = session.envelope.rcptTo.map(({ address }) => address)
      callbackify(async () => {
        const mime = Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>))
        // As Exchange keeps one of what a mailbox submits, unless that was switched off; a connector has no mailbox.
        return submit(contoso, String(user), mime, { keepsCopy: Boolean(session.user), envelope })
      })((fault, submitted) => {
        if (fault) done(refusal(451, '4.3.0 The message could not be read'))
        else if (submitted === 'not-the-sender')
          done(refusal(554, '5.2.252 SendAsDenied; the sender is not who signed in'))
        else if (submitted === 'day-is-spent')
          done(refusal(554, '5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException'))
        else done()
      })
    },
    ...options,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
  server.on('error', () => {
    // A client that goes away in the middle is no trouble of the server's.
  })
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
