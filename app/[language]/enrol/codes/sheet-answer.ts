/** What the form that makes a sheet of codes hears: the codes are in it, once. */
export type SheetAnswer =
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'made'; readonly codes: readonly string[]; readonly madeAt: string; readonly window: string }
