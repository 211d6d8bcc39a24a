import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ASSURANCES,
  type Assurance,
  assuranceOf,
  type Checked,
  isEnoughUnattended,
  meets,
  type AssuranceRules,
  type Proof,
  restsOnNumberAlone,
  voucherMayBeClaimant,
} from '#lib/rules/proofs/assurance.ts'
import { daysBefore, proof } from '#test/example.ts'

const STANDARD: AssuranceRules = { preset: 'standard', notTogether: [] }
const STRICT: AssuranceRules = { preset: 'strict', notTogether: [] }

const registeredMail = proof()
const secondMail = proof({ authenticator: 'another mailbox' })
const profileMail = proof({ standing: 'profile', authenticator: 'profile mailbox' })
const authenticationPhone = proof({ method: 'bound-authenticator', channel: 'text', authenticator: 'phone' })
const secondPhone = proof({ method: 'bound-authenticator', channel: 'text', authenticator: 'another phone' })
const recoveryNumber = proof({ channel: 'text', authenticator: 'recovery number' })
const matchedIdentity = proof({ factor: 'second-identity' })
const linkedIdentity = proof({ method: 'bound-authenticator', channel: 'identity', authenticator: 'linked' })
const savedCode = proof({ method: 'saved-code', channel: 'identity', authenticator: 'saved codes' })
const manager = proof({
  factor: 'recovery-contact',
  method: 'recovery-contact',
  channel: 'person',
  authenticator: 'a colleague',
})
const contact = { ...manager, boundAt: daysBefore(100) }
const codeFromApprover = proof({ channel: 'person', authenticator: 'an approver' })
const proofing = proof({ method: 'identity-proofing', channel: 'identity', authenticator: 'face' })
const strongSignIn = proof({
  method: 'bound-authenticator',
  channel: 'work-account',
  authenticator: 'the account',
  multiFactor: true,
})
const weakSignIn = { ...strongSignIn, standing: 'weak-sign-in', multiFactor: false } as const
const profilePhone = { ...authenticationPhone, standing: 'profile' } as const

describe('what proofs add up to (NIST SP 800-63B-4 §4.2.2.2, N10, C7)', () => {
  const SPECIFICATION: readonly [title: string, proofs: readonly Proof[], standard: Assurance, strict: Assurance][] = [
    ['no proof', [], 'none', 'none'],
    ['one e-mail code', [registeredMail], 'aal1', 'aal1'],
    ['one text to a registered authentication phone', [authenticationPhone], 'aal1', 'aal1'],
    ['one linked identity', [linkedIdentity], 'aal1', 'aal1'],
    ['two codes to two mailboxes: one method', [registeredMail, secondMail], 'aal1', 'aal1'],
    ['e-mail and a text to a mere recovery number: one method', [registeredMail, recoveryNumber], 'aal1', 'aal1'],
    [
      'an e-mail code and a sign-in matched on that e-mail: one method',
      [registeredMail, matchedIdentity],
      'aal1',
      'aal1',
    ],
    ['the same code twice', [registeredMail, registeredMail], 'aal1', 'aal1'],
    ['two authentication phones: one method', [authenticationPhone, secondPhone], 'aal1', 'aal1'],
    ['e-mail and a registered authentication phone', [registeredMail, authenticationPhone], 'aal2', 'aal1'],
    [
      'a matched identity and a registered authentication phone',
      [matchedIdentity, authenticationPhone],
      'aal2',
      'aal1',
    ],
    ['e-mail and a linked identity', [registeredMail, linkedIdentity], 'aal2', 'aal2'],
    ['e-mail and a saved code', [registeredMail, savedCode], 'aal2', 'aal2'],
    ['a phone and a saved code', [authenticationPhone, savedCode], 'aal2', 'aal2'],
    ['e-mail, a phone and a linked identity', [registeredMail, authenticationPhone, linkedIdentity], 'aal2', 'aal2'],
    ['a profile address and a registered phone (R6)', [profileMail, authenticationPhone], 'aal1', 'aal1'],
    ['a profile address and a linked identity (R6)', [profileMail, linkedIdentity], 'aal1', 'aal1'],
    ['e-mail and a number of the profile (R6)', [registeredMail, profilePhone], 'aal1', 'aal1'],
    [
      'a profile address, and two proofs that suffice without it',
      [profileMail, registeredMail, authenticationPhone],
      'aal2',
      'aal1',
    ],
    [
      'a colleague who vouches, and a code that an approver reads out (R7)',
      [contact, codeFromApprover],
      'aal1',
      'aal1',
    ],
    ['a colleague who vouches, and a code to the registered mailbox', [contact, registeredMail], 'aal2', 'aal2'],
    ['a manager, and a code to the registered mailbox alone (R7)', [manager, registeredMail], 'aal1', 'aal1'],
    ['a manager, and a sign-in matched on that mailbox (R7)', [manager, matchedIdentity], 'aal1', 'aal1'],
    ['a manager, and a registered phone', [manager, authenticationPhone], 'aal2', 'aal2'],
    ['a manager, and a saved code', [manager, savedCode], 'aal2', 'aal2'],
    [
      'a code that an approver reads out, and a registered mailbox of another method',
      [codeFromApprover, linkedIdentity],
      'aal2',
      'aal2',
    ],
    ['a work sign-in that Entra ID calls strong (N12)', [strongSignIn], 'aal2', 'aal2'],
    ['a work sign-in by password alone (N12)', [weakSignIn], 'aal1', 'aal1'],
    ['a work sign-in by password alone, and an e-mail code (N12)', [weakSignIn, registeredMail], 'aal1', 'aal1'],
    ['a work sign-in by password alone, and a colleague who vouches (N12)', [weakSignIn, contact], 'aal1', 'aal1'],
    ['identity proofing', [proofing], 'aal2', 'aal2'],
    ['identity proofing beside an e-mail code', [registeredMail, proofing], 'aal2', 'aal2'],
  ]
  for (const [title, proofs, standard, strict] of SPECIFICATION) {
    test(`standard: ${title}: ${standard}`, () => expect(assuranceOf(proofs, STANDARD)).toBe(standard))
    test(`strict: ${title}: ${strict}`, () => expect(assuranceOf(proofs, STRICT)).toBe(strict))
  }
})

