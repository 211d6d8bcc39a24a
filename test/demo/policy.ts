/** Contoso's policy file, as the demo and the journeys use it. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PolicyChoices {
  /** The issuer of the personal identity provider. */
  readonly personalIssuer: string
  /** The issuer of the national eID. */
  readonly eidIssuer: string
  readonly preset?: 'standard' | 'strict'
  readonly threatMode?: boolean
  /** Working hours that stand in for the age of a method. */
  readonly coolingOff?: { readonly hours: number } | null
  /** Contoso's own name, logo and colours in place of Latchkey's. */
  readonly isBranded?: boolean
}

const LOGOS = ['logo.svg', 'logo-on-dark.svg'] as const

/** Blue and cool where Latchkey is amber and warm, so that what was left out would be seen. */
const BRAND = {
  name: 'Contoso Access',
  logo: LOGOS[0],
  logoOnDark: LOGOS[1],
  colours: {
    light: {
      background: '#f4f7f9',
      surface: '#ffffff',
      text: '#10202b',
      accent: '#0b5c7d',
      accentHover: '#0d6d94',
      onAccent: '#ffffff',
      line: '#d3dde3',
    },
    dark: {
      background: '#0c1a22',
      surface: '#132632',
      text: '#e6f0f5',
      accent: '#7fc9e8',
      accentHover: '#9cd6ee',
      onAccent: '#0c1a22',
      line: '#27404f',
    },
  },
}

/** Writes the file and answers its path. */
export function writePolicy(
  directory: string,
  {
    personalIssuer,
    eidIssuer,
    preset = 'standard',
    threatMode = false,
    coolingOff = null,
    isBranded = false,
  }: PolicyChoices,
): string {
  const policy = {
    brand: isBranded ? BRAND : null,
    organisation: 'Contoso',
    timeZone: 'Europe/Ljubljana',
    domains: ['contoso.com', 'adfs.contoso.com'],
    preset,
    factors: [
      'work-account',
      'passkey',
      'authenticator-code',
      'saved-code',
      'code-by-email',
      'code-by-text',
      'second-identity',
      'recovery-contact',
      'approver-code',
      'face-check',
    ],
    freshnessWindowInDays: 7,
    strongSignIn: { acrs: 'c1' },
    threatMode,
    coolingOff,
    workingHours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', to: '19:00', holidays: [] },
    staffedRoute: {
      telephone: '+386 1 555 01 00',
      desk: { en: 'Building 2, ground floor', sl: 'Stavba 2, pritličje' },
      hours: { en: 'weekdays 7:00–19:00', sl: 'ob delavnikih 7.00–19.00' },
    },
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
      {
        id: 'eid',
        name: 'Fabrikam eID',
        issuer: eidIssuer,
        clientId: 'latchkey-eid',
        clientSecretVariable: 'LATCHKEY_EID_SECRET',
        signingAlgorithm: 'ES256',
        clientAuthentication: 'client_secret_post',
      },
    ],
    verifiedId: {
      authority: 'did:web:verifiedid.contoso.com',
      acceptedIssuer: 'did:web:verifiedid.contoso.com',
      matchConfidenceThreshold: 80,
    },
    decideWithinHours: 4,
  }
  mkdirSync(directory, { recursive: true })
  for (const logo of isBranded ? LOGOS : [])
    copyFileSync(join(import.meta.dirname, 'brand', logo), join(directory, logo))
  const path = join(directory, 'policy.json')
  writeFileSync(path, JSON.stringify(policy, null, 2))
  return path
}
