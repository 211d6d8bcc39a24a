import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import type { Preset } from '#lib/rules/proofs/assurance.ts'
import type { Enrolled, EnrolledKind } from '#lib/rules/proofs/enrolment.ts'
import type { FactorId } from '#lib/rules/proofs/factors/index.ts'
import { type Level, readinessOf, suggestionsFor } from '#lib/rules/preparation/readiness.ts'
import { type HeldMethod, heldMethods } from '#lib/rules/preparation/held-methods.ts'
import { daysBefore, email, exampleAccount, holdings, NOW, phone } from '#test/example.ts'

const STANDARD = { preset: 'standard', notTogether: [] } as const
const ALL: readonly FactorId[] = [
  'work-account',
  'passkey',
  'authenticator-code',
  'saved-code',
  'code-by-email',
  'code-by-text',
  'second-identity',
  'recovery-contact',
  'approver-code',
  'face-check',
]

let number = 0
const held = (kind: EnrolledKind, days = 30): Enrolled =>
  ({
    id: `enrolment ${++number}`,
    accountId: exampleAccount().id,
    version: 1,
    addedAt: daysBefore(days),
    lastUsedAt: null,
    ended: null,
    kind,
    name: 'Something',
    sheet: 'a sheet',
    selector: '7K',
    hash: 'hash',
    providerId: 'personal',
    subject: 'hash',
    address: 'adele@example.org',
  }) as unknown as Enrolled

const MAIL = email('adele@example.org')
const PHONE = phone('+38640555010')
const ALONE = exampleAccount({ otherMails: [], manager: null })
const WITH_MANAGER = exampleAccount({ otherMails: [] })
type Has = Parameters<typeof holdings>[1]
const has = (authenticators: Parameters<typeof holdings>[0], enrolled: readonly Enrolled[] = [], more: Has = {}) =>
  heldMethods(holdings(authenticators, { account: ALONE, enrolled, ...more }), ALL)

const SPECIFICATION: readonly [what: string, Preset, readonly HeldMethod[], Level][] = [
  // what somebody has                                  preset      ways                                            could they?
  ['nothing at all', 'standard', has([]), 'nothing'],
  ['a private address', 'standard', has([MAIL]), 'one-proof'],
  ['a telephone', 'standard', has([PHONE]), 'one-proof'],
  ['an address and a telephone', 'standard', has([MAIL, PHONE]), 'with-phone'],
  ['an address and a telephone, under strict', 'strict', has([MAIL, PHONE]), 'one-proof'],
  ['two addresses: one method', 'standard', has([MAIL, email('another@example.org')]), 'one-proof'],
  [
    'an address of the profile only',
    'standard',
    has([], [], { account: exampleAccount({ manager: null }) }),
    'one-proof',
  ],
  [
    'a profile address and a sheet',
    'standard',
    has([], [held('saved-code')], { account: exampleAccount({ manager: null }) }),
    'one-proof',
  ],
  ['an address and a sheet of codes', 'standard', has([MAIL], [held('saved-code')]), 'ready'],
  ['an address and a sheet, under strict', 'strict', has([MAIL], [held('saved-code')]), 'ready'],
  ['a sheet of codes alone', 'standard', has([], [held('saved-code')]), 'one-proof'],
  ['a telephone and a sheet of codes', 'standard', has([PHONE], [held('saved-code')]), 'with-phone'],
  ['a passkey alone: two factors in one', 'standard', has([], [held('passkey')]), 'ready'],
  ['an authenticator app and an address', 'standard', has([MAIL], [held('authenticator-app')]), 'with-phone'],
  [
    'an authenticator app and an address, under strict',
    'strict',
    has([MAIL], [held('authenticator-app')]),
    'one-proof',
  ],
  [
    'an authenticator app and a telephone: one method',
    'standard',
    has([PHONE], [held('authenticator-app')]),
    'one-proof',
  ],
  ['a linked sign-in and an address', 'standard', has([MAIL], [held('linked-identity')]), 'ready'],
  ['a contact alone: nobody asks them first (R7)', 'standard', has([], [held('contact')]), 'nothing'],
  ['a contact and an address: they may say no', 'standard', has([MAIL], [held('contact')]), 'one-proof'],
  [
    'a manager and an address: nobody knows since when (R7)',
    'standard',
    has([MAIL], [], { account: WITH_MANAGER }),
    'one-proof',
  ],
  [
    'a manager and a sheet of codes: a person would have to be persuaded',
    'standard',
    has([], [held('saved-code')], { account: WITH_MANAGER }),
    'one-proof',
  ],
  [
    'a manager and a telephone: an approver looks (R7)',
    'standard',
    has([PHONE], [], { account: WITH_MANAGER }),
    'one-proof',
  ],
  ['a contact and a telephone: an approver looks (R7)', 'standard', has([PHONE], [held('contact')]), 'one-proof'],
  ['a notification address: it proves nothing', 'standard', has([MAIL], [held('address')]), 'one-proof'],
  ['an address, and a sheet of yesterday (R6)', 'standard', has([MAIL], [held('saved-code', 1)]), 'soon'],
  ['a passkey of yesterday, and nothing else', 'standard', has([], [held('passkey', 1)]), 'soon'],
  [
    'an address of yesterday, and a sheet',
    'standard',
    has([email('a@example.org', { createdAt: daysBefore(1) })], [held('saved-code')]),
    'soon',
  ],
  [
    'an address of unknown age, and a sheet',
    'standard',
    has([email('a@example.org', { createdAt: null })], [held('saved-code')], {
      methodChanges: answered([{ at: daysBefore(2), touched: 'anything' }]),
    }),
    'one-proof',
  ],
  [
    'what was removed',
    'standard',
    has([MAIL], [{ ...held('saved-code'), ended: { at: NOW, why: 'removed' } }]),
    'one-proof',
  ],
]

