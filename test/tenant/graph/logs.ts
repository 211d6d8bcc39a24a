/** The sign-in log and the directory audit log. */
import type { Contoso } from '../contoso.ts'
import type { Answer } from '../wire.ts'
import { list } from './query.ts'
import type { GraphCall } from './route.ts'

const KEPT_FOR_DAYS = 30

const notBefore = (contoso: Contoso): string =>
  new Date(contoso.now().getTime() - KEPT_FOR_DAYS * 86_400_000).toISOString()

export function listSignIns(contoso: Contoso, call: GraphCall): Answer {
  const { signInLogLatencyInMs } = contoso.state.switches
  const [from, to] = [notBefore(contoso), new Date(contoso.now().getTime() - signInLogLatencyInMs).toISOString()]
  const rows = contoso.state.signIns.filter(({ createdDateTime }) => createdDateTime >= from && createdDateTime <= to)
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
  const from = notBefore(contoso)
  const rows = contoso.state.audits.filter(({ activityDateTime }) => activityDateTime >= from)
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
