/**
 * The kind of device that somebody uses, by its browser's own `User-Agent`. It chooses which of several instructions
 * stands open; every other one is a press away.
 *
 * An iPad asks for desktop pages and says that it is a Mac; the instructions for a Mac name the telephone beside it,
 * which is right for an iPad too.
 */

/** Things that can hold a passkey, in the order in which they are shown. */
export const PASSKEY_HOLDERS = ['iphone', 'android', 'windows', 'mac', 'key'] as const
export type PasskeyHolder = (typeof PASSKEY_HOLDERS)[number]

/** The first that is named counts: phones also name the systems that they descend from. */
const SYSTEMS = [
  ['iphone', /\b(?:iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows NT\b/],
  ['mac', /\bMac OS X\b/],
] as const satisfies readonly (readonly [PasskeyHolder, RegExp])[]

/** Null: a system without instructions of its own, or none that is named. */
export const deviceTypeOf = (userAgent: string | null): PasskeyHolder | null =>
  SYSTEMS.find(([, mark]) => mark.test(userAgent ?? ''))?.[0] ?? null
