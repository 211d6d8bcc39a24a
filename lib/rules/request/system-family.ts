/**
 * The family of a system, whether Microsoft's log names it ("Ios 17.2", "Windows10", "MacOs") or a browser does as
 * `browser-name.ts` writes it ("Safari, iPhone"): the two spell it differently, and only families can be compared.
 */
const FAMILIES = [
  ['ios', /\b(?:ios|ipados|iphone|ipad)/i],
  ['android', /\bandroid/i],
  ['windows', /\bwindows/i],
  ['mac', /\bmac/i],
  ['chromeos', /\b(?:chromebook|chromeos|chrome os|cros)\b/i],
  ['linux', /\blinux/i],
] as const
export type SystemFamily = (typeof FAMILIES)[number][0]

/** Null: none that is known, or none was named. */
export const systemOf = (named: string | null): SystemFamily | null =>
  FAMILIES.find(([, mark]) => mark.test(named ?? ''))?.[0] ?? null
