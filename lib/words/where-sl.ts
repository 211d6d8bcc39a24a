/** Programi in naprave, kot jim pravijo ljudje, v slovenščini. */
import type { whereEn } from './where-en.ts'
import { type DeviceKind, kindOfDevice } from './device-kind.ts'

export const CLIENTS_SL: Readonly<Record<string, string>> = {
  Browser: 'brskalnik',
  'Mobile Apps and Desktop clients': 'program',
  'Exchange ActiveSync': 'pošta na telefonu',
  IMAP4: 'poštni program',
  POP3: 'poštni program',
  'Authenticated SMTP': 'program, ki pošilja pošto',
  'Other clients': 'starejši program',
}

const KINDS: Readonly<Record<DeviceKind, string>> = {
  ios: 'iPhone ali iPad',
  ipad: 'iPad',
  android: 'telefon ali tablica Android',
  phone: 'telefon Windows',
  windows: 'računalnik Windows',
  mac: 'računalnik Mac',
  linux: 'računalnik Linux',
}

/** V imenovalniku, da se da postaviti za dvopičje ali v oklepaj. */
function listed(app: string | null, device: string | null): string {
  const kind = device && kindOfDevice(device)
  const name = device && (kind ? `${KINDS[kind]}, ${device}` : `naprava s sistemom ${device}`)
  return [app && (CLIENTS_SL[app] ?? app), name].filter(Boolean).join(', ') || 'ena naprava'
}

export const whereSl: typeof whereEn = { where: listed, there: listed }
