/** What the record is searched by, and where a page of it ends. */
import { Temporal } from 'temporal-polyfill'
import type { AccountId } from '../account/account.ts'

/** All of it has to fit; what is left out fits everything. */
export interface RecordFilter {
  /** Events of this account's requests, and those about the account itself. */
  readonly person?: AccountId | undefined
  readonly requestId?: string | undefined
  readonly kind?: string | undefined
  /** An account's id, or the kind of an actor who has none. */
  readonly actor?: string | undefined
  readonly from?: Date | undefined
  /** Up to this moment, and not at it. */
  readonly to?: Date | undefined
}

/** Where a page ends: its last event. */
export interface RecordPlace {
  readonly at: Date
  readonly sequence: number
}

/** The cursor after which the next page begins. */
export const writeRecordPlace = ({ at, sequence }: RecordPlace): string => `${at.getTime()}-${sequence}`

/** Null where the cursor wasn't written by us. */
export function readRecordPlace(written: string): RecordPlace | null {
  const [, at = '', sequence] = /^(\d{1,15})-(\d{1,15})$/.exec(written) ?? []
  return sequence ? { at: new Date(Number(at)), sequence: Number(sequence) } : null
}

/** When a day such as `2026-11-22` begins there, or so many days later; null where it is none. */
export function startOfDay(day: string, timeZone: string, daysLater = 0): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  try {
    const start = Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(timeZone)
    return new Date(start.epochMilliseconds)
  } catch {
    return null
  }
}

/** Whether this is an object id of Entra ID, rather than a name. */
export const isAccountId = (typed: string): typed is AccountId =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed)
