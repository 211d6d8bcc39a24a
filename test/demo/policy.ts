/** Contoso's policy file, as the demo and the journeys use it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PolicyChoices {
  /** The issuer of the personal identity provider. */
  readonly personalIssuer: string
  readonly preset?: 'standard' | 'strict'
  readonly threatMode?: boolean
}

/** Writes the file and answers its path. */
export function writePolicy(
  directory: string,
  { personalIssuer, preset = 'standard', threatMode = false }: PolicyChoices,
): string {
  const policy = {
    organisation: 'Contoso',
    timeZone: 'Europe/Ljubljana',
    domains: ['contoso.com', 'adfs.contoso.com'],
    preset,
    factors: ['code-by-email', 'code-by-text', 'second-identity', 'recovery-contact', 'approver-code'],
    freshnessWindowInDays: 7,
    strongSignIn: { acrs: 'c1' },
    threatMode,
    staffedRoute: { telephone: '+386 1 555 01 00', desk: 'Building 2, ground floor', hours: 'weekdays 7:00–19:00' },
    deskMail: 'helpdesk@contoso.com',
    textPrefixes: ['+386', '+1', '+44'],
    outsideProviders: [
      {
        id: 'personal',
        name: 'Northwind ID',
        issuer: personalIssuer,
        clientId: 'latchkey-recovery',
        clientSecretVariable: 'LATCHKEY_PERSONAL_SECRET',
        matchOnEmail: true,
      },
    ],
    decideWithinHours: 4,
  }
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'policy.json')
  writeFileSync(path, JSON.stringify(policy, null, 2))
  return path
}
