import { describe, expect, test } from 'vitest'
import { causeOf, restsOnSignIns } from '#lib/rules/diagnosis/causes/index.ts'
import type { Evidence } from '#lib/rules/diagnosis/evidence.ts'
import { unseen } from '#lib/rules/source-reading.ts'
import { diagnosisOf } from '#lib/use-cases/claimant/explain/diagnosis.ts'

const earlierOf = (evidence: Evidence) => diagnosisOf(evidence)
const blind = (evidence: Evidence): Evidence => ({
  ...evidence,
  gatheredAt: new Date(evidence.gatheredAt.getTime() + 60_000),
  signIns: unseen('budget'),
})
const causesOf = (diagnosis: ReturnType<typeof diagnosisOf>) => diagnosis.findings.map(({ cause }) => cause)

describe('a later look that sees no sign-ins', () => {
  const { example } = causeOf('wrong-passwords-one-device')

  test('takes nothing back of what they had told, and says that it did not see them', () => {
    const earlier = earlierOf(example)
    const later = diagnosisOf(blind(example), earlier)
    expect(later).toMatchObject({
      findings: earlier.findings,
      timeline: earlier.timeline,
      latestSeenAt: earlier.latestSeenAt,
      unseen: [{ source: 'signIns', why: 'budget' }],
    })
    expect(diagnosisOf(blind(blind(example)), later).findings).toEqual(earlier.findings)
  })
  test('a new password since then has ended what a new password ends', () => {
    const evidence = blind(example)
    const later = diagnosisOf({ ...evidence, passwordChangedAt: evidence.gatheredAt }, earlierOf(example))
    expect(causesOf(later)).toEqual(['not-visible'])
  })
  test('what was never seen is not told', () => {
    expect(causesOf(diagnosisOf(blind(example)))).toEqual(['not-visible'])
    expect(causesOf(diagnosisOf(blind(example), earlierOf(blind(example))))).toEqual(['not-visible'])
  })
  test('what the account itself shows is told as it is now', () => {
    const disabled = causeOf('account-disabled').example
    const later = diagnosisOf({ ...blind(disabled), enabled: true }, earlierOf(disabled))
    expect(causesOf(later)).not.toContain('account-disabled')
  })
  test('a look that sees them tells them as they are now', () => {
    const later = diagnosisOf(causeOf('nothing-wrong').example, earlierOf(example))
    expect(causesOf(later)).toEqual(['nothing-wrong'])
  })
})

test.each([
  ['smart-lockout', true],
  ['password-expired', true],
  ['wrong-passwords-one-device', true],
  ['account-disabled', false],
  ['leaver', false],
  ['mailbox-tampered', false],
  ['nothing-wrong', false],
  ['not-visible', false],
] as const)('%s rests on the sign-in log alone: %s', (cause, rests) => {
  expect(restsOnSignIns(cause)).toBe(rests)
})
