/** The policy file of this process: what of it is in force here, and whether the file on the disk could be read. */
import type { PolicyLines } from '../rules/organisation/policy-change.ts'

export interface PolicyState {
  /** The lines by which this process decides. */
  readonly inForce: PolicyLines
  /** Since when it decides by them. */
  readonly since: Date
  /** Why the file as it stands is not taken, one sentence for each fault; null: it was taken. */
  readonly refused: { readonly at: Date; readonly faults: readonly string[] } | null
}

export interface PolicySource {
  readonly state: () => PolicyState
  /** Looks whether the file or what was confirmed of it has changed, and then takes it. Costs one read of each. */
  readonly refresh: () => Promise<void>
}
