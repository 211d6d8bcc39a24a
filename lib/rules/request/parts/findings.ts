/** What the last look at the account and at its other requests found. */
import type { AccountClass } from '../../account/account.ts'
import type { RemedyId } from '../../remedies/index.ts'
import type { Diagnosis } from '../request-diagnosis.ts'

export interface Findings {
  readonly diagnosis: Diagnosis | null
  readonly accountClass: AccountClass | null
  /** Registered enough for Microsoft's own reset, by Microsoft's report; as of the last look. */
  readonly ssprCapable?: boolean
  /** What other requests of the account gave not long ago; as of the last look. */
  readonly givenLately?: readonly RemedyId[]
  /** Whether a request of the account was said not to be the owner's, or its wait was cancelled; as of the last look. */
  readonly deniedLately?: boolean
}
