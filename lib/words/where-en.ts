/** Apps and devices, as people call them, in English. */
import { type DeviceKind, kindOfDevice } from './device-kind.ts'

/** Microsoft's names for kinds of client. */
export const CLIENTS_EN: Readonly<Record<string, string>> = {
  Browser: 'a browser',
  'Mobile Apps and Desktop clients': 'an app',
  'Exchange ActiveSync': 'a phone’s mail app',
  IMAP4: 'a mail program',
  POP3: 'a mail program',
  'Authenticated SMTP': 'a mail program that sends',
  'Other clients': 'an older program',
}

const KINDS: Readonly<Record<DeviceKind, string>> = {
  ios: 'iPhone or iPad',
  ipad: 'iPad',
  android: 'Android phone or tablet',
  phone: 'Windows phone',
  windows: 'Windows computer',
  mac: 'Mac',
  linux: 'Linux computer',
}

const named = (device: string, article: 'a' | 'the'): string => {
  const kind = kindOfDevice(device)
  const name = kind ? `${KINDS[kind]} (${device})` : `device with ${device}`
  return `${article === 'a' && /^[aeiou]/i.test(name) ? 'an' : article} ${name}`
}

export const whereEn = {
  /** Heard of for the first time: "Apple Mail on an iPhone or iPad (iOS 26)". */
  where: (app: string | null, device: string | null): string =>
    [app && (CLIENTS_EN[app] ?? app), device && named(device, 'a')].filter(Boolean).join(' on ') || 'one device',
  /** Spoken of before: "Apple Mail on the iPhone or iPad (iOS 26)". */
  there: (app: string | null, device: string | null): string =>
    [app && (CLIENTS_EN[app]?.replace(/^an? /, 'the ') ?? app), device && named(device, 'the')]
      .filter(Boolean)
      .join(' on ') || 'that device',
}
