/** The environment's variables, and what each should be. */
import { z } from 'zod'
import { address, type Given, missing, secret, text, uuid } from './environment-variable.ts'
import { DIRECTORY_VARIABLES } from './directory-environment.ts'
import { MAIL_VARIABLES } from './mail-environment.ts'
import { TEXT_VARIABLES } from './text-environment.ts'
import { WEBHOOK_VARIABLES } from './webhook-environment.ts'
import { type LimitId, LIMITS } from '../rules/throttle.ts'

const LONG_SECRET =
  'should be at least 32 random characters, kept out of the database (for example from: openssl rand -base64 32)'

const WORK_ID = 'should be the application id that employees and claimants sign in to with their work account'
const WORK_SECRET = 'should be the client secret of the app that employees and claimants sign in to'
const VERIFIED_ID_ID = 'should be the application id that may ask for presentations'
const VERIFIED_ID_SECRET = 'should be the client secret of the app that may ask for presentations'
const BREACHED_URL =
  'should be the https address that a hash prefix is appended to, for example https://api.pwnedpasswords.com/range'
/** An address of PostgreSQL; anything else is a directory of the embedded database. */
export const POSTGRES = /^postgres(ql)?:\/\//

/** A limit of what is sent through Azure, below what the subscription allows. */
const places = (what: string, limit: LimitId) => {
  const shouldBe = `should be a whole number of ${what}, below what the Azure subscription is allowed (left out: ${LIMITS[limit].points})`
  return z.coerce
    .number({ error: shouldBe })
    .int(shouldBe)
    .min(1, shouldBe)
    .max(100_000, shouldBe)
    .default(LIMITS[limit].points)
}

/** No header with another meaning: none that a client could fill in, or that we set ourselves. */
const COUNTRY_HEADER = /^(?!(?:x-forwarded-|x-latchkey-))[a-z][a-z0-9-]*$/i
const COUNTRY_HEADER_ERROR =
  'should be the header in which the outermost declared proxy writes two letters of a country, for example x-country'

export { mailFaults } from './mail-environment.ts'

