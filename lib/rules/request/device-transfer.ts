/**
 * The transfer of a request from one device to another.
 *
 * The address carries a secret of 256 bits, works once and for ten minutes, and is shown and never sent (NIST SP
 * 800-63B-4 §4.1.2.2, id N25). Opening it moves nothing: the request moves when the code that the other device shows
 * is typed into the first, so whoever merely photographs the address has nothing (rule R2).
 */
import { ENDED, type RecoveryRequest } from './request.ts'

/** Counted from when it was offered. */
export const TRANSFER_LASTS_MINUTES = 10
export const TRIES_PER_TRANSFER = 5
export const TRANSFER_CODE_DIGITS = 6

export interface DeviceTransfer {
  readonly id: string
  readonly requestId: string
  readonly expiresAt: Date
  /**
   * Keyed hash of the other browser's token, once it has opened the address. The first browser to do so has it alone.
   */
  readonly browser: string | null
  /** Keyed hash of the code that the other browser shows. */
  readonly codeHash: string | null
  readonly tries: number
}

/**
 * Whether the request may move: only after a proof, and not while a write is under way, since its result belongs to
 * the browser that asked.
 */
export const mayMove = ({ state, proofs }: RecoveryRequest): boolean =>
  proofs.length > 0 && state !== 'acting' && !ENDED.includes(state)

/** Whether the transfer can still be finished: its time is not over and tries are left. */
export const isOpen = ({ expiresAt, tries }: DeviceTransfer, now: Date): boolean =>
  expiresAt > now && tries < TRIES_PER_TRANSFER
