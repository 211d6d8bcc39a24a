/**
 * Codes of dialogs in Windows and Office: `CAA…` of the part that signs in on the
 * device, `0x8…` of Windows, OneDrive and device management, `0xC…` of a sign-in
 * to the organisation's own directory. Never a number of Microsoft's sign-in.
 *
 * @see Microsoft Learn, "Troubleshoot Microsoft Entra hybrid joined devices" (error
 * codes of ADAL), "Resolve sign-in errors in Teams", "Troubleshoot Windows device
 * enrollment errors", "What do the OneDrive error codes mean?", [MS-ERREF]
 */
import type { CodeSense } from '../sign-in-codes.ts'

/** Meanings that no code of the sign-in itself has. */
export type DialogSense = 'device-network' | 'device-sign-in'

const CODES: Readonly<Partial<Record<CodeSense | DialogSense, readonly string[]>>> = {
  'access-policy': ['CAA20004'],
  'service-trouble': ['CAA20005', 'CAA2000A'],
  'app-fault': ['CAA20001', 'CAA20006', 'CAA20007', 'CAA20008', 'CAA20009', 'CAA2000B'],
  /**
   * Name not found, a timeout, no connection, a proxy that asks for credentials, a clock or certificate that does not
   * fit.
   */
  'device-network': [
    'CAA70004',
    'CAA70007',
    '0x800704CF',
    '0x80072EE2',
    '0x80072EE7',
    '0x80072EFD',
    '0x80072EFE',
    '0x80072F8F',
    '0x80072F78',
    '0x8007274C',
    '0x80190001',
    '0x8004DE40',
    '0x8004DE44',
    '0x8004DE86',
    '0x8004DE80',
    '0x800C0005',
    '0x80040115',
    '0x8004010F',
    '0xC000005E',
  ],
  /** Keys of the device that its security chip (TPM) no longer holds. */
  'device-key': [
    '0x80090010',
    '0x80090011',
    '0x80090016',
    '0x80090027',
    '0x8009002A',
    '0x80090030',
    '0x80090031',
    '0x80090034',
    '0xC0090030',
    '0x80090036',
    '0x80280013',
    '0x80284001',
    '0x8029020C',
    '0x801C044D',
    '0x801C0451',
    '0xC0090016',
    '0xC000A002',
  ],
  /** Joining or managing the device was refused. */
  'device-required': [
    '0x80180001',
    '0x80180002',
    '0x80180003',
    '0x80180004',
    '0x8018000A',
    '0x80180014',
    '0x80180018',
    '0x80180019',
    '0x80180026',
    '0x8018002A',
    '0x8018002B',
    '0x801C0002',
    '0x801C0003',
    '0x801C000E',
    '0x801C0012',
    '0x801C001D',
    '0x801C0021',
    '0x801C03EA',
    '0x801C03ED',
    '0x801C03F2',
    '0x801C03F3',
    'CAA10059',
    'CAA301F7',
    'CAA5004B',
  ],
  'device-sign-in': [
    '0x80070520',
    '0x8004DE85',
    '0x8004DE88',
    '0x8004DE8A',
    '0x8004DE90',
    '0x8004DEB4',
    '0x8004DEDC',
    '0x80048802',
    '0x80860010',
    '0x8086000C',
  ],
  'wrong-passwords': ['0x80048821', '0x8007052E', '0xC000006A', '0xC000006D', '0x8007052B'],
  'wrong-name': ['0xC0000064'],
  'on-premises-password-expired': ['0x80070532', '0x80070773', '0xC0000071', '0xC0000224'],
  'account-disabled': ['0x80070533', '0xC0000072'],
  'on-premises-locked': ['0x80070775', '0xC0000234', '0xC0000193', '0x80070701'],
  'logon-hours': ['0x80070530', '0xC000006F'],
}

const SENSES = new Map(
  Object.entries(CODES).flatMap(([sense, codes]) =>
    codes.map((code) => [code, sense as CodeSense | DialogSense] as const),
  ),
)
export const DIALOG_CODES: readonly string[] = [...SENSES.keys()]

/**
 * `CAA…` and `0x…` in one spelling; null for what is neither. `2147942403` and `-894947609` are such codes in decimal.
 */
export function dialogCode(written: string): string | null {
  const own = /^(?:0x)?(CAA[0-9A-F]{5})$/i.exec(written)?.[1]
  if (own) return own.toUpperCase()
  const hex = /^(?:0x)?([8C][0-9A-F]{7})$/i.exec(written)?.[1]
  if (hex) return `0x${hex.toUpperCase()}`
  if (!/^-?\d{9,10}$/.test(written)) return null
  const number = Number(written) < 0 ? Number(written) + 2 ** 32 : Number(written)
  return number >= 2 ** 31 && number < 2 ** 32 ? dialogCode(number.toString(16)) : null
}

/** What a code means, by its own row or else by its range; null where neither says. */
export function dialogSenseOf(code: string): CodeSense | DialogSense | null {
  const own = SENSES.get(code)
  if (own || !code.startsWith('CAA')) return own ?? null
  // CAA8… is the connection to Microsoft; all others are the sign-in component of Windows.
  return code.startsWith('CAA8') ? 'device-network' : 'device-sign-in'
}
