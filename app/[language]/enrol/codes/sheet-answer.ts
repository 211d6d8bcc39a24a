/** The answer to the form that makes a sheet of codes: it holds the codes, once. */
export type SheetAnswer =
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'made'; readonly codes: readonly string[]; readonly madeAt: string; readonly window: string }
