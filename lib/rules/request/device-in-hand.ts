/**
 * What somebody is holding, by their browser's own word: it chooses which of several instructions stands open, and
 * every other one is a press away.
 *
 * An iPad asks for the pages of a computer and says that it is a Mac; the instructions for a Mac name the telephone
 * beside it, which is true there too.
 */

/** Things that can hold a passkey, in the order in which they are shown. */
export const PASSKEY_HOLDERS = ['iphone', 'android', 'windows', 'mac', 'key'] as const
export type PasskeyHolder = (typeof PASSKEY_HOLDERS)[number]

/** The first that is named counts: phones name the systems that they come from as well. */
const SYSTEMS = [
  ['iphone', /\b(?:iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows NT\b/],
  ['mac', /\bMac OS X\b/],
] as const satisfies readonly (readonly [PasskeyHolder, RegExp])[]

/** Null: a system that we have no instructions for, or none that is named. */
export const deviceInHand = (userAgent: string | null): PasskeyHolder | null =>
  SYSTEMS.find(([, mark]) => mark.test(userAgent ?? ''))?.[0] ?? null
