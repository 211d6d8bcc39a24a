import { expect, test } from 'vitest'
import { openPasskeys } from '#lib/adapters/secrets/passkeys.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { SoftPasskey } from '#test/passkey.ts'

const OURS = 'https://recovery.contoso.com'
const passkeys = openPasskeys({ baseUrl: OURS, organisation: 'Contoso' })
const account = {
  id: '11111111-2222-4333-8444-555555555555' as AccountId,
  signInName: 'adele@contoso.com',
  displayName: 'Adele Vance',
}
const held = () => new SoftPasskey(account.id)

test('what the browser is asked at enrolment: a key of our own address that it can find by itself, behind a finger, a face or a PIN', async () => {
  const asked = await passkeys.registration({ challenge: 'v1:abc', account, held: ['bm8tbmV3LW9uZQ'] })
  expect(asked).toMatchObject({
    rp: { name: 'Contoso', id: 'recovery.contoso.com' },
    user: { id: Buffer.from(account.id).toString('base64url'), name: account.signInName },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestation: 'none',
    excludeCredentials: [{ id: 'bm8tbmV3LW9uZQ' }],
  })
})

test('what the browser is asked at a proof names no credential, and so tells nothing of any account (R4)', async () => {
  const asked = await passkeys.request('v1:abc')
  expect(asked).toMatchObject({ rpId: 'recovery.contoso.com', userVerification: 'required' })
  expect(JSON.stringify(asked)).not.toMatch(/"id"/)
})

test('a passkey that was made is read, and then proves', async () => {
  const key = held()
  const made = await passkeys.registered(key.registration({ challenge: 'v1:made', origin: OURS }), 'v1:made')
  expect(made).toEqual({ credentialId: key.credentialId, publicKey: key.publicKey, counter: 0 })
  const answer = key.answer({ challenge: 'v1:asked', origin: OURS })
  expect(passkeys.read(answer)).toEqual({ credentialId: key.credentialId, accountId: account.id })
  expect(await passkeys.verify(answer, 'v1:asked', key.publicKey)).toEqual({ counter: 1 })
})

test('a passkey made without a finger, a face or a PIN, for another address or another challenge is not taken', async () => {
  for (const wrong of [
    { userVerified: false },
    { origin: 'https://recovery.contoso.com.example.net' },
    { rpID: 'example.net' },
    { challenge: 'v1:other' },
  ])
    expect(
      await passkeys.registered(held().registration({ challenge: 'v1:made', origin: OURS, ...wrong }), 'v1:made'),
    ).toBeNull()
})

const REFUSED: readonly [string, object][] = [
  ['another challenge', { challenge: 'v1:other' }],
  ['another site', { origin: 'https://example.net' }],
  ['another port of ours', { origin: 'https://recovery.contoso.com:8443', rpID: 'recovery.contoso.com' }],
  ['the name of another site', { rpID: 'example.net' }],
  ['no user verification', { userVerified: false }],
  ['a frame of another site', { crossOrigin: true }],
]
for (const [what, wrong] of REFUSED)
  test(`an answer with ${what} proves nothing`, async () => {
    const key = held()
    const answer = key.answer({ challenge: 'v1:asked', origin: OURS, ...wrong })
    expect(await passkeys.verify(answer, 'v1:asked', key.publicKey)).toBeNull()
  })

test('an answer that another key signed proves nothing, and neither does any where there is no key', async () => {
  const answer = held().answer({ challenge: 'v1:asked', origin: OURS })
  expect(await passkeys.verify(answer, 'v1:asked', held().publicKey)).toBeNull()
  expect(await passkeys.verify(answer, 'v1:asked', null)).toBeNull()
})

test('what is no answer is no answer: empty, other JSON, too long, altered', async () => {
  const answer = held().answer({ challenge: 'v1:asked', origin: OURS })
  for (const given of [
    '',
    '{',
    'null',
    '[]',
    '{"id":1}',
    `${answer}${' '.repeat(20_000)}`,
    answer.replace('public-key', 'password'),
  ]) {
    expect(passkeys.read(given)).toBeNull()
    expect(await passkeys.verify(given, 'v1:asked', held().publicKey)).toBeNull()
    expect(await passkeys.registered(given, 'v1:asked')).toBeNull()
  }
})
