/**
 * Codes rows that carry an older key's code again, under the newest, so that the older key can be removed (rule R19).
 */
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Enrolled } from '../../../rules/proofs/enrolment.ts'
import type { Keys } from '../../../rules/secret-sources.ts'
import { keyOf } from './accept-rows.ts'
import { findTransfer } from '../request-rows/device-transfers.ts'
import { findChallenge } from '../request-rows/challenges.ts'
import {
  type Coding,
  putChallenge,
  putEnrolment,
  putTransfer,
  putKnownBrowser,
  putRequest,
  putSwitch,
} from './coding.ts'
import { believedEnrolments } from '../people-rows/enrolments.ts'
import { findKnownBrowser } from '../request-rows/known-browsers.ts'
import { believedRequests } from '../request-rows/requests.ts'
import { challenges, enrolments, deviceTransfers, knownBrowsers, requests, switches } from '../schema.ts'
import { recodeSetAsides } from '../request-rows/set-asides.ts'
import { readSwitch, SWITCHES } from '../switches.ts'

/** Codes all such rows, within the transaction of `coding`. */
export async function rotateRowCodes(coding: Coding): Promise<void> {
  const { tx, codes, keys } = coding
  const [newest = ''] = keys.versions
  const older = (code: AnyPgColumn): SQL | undefined => and(isNotNull(code), sql`${keyOf(code)} <> ${newest}`)

  for (const { id } of await tx.select({ id: requests.id }).from(requests).where(older(requests.code))) {
    const rows = await tx.select().from(requests).where(eq(requests.id, id))
    for (const request of believedRequests(codes, rows)) await putRequest(coding, request)
  }
  const held = await tx.select().from(enrolments).where(older(enrolments.code))
  for (const one of believedEnrolments(codes, held)) await putEnrolment(coding, sealedAnew(keys, one))
  for (const { id } of await tx.select({ id: challenges.id }).from(challenges).where(older(challenges.code))) {
    const challenge = await findChallenge(tx, codes, id)
    if (challenge) await putChallenge(coding, challenge)
  }
  for (const { id } of await tx
    .select({ id: deviceTransfers.id })
    .from(deviceTransfers)
    .where(older(deviceTransfers.code))) {
    const transfer = await findTransfer(tx, codes, { id })
    if (transfer) await putTransfer(coding, transfer)
  }
  for (const { id } of await tx.select({ id: knownBrowsers.id }).from(knownBrowsers).where(older(knownBrowsers.code))) {
    const known = await findKnownBrowser(tx, codes, id)
    if (known) await putKnownBrowser(coding, known)
  }
  const names = (await tx.select({ name: switches.name }).from(switches).where(older(switches.code))).map(
    ({ name }) => name,
  )
  if (names.includes(SWITCHES.threat.name)) {
    const threat = await readSwitch(tx, codes, 'threat')
    if (!threat.altered) await putSwitch(coding, 'threat', threat)
  }
  if (names.includes(SWITCHES.policy.name)) {
    const policy = await readSwitch(tx, codes, 'policy')
    if (policy.confirmed) await putSwitch(coding, 'policy', policy)
  }
  const aside = await recodeSetAsides(tx, keys)
  coding.rows += aside.rows
  coding.notOurs.push(...aside.notOurs)
}

/** What is sealed has to be sealed again too: it would otherwise be lost with the key. */
function sealedAnew(keys: Keys, one: Enrolled): Enrolled {
  if (one.kind !== 'authenticator-app' || one.sealed.startsWith(`${keys.versions[0]}:`)) return one
  const secret = keys.unseal('enrolled-secret', one.sealed, one.id)
  return secret === null ? one : { ...one, sealed: keys.seal('enrolled-secret', secret, one.id) }
}
