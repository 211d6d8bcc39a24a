/**
 * The number that Microsoft's sign-in shows, found in whatever was copied with
 * it. It chooses words only: typing it proves nothing (rule R1).
 */
export const readErrorCode = (typed: string): string | null =>
  /(?:AADSTS\s*|^\D*)(\d{5,7})(?!\d)/i.exec(typed.normalize('NFKC'))?.[1] ?? null
