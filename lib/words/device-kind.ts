/** What kind of thing a system runs on, as people would call it. Microsoft writes "Ios 17.2", "Windows10", "MacOs". */
const KINDS = [
  [/^ipados/i, 'ipad'],
  // Logged for an iPad too, by many apps.
  [/^ios/i, 'ios'],
  [/^android/i, 'android'],
  [/^windows phone/i, 'phone'],
  [/^windows/i, 'windows'],
  [/^mac/i, 'mac'],
  [/^linux/i, 'linux'],
] as const
export type DeviceKind = (typeof KINDS)[number][1]

/** The kind of device that this name of a system stands for; null for one that we do not know. */
export const kindOfDevice = (system: string): DeviceKind | null =>
  KINDS.find(([written]) => written.test(system))?.[1] ?? null
