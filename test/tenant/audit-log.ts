/** Rows of the directory audit log: who changed what about whom. */
import { randomUUID } from 'node:crypto'
import type { AuditActivityInitiator } from '@microsoft/microsoft-graph-types'
import type { TenantAccount } from './account.ts'
import type { App } from './apps.ts'
import { exactStamp } from './clock.ts'
import type { Contoso } from './contoso.ts'

export interface AuditFacts {
  readonly at?: Date
  readonly by: AuditActivityInitiator
  readonly category: string
  readonly service: string
}

export const byApp = (app: App): AuditActivityInitiator => ({
  app: { appId: app.id, displayName: app.name, servicePrincipalId: null, servicePrincipalName: null },
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
    resultReason: '',
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
