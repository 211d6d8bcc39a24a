/** Gives rows a code without a new version, and records it. */
import { eq } from 'drizzle-orm'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import type { Enrolled } from '../../../rules/proofs/enrolment.ts'
import type { DeviceTransfer } from '../../../rules/request/device-transfer.ts'
import type { KnownBrowser } from '../../../rules/request/known-browser.ts'
import type { Keys } from '../../../rules/secret-sources.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { type KeyedRows, rowName } from '../../../ports/row-text.ts'
import { appendEvent, type Hash } from '../audit/audit-chain.ts'
import { writeChallenge } from '../request-rows/challenges.ts'
import type { Database } from '../engine/engine.ts'
import { enrolmentRow } from '../people-rows/enrolments.ts'
import { encodeExact } from '../engine/exact-json.ts'
import { rememberBrowser } from '../request-rows/known-browsers.ts'
import { requestRow } from '../request-rows/requests.ts'
import { type RowCodes, rowCodesUnder, stateOf } from './row-codes.ts'
import { enrolments, deviceTransfers, requests, switches } from '../schema.ts'
import { SWITCHES, type SwitchKind } from '../switches.ts'

/** How many rows one event names. */
const IN_ONE_EVENT = 200

export interface Coding {
  readonly tx: Database
  readonly keys: Keys
  readonly codes: RowCodes
  readonly hash: Hash
  readonly now: Date
  rows: number
  readonly untold: string[]
  readonly notOurs: string[]
  readonly states: string[]
}

/** What one run of coding works with; rows whose code does not fit are listed in `notOurs`. */
export function beginCoding(
  tx: Database,
  { keys, hash, now }: { readonly keys: Keys; readonly hash: Hash; readonly now: Date },
): Coding {
  const notOurs: string[] = []
  const faults = {
    report: (name: string) => void notOurs.push(name),
    read: async () => ({ rows: 0, since: null }),
    settled: async () => {},
  }
  const codes = rowCodesUnder(keys, faults)
  return { tx, keys, codes, hash, now, rows: 0, untold: [], notOurs, states: [] }
}

/** Writes the request with a code under the newest key. */
export async function putRequest(coding: Coding, request: RecoveryRequest): Promise<void> {
  const code = coding.codes.codeOf('request', request)
  await coding.tx
    .update(requests)
    .set({ ...requestRow(request), code })
    .where(eq(requests.id, request.id))
  note(coding, stateOf(rowName('request', request), request.version, code))
}

/** Writes the enrolment with a code under the newest key. */
export async function putEnrolment(coding: Coding, one: Enrolled): Promise<void> {
  const code = coding.codes.codeOf('enrolment', one)
  await coding.tx
    .update(enrolments)
    .set({ ...enrolmentRow(one), code })
    .where(eq(enrolments.id, one.id))
  note(coding, stateOf(rowName('enrolment', one), one.version, code))
}

/** Writes the switch with a code under the newest key. */
export async function putSwitch<K extends SwitchKind>(coding: Coding, kind: K, value: KeyedRows[K]): Promise<void> {
  const code = coding.codes.codeOf(kind, value)
  await coding.tx
    .update(switches)
    .set({ version: value.version, whole: encodeExact(value), code })
    .where(eq(switches.name, SWITCHES[kind].name))
  note(coding, stateOf(kind, value.version, code))
}

/** Writes the challenge with a code under the newest key. */
export async function putChallenge(coding: Coding, challenge: Challenge): Promise<void> {
  await writeChallenge(coding.tx, coding.codes, challenge)
  note(coding)
}

/** Writes the transfer with a code under the newest key. */
export async function putTransfer(coding: Coding, transfer: DeviceTransfer): Promise<void> {
  const code = coding.codes.codeOf('hand-over', transfer)
  await coding.tx.update(deviceTransfers).set({ code }).where(eq(deviceTransfers.id, transfer.id))
  note(coding)
}

/** Writes the known browser with a code under the newest key. */
export async function putKnownBrowser(coding: Coding, known: KnownBrowser): Promise<void> {
  await rememberBrowser(coding.tx, coding.codes, known)
  note(coding)
}

function note(coding: Coding, state?: string): void {
  coding.rows += 1
  if (state) coding.states.push(state)
}

/** After the last row, since everybody who writes waits from the first event on. */
export async function recordCoding({ tx, hash, now, states }: Coding): Promise<void> {
  for (let first = 0; first < states.length; first += IN_ONE_EVENT) {
    const some = states.slice(first, first + IN_ONE_EVENT)
    const facts = { rows: some.length }
    await appendEvent(tx, { at: now, requestId: null, kind: 'rows-coded', by: { kind: 'operator' }, facts }, hash, some)
  }
}
