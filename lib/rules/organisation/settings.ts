/** What the organisation decided, parsed once from its policy file. */
import type { PersonRow } from '../proofs/same-person.ts'
import type { VerifiedIdSetting } from '../proofs/presentation.ts'
import type { Preset } from '../proofs/assurance.ts'
import type { FactorId } from '../proofs/factors/index.ts'
import type { LookupId } from '../account/account.ts'
import type { MailFacts } from './mail-route.ts'
import type { ClientAuthentication, ProviderKind, SigningAlgorithm } from '../proofs/outside-providers.ts'
import type { Retirement } from '../account/sms-voice-retirement.ts'
import type { StrongSignIn } from '../account/employee.ts'
import type { WorkingHours } from '../working-hours.ts'
import type { Language } from '../language.ts'

/** Once for everybody, or in each language. */
export type OwnText = string | Readonly<Record<Language, string>>

/** The way to people, told on every claimant page. */
export interface StaffedRoute {
  readonly telephone: string
  readonly desk: OwnText
  readonly hours: OwnText
}

export interface OutsideProviderSetting {
  /** Part of an address: small letters, digits and hyphens. */
  readonly id: string
  readonly kind: ProviderKind
  /** As the claimant knows it. */
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  /** A private key in PEM where the client authenticates by one. */
  readonly clientSecret: string
  readonly signingAlgorithm?: SigningAlgorithm | undefined
  readonly clientAuthentication?: ClientAuthentication | undefined
  readonly matchOnEmail: boolean
}

export interface Settings {
  readonly mode: 'production' | 'demo'
  readonly organisation: string
  /** IANA name; every time that is told is told in it. */
  readonly timeZone: string
  /** The sign-in domains of this organisation, in small letters. */
  readonly domains: readonly string[]
  /** Without a slash at the end. Every link is made from it, never from a header (rule R3). */
  readonly baseUrl: string
  readonly preset: Preset
  /** Pairs that the organisation struck out: together they do not reach `aal2`. */
  readonly notTogether: readonly (readonly [FactorId, FactorId])[]
  readonly factors: readonly FactorId[]
  readonly freshnessWindowInDays: number
  /** The authentication context that a strong sign-in meets; null where none is named. */
  readonly strongSignIn: StrongSignIn
  readonly threatMode: boolean
  /** Working hours that may stand in for the age of a method; null: nothing does (rule R17). */
  readonly coolingOff: { readonly hours: number } | null
  readonly workingHours: WorkingHours
  /** The same where the policy file gives them: decisions fall due and the telephone is answered within them. Null: nobody said when. */
  readonly staffedHours: WorkingHours | null
  readonly staffedRoute: StaffedRoute
  /** Hears of a recovery when the account has one notification address only. */
  readonly deskMail: string
  /** E.164 prefixes that a text may be sent to. */
  readonly textPrefixes: readonly string[]
  readonly outsideProviders: readonly OutsideProviderSetting[]
  /** The organisation's own Entra ID, as a place to prove oneself; null where policy does not offer it. */
  readonly workAccount: { readonly issuer: string } | null
  /** Null where no credential in a wallet is offered. */
  readonly verifiedId: VerifiedIdSetting | null
  /** Object ids of accounts and groups that are never self-service. */
  readonly guarded: { readonly accounts: readonly string[]; readonly groups: readonly string[] }
  readonly waivedLookups: Readonly<Partial<Record<LookupId, string>>>
  /** Hours in which an approver should have decided. */
  readonly decideWithinHours: number
  /** Who is who among those who decide: accounts of one row are one person's, those of different rows are two people's (rule R10). */
  readonly people: readonly PersonRow[]
  /** With the risk stated: where no two administrators can be told apart, one eases, a day later. Null: nobody does. */
  readonly soleAdministrator: { readonly risk: string } | null
  /** How mail leaves. */
  readonly mail: MailFacts
  /** When Microsoft's own texts and calls end here; null: not, as far as is known. */
  readonly retirement: Retirement | null
  /** Whether Latchkey may lift sending restrictions and stop forwarding itself. */
  readonly exchangeChanges: boolean
  /** Where the claimant tries it: Microsoft's sign-in page. */
  readonly signInAddress: string
  /** Where people register their methods with Microsoft, as it is read and typed. */
  readonly securityInfo: string
  readonly portalAddress: {
    readonly restrictedSenders: string
    readonly account: (accountId: string) => string
    readonly selfServiceReset: string
    /** The Exchange admin centre. */
    readonly exchange: string
    /** Which domains are federated, and with what. */
    readonly domains: string
    /** Which organisations may come in, and what of them is trusted. */
    readonly crossTenant: string
    /** Synchronisation and the agents of pass-through authentication. */
    readonly connect: string
  }
}
