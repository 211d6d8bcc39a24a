/** Texts that people paste: each leads to the page of one sense, or is said to be understood by nobody (`null`). */
import { z } from 'zod'
import { readErrorCode } from '#lib/rules/diagnosis/error-code.ts'
import { toldSenseOf } from '#lib/rules/diagnosis/reported-code.ts'
import type { Outcome } from './outcome.ts'

const CasesSchema = z.array(
  z.object({ id: z.string(), text: z.string(), sense: z.array(z.string()), source: z.string() }),
)
export type PastedCase = z.infer<typeof CasesSchema>[number]

export const pastedCases = (file: unknown): readonly PastedCase[] => CasesSchema.parse(file)

export function outcomeOfPasted({ id, text, sense }: PastedCase): Outcome {
  const code = readErrorCode(text)
  const came = (code && toldSenseOf(code)) ?? 'null'
  return { id, wanted: sense.join(' or '), came: code ? `${came} (${code})` : came, passed: sense.includes(came) }
}

export const judge = async (file: unknown): Promise<readonly Outcome[]> => pastedCases(file).map(outcomeOfPasted)
