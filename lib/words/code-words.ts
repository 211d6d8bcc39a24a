/** What the error codes of Microsoft's sign-in and of returned mail mean, for anyone who has seen one. */
import type { ToldSense } from '../rules/diagnosis/reported-code.ts'
import type { Catalogues } from './catalogues.ts'

export interface SenseWords {
  /** In the record of sign-ins. */
  readonly event: string
  /** After "usually means that". */
  readonly means: string
  readonly canDo: string
}

/** The senses of one language, with those of families for codes that have none of their own. */
export function codeWords({ codes, 'told-codes': told }: Pick<Catalogues, 'codes' | 'told-codes'>) {
  const senses: Readonly<Record<ToldSense, SenseWords>> = {
    ...codes.senses,
    ...told.senses,
    'family-you': told.families.you,
    'family-device': told.families.device,
    'family-administrator': told.families.administrator,
    'family-app-owner': told.families['app-owner'],
    'family-other-organisation': told.families['other-organisation'],
    'family-microsoft': told.families.microsoft,
    'family-nothing': told.families.nothing,
  }
  const { whoseLabel, whose, backToRequest, reportedText } = told
  return { ...codes, senses, whoseLabel, whose, backToRequest, reportedText }
}
