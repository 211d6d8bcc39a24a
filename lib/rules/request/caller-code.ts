/**
 * The code by which a caller's own browser takes over the request that an approver began for them.
 *
 * It is read out like a reference, opens one request once, within ten minutes, and proves nothing (rule R2). Until
 * then the request belongs to the code instead of a browser: its keyed hash is stored in the browser's field, hashed
 * under another purpose, so that no cookie can match it.
 */
import { addMinutes } from '../duration.ts'
import type { Keys } from '../secret-sources.ts'
import { makeReference, readReference } from '../reference.ts'
import type { RecoveryRequest } from './request.ts'

const CALLER_CODE_LASTS_MINUTES = 10

const LETTERS = 'BCDFGHJKMNPQRSTVWXYZ'

/**
 * Eight letters and digits that cannot be mistaken for one another: 37.9 bits. The first is a letter, so that eight
 * digits are never a start code. `below(n)` answers a uniform integer from 0 to n − 1.
 */
export const makeCallerCode = (below: (limit: number) => number): string =>
  `${LETTERS[below(LETTERS.length)]}${makeReference(below).slice(1)}`
/** The code that was meant by what was typed; null when it cannot be one. */
export const readCallerCode = readReference

/** The keyed hash that is stored in place of the browser's until the code was used. */
export const callerCodeHash = ({ hash }: Pick<Keys, 'hash'>, code: string): string => hash('caller-code', code)

/** When the code of a request that was begun for a caller runs out. */
export const callerCodeEnds = ({ begunAt }: Pick<RecoveryRequest, 'begunAt'>): Date =>
  addMinutes(begunAt, CALLER_CODE_LASTS_MINUTES)
