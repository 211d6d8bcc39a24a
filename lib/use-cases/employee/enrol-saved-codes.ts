import { changed } from '../../rules/proofs/enrolment.ts'
import { ok, type Result } from '../../rules/refusals.ts'
import { groupSavedCode } from '../../rules/proofs/saved-code.ts'
import { heldItems, type Item } from '../../rules/preparation/preparation.ts'
import { makeSheet, unseenSheets } from '../../rules/preparation/saved-sheet.ts'
import { sheetMark } from '../../rules/preparation/sheet-mark.ts'
import type { Context } from '../../ports/context.ts'
import { addItem } from './change-enrolment.ts'
import { accountOf, mayAdd, type Visit } from './visit-enrolment.ts'

/** A sheet by its mark, and when it was made. */
export interface NamedSheet {
  readonly mark: string
  readonly madeAt: Date
}

/** Codes as they are printed. They are not stored anywhere (NIST SP 800-63B-4 §4.2.1.1, ids N02, N03). */
export interface PrintedSheet extends NamedSheet {
  readonly codes: readonly string[]
  /** Sheets of the last hour that it replaces, since nobody may have seen them. */
  readonly replaces: readonly NamedSheet[]
  /** Older sheets, which still work. */
  readonly beside: readonly NamedSheet[]
}

/**
 * Makes a sheet of codes and answers them once. It replaces sheets of the last hour, which may never have been seen; an
 * older one stays. Refuses what `mayAdd` refuses, `enrolment-full` and `enrolment-moved-on`.
 */
export async function addSheet(context: Context, visit: Visit): Promise<Result<PrintedSheet>> {
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const { enrolled } = may.value
  const { random, slowHash, now } = context
  const madeAt = now()
  const makers = { id: random.id, below: random.below, hash: (secret: string) => slowHash.make(secret) }
  const { codes, add } = await makeSheet(makers, accountOf(visit), enrolled, madeAt)
  const unseen = unseenSheets(enrolled, madeAt)
  const ended = { at: madeAt, why: 'replaced' } as const
  const replace = unseen.map((from) => ({ from, to: changed(from, { ended }) }))
  const added = await addItem(context, visit, enrolled, add, { replace })
  if (!added.ok) return added
  const [sheet = ''] = add.map((one) => one.sheet)
  const isReplaced = ({ ref }: Item) => unseen.some((one) => one.sheet === ref)
  const earlier = heldItems(enrolled, 0).filter(({ kind }) => kind === 'saved-code')
  return ok({
    codes: codes.map(groupSavedCode),
    mark: sheetMark(sheet),
    madeAt,
    replaces: earlier.filter(isReplaced).map(named),
    beside: earlier.filter((item) => !isReplaced(item)).map(named),
  })
}

/** The sheets that are held, the oldest first; `isUnseen` where it was made lately and perhaps never seen. */
export async function heldSheets(
  { store, now }: Context,
  visit: Visit,
): Promise<readonly (NamedSheet & { readonly isUnseen: boolean })[]> {
  const enrolled = await store.enrolled(accountOf(visit))
  const unseen = unseenSheets(enrolled, now()).map(({ sheet }) => sheet)
  return heldItems(enrolled, 0)
    .filter(({ kind }) => kind === 'saved-code')
    .map((item) => ({ ...named(item), isUnseen: unseen.includes(item.ref) }))
}

const named = ({ ref, addedAt }: Item): NamedSheet => ({ mark: sheetMark(ref), madeAt: addedAt })
