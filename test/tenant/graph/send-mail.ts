/**
 * `sendMail` of a mailbox, in MIME alone: nothing of ours asks it in JSON. What it may do there is
 * decided by roles of Exchange over single mailboxes, beside permissions of the whole tenant.
 *
 * @see microsoft-graph-docs-contrib, api-reference/v1.0/api/user-sendmail.md
 */
import type { Contoso } from '../contoso.ts'
import { accountOf } from '../directory.ts'
import { isMailbox, mailboxOf, mayUse, submit } from '../mailboxes.ts'
import type { Answer } from '../wire.ts'
import { problem } from './errors.ts'
import type { GraphCall } from './route.ts'

const denied = (): Answer => problem(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
const noMailbox = (name: string): Answer => problem(404, 'ErrorInvalidUser', `The requested user '${name}' is invalid.`)

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

export async function sendMail(contoso: Contoso, { params, app, headers, text = '' }: GraphCall): Promise<Answer> {
  const mailbox = params.id ?? ''
  if (!mayUse(contoso, app, mailbox, 'Mail.Send'))
    return isMailbox(mailbox) || accountOf(contoso, mailbox) ? denied() : noMailbox(mailbox)
  if (!isMailbox(mailbox)) return noMailbox(mailbox)
  if (!headers['content-type']?.startsWith('text/plain')) return problem(400, 'BadRequest', 'Not read here: JSON.')
  const plain = text.replace(/\s/g, '')
  if (plain === '' || !BASE64.test(plain))
    return problem(400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.')
  // A copy is always kept: the parameter that says otherwise is one of JSON.
  const submitted = await submit(contoso, mailbox, Buffer.from(plain, 'base64'), { keepsCopy: true })
  switch (submitted) {
    case 'not-the-sender':
      return problem(
        403,
        'ErrorSendAsDenied',
        'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
      )
    case 'no-recipient':
      return problem(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
    case 'day-is-spent':
      return problem(429, 'ErrorSubmissionQuotaExceeded', 'The submission quota of the mailbox is exceeded.')
    default:
      return { status: 202 }
  }
}

export function listArrivals(contoso: Contoso, { params, app, query }: GraphCall): Answer {
  const mailbox = params.id ?? ''
  if (!mayUse(contoso, app, mailbox, 'Mail.Read')) return denied()
  const since = /receivedDateTime ge (\S+)/.exec(query.get('$filter') ?? '')?.[1] ?? ''
  const value = mailboxOf(contoso, mailbox)
    .arrivals.filter(({ receivedDateTime }) => receivedDateTime >= since)
    .map(({ id, subject }) => ({ id, subject }))
  return { status: 200, body: { value } }
}

export function readArrival(contoso: Contoso, { params, app }: GraphCall): Answer {
  const mailbox = params.id ?? ''
  if (!mayUse(contoso, app, mailbox, 'Mail.Read')) return denied()
  const found = mailboxOf(contoso, mailbox).arrivals.find(({ id }) => id === params.messageId)
  return found
    ? { status: 200, headers: { 'content-type': 'text/plain' }, text: found.mime }
    : problem(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}
