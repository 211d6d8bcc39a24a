/** The policy file: what the organisation decided, and what each line should be. */
import { z } from 'zod'
import { LOOKUPS } from './account.ts'
import { factors, isFactorId } from './factors/index.ts'

const text = (shouldBe: string) => z.string({ error: shouldBe }).trim().min(1, shouldBe)
const address = (shouldBe: string) => z.url({ error: shouldBe })
const uuid = (shouldBe: string) => z.guid({ error: shouldBe })

export const policySchema = z.strictObject({
  organisation: text('should be the name of your organisation'),
  timeZone: z.string().refine(isTimeZone, 'should be an IANA time zone, for example Europe/Ljubljana'),
  domains: z
    .array(text('should be a domain').transform((domain) => domain.toLowerCase()))
    .min(1, 'should list the sign-in domains of your organisation'),
  preset: z.enum(['standard', 'strict'], { error: 'should be "standard" or "strict"' }),
  factors: z
    .array(z.string().refine(isFactorId, `should be among ${factors.map(({ id }) => id).join(', ')}`))
    .min(1, 'should name at least one factor'),
  freshnessWindowInDays: z.number().int().min(1, 'should be 1 or more days').default(7),
  strongSignIn: z
    .strictObject({ acrs: z.string().regex(/^c\d{1,3}$/, 'should be the id of an authentication context, c1 to c99') })
    .nullable()
    .default(null),
  threatMode: z.boolean().default(false),
  staffedRoute: z.strictObject({
    telephone: text('should be a telephone number'),
    desk: text('should say where the desk is'),
    hours: text('should be opening hours'),
  }),
  deskMail: z.email('should be the mailbox of the help desk'),
  textPrefixes: z.array(z.string().regex(/^\+\d{1,6}$/, 'should be an E.164 prefix such as +386')).default([]),
  outsideProviders: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z0-9-]{1,30}$/, 'should be small letters, digits and hyphens')
          // Administrators and employees come back under these names (rule R9).
          .refine(
            (id) => !['entra', 'work'].includes(id),
            'should not be "entra" or "work", which are sign-ins of the organisation itself',
          ),
        name: text('should be the name that people know the provider by'),
        issuer: address('should be the fixed issuer of the provider'),
        clientId: text('should be the client id at the provider'),
        clientSecretVariable: z
          .string()
          .regex(/^LATCHKEY_[A-Z0-9_]+$/, 'should name an environment variable that starts with LATCHKEY_'),
        matchOnEmail: z.boolean().default(false),
      }),
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
      text('should state the risk that is taken'),
    )
    .default({}),
  decideWithinHours: z.number().positive('should be hours').default(4),
  pairedAccounts: z.array(z.tuple([uuid('should be an object id'), uuid('should be an object id')])).default([]),
})
export type Policy = z.infer<typeof policySchema>

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
