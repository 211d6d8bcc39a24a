/** What would happen in a case that nobody is in: the same answers as policy gives, with the row and what more proof changes. */
import { describe, expect, test } from 'vitest'
import { GRANTS } from '#lib/rules/policy/policy.ts'
import { decide, type Decision } from '#lib/rules/policy/policy-decision.ts'
import { PROOF_AGES, PROOF_FORMS, type ProofAge, type ProofForm } from '#lib/rules/proofs/proof-forms.ts'
import { factors } from '#lib/rules/proofs/factors/index.ts'
import { ACCOUNT_CLASSES } from '#lib/rules/account/account.ts'
import { causes } from '#lib/rules/diagnosis/causes/index.ts'
import { answersFor, type CaseSettings, type InventedCase, requestOf } from '#lib/rules/request/invented-case.ts'
import { policyInputFor } from '#lib/rules/request/policy-input.ts'
import { type RemedyId, remedies } from '#lib/rules/remedies/index.ts'
import { NOW } from '#test/example.ts'

const STANDARD: CaseSettings = {
  preset: 'standard',
  notTogether: [],
  factors: factors.map(({ id }) => id),
  threatMode: false,
  coolingOff: null,
  workingHours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00', holidays: [] },
  timeZone: 'Europe/Ljubljana',
}
const PLAIN: InventedCase = {
  accountClass: 'member',
  causes: ['smart-lockout'],
  proofs: [],
  givenLately: [],
  deniedLately: false,
  compromiseUnknown: false,
  onPremises: false,
}
const answerTo = (remedy: RemedyId, more: Partial<InventedCase> = {}, settings: Partial<CaseSettings> = {}) => {
  const answers = answersFor({ ...STANDARD, ...settings }, requestOf({ ...PLAIN, ...more }, NOW), NOW)
  const answer = answers.find((one) => one.remedy === remedy)
  if (!answer) throw new Error(`No answer about ${remedy}`)
  return answer
}
const passed = (...forms: readonly ProofForm[]) => forms.map((form) => ({ form, age: 'old-method' as const }))
const aged = (form: ProofForm, age: ProofAge) => ({ form, age })
const inWords = (decision: Decision): string => {
  if (decision.kind === 'step-up') return `step-up to ${decision.to}`
  return decision.kind === 'await-approval' ? `approval by ${decision.approvers}` : decision.kind
}

type Row = readonly [more: Partial<InventedCase>, settings: Partial<CaseSettings>, decided: string]
const SPECIFICATION: readonly Row[] = [
  [{}, {}, 'step-up to aal2'],
  [{ proofs: passed('code-by-email') }, {}, 'step-up to aal2'],
  [{ proofs: passed('code-by-email', 'code-by-text') }, {}, 'permit'],
  [{ proofs: passed('code-by-email', 'code-by-text') }, { preset: 'strict' }, 'step-up to aal2'],
  [{ proofs: passed('profile-address', 'code-by-text') }, {}, 'step-up to aal2'],
  [{ proofs: passed('passkey') }, { preset: 'strict' }, 'permit'],
  [{ proofs: passed('plain-sign-in') }, {}, 'step-up to aal2'],
  [{ proofs: passed('work-account') }, {}, 'permit'],
  [{ proofs: passed('undated-contact', 'code-by-email') }, {}, 'step-up to aal2'],
  [{ proofs: passed('recovery-contact', 'code-by-email') }, {}, 'permit'],
  [{ proofs: passed('after-call', 'code-by-text') }, {}, 'approval by 1'],
  [{ proofs: [aged('code-by-email', 'old-method'), aged('code-by-text', 'new-method')] }, {}, 'step-up to aal2'],
  [
    { proofs: [aged('code-by-email', 'old-method'), aged('code-by-text', 'new-method')] },
    { coolingOff: { hours: 12 } },
    'cool-off',
  ],
  [{ proofs: [aged('code-by-email', 'old-method'), aged('code-by-text', 'given-long-ago')] }, {}, 'step-up to aal2'],
  [{ proofs: passed('code-by-email', 'code-by-text'), accountClass: 'privileged' }, {}, 'hand-over'],
  [{ proofs: passed('code-by-email', 'code-by-text'), accountClass: 'guarded' }, {}, 'approval by 1'],
  [{ proofs: passed('code-by-email', 'code-by-text') }, { threatMode: true }, 'approval by 1'],
  [{ proofs: passed('code-by-email', 'code-by-text'), deniedLately: true }, {}, 'approval by 2'],
  [{ proofs: passed('code-by-email', 'code-by-text'), givenLately: ['temporary-access-pass'] }, {}, 'approval by 2'],
  [{ proofs: passed('code-by-email', 'code-by-text'), compromiseUnknown: true }, {}, 'approval by 1'],
  [{ proofs: passed('passkey'), causes: ['account-at-risk'] }, {}, 'permit'],
  [{ proofs: passed('passkey'), causes: ['smart-lockout', 'account-disabled'] }, {}, 'hand-over'],
  [{ proofs: passed('passkey'), causes: [] }, {}, 'permit'],
  [{ proofs: passed('passkey'), accountClass: 'synced' }, {}, 'hand-over'],
  [{ proofs: passed('passkey'), accountClass: 'synced', onPremises: true }, {}, 'permit'],
]

