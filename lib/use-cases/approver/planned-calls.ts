/** What an approval of each option would send, to whom, by the code that would send it. */
import type { Account } from '../../rules/account/account.ts'
import { signsOfCompromise } from '../../rules/diagnosis/causes/index.ts'
import type { Authenticator } from '../../rules/proofs/factors/factor.ts'
import { dryRunOf, type PlannedWhen } from '../../rules/remedies/dry-run.ts'
import type { RemedyId } from '../../rules/remedies/index.ts'
import { causesOf, type RecoveryRequest } from '../../rules/request/request.ts'
import type { Tenant } from '../../ports/tenant.ts'
import type { PlannedCall } from '../../ports/tenant-write.ts'

export interface DryCall extends PlannedCall {
  readonly when: PlannedWhen
}

/** In order; empty for what Latchkey writes nothing for. Holds no value that would be sent. */
export const plannedCalls = (
  tenant: Pick<Tenant, 'describeWrite'>,
  remedy: RemedyId,
  request: RecoveryRequest,
  { account, methods }: { readonly account: Account; readonly methods: readonly Authenticator[] | null },
): readonly DryCall[] =>
  dryRunOf(remedy, { account, methods, signsOfCompromise: signsOfCompromise(causesOf(request)) }).flatMap(
    ({ write, when }) => {
      const call = tenant.describeWrite(account, write)
      return call ? [{ ...call, when }] : []
    },
  )
