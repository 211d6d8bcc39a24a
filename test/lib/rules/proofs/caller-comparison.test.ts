/** What an approver compared before a code was read out, as it stands in the record (rule R7). */
import { describe, expect, test } from 'vitest'
import { comparedFacts, comparedIn, readDocument } from '#lib/rules/proofs/caller-comparison.ts'
import { NOW } from '#test/example.ts'

const SPECIFICATION: readonly [kind: string, typed: string, kept: string | null][] = [
  ['staff-card', 'B-20417', 'B-20417'],
  ['staff-card', '  B  20417 ', 'B 20417'],
  ['staff-card', '7', null],
  ['staff-card', 'x'.repeat(33), null],
  ['staff-card', '', null],
  ['staff-card', '<b>20417</b>', null],
  ['staff-card', 'B-20417\u202e', null],
  // Enough to know the document again, too little to use its number.
  ['official-document', 'PA 123 4567', '4567'],
  ['official-document', '4567', '4567'],
  ['official-document', '567', null],
  ['official-document', '- - - -', null],
]

describe('the number that was compared', () => {
  for (const [kind, typed, kept] of SPECIFICATION)
    test(`${kind} ${JSON.stringify(typed)}: ${kept ?? 'refused'}`, () => {
      const read = readDocument(kind, typed)
      expect(read.ok ? read.value : read.refusal).toEqual(
        kept === null ? 'comparison-missing' : { by: kind, number: kept },
      )
    })
  test('of no document that is not on the list', () =>
    expect(readDocument('a nice voice', '20417')).toMatchObject({ refusal: 'choice-missing' }))
})

describe('in the record', () => {
  for (const compared of [
    { by: 'staff-card', number: 'B-20417' },
    { by: 'registered-number', number: '+386 ••• 010', since: NOW },
    { by: 'registered-number', number: '+386 ••• 010', since: null },
  ] as const)
    test(`${JSON.stringify(compared)} is read back as it was written`, () =>
      expect(comparedIn(comparedFacts(compared))).toEqual(compared))
  test('what an earlier version recorded says how, and not by what', () =>
    expect(comparedIn({ factor: 'approver-code', checked: 'face-to-face' })).toBeNull())
})
