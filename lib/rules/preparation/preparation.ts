/**
 * What somebody prepared, as they see it: a sheet of codes is one item, whatever became of its codes. From when it
 * counts, and how long a change can be undone.
 */
import { addDays, DAY_IN_MS } from '../duration.ts'
import { type Enrolled, type EnrolledKind, isHeld } from '../proofs/enrolment.ts'
import { mask } from '../mask.ts'
import { shownName } from '../shown-text.ts'
import { sheetMark } from './sheet-mark.ts'

/** The most of each kind: more would be more ways in for an attacker and no more help. A sheet counts as one. */
export const AT_MOST: Readonly<Record<EnrolledKind, number>> = {
  'saved-code': 2,
  'authenticator-app': 3,
  passkey: 5,
  'linked-identity': 3,
  contact: 3,
  address: 4,
}

/** One thing that was prepared. */
export interface Item {
  /** The id of an enrolment, or of a sheet of codes. */
  readonly ref: string
  readonly kind: EnrolledKind
  /** The name that its owner gave, the address or provider, or the mark of a sheet. */
  readonly name: string | null
  readonly addedAt: Date
  readonly lastUsedAt: Date | null
  readonly countsFrom: Date
  /** What is still held: of a sheet, the codes that are left. */
  readonly held: readonly Enrolled[]
}

/** What its owner sees as one item: the sheet of a saved code, else the enrolment's id. */
export const refOf = (one: Enrolled): string => (one.kind === 'saved-code' ? one.sheet : one.id)

/** What an enrolment is called on pages and in letters; a saved code by the mark of its sheet. */
export const nameOf = (one: Enrolled): string | null => {
  switch (one.kind) {
    case 'saved-code':
      return sheetMark(one.sheet)
    case 'linked-identity':
      return one.providerId
    case 'address':
      return mask(one.address)
    default:
      return shownName(one.name)
  }
}

/** What is held, the oldest first. */
export function heldItems(enrolled: readonly Enrolled[], windowInDays: number): readonly Item[] {
  const held = enrolled.filter(isHeld)
  return [...new Set(held.map(refOf))].flatMap((ref) => {
    const ones = held.filter((one) => refOf(one) === ref)
    const [first] = ones
    if (!first) return []
    const used = enrolled.filter((one) => refOf(one) === ref).flatMap(({ lastUsedAt }) => lastUsedAt?.getTime() ?? [])
    return {
      ref,
      kind: first.kind,
      name: nameOf(first),
      addedAt: first.addedAt,
      lastUsedAt: used.length > 0 ? new Date(Math.max(...used)) : null,
      countsFrom: windowAfter(first.addedAt, windowInDays),
      held: ones,
    }
  })
}

/** Whether one more of this kind may be added. */
export const hasRoom = (enrolled: readonly Enrolled[], kind: EnrolledKind): boolean =>
  heldItems(enrolled, 0).filter((item) => item.kind === kind).length < AT_MOST[kind]

/** The end of the freshness window that begins at this moment (rule R6). */
export const windowAfter = (moment: Date, windowInDays: number): Date => addDays(moment, windowInDays)

/** The change that a link in a letter cancels. */
export const CANCELLABLE = ['added', 'removed'] as const
export type Cancellable = (typeof CANCELLABLE)[number]

/**
 * What a link can still undo of a change while the window is open: what was added and is still held, or what was
 * removed by its owner.
 */
export function cancellable(
  enrolled: readonly Enrolled[],
  ref: string,
  what: Cancellable,
  { now, windowInDays }: { readonly now: Date; readonly windowInDays: number },
): readonly Enrolled[] {
  const opened = now.getTime() - windowInDays * DAY_IN_MS
  return enrolled
    .filter((one) => refOf(one) === ref)
    .filter((one) =>
      what === 'added'
        ? isHeld(one) && one.addedAt.getTime() > opened
        : one.ended?.why === 'removed' && one.ended.at.getTime() > opened,
    )
}
