/**
 * A code as somebody tells it: a number of Microsoft's sign-in, or what stands in
 * a mail that came back. Choosing words is all that either does (rule R1).
 */
import { CODES, type CodeSense, senseOf } from './sign-in-codes.ts'

/**
 * Enhanced status codes of returned mail. 550 5.1.8, "bad outbound sender": Exchange
 * stopped the mailbox from sending.
 *
 * @see Microsoft Defender for Office 365, "Remove blocked users from the Restricted entities page"
 */
export const BOUNCE_CODES = { 'sending-restricted': ['5.1.8'] } as const
type BounceSense = keyof typeof BOUNCE_CODES

/** What a code means, whatever the account and whoever says it. */
export type ToldSense = CodeSense | BounceSense

/** Every code that we can explain, as it is told. */
export const codesOf = (sense: ToldSense): readonly string[] =>
  sense === 'sending-restricted' ? BOUNCE_CODES[sense] : CODES[sense].map(String)
export const TOLD_SENSES = [...Object.keys(CODES), ...Object.keys(BOUNCE_CODES)] as readonly ToldSense[]

export function toldSenseOf(code: string): ToldSense | null {
  const bounced = (Object.keys(BOUNCE_CODES) as BounceSense[]).find((sense) =>
    (BOUNCE_CODES[sense] as readonly string[]).includes(code),
  )
  return bounced ?? senseOf(Number(code))
}

/** As the mail or the page shows it. */
export const writtenCode = (code: string): string => (code.includes('.') ? `550 ${code}` : code)

/** The last part of the address of its page. */
export const codeSegment = (code: string): string => (code.includes('.') ? `550-${code}` : `AADSTS${code}`)

/** The code of such an address, in any case of letters and with or without its prefix; null for anything else. */
export const codeInSegment = (segment: string): string | null =>
  /^(?:AADSTS)?([1-9]\d{4,6})$/i.exec(segment)?.[1] ?? /^(?:550[- ])?(5\.\d\.\d{1,3})$/.exec(segment)?.[1] ?? null
