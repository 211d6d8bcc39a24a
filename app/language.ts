/** The language of this request, as proxy.ts chose it. */
import { headers } from 'next/headers'
import { isLanguage, UNDETERMINED, type WishedLanguage } from '#lib/rules/language.ts'
import { type Language, languageOf } from '#lib/words/index.ts'

export const currentLanguage = async (): Promise<Language> => languageOf((await headers()).get('x-latchkey-language'))

/** For letters and texts: `und` where the browser neither chose nor wishes any of our languages. */
export async function wishedLanguage(): Promise<WishedLanguage> {
  const wished = (await headers()).get('x-latchkey-wished') ?? ''
  return isLanguage(wished) ? wished : UNDETERMINED
}
