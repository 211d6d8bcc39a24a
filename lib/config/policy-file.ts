/** The policy file: what the organisation decided, and what each line should be. */
import { z } from 'zod'
import { LOOKUPS } from '../rules/account/account.ts'
import { LANGUAGES } from '../rules/language.ts'
import { listedTwice, orderRows, rowsOfPairs } from '../rules/organisation/people-rows.ts'
import { brandLine, linksLine } from './brand-lines.ts'
import { dueTimesLine } from './due-lines.ts'
import { domainsLine, mailDestinationsLine } from './domain-lines.ts'
import { uuid } from './environment-variable.ts'
import { factorsLine, notTogetherLine } from './factor-lines.ts'
import { pairedAccountsLine, peopleLine } from './people-lines.ts'
import { filledText, statedRisk } from './policy-value.ts'
import { outsideProvidersLine, verifiedIdLine } from './provider-lines.ts'
import { staffedRouteLine, timeZoneLine, workingHoursLine } from './staffing-lines.ts'

/** Every line, each checked by itself. */
export const fileSchema = z.strictObject({
  /** Where an editor finds docs/policy.schema.json; nothing is decided by it. */
  $schema: z.string({ error: 'should be the address of the schema, for editors' }).optional(),
  organisation: filledText('should be the name of your organisation'),
  /** Of letters to the desk's mailbox, and to whoever's own language nobody knows. */
  language: z.enum(LANGUAGES, { error: `should be one of ${LANGUAGES.join(', ')}` }).default('en'),
  timeZone: timeZoneLine,
  domains: domainsLine,
  preset: z.enum(['standard', 'strict'], { error: 'should be "standard" or "strict"' }),
  /** Beside the preset, and stricter only: pairs that do not reach `aal2`. */
  notTogether: notTogetherLine.default([]),
  factors: factorsLine,
  firstFactors: factorsLine.optional(),
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
  workingHours: workingHoursLine,
  staffedRoute: staffedRouteLine,
  brand: brandLine.nullable().default(null),
  links: linksLine.default({}),
  deskMail: z.email('should be the mailbox of the help desk'),
  textPrefixes: z.array(z.string().regex(/^\+\d{1,6}$/, 'should be an E.164 prefix such as +386')).default([]),
  /**
   * Whether Microsoft Entra's texts go through a provider of the organisation's own, unlike the codes that we send; no
   * property of the tenant shows it.
   */
  ownTelephonyProvider: z.boolean({ error: 'should be true or false' }).default(false),
  outsideProviders: outsideProvidersLine,
  verifiedId: verifiedIdLine.nullable().default(null),
  /** What a rule sends there is not taken for an intruder's; the organisation alone knows its fax, its archive and its partners. */
  mailDestinations: mailDestinationsLine,
  guarded: z
    .strictObject({
      accounts: z.array(uuid('should be object ids')).default([]),
      groups: z.array(uuid('should be object ids')).default([]),
    })
    .default({ accounts: [], groups: [] }),
  waivedLookups: z
    .partialRecord(z.enum(Object.keys(LOOKUPS) as [keyof typeof LOOKUPS, ...(keyof typeof LOOKUPS)[]]), statedRisk)
    .default({}),
  decideWithinHours: z.number().positive('should be hours').default(4),
  dueTimes: dueTimesLine,
  people: peopleLine.optional(),
  /** The form in which earlier versions wrote `people`. */
  pairedAccounts: pairedAccountsLine.optional(),
  soleAdministrator: z.strictObject({ risk: statedRisk }).nullable().default(null),
})

export const policySchema = fileSchema
  .superRefine(({ people, pairedAccounts }, checked) => {
    const complain = (path: string, message: string) => checked.addIssue({ code: 'custom', path: [path], message })
    if (people && pairedAccounts)
      complain('pairedAccounts', 'should be left out: each pair is a row of people, {"accounts": [one, other]}')
    for (const id of listedTwice(people ?? []))
      complain('people', `names ${id} twice; it should list each account once, in the row of its person`)
  })
  .transform(({ people, pairedAccounts, $schema: _ofEditors, ...rest }) => ({
    ...rest,
    people: people ? orderRows(people) : rowsOfPairs(pairedAccounts ?? []),
  }))
export type Policy = z.infer<typeof policySchema>