describe('Could somebody get back in today? (N10, N20, R6)', () => {
  for (const [what, preset, ways, level] of SPECIFICATION)
    test(`${what}: ${level}`, () => expect(readinessOf(ways, { preset, notTogether: [] }, NOW).level).toBe(level))

  test('a pair that the organisation struck out is no way back, and something else is suggested', () => {
    const struck = { ...STANDARD, notTogether: [['code-by-email', 'saved-code']] } as const
    const ways = has([MAIL], [held('saved-code')])
    expect(readinessOf(ways, struck, NOW).level).toBe('one-proof')
    expect(suggestionsFor(ways, ALL, struck, NOW)).not.toContain('saved-code')
    expect(readinessOf([...ways, ...has([], [held('passkey')])], struck, NOW).level).toBe('ready')
  })
  test('what is too young says when it will be enough', () => {
    const { from } = readinessOf(has([MAIL], [held('saved-code', 1), held('passkey', 3)]), STANDARD, NOW)
    expect(from).toEqual(new Date(NOW.getTime() + 4 * 86_400_000))
  })
  test('the mailbox of the account itself is no way back into it', () =>
    expect(has([email('adele@contoso.com')]).map(({ factor }) => factor)).toEqual([]))
  test('what policy does not offer is not counted', () => {
    const own = holdings([MAIL], { account: ALONE, enrolled: [held('passkey')] })
    expect(readinessOf(heldMethods(own, ['code-by-email']), STANDARD, NOW).level).toBe('one-proof')
  })
  test('where Microsoft does not answer, what was added here still counts', () => {
    const own = {
      ...holdings([], { account: ALONE, enrolled: [held('passkey')] }),
      authenticators: { kind: 'failed', why: '503' } as const,
    }
    expect(readinessOf(heldMethods(own, ALL), STANDARD, NOW).level).toBe('ready')
  })
})

const SUGGESTED: readonly [what: string, readonly HeldMethod[], offered: readonly FactorId[], readonly FactorId[]][] = [
  ['nothing', has([]), ALL, ['passkey', 'saved-code']],
  ['an address', has([MAIL]), ALL, ['saved-code', 'passkey']],
  ['an address and a telephone', has([MAIL, PHONE]), ALL, ['saved-code', 'passkey']],
  ['an address and a sheet of yesterday', has([MAIL], [held('saved-code', 1)]), ALL, []],
  ['a passkey', has([], [held('passkey')]), ALL, []],
  ['an address, where policy offers codes only', has([MAIL]), ['code-by-email', 'code-by-text'], ['code-by-text']],
]

describe('What helps most is said first', () => {
  for (const [what, ways, offered, suggested] of SUGGESTED)
    test(`with ${what}: ${suggested.join(', ') || 'nothing more'}`, () =>
      expect(suggestionsFor(ways, offered, STANDARD, NOW)).toEqual(suggested))
})
