/**
 * Texts that people paste: each leads to the page of one sense, or to none (`null`).
 *
 * The cases have words of their own for some of what our pages say more exactly.
 */
import { z } from 'zod'
import { readErrorCode } from '#lib/rules/diagnosis/error-code.ts'
import { type ToldSense, toldSenseOf } from '#lib/rules/diagnosis/reported-code.ts'
import type { Outcome } from './outcome.ts'

const CasesSchema = z.array(
  z.object({ id: z.string(), text: z.string(), sense: z.array(z.string()), source: z.string().default('') }),
)
type PastedCase = z.infer<typeof CasesSchema>[number]

export const pastedCases = (file: unknown): readonly PastedCase[] => CasesSchema.parse(file)

/** What the cases call it; a mail that others stop is, to them, none of the account's troubles. */
const IN_CASES: Readonly<Partial<Record<ToldSense, readonly string[]>>> = {
  'pass-failing': ['pass'],
  'mail-program-refused': ['security-defaults'],
  'sending-limit': ['sending-restricted'],
  'send-as-denied': ['null'],
  'recipient-blocked': ['null'],
  'recipient-refuses': ['null'],
  'server-refused': ['null'],
  'mail-delayed': ['null', 'service-trouble'],
  'device-sign-in': ['device-required', 'device-key'],
  'family-device': ['device-required', 'device-key'],
  'family-app-owner': ['app-fault'],
  'family-other-organisation': ['other-organisation', 'between-organisations'],
  'family-microsoft': ['service-trouble'],
  'family-nothing': ['harmless'],
}

export function outcomeOfPasted({ id, text, sense }: PastedCase): Outcome {
  const code = readErrorCode(text)
  const told = code === null ? null : toldSenseOf(code)
  const names = told === null ? ['null'] : [told, ...(IN_CASES[told] ?? [])]
  return {
    id,
    wanted: sense.join(' or '),
    came: code === null ? 'null' : `${told ?? 'null'} (${code})`,
    passed: names.some((name) => sense.includes(name)),
  }
}

export const judge = async (file: unknown): Promise<readonly Outcome[]> => pastedCases(file).map(outcomeOfPasted)
