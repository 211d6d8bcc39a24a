import type { WriteRefusal } from '../../../ports/tenant-write.ts'
import type { EscalationReason } from '../../../rules/request/request-parts.ts'

/** What an approver has to know of a write that the tenant refused; for the rest it is enough that it was. */
const TOLD: Readonly<Partial<Record<WriteRefusal, EscalationReason>>> = {
  'default-method': 'default-method',
  'kept-elsewhere': 'kept-elsewhere',
  'not-permitted': 'write-not-permitted',
}

/** Why such a request goes to a person. */
export const escalationFor = (why: WriteRefusal): EscalationReason => TOLD[why] ?? 'failed'
