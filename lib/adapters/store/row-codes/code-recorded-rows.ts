/** Rows from before there were codes: each that the record confirms gets its first (rule R19). */
import { and, eq, isNull } from 'drizzle-orm'
import type { ChainHead } from '../../../rules/audit.ts'
import type { Enrolled } from '../../../rules/proofs/enrolment.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { KeyedRows } from '../../../ports/row-text.ts'
import {
  isEnrolmentRecorded,
  isPolicyRecorded,
  isRequestRecorded,
  isThreatRecorded,
} from '../../../rules/organisation/recorded-rows.ts'
import { type EventsUntil, eventsUntil } from '../audit/audit-chain.ts'
import { challengeOf } from '../request-rows/challenges.ts'
import { type Coding, putChallenge, putEnrolment, putRequest, putSwitch } from './coding.ts'
import type { Database } from '../engine/engine.ts'
import { challenges, enrolments, deviceTransfers, requests, switches } from '../schema.ts'
import { SWITCHES, type SwitchKind } from '../switches.ts'
import { restoreWhole } from '../request-rows/whole-rows.ts'

/** How many rows carry no code. */
export async function countUncoded(tx: Database): Promise<number> {
  let counted = 0
  for (const table of [requests, enrolments, switches]) counted += await tx.$count(table, isNull(table.code))
  return counted
}

/** Codes the rows that the record confirms up to the kept head, and closes what was on its way. */
export async function codeRecordedRows(coding: Coding, kept: ChainHead): Promise<void> {
  const told = await eventsUntil(coding.tx, kept.sequence)
  await codeRequests(coding, told)
  await codeEnrolments(coding, told)
  await codeSwitch(coding, 'threat', (value) => isThreatRecorded(value, told.ofNoRequest))
  await codeSwitch(coding, 'policy', (value) => isPolicyRecorded(value, told.ofNoRequest))
  await closeWhatIsOnItsWay(coding)
}

async function codeRequests(coding: Coding, told: EventsUntil): Promise<void> {
  const rows = await coding.tx.select({ id: requests.id }).from(requests).where(isNull(requests.code))
  for (const { id } of rows) {
    const [row] = await coding.tx.select({ whole: requests.whole }).from(requests).where(eq(requests.id, id))
    const request = row && (restoreWhole(row.whole) as RecoveryRequest | null)
    if (request?.id === id && isRequestRecorded(request, await told.ofRequest(id))) await putRequest(coding, request)
    else coding.untold.push(`request ${id}`)
  }
}

async function codeEnrolments(coding: Coding, told: EventsUntil): Promise<void> {
  const rows = await coding.tx.select().from(enrolments).where(isNull(enrolments.code))
  for (const { id, whole } of rows) {
    const one = restoreWhole(whole) as Enrolled | null
    if (one?.id === id && isEnrolmentRecorded(one, told.ofAccount(one.accountId))) await putEnrolment(coding, one)
    else coding.untold.push(`enrolment ${id}`)
  }
}

async function codeSwitch<K extends SwitchKind>(
  coding: Coding,
  kind: K,
  isTold: (value: KeyedRows[K]) => boolean,
): Promise<void> {
  const uncoded = and(eq(switches.name, SWITCHES[kind].name), isNull(switches.code))
  const [row] = await coding.tx.select().from(switches).where(uncoded)
  if (!row) return
  const value = restoreWhole(row.whole) as KeyedRows[K] | null
  if (value && isTold(value)) await putSwitch(coding, kind, value)
  else coding.untold.push(kind)
}

/** They live for minutes and can be asked for again; the record does not name them, so none of them proves anything. */
async function closeWhatIsOnItsWay(coding: Coding): Promise<void> {
  await coding.tx.delete(deviceTransfers).where(isNull(deviceTransfers.code))
  const rows = await coding.tx.select().from(challenges).where(isNull(challenges.code))
  for (const row of rows) {
    const challenge = challengeOf(row)
    if (challenge) await putChallenge(coding, { ...challenge, closed: challenge.closed ?? 'superseded' })
  }
}
