/**
 * Why Microsoft said no, over bodies that people were really answered (`test/cases/graph-errors.json`, each with its
 * source) and over every shape that such a body comes in.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { appliedBy } from '#lib/adapters/graph/apply.ts'
import { errorBodyIn } from '#lib/adapters/graph/transport/error-body.ts'
import { type MicrosoftRefusal, refusalIn } from '#lib/adapters/graph/transport/microsoft-refusal.ts'
import { isNotLicensed, replyFrom, unseenBecause } from '#lib/adapters/graph/transport/reply.ts'
import { graphErrorCases, outcomeOfGraphError } from '#test/cases/judge-graph-errors.ts'
import { NOW } from '#test/example.ts'

const REAL_ERRORS = graphErrorCases(
  JSON.parse(readFileSync(new URL('../../cases/graph-errors.json', import.meta.url), 'utf8')),
)

const replied = (status: number, text: string) => replyFrom(new Response(text, { status }), NOW)

describe('an error that somebody was really answered', () => {
  for (const real of REAL_ERRORS)
    test(`${real.id}, ${real.call}, ${real.status}: ${real.expected.join(' or ')} (${real.source})`, async () =>
      expect(await outcomeOfGraphError(real)).toMatchObject({ passed: true }))

  for (const real of REAL_ERRORS)
    test(`${real.id} is told the same where the text stands once more inside`, async () =>
      expect(await outcomeOfGraphError(real, { message: real.message })).toMatchObject({ passed: true }))
})

const DEFAULT_TEXT = "matches the user's current default authentication method"
const SYNCED_TEXT = 'Unable to update the specified properties for on-premises mastered Directory Sync objects.'
const PASSWORD_TEXT = 'The specified password does not comply with password complexity requirements.'
const EXCHANGE_TEXT =
  "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object 'x' couldn't be found on 'y'."

/** Shapes that the same sentence comes in. */
const SHAPES: readonly [title: string, of: (text: string) => unknown][] = [
  ['a message', (message) => ({ error: { code: 'badRequest', message } })],
  ['an inner error alone', (message) => ({ error: { code: 'badRequest', message: '', innerError: { message } } })],
  ['an inner error spelt small', (message) => ({ error: { code: 'x', innererror: { innererror: { message } } } })],
  ['a list of details', (message) => ({ error: { code: 'x', message: '', details: [{ code: 'y', message }] } })],
  ['a message that is an object', (value) => ({ error: { code: 'x', message: { lang: 'en-US', value } } })],
  ['the older envelope', (value) => ({ 'odata.error': { code: 'x', message: { lang: 'en', value } } })],
  ['a body inside a message', (message) => ({ error: { code: 'x', message: JSON.stringify({ error: { message } }) } })],
]
const SENTENCES: readonly [string, MicrosoftRefusal][] = [
  [DEFAULT_TEXT, 'default-method'],
  [SYNCED_TEXT, 'kept-elsewhere'],
  [PASSWORD_TEXT, 'password-unfit'],
  [EXCHANGE_TEXT, 'no-such-object'],
]
describe('the same sentence in another shape', () => {
  for (const [shape, of] of SHAPES)
    for (const [text, refusal] of SENTENCES)
      test(`${refusal} as ${shape}`, () => expect(refusalIn(400, of(text))).toBe(refusal))
})

const KINDS: readonly [title: string, status: number, body: unknown, MicrosoftRefusal][] = [
  ['a code in capitals or not', 404, { error: { code: 'RESOURCENOTFOUND' } }, 'no-such-object'],
  [
    'the most detailed code inside',
    403,
    { error: { code: 'x', innerError: { code: 'AadPremiumLicenseRequired' } } },
    'not-licensed',
  ],
  [
    'a mailbox that a policy of its server keeps from us',
    403,
    { error: { code: 'extensionError' } },
    'mailbox-elsewhere',
  ],
  [
    'a password named as the target alone',
    400,
    { error: { code: 'x', details: [{ target: 'passwordProfile.password' }] } },
    'password-unfit',
  ],
  [
    'a synced object whose text speaks of its password',
    400,
    { error: { message: `${SYNCED_TEXT} The password has requirements.` } },
    'kept-elsewhere',
  ],
  [
    'a federated user',
    400,
    { error: { message: 'The password of a federated user cannot be set.' } },
    'kept-elsewhere',
  ],
  [
    'an object that Exchange does not find, with 404',
    404,
    {
      error: {
        code: 'NotFound',
        message: 'Error executing cmdlet',
        details: [{ code: 'Client', message: EXCHANGE_TEXT }],
      },
    },
    'no-such-object',
  ],
  ['an error of the token alone', 401, { error: 'invalid_client' }, 'token-refused'],
  [
    'a licence, in a text about something else',
    403,
    { error: { code: 'Forbidden', message: 'Your licence plate is unknown.' } },
    'not-permitted',
  ],
  [
    'a text in another language',
    400,
    { error: { code: 'Request_BadRequest', message: 'Geslo ne ustreza zahtevam.' } },
    'unrecognised',
  ],
  [
    'a property that is not there',
    400,
    { error: { code: 'Request_BadRequest', message: "Invalid value specified for property 'x' of resource 'User'." } },
    'unrecognised',
  ],
  ['a gateway that writes HTML', 400, null, 'unrecognised'],
  ['no body', 404, null, 'unrecognised'],
  ['a list for a body', 400, ['error'], 'unrecognised'],
  ['a number for a message', 400, { error: { code: 7, message: 7, details: 'x', innerError: 'y' } }, 'unrecognised'],
]
for (const [title, status, body, refusal] of KINDS)
  test(`${title}: ${refusal}`, () => expect(refusalIn(status, body)).toBe(refusal))

