/** Rows of the directory audit log: who changed what about whom. */
import { randomUUID } from 'node:crypto'
import type { AuditActivityInitiator } from '@microsoft/microsoft-graph-types'
import type { TenantAccount } from './account.ts'
import type { App } from './apps.ts'
import { exactStamp } from './clock.ts'
import type { Contoso } from './contoso.ts'
import { guidOf } from './ids.ts'
import type { Person } from './person.ts'
import type { AuditRow } from './state.ts'

export interface AuditFacts {
  readonly at?: Date
  readonly by: AuditActivityInitiator
  readonly category: string
  readonly service: string
  /** Where the activity does not say which method it was. */
  readonly reason?: string
}

export const byApp = (app: App): AuditActivityInitiator => ({
  // The log names the service principal in this tenant, and leaves the application's own id out.
  app: {
    appId: null,
    displayName: app.name,
    servicePrincipalId: servicePrincipalOf(app.name),
    servicePrincipalName: null,
  },
  user: null,
})

export function recordAudit(contoso: Contoso, { user }: TenantAccount, activity: string, facts: AuditFacts): void {
  contoso.state.audits.push({
    id: `Directory_${randomUUID()}`,
    activityDateTime: exactStamp(facts.at ?? contoso.now()),
    activityDisplayName: activity,
    category: facts.category,
    correlationId: randomUUID(),
    initiatedBy: facts.by,
    loggedByService: facts.service,
    operationType: 'Update',
    result: 'success',
    resultReason: facts.reason ?? '',
    targetResources: [
      {
        id: user.id,
        displayName: user.displayName,
        type: 'User',
        userPrincipalName: user.userPrincipalName,
        groupType: null,
        modifiedProperties: [],
      },
    ],
    additionalDetails: [],
  })
  contoso.changed()
}

/** An administrator switched sign-in off, as a person of the sample says. */
export function recordDisabling(
  contoso: Contoso,
  account: TenantAccount,
  { by, daysAgo, reason }: NonNullable<Person['disabled']>,
): void {
  const at = new Date(contoso.now().getTime() - daysAgo * 86_400_000)
  recordAudit(contoso, account, 'Disable account', {
    at,
    by: { app: null, user: { id: guidOf(by), displayName: null, userPrincipalName: by } },
    category: 'UserManagement',
    service: 'Core Directory',
    ...(reason && { reason }),
  })
}

const servicePrincipalOf = (app: string): string => guidOf(`service principal ${app}`)
const GRAPH = 'Microsoft Graph'

/**
 * Somebody lets an application in: three rows of one correlation id, of which the grant
 * names the API first, and the application by its object id only.
 */
export function recordConsent(contoso: Contoso, { user }: TenantAccount, app: string): void {
  const correlationId = randomUUID()
  const row = (activity: string, of: string, modified: Readonly<Record<string, string>>): AuditRow => ({
    id: `Directory_${randomUUID()}`,
    activityDateTime: exactStamp(contoso.now()),
    activityDisplayName: activity,
    category: activity.endsWith('to user') ? 'UserManagement' : 'ApplicationManagement',
    correlationId,
    // In the name of Microsoft's token service, and of the person underneath.
    initiatedBy: {
      app: null,
      user: { id: user.id, displayName: 'Azure ESTS Service', userPrincipalName: user.userPrincipalName },
    },
    loggedByService: 'Core Directory',
    operationType: 'Assign',
    result: 'success',
    resultReason: '',
    targetResources: [
      {
        id: servicePrincipalOf(of),
        displayName: of,
        type: 'ServicePrincipal',
        modifiedProperties: Object.entries(modified).map(([displayName, value]) => ({
          displayName,
          oldValue: null,
          newValue: JSON.stringify(value),
        })),
      },
      {
        id: user.id,
        displayName: null,
        type: 'User',
        userPrincipalName: user.userPrincipalName,
        modifiedProperties: [],
      },
    ],
    additionalDetails: [],
  })
  contoso.state.audits.push(
    row('Add delegated permission grant', GRAPH, {
      'DelegatedPermissionGrant.Scope': ' User.Read Mail.Read',
      'DelegatedPermissionGrant.ConsentType': 'Principal',
      'ServicePrincipal.ObjectID': servicePrincipalOf(app),
    }),
    row('Add app role assignment grant to user', app, { 'User.ObjectID': user.id }),
    row('Consent to application', app, { 'ConsentContext.IsAdminConsent': 'False' }),
  )
  contoso.changed()
}
