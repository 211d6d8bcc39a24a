import { expect, test } from 'vitest'
import type { FactorId } from '#lib/rules/proofs/factors/index.ts'
import type { Authenticator } from '#lib/rules/proofs/factors/factor.ts'
import { takesTwoChecks } from '#lib/rules/preparation/removal-checks.ts'
import { daysBefore, email, holdings, METHODS_UNREAD, phone } from '#test/example.ts'

const RULES = { preset: 'standard', notTogether: [] } as const
const OFFERED: readonly FactorId[] = ['code-by-email', 'code-by-text', 'passkey', 'saved-code', 'recovery-contact']
const MAILBOX = email('adele@example.org')
const PHONE = phone('+38640555010')
const KEY: Authenticator = { ...PHONE, id: 'key', kind: 'passkey', address: null, phoneType: null }

const SPECIFICATION: readonly [what: string, held: readonly Authenticator[], target: Authenticator, two: boolean][] = [
  ['a telephone, and a mailbox is left', [MAILBOX, PHONE], PHONE, false],
  ['a key, and mailbox and telephone are left', [MAILBOX, PHONE, KEY], KEY, true],
  ['a key, and a mailbox is left', [MAILBOX, KEY], KEY, false],
  [
    'a key, and the telephone that is left is two days old',
    [MAILBOX, { ...PHONE, createdAt: daysBefore(2) }, KEY],
    KEY,
    false,
  ],
  ['a telephone of two, and the other would be lost with it', [MAILBOX, PHONE, phone('+38640555099')], PHONE, false],
  ['nothing, and nothing is left', [PHONE], PHONE, false],
]
for (const [what, held, target, two] of SPECIFICATION)
  test(`${what}: ${two ? 'two checks' : 'one check and a person'}`, () =>
    expect(takesTwoChecks(holdings(held), target.id, OFFERED, RULES)).toBe(two))

test('methods that could not be read ask for two', () =>
  expect(takesTwoChecks(holdings([], METHODS_UNREAD), 'any', OFFERED, RULES)).toBe(true))
test('a pair that policy struck out is not two', () => {
  const rules = { preset: 'standard', notTogether: [['code-by-email', 'code-by-text']] } as const
  expect(takesTwoChecks(holdings([MAILBOX, PHONE, KEY]), KEY.id, OFFERED, rules)).toBe(false)
})
