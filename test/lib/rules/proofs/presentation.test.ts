import { describe, expect, test } from 'vitest'
import {
  faultOf,
  PRESENTATION_FAULTS,
  type PresentationFault,
  type ShownCredential,
  subjectClaimOf,
} from '#lib/rules/proofs/presentation.ts'
import type { VerifiedIdSetting } from '#lib/rules/proofs/presentation.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import { daysBefore, NOW } from '#test/example.ts'

const CONTOSO = 'did:web:verifiedid.contoso.com'
const WANTED: VerifiedIdSetting = {
  authority: CONTOSO,
  acceptedIssuer: CONTOSO,
  credentialType: 'VerifiedEmployee',
  photoClaim: 'photo',
  matchConfidenceThreshold: 80,
}
const ADELE: ShownCredential = {
  issuer: CONTOSO,
  types: ['VerifiableCredential', 'VerifiedEmployee'],
  claims: { revocationId: 'Adele@contoso.com', firstName: 'Adele' },
  revocation: 'VALID',
  issuedAt: daysBefore(90),
  expiresAt: daysBefore(-90),
  matchConfidence: 86.3,
}
const ASKED = {
  signInName: 'adele@contoso.com',
  accountId: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0001',
  accountCreatedAt: daysBefore(900),
  now: NOW,
  freshnessWindowInDays: 7,
  troubleSince: null,
} as const

const SPECIFICATION: readonly [
  title: string,
  shown: Partial<ShownCredential>,
  asked: Partial<Parameters<typeof faultOf>[2]>,
  fault: PresentationFault | null,
][] = [
  ['the owner’s, and a face that is alike', {}, {}, null],
  ['a face exactly as alike as it must be', { matchConfidence: 80 }, {}, null],
  ['a face a little less alike, whatever the service says', { matchConfidence: 79.99 }, {}, 'face-unlike'],
  ['no comparison of faces', { matchConfidence: null }, {}, 'no-face'],
  ['of another issuer', { issuer: 'did:web:elsewhere.example.org' }, {}, 'other-issuer'],
  ['of another type', { types: ['VerifiableCredential', 'Membership'] }, {}, 'other-type'],
  ['revoked', { revocation: 'REVOKED' }, {}, 'revoked'],
  ['of which the service does not say whether it was revoked', { revocation: null }, {}, 'revoked'],
  ['past its end', { expiresAt: daysBefore(1) }, {}, 'expired'],
  ['without an end', { expiresAt: null }, {}, null],
  ['of a colleague', { claims: { revocationId: 'alex@contoso.com' } }, {}, 'other-person'],
  ['that names nobody', { claims: { firstName: 'Adele' } }, {}, 'other-person'],
  ['for a name that nobody has', {}, { signInName: null }, 'other-person'],
  ['from before the account, whose name was used again', { issuedAt: daysBefore(901) }, {}, 'other-account'],
  ['from the moment of the account', { issuedAt: daysBefore(900) }, {}, null],
  ['for an account of which nobody knows since when it is', {}, { accountCreatedAt: null }, 'other-account'],
  ['issued yesterday (R6)', { issuedAt: daysBefore(1) }, {}, 'too-fresh'],
  ['issued nobody knows when (R6)', { issuedAt: null }, {}, 'too-fresh'],
  ['issued since the trouble began (R6)', { issuedAt: daysBefore(20) }, { troubleSince: daysBefore(30) }, 'too-fresh'],
]
for (const [title, shown, asked, fault] of SPECIFICATION)
  test(`a credential ${title}: ${fault ?? 'proof'}`, () =>
    expect(faultOf([{ ...ADELE, ...shown }], WANTED, { ...ASKED, ...asked })).toBe(fault))

test('exactly one credential was asked for', () => {
  expect(faultOf([], WANTED, ASKED)).toBe('not-one-credential')
  expect(faultOf([ADELE, ADELE], WANTED, ASKED)).toBe('not-one-credential')
})
test('another claim can hold the sign-in name', () => {
  const wanted = { ...WANTED, subjectClaim: 'upn' }
  expect(subjectClaimOf(wanted)).toBe('upn')
  expect(faultOf([ADELE], wanted, ASKED)).toBe('other-person')
  expect(faultOf([{ ...ADELE, claims: { upn: 'adele@contoso.com' } }], wanted, ASKED)).toBeNull()
})
describe('where the credential has a claim of the object id', () => {
  const wanted = { ...WANTED, objectIdClaim: 'oid' }
  const ofId = (oid: string | undefined): ShownCredential => ({
    ...ADELE,
    claims: { ...ADELE.claims, ...(oid !== undefined && { oid }) },
  })
  const BY_ID: readonly [title: string, oid: string | undefined, fault: PresentationFault | null][] = [
    ['this account’s', ASKED.accountId, null],
    ['this account’s, in capitals', ASKED.accountId.toUpperCase(), null],
    ['another account’s of the same name', '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0002', 'other-account'],
    ['none', undefined, 'other-account'],
    ['an empty one', '', 'other-account'],
  ]
  for (const [title, oid, fault] of BY_ID)
    test(`${title}: ${fault ?? 'proof'}, whenever the account was made`, () => {
      for (const accountCreatedAt of [daysBefore(900), daysBefore(10), null])
        expect(faultOf([ofId(oid)], wanted, { ...ASKED, accountCreatedAt })).toBe(fault)
    })
  test('the name has to be the account’s all the same', () =>
    expect(
      faultOf(
        [{ ...ofId(ASKED.accountId), claims: { oid: ASKED.accountId, revocationId: 'alex@contoso.com' } }],
        wanted,
        ASKED,
      ),
    ).toBe('other-person'))
  test('a name that nobody has is nobody’s', () =>
    expect(faultOf([ofId('')], wanted, { ...ASKED, signInName: null, accountId: null })).toBe('other-person'))
})

test('every reason has its words for the desk', () => {
  const wordless = LANGUAGES.flatMap((language) =>
    PRESENTATION_FAULTS.filter((fault) => fault !== 'too-fresh' && !wordsFor(language).wallet.faults[fault]),
  )
  expect(wordless).toEqual([])
})
