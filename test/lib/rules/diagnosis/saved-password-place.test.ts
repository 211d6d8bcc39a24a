import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  SAVED_PASSWORD_PLACES,
  type SavedPasswordPlace,
  savedPasswordPlace,
} from '#lib/rules/diagnosis/saved-password-place.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'

const SPECIFICATION: readonly [app: string | null, system: string | null, place: SavedPasswordPlace][] = [
  ['Apple Mail', 'iOS 26', 'apple-mail-phone'],
  ['iOS Accounts', 'Ios 17.2', 'apple-mail-phone'],
  ['Exchange ActiveSync', 'Ios 17.2', 'apple-mail-phone'],
  ['Apple Internet Accounts', 'iPadOS 18', 'apple-mail-phone'],
  ['Outlook Mobile', 'iOS 26', 'outlook-phone'],
  ['Microsoft Outlook', 'Android 15', 'outlook-phone'],
  ['Outlook Mobile', null, 'outlook-phone'],
  ['Exchange ActiveSync', 'Android 14', 'phone-mail'],
  ['Exchange ActiveSync', null, 'phone-mail'],
  ['Samsung Email', 'Android 14', 'phone-mail'],
  ['Apple Internet Accounts', 'MacOs', 'apple-mail-mac'],
  ['Exchange Web Services', 'MacOs 15', 'apple-mail-mac'],
  ['Microsoft Office', 'MacOs', 'mac'],
  ['Microsoft Office', 'Windows10', 'windows'],
  ['Microsoft Teams', 'Windows 11', 'windows'],
  [null, 'Windows 11', 'windows'],
  ['Microsoft Teams Rooms', 'Windows10', 'teams-room'],
  ['Microsoft Teams Android Device', 'Android 12', 'teams-room'],
  ['Surface Hub', 'Windows10', 'teams-room'],
  ['Authenticated SMTP', null, 'unattended'],
  ['IMAP4', 'Windows10', 'unattended'],
  ['POP3', null, 'unattended'],
  ['Azure Active Directory PowerShell', 'Windows10', 'unattended'],
  ['Other clients', null, 'unattended'],
  ['Some app', 'Linux', 'other'],
  [null, null, 'other'],
]
describe('where an old password is saved', () => {
  for (const [app, system, place] of SPECIFICATION)
    test(`${app ?? 'no app'} on ${system ?? 'no system'}: ${place}`, () =>
      expect(savedPasswordPlace(app, system)).toBe(place))
  for (const language of LANGUAGES)
    test(`each place has its steps in ${language}`, () => {
      for (const [, , place] of SPECIFICATION)
        expect(wordsFor(language).savedPassword.steps[place].length).toBeGreaterThan(1)
    })
})

test('docs/causes.md says for every place where its steps were read', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../../../docs/causes.md'), 'utf8')
  for (const place of SAVED_PASSWORD_PLACES)
    expect(rows, place).toMatch(new RegExp(`^\\| \`${place}\` \\| .+ \\| .+ \\| [DLO]\\b`, 'm'))
})
