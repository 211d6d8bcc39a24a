/** The environment's variables, and what each should be. */
import { z } from 'zod'

const text = (shouldBe: string) => z.string({ error: shouldBe }).trim().min(1, shouldBe)
const address = (shouldBe: string) => z.url({ error: shouldBe })
const uuid = (shouldBe: string) => z.guid({ error: shouldBe })
const secret = (shouldBe: string) => z.string({ error: shouldBe }).min(16, shouldBe)

const LONG_SECRET =
  'should be at least 32 random characters, kept out of the database (for example from: openssl rand -base64 32)'

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
  LATCHKEY_OUTSIDE_SESSION_SECRET: z.string({ error: LONG_SECRET }).min(32, LONG_SECRET),
  LATCHKEY_EXCHANGE: z
    .enum(['on', 'off'], {
      error: 'should be "on" (reads restricted senders over a route Microsoft does not document) or "off"',
    })
    .default('off'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'should be a postgresql:// address')
    .optional(),
  LATCHKEY_DATA_DIRECTORY: z.string().default('.data/latchkey'),
  LATCHKEY_MAIL_URL: z
    .string({ error: 'should be smtps://user:password@host:port' })
    .regex(/^smtps?:\/\/[^/]+$/, 'should be smtps://user:password@host:port'),
  LATCHKEY_MAIL_FROM: text(
    'should be the sender of codes and notices, for example Account recovery <recovery@contoso.com>',
  ),
  LATCHKEY_TEXT_URL: address('should be the https address of the text-message gateway').optional(),
  LATCHKEY_TEXT_KEY: z.string().optional(),
  LATCHKEY_LOG_LEVEL: z
    .enum(['info', 'warn', 'error', 'silent'], { error: 'should be one of info, warn, error, silent' })
    .default('info'),
  LATCHKEY_DEMO_LOGIN: address('is set by npm run demo').optional(),
  LATCHKEY_DEMO_GRAPH: address('is set by npm run demo').optional(),
  LATCHKEY_DEMO_EXCHANGE: address('is set by npm run demo').optional(),
  LATCHKEY_DEMO_ISSUER: address('is set by npm run demo').optional(),
  LATCHKEY_DEMO_SIGN_IN: address('is set by npm run demo').optional(),
})
export type Environment = z.infer<typeof environmentSchema>
