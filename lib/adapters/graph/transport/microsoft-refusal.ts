/**
 * Why Microsoft refused a request: by status, then by code, then by what is known of its text.
 *
 * A text may change at any time, and Microsoft says so. It is read only where one
 * status and one code stand for several things that people are told differently,
 * and one that is not known says nothing: `unrecognised` goes to a person. So no
 * text makes anything more permitted than it would be without.
 *
 * @see Microsoft Graph, "Error responses and resource types"
 */
import { type ErrorBody, errorBodyIn } from './error-body.ts'

export type MicrosoftRefusal =
  /** The tenant lacks a licence for what was asked. */
  | 'not-licensed'
  /** A permission, an Entra role, or a unit that the role does not reach: one answer for all of them. */
  | 'not-permitted'
  | 'token-refused'
  | 'no-such-object'
  /** The same in a service's own word, which a gateway uses as well. */
  | 'not-found'
  /** Exchange Online has no mailbox to show: kept on-premises, inactive, or deleted a short time ago. */
  | 'mailbox-elsewhere'
  /** The object is written where it comes from: a directory on-premises, an outside service, a federated domain. */
  | 'kept-elsewhere'
  | 'default-method'
  | 'password-unfit'
  | 'pass-exists'
  /** A policy of the tenant's methods forbids it, whoever asks. */
  | 'against-policy'
  | 'throttled'
  | 'unavailable'
  | 'unrecognised'

interface Row {
  readonly is: MicrosoftRefusal
  readonly status: readonly number[]
  /** One of these, where there are any. In small letters. */
  readonly codes?: readonly string[]
  readonly says?: RegExp
  readonly target?: RegExp
}

const NOT_FOUND = ['request_resourcenotfound', 'resourcenotfound', 'erroritemnotfound', 'itemnotfound'] as const

const LICENCE_CODES = ['authentication_requestfromnonpremiumtenantorb2ctenant', 'aadpremiumlicenserequired'] as const

/** The first that fits. What would be taken for another thing stands before it. */
const ROWS: readonly Row[] = [
  { is: 'token-refused', status: [401] },
  { is: 'throttled', status: [429] },
  { is: 'unavailable', status: [503] },

  // microsoft-graph-docs-contrib, reports and directory roles: the sign-in log answers 403, role management 400.
  {
    is: 'not-licensed',
    status: [400, 403],
    codes: LICENCE_CODES,
  },
  // Identity Protection and Conditional Access say it with a plain "Forbidden" or "AccessDenied".
  // @see github.com/briandelmsft/SentinelAutomationModules/issues/436
  {
    is: 'not-licensed',
    status: [400, 403],
    says: /\bnot licensed\b|(does not|doesn't) have (an? |any |the )?([\w-]+ ){0,3}licen[cs]e|have (a )?premium licen[cs]e|\b(needs?|requires?|upgrade to)\b.{0,60}\b(licen[cs]e|premium)\b|only available to tenants with\b.{0,40}\b(p1|p2|premium)\b/i,
  },

  // microsoft-graph-docs issues 5888 and 6305; "Error responses": `extensionError`.
  {
    is: 'mailbox-elsewhere',
    status: [400, 403, 404],
    codes: ['mailboxnotenabledforrestapi', 'mailboxnotsupportedforrestapi', 'extensionerror'],
  },
  { is: 'mailbox-elsewhere', status: [404], says: /hosted on-premises?|not yet supported for this mailbox/i },
  // Exchange's own, with 404 or 400. @see learn.microsoft.com/answers/questions/1029077
  { is: 'no-such-object', status: [400, 404], says: /\bManagementObjectNotFoundException\b/ },
  // A wrong address is nobody's fault but ours, whatever its code. @see microsoft-graph-docs issue 6305
  { is: 'unrecognised', status: [404], says: /could not be discovered|not found for the segment/i },
  { is: 'no-such-object', status: [404], codes: NOT_FOUND },
  { is: 'not-found', status: [404], codes: ['notfound', 'usernotfound'] },

  // entra-docs, "Restricted management administrative units": whoever is in one is out of reach, whatever the status.
  { is: 'not-permitted', status: [400, 403], says: /restricted management administrative unit/i },

  // microsoft-graph-docs issue 7301; devblogs.microsoft.com/microsoft365dev, 2020, on synced objects.
  {
    is: 'kept-elsewhere',
    status: [400, 403],
    says: /on-premises (mastered|synchronized|synced)|directory sync(ed)? objects|undergoing migration|originated within an external service|\bfederated (user|domain|account)/i,
  },
  // microsoft-graph-docs issues 14470 and 18091; "Delete phoneAuthenticationMethod".
  { is: 'default-method', status: [400], says: /\bdefault ([\w-]+ ){0,3}method\b/i },
  {
    is: 'pass-exists',
    status: [400],
    says: /temporary access pass already exists|already has (an? )?([\w-]+ ){0,2}temporary access pass/i,
  },
  // microsoft-graph-docs pull request 12187; entra-docs, "Configure Temporary Access Pass".
  {
    is: 'against-policy',
    status: [400, 403],
    says: /\binvalid lifetimeinminutes\b|\blifetime\b.*\b(exceeds|maximum|minimum)\b|temporary access pass\b.*\bnot (enabled|allowed)\b|not allowed to use temporary access pass|cannot be added to an external guest|\b(disabled|blocked|not (enabled|allowed)) (by|in|for)\b.*\bpolicy\b|\bpolicy\b.*\b(does not|doesn't) allow\b/i,
  },
  // learn.microsoft.com/answers/questions/2104165; entra-docs, "Password policies" for what such a text may be about.
  {
    is: 'password-unfit',
    status: [400],
    says: /\bpassword\b.*\b(complexity|comply|requirements?|too (weak|short|long|common)|banned|guess\w*|history|used (before|recently|previously)|previously used|different password|contains? (the|your) user\w*|cannot contain|characters from at least)\b/is,
  },
  { is: 'password-unfit', status: [400], target: /^(passwordprofile[./])?password$/ },

  { is: 'not-permitted', status: [403] },
]

/** Null: it was not refused, or not by an answer that can say why. */
export function refusalIn(status: number, body: unknown): MicrosoftRefusal | null {
  if (status < 400) return null
  const said = errorBodyIn(body)
  return ROWS.find((row) => row.status.includes(status) && fits(row, said))?.is ?? 'unrecognised'
}

/** By its code alone: where the lack of a licence means that there is nothing to find, no text is enough. */
export const isUnlicensedByCode = (status: number, body: unknown): boolean =>
  refusalIn(status, body) === 'not-licensed' && fits({ codes: LICENCE_CODES }, errorBodyIn(body))

const fits = ({ codes, says, target }: Pick<Row, 'codes' | 'says' | 'target'>, said: ErrorBody): boolean =>
  (!codes || said.codes.some((code) => codes.includes(code))) &&
  (!says || said.texts.some((text) => says.test(text))) &&
  (!target || said.targets.some((one) => target.test(one)))
