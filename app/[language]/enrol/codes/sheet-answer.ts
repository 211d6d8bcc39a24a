/** The answer to the form that makes a sheet of codes: it holds the codes, once. */
export type SheetAnswer =
  | { readonly kind: 'refused'; readonly says: string }
  | {
      readonly kind: 'made'
      readonly codes: readonly string[]
      /** “Sheet K7”. */
      readonly sheet: string
      readonly madeAt: string
      /** What becomes of each sheet that was made before. */
      readonly others: readonly string[]
      readonly window: string
    }
