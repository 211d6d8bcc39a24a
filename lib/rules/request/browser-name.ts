/**
 * The name of a browser and its system, by its own `User-Agent`, in words that a colleague would use. It can be made
 * up, so it is shown as what the browser says, and nothing is decided by it.
 */

/** The first that is named counts: most browsers also name the ones that they descend from. */
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
