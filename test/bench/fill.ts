/** Rows as the site would have written them, many at a time. */
import { randomUUID } from 'node:crypto'
import type { Database } from '#lib/adapters/store/engine/engine.ts'
import { encodeExact } from '#lib/adapters/store/engine/exact-json.ts'
import { requestRow } from '#lib/adapters/store/request-rows/requests.ts'
import type { RowCodes } from '#lib/adapters/store/row-codes/row-codes.ts'
import { challenges, requests, searchWords } from '#lib/adapters/store/schema.ts'
import { wordsOf } from '#lib/rules/request/search-terms.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { Challenge } from '#lib/rules/proofs/challenge.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { exampleRequest } from '#test/example.ts'

const AT_A_TIME = 500
const MINUTE = 60_000

/** Writes many rows with each statement: a hundred thousand take well under a minute. */
async function insert(db: Database, codes: RowCodes, howMany: number, make: (number: number) => RecoveryRequest) {
  const made: RecoveryRequest[] = []
  for (let first = 0; first < howMany; first += AT_A_TIME) {
    const some = Array.from({ length: Math.min(AT_A_TIME, howMany - first) }, (_, number) => make(first + number))
    await db.transaction(async (tx) => {
      await tx
        .insert(requests)
        .values(some.map((request) => ({ ...requestRow(request), code: codes.codeOf('request', request) })))
      const words = some.flatMap((request) => wordsOf(request).map((word) => ({ requestId: request.id, word })))
      await tx.insert(searchWords).values(words)
    })
    made.push(...some)
  }
  return made
}

let made = 0
function newRequest(more: Partial<RecoveryRequest>): RecoveryRequest {
  made += 1
  const id = randomUUID()
  const signInName = `colleague${made}@contoso.com`
  return exampleRequest({
    id,
    reference: made.toString(36).toUpperCase().padStart(8, '0'),
    claimedName: signInName,
    nameHash: id,
    browser: id,
    account: { id: randomUUID() as AccountId, displayName: `Colleague ${made}`, signInName },
    begunAt: new Date(Date.now() - MINUTE),
    lapsesAt: new Date(Date.now() + 24 * 60 * MINUTE),
    ...more,
  })
}

/** Requests whose code is on its way to somebody. */
export async function pendingCodes(db: Database, codes: RowCodes, howMany: number): Promise<void> {
  const waiting = await insert(db, codes, howMany, () => newRequest({}))
  const sent: Challenge[] = waiting.map((request) => ({
    id: randomUUID(),
    requestId: request.id,
    factor: 'code-by-email' as const,
    askedAt: request.begunAt,
    codeHash: `v1:${randomUUID()}`,
    sentAt: request.begunAt,
    expiresAt: new Date(Date.now() + 10 * MINUTE),
    deliverable: true,
    worth: { method: 'issued-code', channel: 'email', standing: 'registered', authenticator: randomUUID() } as const,
    detail: null,
    tries: 0,
    closed: null,
  }))
  const rows = sent.map((one) => ({
    ...one,
    worth: encodeExact(one.worth),
    detail: null,
    code: codes.codeOf('challenge', one),
  }))
  for (let first = 0; first < rows.length; first += AT_A_TIME)
    await db.insert(challenges).values(rows.slice(first, first + AT_A_TIME))
}

/** Requests that wait for an approver, each due a second after the one before. */
export async function queuedRequests(db: Database, codes: RowCodes, howMany: number): Promise<void> {
  await insert(db, codes, howMany, (number) =>
    newRequest({
      state: 'queued',
      browser: null,
      accountClass: 'member',
      assurance: 'aal1',
      escalation: { why: 'asked', approvers: 1 },
      dueAt: new Date(Date.now() + number * 1000),
    }),
  )
}
