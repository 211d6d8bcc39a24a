/** Before, at and after the day on which Microsoft's own texts and calls end. */
import { describe, expect, test } from 'vitest'
import { exampleEvidence, exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { type CauseId, causeOf, diagnose, isWarning } from '#lib/rules/diagnosis/causes/index.ts'
import type { Evidence } from '#lib/rules/diagnosis/evidence.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import type { FactorLeft } from '#lib/rules/account/second-factor.ts'
import { diagnosisOf } from '#lib/use-cases/claimant/explain/diagnosis.ts'
import { factsOf } from '#lib/words/cause-facts.ts'
import { wordsFor } from '#lib/words/index.ts'

const DAY = new Date('2027-02-01T00:00:00Z')
const JULY = new Date('2027-07-01T00:00:00Z')
const BEFORE = new Date('2027-01-31T23:59:59Z')
const AFTER = new Date('2027-02-03T08:00:00Z')

interface Situation {
  readonly now: Date
  readonly left?: FactorLeft
  readonly textsEndAt?: Date
  readonly lastSuccess?: Date
  readonly more?: Partial<Evidence>
}
const evidenceOf = ({ now, left = 'text-or-voice-only', textsEndAt = DAY, lastSuccess, more }: Situation): Evidence =>
  exampleEvidence(lastSuccess ? [{ ...exampleSignIn(0, 0), at: lastSuccess }] : [], {
    gatheredAt: now,
    secondFactor: seen({ left, textsEndAt }, now),
    ...more,
  })
const found = (evidence: Evidence): readonly CauseId[] => diagnose(evidence).map(({ cause }) => cause)

describe('who has texts and calls alone', () => {
  const SPECIFICATION: readonly [string, Situation, readonly CauseId[]][] = [
    ['a second before the day', { now: BEFORE }, ['nothing-wrong', 'text-or-voice-only']],
    ['at its first moment', { now: DAY }, ['passkey-required']],
    ['days after it', { now: AFTER }, ['passkey-required']],
    [
      'after it, and let in since: Microsoft does not ask yet, and will',
      { now: AFTER, lastSuccess: new Date('2027-02-02T08:00:00Z') },
      ['nothing-wrong', 'text-or-voice-only'],
    ],
    [
      'after it, and let in before it',
      { now: AFTER, lastSuccess: new Date('2027-01-30T08:00:00Z') },
      ['passkey-required'],
    ],
    [
      'after it, and no sign-in could be read',
      { now: AFTER, more: { signIns: unseen('budget') } },
      ['passkey-required'],
    ],
    [
      'after it, with the interrupt of a registration in the log: one cause, not two',
      { now: AFTER, more: { signIns: seen([{ ...exampleSignIn(50072, 0), at: AFTER }], AFTER) } },
      ['passkey-required'],
    ],
    [
      'before it, with the same interrupt: that one, and the warning behind it',
      { now: BEFORE, more: { signIns: seen([{ ...exampleSignIn(50072, 0), at: BEFORE }], BEFORE) } },
      ['second-factor-missing', 'text-or-voice-only'],
    ],
    [
      'a guest or a Global Administrator, before the later day of theirs',
      { now: AFTER, textsEndAt: JULY },
      ['nothing-wrong', 'text-or-voice-only'],
    ],
    [
      'a guest, after it: their own organisation comes first, and both are told',
      { now: JULY, textsEndAt: JULY, more: { home: 'elsewhere' } },
      ['guest-elsewhere', 'passkey-required'],
    ],
    [
      'sign-in switched off as well',
      { now: AFTER, more: { enabled: false } },
      ['account-disabled', 'passkey-required'],
    ],
    ['something that lasts, before', { now: BEFORE, left: 'lasting' }, ['nothing-wrong']],
    ['something that lasts, after', { now: AFTER, left: 'lasting' }, ['nothing-wrong']],
    ['nothing at all, after', { now: AFTER, left: 'none' }, ['nothing-wrong']],
    ['methods of which nothing certain is known', { now: AFTER, left: 'unknown' }, ['nothing-wrong']],
    ['methods that could not be read', { now: AFTER, more: { secondFactor: unseen('failed') } }, ['nothing-wrong']],
    [
      'an organisation or a cloud where nothing ends',
      { now: AFTER, more: { secondFactor: unseen('not-configured') } },
      ['nothing-wrong'],
    ],
  ]
  for (const [title, situation, causes] of SPECIFICATION)
    test(`${title}: ${causes.join(', then ')}`, () => expect(found(evidenceOf(situation))).toEqual(causes))

  test('a warning never takes the place of what explains, nor of "nothing found"', () => {
    const { example } = causeOf('password-expired')
    const both = found({ ...example, secondFactor: causeOf('text-or-voice-only').example.secondFactor })
    expect(both).toEqual(['password-expired', 'text-or-voice-only'])
    expect(both.filter(isWarning)).toEqual(['text-or-voice-only'])
  })
})

describe('what is told of it', () => {
  test('names the day of this account, whatever time zone it is read in', () => {
    for (const [textsEndAt, en, sl] of [
      [DAY, '1 February 2027', '1. 2. 2027'],
      [JULY, '1 July 2027', '1. 7. 2027'],
    ] as const)
      for (const zone of ['Pacific/Honolulu', 'Europe/Ljubljana', 'Pacific/Auckland']) {
        const finding = diagnose(evidenceOf({ now: BEFORE, textsEndAt })).at(-1)
        if (!finding) throw new Error('Nothing was found.')
        for (const [language, day] of [
          ['en', en],
          ['sl', sl],
        ] as const)
          expect(
            wordsFor(language)
              .causes[finding.cause].headline(factsOf(finding, BEFORE, language, zone))
              .replaceAll('\u00A0', ' '),
          ).toContain(day)
      }
  })

  test('a finding that an earlier version kept without a day can still be told', () => {
    const kept = diagnose(evidenceOf({ now: BEFORE })).map(({ from, ...rest }) => ({ ...rest, hadDay: from !== null }))
    expect(kept.at(-1)?.hadDay).toBe(true)
    for (const finding of kept) expect(factsOf(finding, BEFORE, 'en', 'Europe/Ljubljana').from).toBeNull()
  })

  test('what could not be read is said to be so from the first day on, and is nothing to say before', () => {
    const unseenAt = (now: Date) =>
      diagnosisOf(evidenceOf({ now, more: { secondFactor: unseen('failed') } })).unseen.map(({ source }) => source)
    expect(unseenAt(BEFORE)).toEqual([])
    expect(unseenAt(DAY)).toEqual(['secondFactor'])
  })

  test('a later look that could not read the methods takes back nothing of what an earlier one told', () => {
    const earlier = diagnosisOf(evidenceOf({ now: AFTER }))
    const silent = diagnosisOf(evidenceOf({ now: AFTER, more: { secondFactor: unseen('budget') } }), earlier)
    expect(silent.findings.map(({ cause }) => cause)).toEqual(['passkey-required'])
    const better = diagnosisOf(evidenceOf({ now: AFTER, left: 'lasting' }), silent)
    expect(better.findings.map(({ cause }) => cause)).toEqual(['nothing-wrong'])
  })
})