const MAIL_AND_TEXT = [
  proof({ factor: 'code-by-email' }),
  proof({ factor: 'code-by-text', method: 'bound-authenticator', channel: 'text', authenticator: 'phone' }),
]
const sheet = proof({ factor: 'saved-code', method: 'saved-code', channel: 'paper', authenticator: 'saved codes' })
const key = proof({
  factor: 'passkey',
  method: 'bound-authenticator',
  channel: 'passkey',
  authenticator: 'key',
  multiFactor: true,
})

describe('aal2 that rests on a telephone number alone, beside a code that was read out (R7)', () => {
  const SPECIFICATION: readonly [title: string, proofs: readonly Proof[], alone: boolean][] = [
    ['a colleague who vouches, and a text', [contact, authenticationPhone], true],
    ['a manager, and a text', [manager, authenticationPhone], true],
    ['a code that an approver reads out, and a text', [codeFromApprover, authenticationPhone], true],
    ['the same, and two numbers', [codeFromApprover, authenticationPhone, secondPhone], true],
    ['the same, and a profile address', [codeFromApprover, authenticationPhone, profileMail], true],
    [
      'the same, and a mailbox that is enough with the text',
      [codeFromApprover, authenticationPhone, registeredMail],
      false,
    ],
    ['the same, and a saved code', [contact, authenticationPhone, savedCode], false],
    ['a colleague who vouches, and a mailbox', [contact, registeredMail], false],
    ['a mailbox and a text, and nobody', [registeredMail, authenticationPhone], false],
    ['a text alone', [authenticationPhone], false],
    ['identity proofing beside them', [contact, authenticationPhone, proofing], false],
    ['a passkey beside them', [contact, authenticationPhone, key], false],
  ]
  for (const [title, proofs, alone] of SPECIFICATION)
    test(`${title}: ${alone ? 'a second approver' : 'nobody besides'}`, () => {
      expect(restsOnNumberAlone(proofs, STANDARD)).toBe(alone)
      expect(restsOnNumberAlone(proofs.toReversed(), STANDARD)).toBe(alone)
    })
  test('under the strict preset a mailbox beside the text is not enough without the code, and neither makes up for it', () =>
    expect(restsOnNumberAlone([contact, authenticationPhone, registeredMail], STRICT)).toBe(false))
})

