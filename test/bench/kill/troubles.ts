/**
 * Who is in trouble in this bench, what they need, and which writes that takes:
 * each of these exactly once, whichever process died when.
 */
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { Person } from '#test/tenant/person.ts'

export interface Trouble {
  readonly called: string
  readonly grown: Partial<Person>
  /** What the claimant presses on the findings page. */
  readonly asksFor: RemedyId
  /** What approvers grant, in order; empty where policy permits it without them. */
  readonly approved: readonly RemedyId[]
  /** Writes at the tenant, by the name under which it counts them. */
  readonly takes: readonly string[]
}

const RESET = 'PATCH /users/{id} passwordProfile'
const ENDED = 'POST /users/{id}/revokeSignInSessions'
const ENABLED = 'PATCH /users/{id} accountEnabled'
const PASS = '/users/{id}/authentication/temporaryAccessPassMethods'
const RULE_OFF = 'PATCH /users/{id}/mailFolders/inbox/messageRules/{ruleId}'
const FORWARDING_OFF = 'POST InvokeCommand Set-Mailbox'
const LIFTED = 'POST InvokeCommand Remove-BlockedSenderAddress'
export const PASS_MADE = `POST ${PASS}`
export const PASS_DELETED = `DELETE ${PASS}/{passId}`
/** Made while one that nobody had used was still good; see `test/tenant/graph/passes.ts`. */
export const SECOND_PASS = 'POST a second usable pass'

const INTRUDERS_RULE = {
  id: 'AQAAAJ5dZqB=',
  displayName: 'Invoices',
  sequence: 1,
  isEnabled: true,
  actions: { forwardTo: [{ emailAddress: { name: 'collect', address: 'collect@example.net' } }], markAsRead: true },
}

export const TROUBLES: readonly Trouble[] = [
  {
    called: 'a new password',
    grown: { cause: 'password-expired' },
    asksFor: 'reset-password',
    approved: [],
    takes: [RESET, ENDED],
  },
  {
    called: 'a pass',
    grown: { cause: 'second-factor-failing' },
    asksFor: 'temporary-access-pass',
    approved: [],
    takes: [PASS_MADE],
  },
  {
    called: 'sessions ended',
    grown: { cause: 'mailbox-tampered' },
    asksFor: 'end-sessions',
    approved: [],
    takes: [ENDED],
  },
  {
    called: 'sign-in enabled, approved',
    grown: { cause: 'account-disabled' },
    asksFor: 'enable-sign-in',
    approved: ['enable-sign-in'],
    takes: [ENABLED],
  },
  {
    called: 'password, mailbox, sending; approved twice',
    grown: { cause: 'sending-restricted', inboxRules: [INTRUDERS_RULE], forwardsTo: 'collect@example.net' },
    asksFor: 'lift-sending-restriction',
    approved: ['reset-password', 'lift-sending-restriction'],
    takes: [RESET, ENDED, RULE_OFF, FORWARDING_OFF, LIFTED],
  },
]

/** How many remedies one of these people needs: the chain is a reset, a sweep and a lifting. */
export const remediesOf = ({ takes }: Trouble): number => (takes.includes(LIFTED) ? 3 : 1)
