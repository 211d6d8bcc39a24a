/** What belongs to the tenant and not to one user: its domains, its risky users. */
import type { RiskyUser } from '@microsoft/microsoft-graph-types'
import { byApp, recordAudit } from '../audit-log.ts'
import { stamp } from '../clock.ts'
import type { Contoso } from '../contoso.ts'
import { accountOf } from '../directory.ts'
import { DOMAINS } from '../groups.ts'
import { guidOf } from '../ids.ts'
import { type Answer, fieldsOf } from '../wire.ts'
import { badRequest, notFound, problem, Refused } from './errors.ts'
import { list } from './query.ts'
import type { GraphCall } from './route.ts'

/** `$filter` and `$top` are ignored for domains, as Microsoft's list of known issues says. */
export const listDomains = (_: Contoso, call: GraphCall): Answer =>
  list({ ...call, query: new URLSearchParams() }, 'domains', DOMAINS)

/** Templates of Microsoft's, the same in every tenant: of groups, and of password protection. */
const TEMPLATES = {
  groups: '62375ab9-6b52-47ed-826b-58e47e0e304b',
  passwordRules: '5cf42378-d67d-4f36-ba46-e8b86229381d',
}

/** What was set stands here, and nothing stands for what was left as it comes. */
export function listGroupSettings({ state }: Contoso, call: GraphCall): Answer {
  const { lockoutRule } = state.switches
  const settings = [
    settingOf('Group.Unified', TEMPLATES.groups, { EnableGroupCreation: 'true', GuestUsageGuidelinesUrl: '' }),
    ...(lockoutRule
      ? [
          settingOf('Password Rule Settings', TEMPLATES.passwordRules, {
            BannedPasswordCheckOnPremisesMode: 'Audit',
            EnableBannedPasswordCheckOnPremises: 'true',
            EnableBannedPasswordCheck: 'true',
            LockoutDurationInSeconds: String(lockoutRule.durationInSeconds),
            LockoutThreshold: String(lockoutRule.threshold),
            BannedPasswordList: 'contoso\tlatchkey',
          }),
        ]
      : []),
  ]
  return list({ ...call, query: new URLSearchParams() }, 'groupSettings', settings)
}

const settingOf = (displayName: string, templateId: string, values: Readonly<Record<string, string>>) => ({
  id: guidOf(`group setting ${displayName}`),
  displayName,
  templateId,
  values: Object.entries(values).map(([name, value]) => ({ name, value })),
})

const RISKY_USER_PROPERTIES = [
  'id',
  'isDeleted',
  'isProcessing',
  'riskDetail',
  'riskLastUpdatedDateTime',
  'riskLevel',
  'riskState',
  'userDisplayName',
  'userPrincipalName',
] as const satisfies readonly (keyof RiskyUser)[]

function demandLicence({ state }: Contoso): void {
  if (state.switches.riskHidden)
    throw new Refused(problem(403, 'Forbidden', 'Your tenant is not licensed for this feature.'))
}

export function listRiskyUsers(contoso: Contoso, call: GraphCall): Answer {
  demandLicence(contoso)
  const risky = Object.values(contoso.state.accounts).flatMap(({ risk }) => (risk ? [risk] : []))
  return list(call, 'identityProtection/riskyUsers', risky, {
    filterable: { id: ['eq'], riskLevel: ['eq'], riskState: ['eq'] },
    properties: RISKY_USER_PROPERTIES,
  })
}

export function getRiskyUser(contoso: Contoso, call: GraphCall): Answer {
  demandLicence(contoso)
  const id = call.params.id ?? ''
  const risk = accountOf(contoso, id)?.risk
  if (!risk) throw notFound(id)
  return {
    status: 200,
    body: {
      '@odata.context': `${call.root}/$metadata#riskyUsers/$entity`,
      ...(contoso.state.switches.oneObjectWrapped ? { value: [risk] } : risk),
    },
  }
}

/** The risk stays in the list, in a state that is none any more. */
export function dismissRisk(contoso: Contoso, call: GraphCall): Answer {
  const { userIds } = fieldsOf(call.body)
  if (!Array.isArray(userIds) || userIds.length === 0) throw badRequest("Property 'userIds' needs ids.")
  for (const id of userIds) {
    const account = accountOf(contoso, String(id))
    if (!account?.risk) continue
    account.risk = {
      ...account.risk,
      riskState: 'dismissed',
      riskDetail: 'adminDismissedAllRiskForUser',
      riskLevel: 'none',
      riskLastUpdatedDateTime: stamp(contoso.now()),
    }
    recordAudit(contoso, account, 'DismissUser', {
      by: byApp(call.app),
      category: 'Other',
      service: 'Identity Protection',
    })
  }
  return { status: 204 }
}
