/**
 * The routes by which mail leaves, and which of them Microsoft is closing.
 *
 * Exchange Online takes a user and a password at its submission host (basic authentication for
 * SMTP AUTH) by default until the end of December 2026. An administrator can allow it again after
 * that; Microsoft announces its removal in the second half of 2027.
 *
 * @see Exchange Team Blog, "Updated Exchange Online SMTP AUTH Basic Authentication Deprecation Timeline" (2026-01-27)
 */
export const MAIL_ROUTES = ['graph', 'smtp-oauth', 'smtp', 'azure'] as const
export type MailRouteId = (typeof MAIL_ROUTES)[number]

export interface MailFacts {
  readonly route: MailRouteId
  /** Signs in at Exchange Online's submission host with a user and a password. */
  readonly hasBasicAuthentication: boolean
  /** Whether returned letters are read in the mailbox that sent them. */
  readonly readsBounces: boolean
}

/** Submission hosts of Exchange Online and Outlook.com. Case and a final dot do not matter in a host name. */
const SUBMISSION_HOST = /^(?:(?:smtp[\w-]*(?:\.[\w-]+)*|outlook)\.office365\.(?:com|us)|smtp[\w-]*\.outlook\.com)\.?$/i

/** Whether a mailbox's own limits are counted there: 30 messages a minute, 10,000 recipients a day. */
export const isExchangeSubmission = (host: string): boolean => SUBMISSION_HOST.test(host)

/** The first moment after "the end of December 2026", in milliseconds since 1970. */
const BASIC_AUTHENTICATION_OFF_AT = Date.UTC(2027, 0, 1)

/** `ends`: still on by default. `ended`: off, except where an administrator has allowed it again. */
export const basicAuthentication = (now: Date): 'ends' | 'ended' =>
  now.getTime() < BASIC_AUTHENTICATION_OFF_AT ? 'ends' : 'ended'

/** The warning for the log at start; null where there is nothing to say. */
export const mailWarning = ({ hasBasicAuthentication }: MailFacts, now: Date): string | null =>
  hasBasicAuthentication ? WARNINGS[basicAuthentication(now)] : null

const WARNINGS: Readonly<Record<ReturnType<typeof basicAuthentication>, string>> = {
  ends: 'LATCHKEY_MAIL_URL signs in at Exchange Online with a password. Microsoft turns that off by default at the end of December 2026, and codes will then not be sent. Set LATCHKEY_MAIL_ROUTE to graph or smtp-oauth: docs/mail.md.',
  ended:
    'LATCHKEY_MAIL_URL signs in at Exchange Online with a password, which Microsoft turned off by default at the end of December 2026. Set LATCHKEY_MAIL_ROUTE to graph or smtp-oauth: docs/mail.md.',
}
