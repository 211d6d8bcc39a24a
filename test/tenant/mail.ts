/** The mail server that stands for everybody's private mailboxes. */
import type { Readable } from 'node:stream'
import { callbackify } from 'node:util'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Contoso } from './contoso.ts'
import { takeFault } from './faults.ts'
import { receive } from './inbox.ts'

export interface MailServer {
  readonly port: number
  readonly close: () => Promise<void>
}

export const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

export async function startMail(contoso: Contoso, port: number): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo(_address, _session, done) {
      const fault = takeFault(contoso, 'SMTP', '/smtp')
      if (!fault) done()
      else if (fault.fault === 'forbidden') done(refusal(550, '5.1.1 No such mailbox'))
      else if (fault.fault !== 'hang') done(refusal(451, '4.3.2 Try again later'))
    },
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      callbackify(() => keep(contoso, stream, recipients))((error) => {
        done(error ? refusal(451, 'The message could not be read') : null)
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  server.on('error', () => {
    // A client that goes away in the middle is no trouble of the server's.
  })
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function keep(contoso: Contoso, stream: Readable, recipients: readonly string[]): Promise<void> {
  const mail = await simpleParser(stream)
  for (const to of recipients)
    receive(contoso, {
      channel: 'mail',
      to,
      from: mail.from?.text ?? '',
      subject: mail.subject ?? '',
      body: mail.text ?? '',
      html: mail.html || undefined,
    })
}