describe('another password is asked for', () => {
  const asked = async (status: number, text: string) => appliedBy(await replied(status, text))
  const SAYS_NOTHING: readonly [string, number, string][] = [
    ['no body', 400, ''],
    ['a page of a gateway about a password', 400, '<html><body>password complexity requirements</body></html>'],
    ['a text that nobody knows', 400, '{"error":{"code":"Request_BadRequest","message":"Something else."}}'],
    ['a synced object', 400, JSON.stringify({ error: { message: SYNCED_TEXT } })],
    ['a policy', 400, '{"error":{"message":"The change of a password is blocked by your policy."}}'],
    ['no permission', 403, JSON.stringify({ error: { message: PASSWORD_TEXT } })],
  ]
  for (const [title, status, text] of SAYS_NOTHING)
    test(`never after ${title}`, async () => {
      const applied = await asked(status, text)
      expect(applied.kind).toBe('refused')
      expect(applied).not.toMatchObject({ why: 'password-refused' })
    })
  test('after the text that means it', async () =>
    expect(await asked(400, JSON.stringify({ error: { message: PASSWORD_TEXT } }))).toEqual({
      kind: 'refused',
      why: 'password-refused',
    }))
})

describe('other sentences for the same refusal', () => {
  for (const [status, message, refusal] of [
    [403, 'Your tenant needs a Microsoft Entra ID P2 license to use this feature.', 'not-licensed'],
    [403, 'This API is only available to tenants with Microsoft Entra ID P2.', 'not-licensed'],
    [403, 'Tenant does not have a SPO license.', 'not-licensed'],
    [400, 'User already has an active Temporary Access Pass.', 'pass-exists'],
    [400, 'Temporary Access Pass method is not enabled for the user.', 'against-policy'],
    [400, 'The requested lifetime exceeds the maximum lifetime of the policy', 'against-policy'],
    [400, 'The method is the default MFA method of the user', 'default-method'],
    [400, "The password contains the user's name.", 'password-unfit'],
    [400, 'Password must have characters from at least 3 of the following categories', 'password-unfit'],
    [400, 'This user is a member of a restricted management administrative unit.', 'not-permitted'],
    [400, 'Temporary\u00a0Access Pass\r\nalready exists for the user.', 'pass-exists'],
    [400, "Invalid value specified for property 'passwordProfile' of resource 'User'.", 'unrecognised'],
    [403, 'Access denied by conditional access policy', 'not-permitted'],
  ] as const)
    test(`${status} “${message}”: ${refusal}`, () =>
      expect(refusalIn(status, { error: { code: 'x', message } })).toBe(refusal))
})
test('only a code says that there are no roles to activate: no text makes anybody ordinary', async () => {
  const said = (code: string, message: string) => replied(403, JSON.stringify({ error: { code, message } }))
  const TEXT = 'Your tenant is not licensed for this feature.'
  expect(unseenBecause(await said('Forbidden', TEXT))).toBe('not-licensed')
  expect(isNotLicensed(await said('Forbidden', TEXT))).toBe(false)
  expect(isNotLicensed(await said('AadPremiumLicenseRequired', ''))).toBe(true)
})

test('no text makes a write certain that may have been made (R14)', async () => {
  for (const status of [408, 409, 412, 500, 502, 504])
    for (const [text] of SENTENCES)
      expect(appliedBy(await replied(status, JSON.stringify({ error: { message: text } })))).toEqual({
        kind: 'unknown',
      })
})

test('a body that goes inwards for ever is read a few errors deep', () => {
  const endless: Record<string, unknown> = { code: 'x' }
  endless.innerError = endless
  expect(errorBodyIn({ error: endless }).codes.length).toBeLessThan(10)
})
