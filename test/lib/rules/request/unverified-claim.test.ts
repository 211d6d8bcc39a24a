import { describe, expect, test } from 'vitest'
import { policyInputFor } from '#lib/rules/request/policy-input.ts'
import {
  EXAMPLE_NOW,
  exampleEvidence,
  exampleSignIn,
  minutesBefore,
} from '#lib/rules/diagnosis/causes/support/example.ts'
import type { Evidence, SignIn } from '#lib/rules/diagnosis/evidence.ts'
import { seen, unseen, type Unseen } from '#lib/rules/source-reading.ts'
import {
  isContradicted,
  isToldLocked,
  mayBeSeenLater,
  onTheirWord,
  restsOnTheirWord,
} from '#lib/rules/request/unverified-claim.ts'
import { diagnosisOf } from '#lib/use-cases/claimant/explain/diagnosis.ts'
import { codeInSegment, codeSegment, toldSenseOf, writtenCode } from '#lib/rules/diagnosis/reported-code.ts'
import { exampleRequest } from '#test/example.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

const quiet = (sendingRestriction: Evidence['sendingRestriction']) =>
  diagnosisOf(exampleEvidence([exampleSignIn(0, 20)], { sendingRestriction }))
const told = (errorCode: string | null, sending: Evidence['sendingRestriction']) =>
  exampleRequest({ errorCode, diagnosis: quiet(sending), remedy: 'lift-sending-restriction' })

const RESTRICTED = seen({ since: minutesBefore(95), reason: 'limit' }, EXAMPLE_NOW)
const FREE = seen(null, EXAMPLE_NOW)

describe('what rests on the claimant’s word', () => {
  const SPECIFICATION: readonly [
    string,
    string | null,
    Evidence['sendingRestriction'],
    claimed: boolean,
    not: boolean,
  ][] = [
    // situation                             code     Exchange                   claimed  contradicted
    ['the bounce code, Exchange not set up', '5.1.8', unseen('not-configured'), true, false],
    ['the bounce code, no permission', '5.1.8', unseen('not-permitted'), true, false],
    ['the bounce code, no answer', '5.1.8', unseen('failed'), true, false],
    ['the bounce code, and seen', '5.1.8', RESTRICTED, false, false],
    ['the bounce code, and looked for in vain', '5.1.8', FREE, false, true],
    ['a sign-in code', '50053', unseen('not-configured'), false, false],
    ['no code', null, unseen('not-configured'), false, false],
  ]
  for (const [what, code, sending, claimed, contradicted] of SPECIFICATION)
    test(`${what}: ${claimed ? 'their word' : contradicted ? 'contradicted' : 'nothing'}`, () => {
      const request = told(code, sending)
      expect([onTheirWord(request) !== null, isContradicted(request)]).toEqual([claimed, contradicted])
      expect(restsOnTheirWord(request)).toBe(claimed)
      expect(restsOnTheirWord({ ...request, remedy: 'reset-password' })).toBe(false)
    })

  const LOCKS: readonly [what: string, code: string | null, rows: readonly SignIn[], told: boolean][] = [
    ['a lock that the log does not show yet', '50053', [], true],
    ['beside wrong passwords', '50053', [2, 3, 4, 5].map((minutes) => exampleSignIn(50126, minutes)), true],
    ['and seen', '50053', [exampleSignIn(50053, 2)], false],
    ['beside what explains it better', '50053', [exampleSignIn(50055, 2)], false],
    ['another code', '50126', [], false],
    ['no code', null, [], false],
  ]
  for (const [what, errorCode, rows, isTold] of LOCKS)
    test(`a told 50053, ${what}: ${isTold ? 'weighs in the advice' : 'is not needed'}, and policy is asked the same (R1)`, async () => {
      const { settings } = (await newWorld()).context
      const diagnosis = diagnosisOf(exampleEvidence(rows))
      const request = exampleRequest({ errorCode, diagnosis })
      expect(isToldLocked(request)).toBe(isTold)
      const asked = (code: string | null) =>
        policyInputFor(settings, exampleRequest({ errorCode: code, diagnosis }), 'reset-password', EXAMPLE_NOW)
      expect(asked(errorCode)).toEqual(asked(null))
    })

  test('nothing is claimed before we have looked', () =>
    expect(onTheirWord(exampleRequest({ errorCode: '5.1.8' }))).toBeNull())

  const LATER: readonly [Unseen, boolean][] = [
    ['failed', true],
    ['budget', true],
    ['not-configured', false],
    ['not-permitted', false],
    ['not-licensed', false],
  ]
  for (const [why, later] of LATER)
    test(`unseen because ${why}: ${later ? 'may be seen later' : 'will not be seen'}`, () => {
      const request = told('5.1.8', unseen(why))
      const claim = onTheirWord(request)
      expect(claim && mayBeSeenLater(request, claim)).toBe(later)
    })

  test('policy is asked the same with it and without it (R1)', async () => {
    const { settings } = (await newWorld()).context
    const asked = (code: string | null) =>
      policyInputFor(settings, told(code, unseen('not-configured')), 'reset-password', EXAMPLE_NOW)
    expect(asked('5.1.8')).toEqual(asked(null))
    expect(asked('5.1.8').causes).toEqual(['nothing-wrong'])
  })
})

describe('a code as it is told', () => {
  const SPECIFICATION: readonly [code: string, sense: string | null, written: string, segment: string][] = [
    ['50053', 'smart-lockout', '50053', 'AADSTS50053'],
    ['5.1.8', 'sending-restricted', '550 5.1.8', '550-5.1.8'],
    ['599999', null, '599999', 'AADSTS599999'],
  ]
  for (const [code, sense, written, segment] of SPECIFICATION)
    test(`${written}: ${sense ?? 'not known'}, at /codes/${segment}`, () => {
      expect([toldSenseOf(code), writtenCode(code), codeSegment(code)]).toEqual([sense, written, segment])
      expect(codeInSegment(segment)).toBe(code)
    })
  for (const segment of ['aadsts50053', '50053', '5.1.8'])
    test(`/codes/${segment} is understood too`, () => expect(codeInSegment(segment)).not.toBeNull())
  for (const segment of ['', 'AADSTS', '0', '1234', 'AADSTS00053', '5.1', '550-5.1.8.9', 'constructor', '../etc'])
    test(`/codes/${segment} is no code`, () => expect(codeInSegment(segment)).toBeNull())
})
