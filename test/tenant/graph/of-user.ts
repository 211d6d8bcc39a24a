/** What other services say of one user: the registration report, and Outlook of the mailbox. */
import type { UserRegistrationDetails } from '@microsoft/microsoft-graph-types'
import type { Method, TenantAccount } from '../account.ts'
import { stamp } from '../clock.ts'
import type { Contoso } from '../contoso.ts'
import { groupOf } from '../groups.ts'
import { type Answer, fieldsOf } from '../wire.ts'
import { badRequest, problem, Refused } from './errors.ts'
import { list, select } from './query.ts'
import type { GraphCall } from './route.ts'
import { accountIn } from './users.ts'

const REPORTED: Partial<Record<Method['@odata.type'], string>> = {
  '#microsoft.graph.emailAuthenticationMethod': 'email',
  '#microsoft.graph.phoneAuthenticationMethod': 'mobilePhone',
  '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod': 'microsoftAuthenticatorPush',
}

export function getRegistration(contoso: Contoso, call: GraphCall): Answer {
  const account = accountIn(contoso, call)
  const methodsRegistered = account.methods.flatMap((method) => REPORTED[method['@odata.type']] ?? [])
  const isMfaRegistered = methodsRegistered.some((name) => name !== 'email')
  const details: UserRegistrationDetails = {
    id: account.user.id,
    userPrincipalName: account.user.userPrincipalName,
    userDisplayName: account.user.displayName,
    userType: account.user.userType === 'Guest' ? 'guest' : 'member',
    isAdmin: holdsRole(account),
    isSsprRegistered: methodsRegistered.length > 0,
    isSsprEnabled: account.ssprCapable,
    isSsprCapable: account.ssprCapable && methodsRegistered.length > 0,
    isMfaRegistered,
    isMfaCapable: isMfaRegistered,
    isPasswordlessCapable: false,
    methodsRegistered,
    isSystemPreferredAuthenticationMethodEnabled: true,
    systemPreferredAuthenticationMethods: [],
    userPreferredMethodForSecondaryAuthentication: 'none',
    lastUpdatedDateTime: stamp(contoso.now()),
  }
  return {
    status: 200,
    body: {
      '@odata.context': `${call.root}/$metadata#reports/authenticationMethods/userRegistrationDetails/$entity`,
      ...(contoso.state.switches.oneObjectWrapped ? { value: details } : select(call, details)),
    },
  }
}

const holdsRole = ({ activeRoles, memberOf }: TenantAccount): boolean =>
  activeRoles.length > 0 || memberOf.some((id) => (groupOf(id)?.activeRoles.length ?? 0) > 0)

function mailboxOf(contoso: Contoso, call: GraphCall): TenantAccount {
  const account = accountIn(contoso, call)
  if (!account.mailbox)
    throw new Refused(
      problem(
        404,
        'MailboxNotEnabledForRESTAPI',
        'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
      ),
    )
  return account
}

export const getPurpose = (contoso: Contoso, call: GraphCall): Answer => {
  const { user, mailbox } = mailboxOf(contoso, call)
  return {
    status: 200,
    body: {
      '@odata.context': `${call.root}/$metadata#users('${user.id}')/mailboxSettings/userPurpose`,
      value: mailbox,
    },
  }
}

export const listInboxRules = (contoso: Contoso, call: GraphCall): Answer => {
  const { user, inboxRules } = mailboxOf(contoso, call)
  return list(call, `users('${user.id}')/mailFolders('inbox')/messageRules`, inboxRules)
}

/** Switched on or off; nothing else of a rule is changed here. */
export function patchInboxRule(contoso: Contoso, call: GraphCall): Answer {
  const { inboxRules } = mailboxOf(contoso, call)
  const rule = inboxRules.find(({ id }) => id === call.params.ruleId)
  const { isEnabled, ...others } = fieldsOf(call.body)
  if (!rule) throw new Refused(problem(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'))
  if (typeof isEnabled !== 'boolean' || Object.keys(others).length > 0) throw badRequest('Only isEnabled can be set.')
  rule.isEnabled = isEnabled
  contoso.changed()
  return { status: 200, body: { '@odata.context': `${call.root}/$metadata#messageRules/$entity`, ...rule } }
}
