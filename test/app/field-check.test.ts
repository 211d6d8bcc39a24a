/** A field is left alone until it is first left, and then followed; what checks it may come after the first keys. */
import { expect, test, vi } from 'vitest'
import { checkCode } from '#app/[language]/verify/code-schema.ts'
import { checkPasswordField } from '#app/[language]/remedy/password-schema.ts'
import type { FieldCheck, Tell } from '#app/_ui/field-check.ts'
import { makeSavedCode } from '#lib/rules/proofs/saved-code.ts'

const WHOSE = { signInName: 'adele.vance@contoso.com', displayName: 'Adele Vance', givenName: null, companyName: null }
const SAVED = makeSavedCode([], () => 7)
type Begin = (field: HTMLInputElement, tell: Tell) => FieldCheck

/** As much of an input as a check reads of it. */
const fieldHolding = (name: string, value: string) => ({ name, value, type: 'text' }) as HTMLInputElement

const FIELDS: readonly [name: string, begin: Begin, wrong: string, right: string, told: unknown][] = [
  ['code', (...of) => checkCode(8, ...of), '1234', '1234 5678', expect.any(String)],
  ['code', (...of) => checkCode('saved-code', ...of), 'no', SAVED, expect.any(String)],
  ['password', (...of) => checkPasswordField(WHOSE, ...of), 'short', 'Lantern copper meadow 41', 'password-too-short'],
]

for (const [name, begin, wrong, right, told] of FIELDS)
  test(`a ${name} like ${wrong} is told when it is left, and taken back with the key that mends it`, async () => {
    const field = fieldHolding(name, wrong)
    const tell = vi.fn<Tell>()
    const check = begin(field, tell)
    expect(field.value, 'what was typed before the check came').toBe(wrong)
    check.changed()
    await settled()
    expect(tell).not.toHaveBeenCalledWith(expect.any(String))
    check.left()
    await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(told))
    field.value = right
    check.changed()
    await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(null))
  })

const settled = () => new Promise((resolve) => setImmediate(resolve))
