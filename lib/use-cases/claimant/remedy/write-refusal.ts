import type { WriteRefusal } from '../../../ports/tenant-write.ts'
import type { EscalationReason } from '../../../rules/request/parts/authorization.ts'

/** Refusals of the tenant that an approver has to know; for the others it is enough that it refused. */
const TOLD: Readonly<Partial<Record<WriteRefusal, EscalationReason>>> = {
  'default-method': 'default-method',
  'kept-elsewhere': 'kept-elsewhere',
  'not-permitted': 'write-not-permitted',
}

/** The reason with which such a request is escalated. */
export const escalationFor = (why: WriteRefusal): EscalationReason => TOLD[why] ?? 'failed'
