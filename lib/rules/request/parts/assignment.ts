/** Who at the desk looks after a request: bookkeeping, which neither bars nor grants a decision (rules R7, R10). */
import type { AccountId } from '../../account/account.ts'

export interface Assignment {
  /** Null or absent: nobody has it. It stays when the request ends, and says who had it last. */
  readonly assignee?: Assignee | null
}

/** An approver who has a request, with the name that the desk shows. */
export interface Assignee {
  readonly id: AccountId
  readonly name: string
  readonly since: Date
}
