/**
 * A page of a collection, row by row, so that one unreadable row does not make its page unreadable. What such a row
 * means is decided here, list by list.
 */
import type { ZodType } from 'zod'
import { type Answer, answered } from '../../../rules/account/account.ts'
import { answerAs } from './graph-answer.ts'
import type { CallId, CALLS } from '../calls.ts'
import type { Reply } from './reply.ts'
import { pageShape } from './page-shapes.ts'

/**
 * `left-out`: the rest is an answer, and the health page says how many are missing. `worst`: it counts as the worst
 * that it may say of whomever it names. `unseen`: there is no answer, since the missing row may be what makes an
 * account privileged, an address an intruder's, or a rule one that forwards mail.
 */
export type RowMeaning = 'left-out' | 'worst' | 'unseen'

type ReadingCall = {
  [K in CallId]: (typeof CALLS)[K] extends { app: 'reader'; method: 'GET' } ? K : never
}[CallId]
type OneObject = (typeof ONE_OBJECT)[number]

/** Answered with one object each, and no list. */
export const ONE_OBJECT = [
  'find-account',
  'account',
  'enabled',
  'leave-date',
  'manager',
  'profile',
  'manager-name',
  'mailbox-purpose',
  'registration',
  'state',
  'risky-user',
  'pass-policy',
  'methods-policy',
  'group',
] as const satisfies readonly ReadingCall[]

export const UNREADABLE_ROW = {
  'sign-ins': 'left-out',
  'sign-in-feed': 'left-out',
  'sign-ins-before': 'left-out',
  departments: 'left-out',
  'directory-audits': 'worst',
  'audit-feed': 'worst',
  'audits-before': 'worst',
  'audits-by-user': 'worst',
  'role-assignments': 'unseen',
  'active-role-instances': 'unseen',
  'eligible-role-instances': 'unseen',
  'all-role-assignments': 'unseen',
  'all-active-role-instances': 'unseen',
  'all-eligible-role-instances': 'unseen',
  memberships: 'unseen',
  'owned-objects': 'unseen',
  'eligible-groups': 'unseen',
  domains: 'unseen',
  'lockout-rule': 'left-out',
  methods: 'unseen',
  passes: 'unseen',
  'inbox-rules': 'unseen',
  'risky-users': 'unseen',
  'access-policies': 'unseen',
  'desk-application': 'unseen',
  'desk-roles': 'unseen',
  'desk-group-members': 'unseen',
} as const satisfies Readonly<Record<Exclude<ReadingCall, OneObject>, RowMeaning>>
export type ListCall = keyof typeof UNREADABLE_ROW

/** Of Exchange's lists, by the command that reads them. */
export const UNREADABLE_EXCHANGE_ROW = {
  'Get-BlockedSenderAddress': 'worst',
  'Get-Mailbox': 'unseen',
} as const satisfies Readonly<Record<string, RowMeaning>>
export type ExchangeList = keyof typeof UNREADABLE_EXCHANGE_ROW
export type AnyList = ListCall | ExchangeList

/** What an unreadable row of this list means. */
export const meaningIn = (list: AnyList): RowMeaning =>
  list in UNREADABLE_EXCHANGE_ROW ? UNREADABLE_EXCHANGE_ROW[list as ExchangeList] : UNREADABLE_ROW[list as ListCall]

/** Whether the call answers a list. */
export const isListCall = (call: CallId): call is ListCall => call in UNREADABLE_ROW

/** How a row is read, and what stands for one that cannot be. */
export interface RowShape<T> {
  readonly item: ZodType<T>
  /** The value that stands for an unreadable row. Null: it names nobody, and is left out. */
  readonly worst: (row: unknown) => T | null
}

export interface RowsRead<T> {
  readonly items: readonly T[]
  /** As they came. */
  readonly unreadable: readonly unknown[]
  readonly nextLink: string | null
}

/** `failed`: the call was not answered, or a row of a list of which none may be missing could not be read. */
export function rowsIn<T>(reply: Reply, shape: ZodType<T> | RowShape<T>): Answer<RowsRead<T>> {
  const page = answerAs(pageShape, reply)
  if (page.kind !== 'answered') return page
  const item = 'item' in shape ? shape.item : shape
  const worst = 'item' in shape ? shape.worst : null
  const items: T[] = []
  const unreadable: unknown[] = []
  for (const row of page.value.value) {
    const read = item.safeParse(row)
    if (read.success) items.push(read.data)
    else {
      unreadable.push(row)
      const standIn = worst?.(row) ?? null
      if (standIn !== null) items.push(standIn)
    }
  }
  return answered({ items, unreadable, nextLink: page.value['@odata.nextLink'] ?? null })
}
