/** The form of a word that goes with a count; Slovenian has four, its dual among them. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** Joins a count with the form of a word that goes with it, in this locale. */
export const pluralIn = (locale: string) => {
  const rules = new Intl.PluralRules(locale)
  return (count: number, forms: Forms): string => `${count} ${forms[rules.select(count)] ?? forms.other}`
}
