import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPassword } from '#lib/rules/remedies/password.ts'
import type { RefusalCode } from '#lib/rules/refusals.ts'
import { wordsFor } from '#lib/words/index.ts'

const ADELE = {
  signInName: 'adelev@contoso.com',
  displayName: 'Adele Vance',
  givenName: 'Adele',
  companyName: 'Contoso',
}

/** Of every alphabet, half pairs included. */
const anySign = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point))

for (const language of ['en', 'sl'] as const)
  test(`the example beside the field is a password that the rules take: ${language}`, () => {
    const [, example = ''] = /[“»]([^”«]+)[”«]/u.exec(wordsFor(language).remedy.passwordHint) ?? []
    expect(example.split(' ')).toHaveLength(4)
    expect(checkPassword(example, ADELE)).toBeNull()
    expect(checkPassword(example.toLowerCase(), ADELE), 'which it owes to the capital').toBe('password-too-plain')
  })

describe('what Entra ID takes as a password, said before it is sent (N21)', () => {
  const SPECIFICATION: readonly [title: string, password: string, answer: RefusalCode | null][] = [
    ['four classes', 'Harbour-7-lantern', null],
    ['eight characters, three classes', 'harbor7!', null],
    ['capitals, digits and a symbol', 'HARBOR7!', null],
    ['small letters, capitals and a symbol, no digit', 'Harbour-lantern', null],
    ['blanks, anywhere', ' Harbour 7 lantern ', null],
    ['every symbol that is allowed', 'Aa1@#$%^&*-_!+=[]{}|\\:\',.?/`~"();<>', null],
    ['256 characters', `Ab1${'x'.repeat(253)}`, null],
    ['seven characters', 'Harb-7x', 'password-too-short'],
    ['nothing', '', 'password-too-short'],
    ['257 characters', `Ab1${'x'.repeat(254)}`, 'password-too-long'],
    ['a blank is no symbol', 'harbour 7lantern', 'password-too-plain'],
    ['small letters only', 'harbourlantern', 'password-too-plain'],
    ['small letters and digits', 'harbour7lantern', 'password-too-plain'],
    ['digits only', '4829137482913', 'password-too-plain'],
    ['a letter with an accent', 'Hárbour-7-lantern', 'password-unsupported-character'],
    ['a letter of another alphabet that looks Latin', 'H\u0430rbour-7-lantern', 'password-unsupported-character'],
    ['an emoji', 'Harbour-7-\u{1f511}', 'password-unsupported-character'],
    ['a line break', 'Harbour-7-\nlantern', 'password-unsupported-character'],
    ['the given name', 'Lantern-adele-7', 'password-contains-name'],
    ['the given name in other letter case', 'Lantern-ADELE-7', 'password-contains-name'],
    ['the given name with stand-ins for letters', 'Lantern-@de1e-7', 'password-contains-name'],
    ['the family name', 'Lantern-vance-7', 'password-contains-name'],
    ['the alias', 'Lantern-adelev-7', 'password-contains-name'],
    ['the name of the organisation', 'C0ntoso-Lantern-7', 'password-contains-name'],
  ]
  for (const [title, password, answer] of SPECIFICATION)
    test(`${title}: ${answer ?? 'nothing speaks against it'}`, () =>
      expect(checkPassword(password, ADELE)).toBe(answer))

  test('short parts of a name are left alone, since too many good passwords hold them', () => {
    const lee = { signInName: 'lee@contoso.com', displayName: 'Lee Gu', givenName: 'Lee', companyName: null }
    expect(checkPassword('Harbour-lee-gu-7', lee)).toBeNull()
  })
  test('a name that is missing forbids nothing', () =>
    expect(
      checkPassword('Harbour-7-lantern', { signInName: '', displayName: '', givenName: null, companyName: null }),
    ).toBeNull())
  test('nothing that is typed makes the check throw, and what passes is plain ASCII of 8 to 256 characters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anySign, maxLength: 40 }), fc.string({ maxLength: 40 })), (password) => {
        if (checkPassword(password, ADELE) === null) expect(password).toMatch(/^[\x20-\x7e]{8,256}$/)
      }),
    )
  })
})
