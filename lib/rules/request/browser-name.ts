/**
 * What a browser says of itself, in words that a colleague would use.
 *
 * It can be made up, and is told as what the browser says; nothing is decided by it.
 */

/** The first that is named counts: most browsers name the ones they come from as well. */
const BROWSERS = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const
const SYSTEMS = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMac OS X\b/],
  ['Chromebook', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const

/** Shape: `Safari, iPhone`. Null: it says nothing that we know. */
export function browserNameOf(userAgent: string | null): string | null {
  const named = (rows: typeof BROWSERS | typeof SYSTEMS) => rows.find(([, mark]) => mark.test(userAgent ?? ''))?.[0]
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ') || null
}
