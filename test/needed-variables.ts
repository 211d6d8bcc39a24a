/** What a production start needs with the example policy file, and no more. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'

export type Variables = Readonly<Record<string, string | undefined>>

export const EXAMPLE_POLICY = join(import.meta.dirname, '../docs/policy.example.json')
export const GUID = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
/** The id of an application that must differ from the one before. */
const OTHER_GUID = '8d1f6b37-2c4a-4e95-b0d3-7a5c9e21f846'
/** A secret that looks random and is the same in every run; each purpose has another one. */
export const secretOf = (purpose: string): string => createHash('sha256').update(purpose).digest('base64url')

export const NEEDED: Variables = {
  LATCHKEY_BASE_URL: 'https://recovery.contoso.com',
  LATCHKEY_POLICY_FILE: EXAMPLE_POLICY,
  LATCHKEY_KEYS: `v1:${secretOf('LATCHKEY_KEYS')}`,
  LATCHKEY_TENANT_ID: GUID,
  LATCHKEY_READER_CLIENT_ID: GUID,
  LATCHKEY_READER_CLIENT_SECRET: secretOf('LATCHKEY_READER_CLIENT_SECRET'),
  LATCHKEY_ACTOR_CLIENT_ID: GUID,
  LATCHKEY_ACTOR_CLIENT_SECRET: secretOf('LATCHKEY_ACTOR_CLIENT_SECRET'),
  LATCHKEY_DESK_CLIENT_ID: GUID,
  LATCHKEY_DESK_CLIENT_SECRET: secretOf('LATCHKEY_DESK_CLIENT_SECRET'),
  LATCHKEY_DESK_SESSION_SECRET: secretOf('LATCHKEY_DESK_SESSION_SECRET'),
  LATCHKEY_WORK_CLIENT_ID: OTHER_GUID,
  LATCHKEY_WORK_CLIENT_SECRET: secretOf('LATCHKEY_WORK_CLIENT_SECRET'),
  LATCHKEY_OUTSIDE_SESSION_SECRET: secretOf('LATCHKEY_OUTSIDE_SESSION_SECRET'),
  LATCHKEY_NATIONAL_EID_SECRET: secretOf('LATCHKEY_NATIONAL_EID_SECRET'),
  LATCHKEY_MAIL_URL: 'smtps://mail.contoso.com:465',
  LATCHKEY_MAIL_FROM: 'Account recovery <recovery@contoso.com>',
  LATCHKEY_TEXT_URL: 'https://texts.contoso.com/send',
  LATCHKEY_TEXT_KEY: secretOf('LATCHKEY_TEXT_KEY'),
}
