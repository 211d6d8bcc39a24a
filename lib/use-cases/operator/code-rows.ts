/** The result of giving rows their codes, in words for the operator (rule R19). */

/** The store's answer. */
export type RowsCoded =
  | {
      readonly kind: 'coded' | 'nothing-written'
      readonly rows: number
      readonly untold: readonly string[]
      readonly notOurs: readonly string[]
    }
  | { readonly kind: 'kept-needed'; readonly rows: number }
  | { readonly kind: 'not-whole' }

export interface CodedVerdict {
  readonly isDone: boolean
  readonly says: string
}

/**
 * The sentence for the operator, and whether the work is done. `newest`: the head of the record to keep, as
 * `number:hash`.
 */
export function tellOfCodedRows(coded: RowsCoded, newest: string): CodedVerdict {
  switch (coded.kind) {
    case 'kept-needed':
      return {
        isDone: false,
        says: `${counted(coded.rows)} from before there were codes. Which of them are yours, only a head that was kept can say: give one with --kept=number:hash, as “npm run audit:verify” printed it. Nothing was written.`,
      }
    case 'not-whole':
      return {
        isDone: false,
        says: 'The record is not whole, or does not go through the head that was kept: “npm run audit:verify” says where. Nothing was written.',
      }
    case 'nothing-written':
      return {
        isDone: false,
        says: [
          `The record up to that head does not tell of ${counted(coded.untold.length)}. Nothing was written.`,
          ...listed(coded.untold),
          coded.untold.includes('policy')
            ? 'Give a later head, or put the row “policy” of latchkey.switches back from a backup: --leave-the-rest does not leave it, since it says what two administrators have confirmed.'
            : 'Give a later head; or add --leave-the-rest, and these rows get no code and count for nothing from then on.',
        ].join('\n'),
      }
    case 'coded':
      return {
        isDone: true,
        says: [
          `${counted(coded.rows)} now ${coded.rows === 1 ? 'carries' : 'carry'} a code under the key “${newest}”.`,
          ...(coded.untold.length > 0 ? ['Left without one, since the record does not tell of them:'] : []),
          ...listed(coded.untold),
          ...(coded.notOurs.length > 0 ? ['Left as they are, since their code does not fit:'] : []),
          ...listed(coded.notOurs),
        ].join('\n'),
      }
  }
}

const counted = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`)
const listed = (names: readonly string[]): readonly string[] => names.map((name) => `  ${name}`)
