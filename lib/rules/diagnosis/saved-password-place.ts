/**
 * Where an old password is saved, by the names that Microsoft's sign-in log gives an app and its system: each place has
 * its own way to remove it.
 */
export const SAVED_PASSWORD_PLACES = [
  'teams-room',
  'unattended',
  'outlook-phone',
  'apple-mail-phone',
  'phone-mail',
  'apple-mail-mac',
  'mac',
  'windows',
  'other',
] as const
export type SavedPasswordPlace = (typeof SAVED_PASSWORD_PLACES)[number]

/** Protocols and programs that sign in with nobody in front of them: a printer, a scanner, a script. */
const UNATTENDED = /^(?:imap4?|pop3|authenticated smtp|smtp|other clients)$|powershell|curl|python|azure cli|\bscript/i
const TEAMS_ROOM = /teams rooms?|surface hub|teams (?:phone|panel|display|devices?|android device)|\bmtr\b/i
const APPLE_MAIL = /apple mail|apple internet accounts|ios accounts|exchange activesync|exchange web services|^mail$/i
const PHONE = /^(?:ios|ipados|android|windows phone)/i
const APPLE_PHONE = /^(?:ios|ipados)/i
const MAC = /^mac/i

/** The place of this app on this system; null is a name that the log did not give. */
export function savedPasswordPlace(app: string | null, system: string | null): SavedPasswordPlace {
  const [program, device] = [app ?? '', system ?? '']
  if (TEAMS_ROOM.test(program)) return 'teams-room'
  if (UNATTENDED.test(program)) return 'unattended'
  if (PHONE.test(device) && /outlook/i.test(program)) return 'outlook-phone'
  if (APPLE_PHONE.test(device) && APPLE_MAIL.test(program)) return 'apple-mail-phone'
  if (/outlook.*(?:mobile|android|ios)/i.test(program)) return 'outlook-phone'
  if (PHONE.test(device) || (device === '' && /exchange activesync/i.test(program))) return 'phone-mail'
  if (MAC.test(device)) return APPLE_MAIL.test(program) ? 'apple-mail-mac' : 'mac'
  return /^windows/i.test(device) ? 'windows' : 'other'
}
