/** What a changed policy file would do, as kinds of case that anybody can read. */
import { describe, expect, test } from 'vitest'
import { type EffectRow, policyEffects } from '#lib/rules/organisation/policy-effects.ts'
import type { PolicyLines } from '#lib/rules/organisation/policy-change.ts'
import { NOW } from '#test/example.ts'

const FILE: PolicyLines = {
  preset: 'strict',
  notTogether: [],
  factors: ['code-by-email', 'code-by-text', 'saved-code'],
  threatMode: false,
  coolingOff: null,
  freshnessWindowInDays: 7,
  guarded: { accounts: ['a'], groups: [] },
  waivedLookups: {},
}
const waysOf = ({ ways }: EffectRow) =>
  ways.map((set) => set.map(({ form, isBetween }) => (isBetween ? `${form} (newer)` : form)).join(' + '))
const said = (before: PolicyLines, after: PolicyLines) =>
  policyEffects({ ...FILE, ...before }, { ...FILE, ...after }, NOW).map((row) => ({
    effect: row.effect,
    remedy: row.remedy,
    classes: row.classes.join(' '),
    ways: waysOf(row).join(', '),
    kinds: row.kinds,
    causes: row.causes.length,
  }))

describe('effects', () => {
  test('of nothing are none', () => expect(said({}, {})).toEqual([]))
  test('of lines that no decision rests on are none', () =>
    expect(said({ deskMail: 'a@contoso.com' }, { deskMail: 'b@contoso.com' })).toEqual([]))

  test('of the standard preset: a text and a mail are enough for what members may do on their own', () => {
    const rows = said({}, { preset: 'standard' })
    expect(rows).toContainEqual({
      effect: 'alone-now',
      remedy: 'reset-password',
      classes: 'member',
      ways: 'code-by-email + code-by-text',
      kinds: 16,
      causes: 16,
    })
    expect(new Set(rows.map(({ effect }) => effect))).toEqual(new Set(['alone-now']))
    expect(rows.map(({ remedy }) => remedy)).not.toContain('enable-sign-in')
  })
  test('of a way more: alone where it is enough alone, and pairs with it are not counted again', () => {
    const factors = ['code-by-email', 'code-by-text', 'saved-code', 'passkey']
    const reset = said({}, { factors }).filter(({ remedy }) => remedy === 'reset-password')
    expect(reset).toContainEqual(expect.objectContaining({ effect: 'alone-now', ways: 'passkey', classes: 'member' }))
  })
  test('of threat mode off: nobody has to decide any more, with the proofs that are enough', () => {
    const rows = said({ threatMode: true }, {})
    expect(rows.every(({ effect }) => effect === 'no-approver')).toBe(true)
    expect(rows).toContainEqual(expect.objectContaining({ remedy: 'reset-password', classes: 'member' }))
  })
  test('of a shorter window: methods of an age between the two count', () => {
    const rows = said({}, { freshnessWindowInDays: 3 }).filter(({ remedy }) => remedy === 'reset-password')
    expect(rows.length).toBeGreaterThan(0)
    for (const { ways } of rows) expect(ways).toContain('(newer)')
    expect(rows[0]).toMatchObject({ effect: 'alone-now', classes: 'member' })
  })
  test('of a wait: it stands in for the age of a second method, for a new password alone', () => {
    const rows = said({ freshnessWindowInDays: 7 }, { coolingOff: { hours: 12 } })
    expect(rows).toEqual([])
    // A wait is about methods that are too new under both files, which are put beside old ones.
    const newer = said({ freshnessWindowInDays: 7 }, { coolingOff: { hours: 12 }, freshnessWindowInDays: 8 })
    expect(newer.some(({ effect, remedy }) => effect === 'by-waiting' && remedy !== 'reset-password')).toBe(false)
  })
  test('of an account taken off the guarded list: what members may do on their own', () => {
    const rows = said({}, { guarded: { accounts: [], groups: [] } })
    expect(rows).toContainEqual(
      expect.objectContaining({ effect: 'no-approver', remedy: 'reset-password', classes: 'guarded' }),
    )
  })
  test('of a look-up that is waived: accounts of its class may pass as members', () => {
    const rows = said({}, { waivedLookups: { leaver: 'HR closes accounts on the last day.' } })
    expect(rows).toContainEqual(
      expect.objectContaining({ effect: 'no-approver', remedy: 'reset-password', classes: 'leaver' }),
    )
  })
  test('of the strict preset back: the same kinds are stricter', () =>
    expect(said({ preset: 'standard' }, {}).map(({ effect }) => effect)).toEqual(
      said({}, { preset: 'standard' }).map(() => 'stricter'),
    ))
})

test('every set of proofs of every way is compared in less than two seconds', () => {
  const factors = [
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
  const began = performance.now()
  policyEffects(
    { ...FILE, factors },
    { ...FILE, factors, preset: 'standard', freshnessWindowInDays: 3, threatMode: false },
    NOW,
  )
  expect(performance.now() - began).toBeLessThan(2000)
})