export const environmentSchema = z.object({
  LATCHKEY_MODE: z
    .enum(['production', 'demo'], { error: 'should be "production" (or left out); "demo" is set by npm run demo' })
    .default('production'),
  LATCHKEY_BASE_URL: address('should be the address that people open, for example https://recovery.contoso.com'),
  LATCHKEY_PORT: z.coerce.number({ error: 'should be a port number' }).int().min(1).max(65535).default(3000),
  LATCHKEY_PROXIES: z.coerce
    .number({ error: 'should be the number of proxies in front of Latchkey that set X-Forwarded-For' })
    .int()
    .min(0)
    .max(5)
    .default(0),
  LATCHKEY_COUNTRY_HEADER: z
    .string()
    .regex(COUNTRY_HEADER, COUNTRY_HEADER_ERROR)
    .transform((name) => name.toLowerCase())
    .optional(),
  LATCHKEY_POLICY_FILE: text('should be the path of the policy file (see docs/policy.example.json)'),
  LATCHKEY_KEYS: z
    .string({ error: 'should be one or more keys as name:base64, newest first, for example v1:… with 32 random bytes' })
    .regex(
      /^[a-z0-9]+:[A-Za-z0-9+/_-]{43,}=*(,[a-z0-9]+:[A-Za-z0-9+/_-]{43,}=*)*$/,
      'should be keys as name:base64 of at least 32 bytes, separated by commas, newest first',
    ),
  LATCHKEY_CLOUD: z
    .enum(['global', 'us-government-l4', 'us-government-l5', 'china'], {
      error: 'should be one of global, us-government-l4, us-government-l5, china',
    })
    .default('global'),
  LATCHKEY_TENANT_ID: uuid('should be the Entra tenant id, a GUID'),
  LATCHKEY_READER_CLIENT_ID: uuid('should be the application id of the reader app registration'),
  LATCHKEY_READER_CLIENT_SECRET: secret('should be the client secret of the reader app registration'),
  LATCHKEY_ACTOR_CLIENT_ID: uuid('should be the application id of the actor app registration'),
  LATCHKEY_ACTOR_CLIENT_SECRET: secret('should be the client secret of the actor app registration'),
  LATCHKEY_DESK_CLIENT_ID: uuid('should be the application id that administrators sign in to'),
  LATCHKEY_DESK_CLIENT_SECRET: secret('should be the client secret of the app that administrators sign in to'),
  LATCHKEY_DESK_SESSION_SECRET: z.string({ error: LONG_SECRET }).min(32, LONG_SECRET),
  LATCHKEY_WORK_CLIENT_ID: uuid(WORK_ID).optional(),
  LATCHKEY_WORK_CLIENT_SECRET: secret(WORK_SECRET).optional(),
  LATCHKEY_VERIFIED_ID_CLIENT_ID: uuid(VERIFIED_ID_ID).optional(),
  LATCHKEY_VERIFIED_ID_CLIENT_SECRET: secret(VERIFIED_ID_SECRET).optional(),
  LATCHKEY_OUTSIDE_SESSION_SECRET: z.string({ error: LONG_SECRET }).min(32, LONG_SECRET),
  LATCHKEY_EXCHANGE: z
    .enum(['on', 'off'], {
      error: 'should be "on" (reads restricted senders over a route Microsoft does not document) or "off"',
    })
    .default('off'),
  LATCHKEY_EXCHANGE_CHANGES: z
    .enum(['on', 'off'], {
      error:
        'should be "on" (lifts sending restrictions and stops forwarding over a route Microsoft does not document) or "off"',
    })
    .default('off'),
  LATCHKEY_METHODS_LIMIT: z
    .enum(['shared', 'own'], {
      error: 'should be "shared" (methods are counted among the reports, as Microsoft lists them) or "own"',
    })
    .default('shared'),
  ...DIRECTORY_VARIABLES,
  DATABASE_URL: z.string().regex(POSTGRES, 'should be a postgresql:// address').optional(),
  LATCHKEY_DATA_DIRECTORY: z.string().default('.data/latchkey'),
  ...MAIL_VARIABLES,
  ...TEXT_VARIABLES,
  ...WEBHOOK_VARIABLES,
  LATCHKEY_AZURE_MAILS_A_MINUTE: places('mails a minute', 'azure:mail:minute'),
  LATCHKEY_AZURE_MAILS_AN_HOUR: places('mails an hour', 'azure:mail:hour'),
  LATCHKEY_AZURE_TEXTS_A_MINUTE: places('texts a minute', 'azure:text:minute'),
  LATCHKEY_BREACHED_URL: z
    .url({ error: BREACHED_URL, abort: true })
    .regex(/^https:\/\/[^?#@]+$/, BREACHED_URL)
    .optional(),
  LATCHKEY_LOG_LEVEL: z
    .enum(['info', 'warn', 'error', 'silent'], { error: 'should be one of info, warn, error, silent' })
    .default('info'),
  LATCHKEY_DEMO_LOGIN: address('is set by npm run demo').optional(),
  LATCHKEY_DEMO_GRAPH: address('is set by npm run demo').optional(),
  LATCHKEY_DEMO_EXCHANGE: address('is set by npm run demo').optional(),
  LATCHKEY_DEMO_ISSUER: address('is set by npm run demo').optional(),
  LATCHKEY_DEMO_SIGN_IN: address('is set by npm run demo').optional(),
  LATCHKEY_DEMO_VERIFIED_ID: address('is set by npm run demo').optional(),
})
export type Environment = z.infer<typeof environmentSchema>

/**
 * What signing in with the work account needs, where claimants prove by it or employees prepare and vouch. Conditional
 * Access guards the desk as an application, and an application that asks for an authentication context should not be
 * guarded so itself (Microsoft Entra, developer guide to the authentication context).
 */
export const workAccountFaults = (given: Given): string[] =>
  missing(given, [
    [true, 'LATCHKEY_WORK_CLIENT_ID', WORK_ID],
    [true, 'LATCHKEY_WORK_CLIENT_SECRET', WORK_SECRET],
  ])

/**
 * One application for both would be guarded like the desk for everybody, or not at all for the desk; and the one that
 * sends mail should neither read nor change the tenant.
 */
export const registrationFaults = (environment: Environment): string[] =>
  APART.flatMap(([name, others, because]) => {
    const other = others.find((one) => isSameId(environment[name], environment[one]))
    return other ? [`${name} should be another application than ${other}: ${because}`] : []
  })

type ClientId = Extract<keyof Environment, `LATCHKEY_${string}_CLIENT_ID`>
const OTHERS = [
  'LATCHKEY_READER_CLIENT_ID',
  'LATCHKEY_ACTOR_CLIENT_ID',
  'LATCHKEY_DESK_CLIENT_ID',
  'LATCHKEY_WORK_CLIENT_ID',
] as const
const SENDS_ALONE = 'a registration of its own, which may send and nothing else'
const APART: readonly (readonly [ClientId, readonly ClientId[], string])[] = [
  [
    'LATCHKEY_WORK_CLIENT_ID',
    ['LATCHKEY_DESK_CLIENT_ID'],
    'a registration of its own, so that a Conditional Access policy can guard the desk alone',
  ],
  ['LATCHKEY_MAIL_CLIENT_ID', OTHERS, SENDS_ALONE],
  ['LATCHKEY_AZURE_CLIENT_ID', OTHERS, SENDS_ALONE],
]
const isSameId = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase()

/** What asking for a credential in a wallet needs, where it is offered. */
export const verifiedIdFaults = (given: Given): string[] =>
  missing(given, [
    [true, 'LATCHKEY_VERIFIED_ID_CLIENT_ID', VERIFIED_ID_ID],
    [true, 'LATCHKEY_VERIFIED_ID_CLIENT_SECRET', VERIFIED_ID_SECRET],
  ])