describe('a new password in a case that nobody is in', () => {
  for (const [more, settings, decided] of SPECIFICATION)
    test(`${JSON.stringify(more)} under ${JSON.stringify(settings)}: ${decided}`, () =>
      expect(inWords(answerTo('reset-password', more, settings).decision)).toBe(decided))
})

describe('the answer', () => {
  test('is what policy decides, for every remedy, class and cause', () => {
    for (const accountClass of ACCOUNT_CLASSES)
      for (const { id: cause } of causes) {
        const request = requestOf({ ...PLAIN, accountClass, causes: [cause], proofs: passed('passkey') }, NOW)
        for (const { remedy, decision } of answersFor(STANDARD, request, NOW))
          expect(decision, `${remedy} ${cause} ${accountClass}`).toEqual(
            decide(policyInputFor(STANDARD, request, remedy, NOW)),
          )
      }
  })
  test('names the row that made it, which is of that remedy and class, and the cause that was strictest', () => {
    const { row, cause } = answerTo('reset-password', { causes: ['smart-lockout', 'account-at-risk'] })
    expect(cause).toBe('account-at-risk')
    expect(row).not.toBeNull()
    expect(GRANTS[row ?? 0]).toMatchObject({ remedy: 'reset-password', classes: ['member'] })
    expect(GRANTS[row ?? 0]?.causes).toContain('account-at-risk')
  })
  test('names no row where none fits', () =>
    expect(answerTo('reset-password', { causes: ['account-deleted'] })).toMatchObject({
      decision: { kind: 'hand-over', why: 'no-grant' },
      row: null,
    }))
  test('is given for every remedy there is', () =>
    expect(answersFor(STANDARD, requestOf(PLAIN, NOW), NOW).map(({ remedy }) => remedy)).toEqual(
      remedies.map(({ id }) => id),
    ))
})

const MORE: readonly [Partial<InventedCase>, Partial<CaseSettings>, enough: readonly string[] | null][] = [
  [
    { proofs: passed('code-by-email') },
    { factors: ['code-by-email', 'code-by-text', 'passkey'] },
    ['passkey', 'code-by-text'],
  ],
  [{ proofs: passed('code-by-email') }, { factors: ['code-by-email', 'code-by-text'], preset: 'strict' }, null],
  [
    {},
    { factors: ['code-by-email', 'code-by-text', 'saved-code'] },
    ['saved-code code-by-email', 'saved-code code-by-text', 'code-by-email code-by-text'],
  ],
  [
    { proofs: passed('profile-address') },
    { factors: ['code-by-email', 'code-by-text'] },
    ['code-by-email code-by-text'],
  ],
  [
    { proofs: passed('code-by-email', 'code-by-text'), compromiseUnknown: true },
    { factors: ['code-by-email', 'code-by-text', 'passkey'] },
    ['passkey'],
  ],
  [{ accountClass: 'privileged' }, {}, null],
  [{ proofs: passed('passkey') }, {}, null],
]
describe('what more proof would change, for a new password', () => {
  for (const [more, settings, enough] of MORE)
    test(`${JSON.stringify(more)} under ${JSON.stringify(settings)}: ${enough?.join(' or ') ?? 'nothing'}`, () => {
      const ways = answerTo('reset-password', more, settings).more?.ways.map((set) => set.toSorted().join(' '))
      expect(ways?.toSorted() ?? null).toEqual(
        enough?.map((set) => set.split(' ').toSorted().join(' ')).toSorted() ?? null,
      )
    })
  test('only ways on offer are named', () => {
    const { more } = answerTo('reset-password', {}, { factors: ['saved-code', 'code-by-email'] })
    expect(new Set(more?.ways.flat())).toEqual(new Set(['saved-code', 'code-by-email']))
  })
})

test('every form and age of a proof can be put into a case', () => {
  for (const form of PROOF_FORMS)
    for (const age of PROOF_AGES) expect(requestOf({ ...PLAIN, proofs: [aged(form, age)] }, NOW).proofs).toHaveLength(1)
})
