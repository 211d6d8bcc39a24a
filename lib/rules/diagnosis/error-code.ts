/**
 * The code that Microsoft's sign-in or a returned mail shows, found in whatever was
 * copied with it. It chooses words only: typing it proves nothing (rule R1).
 */

/** Characters. No page of Microsoft's says more. */
const LONGEST = 4000

/** Where a code stands that is no identifier, address or moment, surest first. */
const PLACES = [
  /AADSTS\s*(\d{5,7})(?!\d)/i,
  /(?<![\d.])(5\.1\.8)(?!\d|\.\d)/,
  /\b(?:error|koda)[\s\w]*:\s*(\d{5,7})(?![\w-])/i,
  /^\D*(\d{5,7})(?![\w-])/,
]

/**
 * Sentences of Microsoft's pages and returned mails that name no code, and the code that the log would hold.
 * They are in English; of other languages only the numbers are understood.
 */
const SENTENCES: readonly (readonly [RegExp, code: number | string])[] = [
  [/account is temporarily locked/i, 50053],
  [/too many times with an incorrect/i, 50053],
  [/password (?:is incorrect|was incorrect)|incorrect (?:user(?:name)? or )?password/i, 50126],
  [/couldn.t find an account with|username may be incorrect|account doesn.t exist/i, 50034],
  [/password (?:has |is )?expired|update your password/i, 50055],
  [/account (?:has been|is) (?:disabled|blocked)/i, 50057],
  [/more information required|keep your account secure/i, 50079],
  [/need(?:s)? admin approval|approval required/i, 90094],
  [/not assigned to a role/i, 50105],
  [/help us protect your account|suspicious activity/i, 53003],
  [/does not meet the criteria|cannot access this right now|can.t get there from here/i, 53003],
  [/bad outbound sender|recogni[sz]ed as a valid sender|no longer allowed to send/i, '5.1.8'],
  [/request (?:denied|timed out)|we didn.t hear from you/i, 500121],
]

export function readErrorCode(typed: string): string | null {
  const text = typed.slice(0, LONGEST).normalize('NFKC').replaceAll(/[‘’]/g, "'")
  for (const place of PLACES) {
    const code = place.exec(text)?.[1]
    if (code) return code
  }
  const sentence = SENTENCES.find(([said]) => said.test(text))
  return sentence ? String(sentence[1]) : null
}
