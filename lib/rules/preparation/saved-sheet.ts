/**
 * A sheet of saved codes: ten to print, and what is stored of them.
 *
 * The codes themselves are in the result and nowhere else; they are shown once (NIST SP 800-63B-4 §4.2.1.1, ids N02,
 * N03).
 */
import type { AccountId } from '../account/account.ts'
import { changed, type Enrolled, type EnrolledOf, isHeld } from '../proofs/enrolment.ts'
import { addMinutes } from '../duration.ts'
import { newSheetId } from './sheet-mark.ts'
import { CODES_A_SHEET, makeSavedCode, selectorOf } from '../proofs/saved-code.ts'

/** Randomness and the slow hash, which rules do not have themselves. */
export interface SheetMakers {
  readonly id: () => string
  readonly below: (limit: number) => number
  readonly hash: (secret: string) => Promise<string>
}

type SavedCode = EnrolledOf<'saved-code'>

export interface Sheet {
  /** The codes in plain text, for the page that prints them. */
  readonly codes: readonly string[]
  readonly add: readonly SavedCode[]
}

/** A new sheet. An earlier one stays valid, since the new one does not count yet (rule R6); no selector is on both. */
export async function makeSheet(
  makers: SheetMakers,
  accountId: AccountId,
  enrolled: readonly Enrolled[],
  now: Date,
): Promise<Sheet> {
  const sheet = newSheetId(
    enrolled.flatMap((one) => (one.kind === 'saved-code' ? [one.sheet] : [])),
    makers.id,
  )
  const taken = selectorsOf(enrolled)
  const codes: string[] = []
  while (codes.length < CODES_A_SHEET) codes.push(makeSavedCode([...taken, ...codes.map(selectorOf)], makers.below))
  const add: SavedCode[] = []
  // One after another: ten slow hashes at once would hold up everybody else's.
  for (const code of codes) add.push(await keep(makers, code, { accountId, sheet, addedAt: now }))
  return { codes, add }
}

/** For so long a sheet may have been made and not seen: the page was loaded again, or the connection broke. */
const UNSEEN_MINUTES = 60

/** What is held of sheets that were made lately and none of whose codes was used, the newest first. */
export function unseenSheets(enrolled: readonly Enrolled[], now: Date): readonly SavedCode[] {
  const codes = enrolled.filter((one): one is SavedCode => one.kind === 'saved-code')
  const used = codes.filter(({ lastUsedAt }) => lastUsedAt !== null).map(({ sheet }) => sheet)
  return codes
    .filter((one) => isHeld(one) && one.addedAt >= addMinutes(now, -UNSEEN_MINUTES) && !used.includes(one.sheet))
    .toSorted((one, other) => Number(other.addedAt) - Number(one.addedAt))
}

/** The codes of sheets that ended in the moment in which these were added. */
export const replacedBy = (enrolled: readonly Enrolled[], added: readonly Enrolled[]): readonly Enrolled[] =>
  enrolled.filter(
    ({ ended }) => ended?.why === 'replaced' && added.some(({ addedAt }) => Number(addedAt) === Number(ended.at)),
  )

/** One code that replaces a used one and keeps the date of its sheet. */
export async function replaceCode(
  makers: SheetMakers,
  used: SavedCode,
  enrolled: readonly Enrolled[],
  now: Date,
): Promise<{
  readonly code: string
  readonly add: readonly SavedCode[]
  readonly replace: readonly { readonly from: Enrolled; readonly to: Enrolled }[]
}> {
  const code = makeSavedCode(selectorsOf(enrolled), makers.below)
  return {
    code,
    add: [await keep(makers, code, used)],
    replace: [{ from: used, to: changed(used, { ended: { at: now, why: 'replaced' } }) }],
  }
}

const keep = async (
  { id, hash }: SheetMakers,
  code: string,
  { accountId, sheet, addedAt }: Pick<SavedCode, 'accountId' | 'sheet' | 'addedAt'>,
): Promise<SavedCode> => ({
  id: id(),
  accountId,
  version: 1,
  addedAt,
  lastUsedAt: null,
  ended: null,
  kind: 'saved-code',
  sheet,
  selector: selectorOf(code),
  hash: await hash(code),
})

const selectorsOf = (enrolled: readonly Enrolled[]): string[] =>
  enrolled.flatMap((one) => (one.kind === 'saved-code' && isHeld(one) ? [one.selector] : []))
