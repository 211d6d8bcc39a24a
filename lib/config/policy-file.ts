/** The policy file: what the organisation decided, and what each line should be. */
import { z } from 'zod'
import { LOOKUPS } from '../rules/account/account.ts'
import { brandLine, linksLine } from './brand-line.ts'
import { environmentSchema } from './environment.ts'
import { type FactorId, factors, isFactorId } from '../rules/proofs/factors/index.ts'
import { isEnoughAlone } from '../rules/proofs/assurance-paths.ts'
import { listedTwice, orderRows, rowsOfPairs } from '../rules/organisation/people-rows.ts'
import {
  CLIENT_AUTHENTICATIONS,
  namesTenant,
  PROVIDER_KINDS,
  type ProviderKind,
  SIGNING_ALGORITHMS,
  TAKEN_IDS,
} from '../rules/proofs/outside-providers.ts'
import { LANGUAGES } from '../rules/language.ts'
import { WEEKDAYS } from '../rules/working-hours.ts'

const text = (shouldBe: string) => z.string({ error: shouldBe }).trim().min(1, { error: shouldBe, abort: true })
/** One text for everybody, or one for each language. */
const ownText = (shouldBe: string) =>
  z.union([text(shouldBe), z.record(z.enum(LANGUAGES), text(shouldBe))], {
    error: `${shouldBe}, once or for each of ${LANGUAGES.join(', ')}`,
  })
const address = (shouldBe: string) => z.url({ error: shouldBe })
const onClock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'should be a time of day such as 08:00')
const uuid = (shouldBe: string) => z.guid({ error: shouldBe })

const did = (shouldBe: string) => z.string({ error: shouldBe }).regex(/^did:[a-z0-9]+:[^\s/?#]+$/, shouldBe)

const provider = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,30}$/, 'should be small letters, digits and hyphens')
      .refine(
        (id) => !(TAKEN_IDS as readonly string[]).includes(id),
        `should not be ${TAKEN_IDS.join(', ')}, which are sign-ins of the organisation itself`,
      ),
    kind: z
      .enum(Object.keys(PROVIDER_KINDS) as [ProviderKind, ...ProviderKind[]], {
        error: `should be one of ${Object.keys(PROVIDER_KINDS).join(', ')}`,
      })
      .default('openid'),
    name: text('should be the name that people know the provider by').optional(),
    issuer: address('should be the fixed issuer of the provider').optional(),
    clientId: text('should be the client id at the provider'),
    clientSecretVariable: z
      .string()
      .regex(/^LATCHKEY_[A-Z0-9_]+$/, {
        error: 'should name an environment variable that starts with LATCHKEY_',
        abort: true,
      })
      // Whoever can change this line and the issuer would otherwise have the secret sent to them.
      .refine(
        (name) => !(name in environmentSchema.shape),
        'should name a variable of its own: this one is not for a provider to be sent',
      ),
    signingAlgorithm: z
      .enum(SIGNING_ALGORITHMS, { error: `should be one of ${SIGNING_ALGORITHMS.join(', ')}` })
      .optional(),
    clientAuthentication: z
      .enum(CLIENT_AUTHENTICATIONS, { error: `should be one of ${CLIENT_AUTHENTICATIONS.join(', ')}` })
      .optional(),
    matchOnEmail: z.boolean().default(false),
  })
  .transform((said, checked) => {
    const fixed = PROVIDER_KINDS[said.kind]
    const complain = (path: string, message: string) => checked.addIssue({ code: 'custom', path: [path], message })
    const issuer = said.issuer ?? fixed?.issuer
    const name = said.name ?? fixed?.name
    if (!issuer) complain('issuer', 'should be the fixed issuer of the provider')
    else if (fixed && issuer !== fixed.issuer) complain('issuer', `is always ${fixed.issuer} for this kind`)
    else if (said.kind === 'entra' && !namesTenant(issuer))
      complain('issuer', 'should name one tenant: https://login.microsoftonline.com/<tenant id>/v2.0')
    if (!name) complain('name', 'should be the name that people know the provider by')
    return { ...said, issuer: issuer ?? '', name: name ?? '' }
  })

