/** Who gets one notice, and what it is about. */
import { shortHash } from '../../rules/compact-link.ts'
import type { Holdings } from '../../rules/proofs/factors/factor.ts'
import type { Language } from '../../rules/language.ts'
import type { DecidedBy, NoticeId, Task } from '../../rules/request/job.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { SetAside } from '../../rules/request/set-aside.ts'
import type { Beginning } from '../../words/letter-facts.ts'

export interface Recipient {
  /** Keyed hash of the address, or the name of the role. */
  readonly key: string
  readonly send: () => Promise<void>
}

export type Among = Pick<Extract<Task, { kind: 'notify' }>, 'to' | 'only' | 'remedy' | 'by'>

/**
 * Whether the notice is for this recipient. Tasks of an earlier version name addresses by hashes that were not
 * shortened; manager and desk have no hash.
 */
export const isAmong = ({ only = [] }: Among, key: string): boolean =>
  only.some((one) => one === key || (one.includes(':') && shortHash(one) === key))

export interface About {
  readonly request: RecoveryRequest
  readonly account: NonNullable<RecoveryRequest['account']>['id']
  readonly holdings: Holdings
  readonly which: NoticeId
  readonly by: DecidedBy | undefined
  readonly approvers: number
  readonly asides: readonly SetAside[]
  readonly among: Among
  readonly beginning: Beginning | null
  readonly stoppedFrom: string | null
  /** The owner's. */
  readonly language: Language
}
