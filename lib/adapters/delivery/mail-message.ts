/** One letter in the form of RFC 5322, the same for every route that takes a whole message. */
import { createTransport } from 'nodemailer'

export interface Letter {
  /** `Name <address>`, or both apart. */
  readonly from: string | { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly html: string
  /** The id by which a report is matched; it has a header of its own. */
  readonly receipt?: string
}

/** A bounce repeats the headers of its letter, even where the Message-ID was changed on the way (RFC 3462 §2). */
export const RECEIPT_HEADER = 'X-Latchkey-Receipt'

/** The letter in nodemailer's form; the last alternative is the one that mail programs prefer (RFC 2046 §5.1.4). */
export const composed = ({ from, to, subject, body, html, receipt }: Letter) => ({
  from,
  to: { name: '', address: to },
  subject,
  text: body,
  html,
  headers: {
    // Out-of-office answers would tell the sender's mailbox who is away (RFC 3834 §5).
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(receipt ? { [RECEIPT_HEADER]: receipt } : {}),
  },
})

const composer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
})

/** Headers and body, as they are sent. */
export async function mimeOf(letter: Letter): Promise<Buffer> {
  const { message } = await composer.sendMail(composed(letter))
  return Buffer.isBuffer(message) ? message : Buffer.concat(await Array.fromAsync(message))
}
