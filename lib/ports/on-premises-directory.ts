import type { SourceReading } from '../rules/source-reading.ts'
import type { OnPremisesAccount } from '../rules/account/on-premises.ts'
import type { Applied } from './tenant-write.ts'

/** The organisation's own directory. `anchor`: what Entra ID keeps of the account there, in base64. */
export interface OnPremises {
  /** Seen as null: there is no such account in the unit that was delegated. */
  read(anchor: string): Promise<SourceReading<OnPremisesAccount | null>>
  /** One write, not repeated by the adapter. */
  unlock(anchor: string): Promise<Applied>
  /**
   * One write, which also unlocks; not repeated by the adapter. `asOwnChange`: the password history applies, as it
   * does not for an administrator.
   */
  setPassword(anchor: string, password: string, asOwnChange: boolean): Promise<Applied>
}
