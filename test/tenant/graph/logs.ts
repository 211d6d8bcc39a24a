/** The sign-in log and the directory audit log. */
import type { Contoso } from '../contoso.ts'
import { auditNoise, signInNoise } from '../log-noise.ts'
import { isInAnotherForm } from '../other-form.ts'
import type { SignInRow } from '../sign-in-log.ts'
import type { Answer } from '../wire.ts'
import { list } from './query.ts'
import type { GraphCall } from './route.ts'

const KEPT_FOR_DAYS = 30

const notBefore = (contoso: Contoso): string =>
  new Date(contoso.now().getTime() - KEPT_FOR_DAYS * 86_400_000).toISOString()

/** Whether a row is in the log by now; without a latency also what a test dates ahead of this clock. */
function hasArrived({ now, arrived }: Contoso, latencyInMs: number): (row: LogRow, at: string) => boolean {
  const upTo = new Date(now().getTime() - latencyInMs).toISOString()
  return ({ id }, at) => latencyInMs === 0 || at <= upTo || (id !== undefined && arrived.has(id))
}
type LogRow = { readonly id?: string | undefined }

/** Whatever has happened is in the logs now, however little time has passed. */
export function hurryLogs({ state, arrived }: Contoso): void {
  for (const { id } of [...state.signIns, ...state.audits]) arrived.add(id)
}

/** Hides the risk of a row, as Graph does for a tenant without Entra ID P2. */
const hidingRisk = (row: SignInRow): SignInRow => ({
  ...row,
  riskDetail: 'hidden',
  riskLevelAggregated: 'hidden',
  riskLevelDuringSignIn: 'hidden',
})

export function listSignIns(contoso: Contoso, call: GraphCall): Answer {
  const { signInLogLatencyInMs, logNoise, riskHidden } = contoso.state.switches
  const [from, isThere] = [notBefore(contoso), hasArrived(contoso, signInLogLatencyInMs)]
  const all = logNoise ? [...contoso.state.signIns, ...signInNoise(contoso)] : contoso.state.signIns
  const there = all.filter((row) => row.createdDateTime >= from && isThere(row, row.createdDateTime))
  const rows = riskHidden ? there.map((row) => (isInAnotherForm(row) ? row : hidingRisk(row))) : there
  return list(call, 'auditLogs/signIns', rows, {
    filterable: {
      id: ['eq'],
      userId: ['eq'],
      appId: ['eq'],
      correlationId: ['eq'],
      clientAppUsed: ['eq'],
      conditionalAccessStatus: ['eq'],
      createdDateTime: ['eq', 'le', 'ge'],
      'status/errorCode': ['eq'],
      userPrincipalName: ['eq', 'startsWith'],
      userDisplayName: ['eq', 'startsWith'],
      appDisplayName: ['eq', 'startsWith'],
      ipAddress: ['eq', 'startsWith'],
      'location/city': ['eq', 'startsWith'],
      'location/countryOrRegion': ['eq', 'startsWith'],
      'deviceDetail/operatingSystem': ['eq', 'startsWith'],
      'deviceDetail/browser': ['eq', 'startsWith'],
    },
    orderable: ['createdDateTime'],
    pageSize: 1000,
    mostAPage: 1000,
  })
}

export function listDirectoryAudits(contoso: Contoso, call: GraphCall): Answer {
  const { auditLogLatencyInMs, logNoise } = contoso.state.switches
  const [from, isThere] = [notBefore(contoso), hasArrived(contoso, auditLogLatencyInMs)]
  const all = logNoise ? [...contoso.state.audits, ...auditNoise(contoso)] : contoso.state.audits
  const rows = all.filter((row) => row.activityDateTime >= from && isThere(row, row.activityDateTime))
  return list(call, 'auditLogs/directoryAudits', rows, {
    filterable: {
      activityDateTime: ['eq', 'le', 'ge'],
      activityDisplayName: ['eq', 'startsWith'],
      category: ['eq'],
      loggedByService: ['eq'],
      correlationId: ['eq'],
      'targetResources/any/id': ['eq'],
      'initiatedBy/user/id': ['eq'],
    },
    orderable: ['activityDateTime'],
    pageSize: 1000,
    mostAPage: 1000,
  })
}
