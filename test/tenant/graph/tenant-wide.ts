/** What belongs to the tenant and not to one user: its domains, its risky users. */
import type { Contoso } from '../contoso.ts'
import { accountOf } from '../directory.ts'
import { DOMAINS } from '../groups.ts'
import type { Answer } from '../wire.ts'
import { notFound } from './errors.ts'
import { list } from './query.ts'
import type { GraphCall } from './route.ts'

/** `$filter` and `$top` are ignored for domains, as Microsoft's list of known issues says. */
export const listDomains = (_: Contoso, call: GraphCall): Answer =>
  list({ ...call, query: new URLSearchParams() }, 'domains', DOMAINS)

export function listRiskyUsers(contoso: Contoso, call: GraphCall): Answer {
  const risky = Object.values(contoso.state.accounts).flatMap(({ risk }) => (risk ? [risk] : []))
  return list(call, 'identityProtection/riskyUsers', risky, {
    filterable: { id: ['eq'], riskLevel: ['eq'], riskState: ['eq'] },
  })
}

export function getRiskyUser(contoso: Contoso, call: GraphCall): Answer {
  const id = call.params.id ?? ''
  const risk = accountOf(contoso, id)?.risk
  if (!risk) throw notFound(id)
  return { status: 200, body: { '@odata.context': `${call.root}/$metadata#riskyUsers/$entity`, ...risk } }
}