/** Work credentials in a wallet, and the comparison of faces (Microsoft Entra Verified ID). */
const verifiedId = z.strictObject({
  authority: did('should be the decentralized identifier of your Verified ID authority, for example did:web:…'),
  acceptedIssuer: did('should be the decentralized identifier that issues the credential'),
  credentialType: text('should be the type of the credential').default('VerifiedEmployee'),
  subjectClaim: text('should be the claim that holds the sign-in name').optional(),
  objectIdClaim: text("should be the claim that holds the account's object id").optional(),
  photoClaim: text('should be the claim that holds the photograph').default('photo'),
  /** Microsoft's own range and default; from 80 on a false match is rare. */
  matchConfidenceThreshold: z
    .number()
    .int()
    .min(50, 'should be from 50 to 100; 80 or more is advised')
    .max(100, 'should be from 50 to 100; 80 or more is advised')
    .default(70),
})

const RISK = 'should state the risk that is taken, in a sentence'
/** A dash, a word or a repeated letter tells nothing to whoever reads it on the health page. */
const isSentence = (written: string): boolean =>
  written.length >= 12 && (written.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3

const factor = z.string().refine(isFactorId, `should be among ${factors.map(({ id }) => id).join(', ')}`)

/** Two ways that are not enough together. Only ways that are not enough alone can be excluded. */
const struckPair = z
  .tuple([factor, factor], { error: 'should be two ways, for example ["code-by-email", "code-by-text"]' })
  .superRefine(([one, other], checked) => {
    const complain = (message: string) => checked.addIssue({ code: 'custom', message })
    if (one === other) complain(`names ${one} twice; it should be two ways`)
    for (const way of new Set([one, other]))
      if (isFactorId(way) && isEnoughAlone(way))
        complain(`${way} is enough alone: to do without it, take it out of factors`)
  })
  // Either order is the same pair, and no change of the file.
  .transform(([one, other]): [FactorId, FactorId] => (one < other ? [one, other] : [other, one]))

const ROWS =
  'should be rows such as {"name": "Megan Bowen", "accounts": ["<object id>", "<object id>"]}, one for each person'
/** All accounts of one person. A row of one account says that they have no other. */
const personRow = z.strictObject(
  {
    name: text('should be a name, for whoever reads the file').optional(),
    accounts: z.array(uuid('should be object ids'), { error: ROWS }).min(1, 'should list an account'),
  },
  { error: ROWS },
)

const holidayDate = z.iso.date('should be days such as 2026-12-25')

/** Every line, each checked by itself. */
export const fileSchema = z.strictObject({
  organisation: text('should be the name of your organisation'),
  timeZone: z.string().refine(isTimeZone, 'should be an IANA time zone, for example Europe/Ljubljana'),
  domains: z
    .array(
      text('should be a domain')
        .transform((domain) => domain.toLowerCase())
        .refine(isOwnDomain, 'should be domains of your own organisation, for example contoso.com'),
    )
    .min(1, 'should list the sign-in domains of your organisation'),
  preset: z.enum(['standard', 'strict'], { error: 'should be "standard" or "strict"' }),
  /** Beside the preset, and stricter only: pairs that do not reach `aal2`. */
  notTogether: z.array(struckPair).default([]),
  factors: z.array(factor).min(1, 'should name at least one factor'),
  firstFactors: z.array(factor).min(1, 'should name at least one factor').optional(),
  freshnessWindowInDays: z.number().int().min(1, 'should be 1 or more days').default(7),
  strongSignIn: z
    .strictObject({ acrs: z.string().regex(/^c\d{1,3}$/, 'should be the id of an authentication context, c1 to c99') })
    .nullable()
    .default(null),
  threatMode: z.boolean().default(false),
  /** At most 24: longer waits outlive the cookie that they end for. */
  coolingOff: z
    .strictObject({
      hours: z
        .number()
        .min(1, 'should be 1 to 24 working hours')
        .max(24, 'should be 1 to 24 working hours')
        .default(12),
    })
    .nullable()
    .default(null),
  workingHours: z
    .strictObject({
      days: z
        .array(z.enum(WEEKDAYS, { error: 'should be among mon, tue, wed, thu, fri, sat, sun' }))
        .min(1, 'should name a day'),
      from: onClock,
      to: onClock,
      holidays: z
        .array(
          z.union([
            holidayDate,
            z.strictObject({ date: holidayDate, name: ownText('should be what the day is called') }),
          ]),
        )
        .superRefine((all, checked) => {
          const dates = all.map((one) => (typeof one === 'string' ? one : one.date))
          for (const [at, date] of dates.entries())
            if (dates.indexOf(date) < at)
              checked.addIssue({ code: 'custom', path: [at], message: `names ${date} twice; it should be there once` })
        })
        .default([]),
    })
    .refine(({ from, to }) => from < to, 'should end later than they begin')
    .default({ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00', holidays: [] }),
  staffedRoute: z.strictObject({
    telephone: text('should be a telephone number'),
    desk: ownText('should say where the desk is'),
    hours: ownText('should be opening hours'),
    /** Other ways to people, told below the telephone. Left out and empty are the same, so that no file changes by it. */
    lines: z
      .array(ownText('should be a line of text'), { error: 'should be lines of text in square brackets' })
      .max(5, 'should be at most five lines')
      .optional(),
  }),
  brand: brandLine.nullable().default(null),
  links: linksLine.default({}),
  deskMail: z.email('should be the mailbox of the help desk'),
  textPrefixes: z.array(z.string().regex(/^\+\d{1,6}$/, 'should be an E.164 prefix such as +386')).default([]),
  /**
   * Whether Microsoft Entra's texts go through a provider of the organisation's own, unlike the codes that we send; no
   * property of the tenant shows it.
   */
  ownTelephonyProvider: z.boolean({ error: 'should be true or false' }).default(false),
  outsideProviders: z
    .array(provider)
    .superRefine((all, checked) => {
      for (const line of ['id', 'clientSecretVariable'] as const)
        for (const [at, one] of all.entries())
          if (all.slice(0, at).some((other) => other[line] === one[line]))
            checked.addIssue({
              code: 'custom',
              path: [at, line],
              message: `should be another than that of an earlier provider: ${one[line]}`,
            })
    })
    .default([]),
  verifiedId: verifiedId.nullable().default(null),
  /** What a rule sends there is not taken for an intruder's; the organisation alone knows its fax, its archive and its partners. */
  mailDestinations: z
    .array(
      z
        .string()
        .toLowerCase()
        .refine(isMailDestination, 'should be addresses, or domains of one organisation such as fax.example.org'),
    )
    .default([]),
  guarded: z
    .strictObject({
      accounts: z.array(uuid('should be object ids')).default([]),
      groups: z.array(uuid('should be object ids')).default([]),
    })
    .default({ accounts: [], groups: [] }),
  waivedLookups: z
    .partialRecord(
      z.enum(Object.keys(LOOKUPS) as [keyof typeof LOOKUPS, ...(keyof typeof LOOKUPS)[]]),
      text(RISK).refine(isSentence, RISK),
    )
    .default({}),
  decideWithinHours: z.number().positive('should be hours').default(4),
  people: z.array(personRow, { error: ROWS }).optional(),
  /** The form in which earlier versions wrote `people`. */
  pairedAccounts: z
    .array(
      z.tuple([uuid('should be an object id'), uuid('should be an object id')], { error: 'should be two object ids' }),
    )
    .optional(),
  soleAdministrator: z
    .strictObject({ risk: text(RISK).refine(isSentence, RISK) })
    .nullable()
    .default(null),
})

export const policySchema = fileSchema
  .superRefine(({ people, pairedAccounts }, checked) => {
    const complain = (path: string, message: string) => checked.addIssue({ code: 'custom', path: [path], message })
    if (people && pairedAccounts)
      complain('pairedAccounts', 'should be left out: each pair is a row of people, {"accounts": [one, other]}')
    for (const id of listedTwice(people ?? []))
      complain('people', `names ${id} twice; it should list each account once, in the row of its person`)
  })
  .transform(({ people, pairedAccounts, ...rest }) => ({
    ...rest,
    people: people ? orderRows(people) : rowsOfPairs(pairedAccounts ?? []),
  }))
export type Policy = z.infer<typeof policySchema>

/** Domains under which anybody may have a name, or a mailbox. */
const PUBLIC_DOMAINS =
  /^(?:(?:ac|co|com|edu|gob|gov|net|nom|or|org|gv|ne|go)\.[a-z]{2}|onmicrosoft\.(?:com|us)|partner\.onmschina\.cn|microsoftonline\.com|(?:gmail|googlemail|outlook|hotmail|live|icloud|yahoo|gmx|proton)\.[a-z]{2,3}|protonmail\.com|azurewebsites\.net|cloudapp\.net|github\.io)$/

/** A host name of two labels or more (RFC 1123 §2.1) that is not shared by the world. */
function isOwnDomain(domain: string): boolean {
  const isHost = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(domain)
  return isHost && !PUBLIC_DOMAINS.test(domain)
}

/** An address of anybody's, or the domain of one organisation: with a provider of public mailboxes, intruders have one too. */
function isMailDestination(destination: string): boolean {
  return z.email().safeParse(destination).success || (!destination.includes('@') && isOwnDomain(destination))
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