describe('a code read out after a call is not enough, unattended, with what lives on the phone that was called (R7)', () => {
  const app = proof({
    factor: 'authenticator-code',
    method: 'bound-authenticator',
    channel: 'app',
    authenticator: 'app',
  })
  const readOut = (checked?: Checked) => ({ ...codeFromApprover, factor: 'approver-code', ...(checked && { checked }) })
  const [called, met, unsaid] = [readOut('registered-number'), readOut('face-to-face'), readOut()]
  const voice: Proof = { ...contact, checked: 'known-voice' }
  const boundMail = proof({ method: 'bound-authenticator', authenticator: 'bound mailbox' })
  const SPECIFICATION: readonly [title: string, proofs: readonly Proof[], standard: boolean, strict: boolean][] = [
    ['a call, and the app', [called, app], false, false],
    ['a call, and a text', [called, authenticationPhone], false, false],
    ['a call, a text and the app', [called, authenticationPhone, app], false, false],
    ['a call, and a mailbox that a phone holds as well', [called, boundMail], true, false],
    ['a row from before it was kept how they were checked, and the app', [unsaid, app], false, false],
    ['face to face, and the app', [met, app], true, true],
    ['face to face, and a text', [met, authenticationPhone], false, false],
    ['a colleague who knows the voice, and the app', [voice, app], true, true],
    ['a call, and a sheet of codes', [called, savedCode], true, true],
    ['a call, the app and a sheet of codes', [called, app, savedCode], true, true],
    ['a call, the app and a passkey', [called, app, key], true, true],
    ['a call and the app, and face to face as well', [called, app, met], true, true],
    [
      'a call with a mailbox, and a manager with a text: each half is one telephone',
      [called, boundMail, manager, authenticationPhone],
      true,
      false,
    ],
  ]
  for (const [title, proofs, standard, strict] of SPECIFICATION)
    test(`${title}: ${strict ? 'enough' : 'an approver looks under strict'}`, () => {
      for (const order of [proofs, proofs.toReversed()]) {
        expect(isEnoughUnattended(order, STANDARD)).toBe(standard)
        expect(isEnoughUnattended(order, STRICT)).toBe(strict)
      }
    })
})

describe('pairs that the organisation struck out', () => {
  const SPECIFICATION: readonly [string, AssuranceRules['notTogether'], readonly Proof[], Assurance][] = [
    ['mail and text, with nothing struck', [], MAIL_AND_TEXT, 'aal2'],
    ['mail and text, struck', [['code-by-email', 'code-by-text']], MAIL_AND_TEXT, 'aal1'],
    ['mail and text, struck in the other order', [['code-by-text', 'code-by-email']], MAIL_AND_TEXT, 'aal1'],
    [
      'mail and text, given in the other order',
      [['code-by-email', 'code-by-text']],
      MAIL_AND_TEXT.toReversed(),
      'aal1',
    ],
    ['mail and text, where another pair is struck', [['code-by-email', 'saved-code']], MAIL_AND_TEXT, 'aal2'],
    ['a third proof that stands with either', [['code-by-email', 'code-by-text']], [...MAIL_AND_TEXT, sheet], 'aal2'],
    [
      'a third proof that is struck with one of them',
      [
        ['code-by-email', 'code-by-text'],
        ['saved-code', 'code-by-text'],
      ],
      [...MAIL_AND_TEXT, sheet],
      'aal2',
    ],
    [
      'a third proof that is struck with both',
      [
        ['code-by-email', 'code-by-text'],
        ['saved-code', 'code-by-text'],
        ['saved-code', 'code-by-email'],
      ],
      [...MAIL_AND_TEXT, sheet],
      'aal1',
    ],
    [
      'two sign-ins elsewhere, one matched and one linked, where one way is struck with another',
      [['second-identity', 'saved-code']],
      [matchedIdentity, { ...linkedIdentity, factor: 'second-identity' }],
      'aal2',
    ],
    ['two factors in one act need no other', [['code-by-email', 'passkey']], [key], 'aal2'],
  ]
  for (const [title, notTogether, proofs, reached] of SPECIFICATION)
    test(`${title}: ${reached}`, () => expect(assuranceOf(proofs, { ...STANDARD, notTogether })).toBe(reached))
})

