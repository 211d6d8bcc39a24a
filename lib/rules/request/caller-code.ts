/**
 * The code by which a caller's own browser takes over the request that an
 * approver began for them. It is read out like a reference, opens one request
 * once, within ten minutes, and proves nothing (rule R2).
 *
 * Until then the request belongs to the code instead of a browser: its keyed hash
 * stands where the browser's stands, under a purpose of its own, so that no
 * cookie can be made of it.
 */
import { addMinutes } from '../duration.ts'
import type { Keys } from '../secret-sources.ts'
import { makeReference, readReference } from '../reference.ts'
import type { RecoveryRequest } from './request.ts'

/** Minutes. */
const CALLER_CODE_LASTS_MINUTES = 10

/** Eight letters and digits, none mistaken for another: 38 bits. */
export const makeCallerCode = makeReference
export const readCallerCode = readReference

export const callerCodeHash = ({ hash }: Pick<Keys, 'hash'>, code: string): string => hash('caller-code', code)

export const callerCodeEnds = ({ begunAt }: Pick<RecoveryRequest, 'begunAt'>): Date =>
  addMinutes(begunAt, CALLER_CODE_LASTS_MINUTES)
