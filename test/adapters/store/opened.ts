/** A store under test, with the database behind it laid open. */
import type { SharedEvidence } from '#lib/adapters/shared-sources/shared-evidence.ts'
import { onEngine } from '#lib/adapters/store/open.ts'
import type { Database, Engine } from '#lib/adapters/store/engine/engine.ts'
import { openEngine, type DatabaseLocation } from '#lib/adapters/store/engine/open-engine.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import type { Challenge } from '#lib/rules/proofs/challenge.ts'
import type { Log } from '#lib/ports/logger.ts'
import type { Sessions } from '#lib/ports/session-store.ts'
import type { Store } from '#lib/ports/store.ts'
import type { Throttle } from '#lib/ports/rate-limiter.ts'
import type { Keys } from '#lib/rules/secret-sources.ts'
import type { Task, TaskKind } from '#lib/rules/request/job.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { exampleRequest, NOW } from '#test/example.ts'
import { fakeKeys } from '#test/lib/use-cases/claimant/fakes/outside.ts'
import { KINDS } from '#lib/adapters/store/tasks/task-kinds.ts'

export interface Opened {
  readonly store: Store
  readonly sessions: Sessions
  readonly throttle: Throttle
  readonly shared: SharedEvidence
  readonly db: Database
  readonly query: Engine['query']
  readonly said: string[]
}

export async function open(
  place: DatabaseLocation,
  mode: 'demo' | 'production' = 'demo',
  keys: Keys = fakeKeys(),
): Promise<Opened> {
  const said: string[] = []
  const note = (facts: object, message: string) => void said.push(`${message} ${JSON.stringify(facts)}`)
  const log: Log = { info: note, warn: note, error: note }
  const engine = await openEngine(place, log)
  const { store, sessions, throttle, shared } = await onEngine(engine, { mode, log, keys })
  return { store, sessions, throttle, shared, db: engine.db, query: engine.query, said }
}

let made = 0
/** A request that no other test has seen. */
export function newRequest(more: Partial<RecoveryRequest> = {}): RecoveryRequest {
  const id = crypto.randomUUID()
  made += 1
  return exampleRequest({
    id,
    reference: `T${made}-${id.slice(0, 8)}`,
    browser: `browser ${id}`,
    nameHash: id,
    ...more,
  })
}

export async function begin({ store }: Opened, more: Partial<RecoveryRequest> = {}): Promise<RecoveryRequest> {
  const request = newRequest(more)
  await store.begin(request, eventOf(request), [])
  return request
}

export const next = (request: RecoveryRequest, more: Partial<RecoveryRequest> = {}): RecoveryRequest => ({
  ...request,
  ...more,
  version: request.version + 1,
})

export const eventOf = (request: { readonly id: string }, more: Partial<AuditEvent> = {}): AuditEvent => ({
  at: new Date('2026-11-22T09:00:00.123Z'),
  requestId: request.id,
  kind: 'resolved',
  by: { kind: 'latchkey' },
  facts: { from: 'verifying', to: 'verifying' },
  ...more,
})

export const resolve = (request: { readonly id: string }): Task => ({ kind: 'resolve', requestId: request.id })

export const challengeOf = (requestId: string, more: Partial<Challenge> = {}): Challenge => ({
  id: crypto.randomUUID(),
  requestId,
  factor: 'code-by-email',
  askedAt: NOW,
  codeHash: null,
  sentAt: null,
  expiresAt: null,
  deliverable: false,
  worth: null,
  detail: null,
  tries: 0,
  closed: null,
  ...more,
})

export type Listening = ReturnType<typeof listening>
/** Handlers of every kind that do as they are told for one request, and nothing for the others. */
export function listening() {
  const heard = new Map<string, (task: Task) => Promise<void> | void>()
  const handle = async (task: Task) => {
    const about = 'requestId' in task ? task.requestId : 'challengeId' in task ? task.challengeId : task.kind
    await heard.get(about)?.(task)
  }
  const handlers = Object.fromEntries(KINDS.map((kind) => [kind, handle])) as unknown as Parameters<Store['work']>[0]
  const mourned = new Map<string, (task: Task) => void>()
  return {
    handlers,
    dead: async (task: Task) => mourned.get('requestId' in task ? task.requestId : '')?.(task),
    /** The task of this request that failed for the last time. */
    death: (id: string) => new Promise<Task>((told) => mourned.set(id, told)),
    on: (id: string, doing: (task: Task) => Promise<void> | void) => void heard.set(id, doing),
    /** The kind of the first task that is run for it, and when. */
    first: (id: string) =>
      new Promise<{ kind: TaskKind; at: number }>((told) => {
        heard.set(id, ({ kind }) => told({ kind, at: Date.now() }))
      }),
  }
}
