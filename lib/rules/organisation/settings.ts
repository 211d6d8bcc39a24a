/** What the organisation decided, parsed once from its policy file. */
import type { PersonRow } from '../proofs/same-person.ts'
import type { VerifiedIdSetting } from '../proofs/presentation.ts'
import type { Brand } from './brand.ts'
import type { DueTimes } from './due-times.ts'
import type { Preset } from '../proofs/assurance.ts'
import type { FactorId } from '../proofs/factors/index.ts'
import type { LookupId } from '../account/account.ts'
import type { MailFacts } from './mail-route.ts'
import type { ClientAuthentication, ProviderKind, SigningAlgorithm } from '../proofs/outside-providers.ts'
import type { Retirement } from '../account/sms-voice-retirement.ts'
import type { StrongSignIn } from '../account/employee.ts'
import type { WorkingHours } from '../working-hours.ts'
import type { OfferedLanguage } from '../language.ts'

/** Text of the organisation's own: one for everybody, or one for each language. */
export type OwnText = string | Readonly<Record<OfferedLanguage, string>>

/** How to reach people, shown on every claimant page. */
export interface StaffedRoute {
  readonly telephone: string
  readonly desk: OwnText
  readonly hours: OwnText
  /** Other ways to people, told below the telephone. */
  readonly lines?: readonly OwnText[] | undefined
}

export interface OutsideProviderSetting {
  /** A segment of addresses: small letters, digits and hyphens. */
  readonly id: string
  readonly kind: ProviderKind
  /** The provider's name as claimants know it. */
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  /** Or a private key in PEM, where the client authenticates by one. */
  readonly clientSecret: string
  readonly signingAlgorithm?: SigningAlgorithm | undefined
  readonly clientAuthentication?: ClientAuthentication | undefined
  readonly matchOnEmail: boolean
}

export interface Settings {
  readonly mode: 'production' | 'demo'
  readonly organisation: string
  readonly brand: Brand
  /** Pages of the organisation's own, https; what is missing is not shown. */
  readonly links: { readonly privacy?: string | undefined; readonly help?: string | undefined }
  /** Of letters to the desk's mailbox, and to whoever's own language nobody knows. */
  readonly language: OfferedLanguage
  /** IANA name; every time is shown in this zone. */
  readonly timeZone: string
  /** The sign-in domains of this organisation, in small letters. */
  readonly domains: readonly string[]
  /** Without a slash at the end. Every link is made from it, never from a header (rule R3). */
  readonly baseUrl: string
  readonly preset: Preset
  /** Pairs that the organisation excludes: together they do not reach `aal2`. */
  readonly notTogether: readonly (readonly [FactorId, FactorId])[]
  readonly factors: readonly FactorId[]
  /** Shown before the fold, in their order. Null: the ways that most people have. */
  readonly firstFactors: readonly FactorId[] | null
  readonly freshnessWindowInDays: number
  /** The authentication context that a strong sign-in has to meet; null where none is named. */
  readonly strongSignIn: StrongSignIn
  readonly threatMode: boolean
  /** Working hours of waiting that may replace the age of a method; null where no wait does (rule R17). */
  readonly coolingOff: { readonly hours: number } | null
  readonly workingHours: WorkingHours
  /** Hours in which decisions fall due and the telephone is answered. Null: the policy file does not give them. */
  readonly staffedHours: WorkingHours | null
  readonly staffedRoute: StaffedRoute
  /** The desk's address, notified when an account has only one notification address. */
  readonly deskMail: string
  /** E.164 prefixes that a text may be sent to. */
  readonly textPrefixes: readonly string[]
  readonly outsideProviders: readonly OutsideProviderSetting[]
  /** The organisation's own Entra ID as an identity provider; null where policy does not offer it. */
  readonly workAccount: { readonly issuer: string } | null
  /** Null where no wallet credential is accepted. */
  readonly verifiedId: VerifiedIdSetting | null
  /** Object ids of accounts and groups for which nothing is self-service. */
  readonly guarded: { readonly accounts: readonly string[]; readonly groups: readonly string[] }
  /** Addresses and domains outside the tenant's own that mail may be sent on to. */
  readonly mailDestinations: readonly string[]
  readonly waivedLookups: Readonly<Partial<Record<LookupId, string>>>
  /** Hours within which an approver should decide. */
  readonly decideWithinHours: number
  /** By cause and class; see `due-times.ts`. */
  readonly dueTimes: DueTimes
  /**
   * Which accounts belong to one person: those of one row are one person's, those of different rows are two people's
   * (rule R10).
   */
  readonly people: readonly PersonRow[]
  /** The stated risk, where one administrator may lower the guard alone, a day later. Null: it takes two. */
  readonly soleAdministrator: { readonly risk: string } | null
  /** How mail leaves. */
  readonly mail: MailFacts
  /** When Microsoft's own texts and calls end here; null where no end is known. */
  readonly retirement: Retirement | null
  /** Whether Latchkey may lift sending restrictions and stop forwarding itself. */
  readonly exchangeChanges: boolean
  /** Microsoft's sign-in page, where the claimant tries whether it works. */
  readonly signInAddress: string
  /** Microsoft's page for security info, where people register methods; as it is shown and typed. */
  readonly securityInfo: string
  readonly portalAddress: {
    readonly restrictedSenders: string
    readonly account: (accountId: string) => string
    readonly selfServiceReset: string
    /** The portal's page for the Exchange admin centre. */
    readonly exchange: string
    /** The portal's page of domains, which shows the federated ones. */
    readonly domains: string
    /** The portal's page of cross-tenant access settings. */
    readonly crossTenant: string
    /** The portal's page of synchronisation and pass-through agents. */
    readonly connect: string
  }
}