const anyProof: fc.Arbitrary<Proof> = fc.record({
  factor: fc.constant('any'),
  method: fc.constantFrom('saved-code', 'issued-code', 'recovery-contact', 'bound-authenticator'),
  channel: fc.constantFrom('email', 'text', 'identity', 'work-account', 'person', 'paper', 'app', 'passkey', 'wallet'),
  standing: fc.constantFrom('registered', 'profile', 'weak-sign-in'),
  authenticator: fc.constantFrom('one', 'two', 'three'),
  provedAt: fc.constant(new Date(0)),
})

const FACTORS = ['one way', 'another', 'a third']
const anyPair = fc.tuple(fc.constantFrom(...FACTORS), fc.constantFrom(...FACTORS))

describe('whatever proofs are ever offered', () => {
  test('striking a pair out never grants anything, and striking none changes nothing', () => {
    const ofFactors = fc.array(fc.tuple(anyProof, fc.constantFrom(...FACTORS)))
    fc.assert(
      fc.property(ofFactors, fc.array(anyPair), fc.constantFrom('standard', 'strict'), (held, notTogether, preset) => {
        const proofs = held.map(([one, factor]) => ({ ...one, factor }))
        const before = assuranceOf(proofs, { preset, notTogether: [] })
        expect(meets(before, assuranceOf(proofs, { preset, notTogether }))).toBe(true)
      }),
    )
  })
  test('proofs of one method never reach aal2, however many they are', () => {
    fc.assert(
      fc.property(fc.array(anyProof), (proofs) => {
        const oneMethod = proofs.map((held) => ({ ...held, method: 'issued-code' as const }))
        expect(assuranceOf(oneMethod, STANDARD)).not.toBe('aal2')
      }),
    )
  })
  test('proofs of one authenticator never reach aal2, whatever they call themselves', () => {
    fc.assert(
      fc.property(fc.array(anyProof), (proofs) => {
        const oneAuthenticator = proofs.map((held) => ({ ...held, authenticator: 'one' }))
        expect(assuranceOf(oneAuthenticator, STANDARD)).not.toBe('aal2')
      }),
    )
  })
  test('profile addresses and numbers alone never reach aal2', () => {
    fc.assert(
      fc.property(fc.array(anyProof), (proofs) => {
        const profile = proofs.map((held) => ({ ...held, standing: 'profile' as const }))
        expect(assuranceOf(profile, STANDARD)).not.toBe('aal2')
      }),
    )
  })
  test('strict never grants more than standard, and one more proof never takes assurance away', () => {
    fc.assert(
      fc.property(fc.array(anyProof), anyProof, (proofs, more) => {
        expect(meets(assuranceOf(proofs, STANDARD), assuranceOf(proofs, STRICT))).toBe(true)
        for (const rules of [STANDARD, STRICT])
          expect(meets(assuranceOf([...proofs, more], rules), assuranceOf(proofs, rules))).toBe(true)
      }),
    )
  })
})

describe('aal2 that rests on somebody who may be the claimant under another account (R10)', () => {
  const ownColleague = { ...contact, perhapsOwn: true }
  const SPECIFICATION: readonly [title: string, proofs: readonly Proof[], rests: boolean][] = [
    ['an e-mail code and such a colleague', [registeredMail, ownColleague], true],
    ['an e-mail code and a colleague who is known to be another', [registeredMail, contact], false],
    ['such a colleague, and two proofs that suffice without', [registeredMail, linkedIdentity, ownColleague], false],
    ['such a colleague beside one who is known to be another', [registeredMail, contact, ownColleague], false],
    ['such a colleague alone, which is aal1', [ownColleague], false],
  ]
  for (const [title, proofs, rests] of SPECIFICATION)
    test(`${title}: ${rests}`, () => expect(voucherMayBeClaimant(proofs, STANDARD)).toBe(rests))
})

test('an assurance meets itself and everything below it', () => {
  const met = ASSURANCES.map((held) => ASSURANCES.map((needed) => meets(held, needed)))
  expect(met).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ])
})
