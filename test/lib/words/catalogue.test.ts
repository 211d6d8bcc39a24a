import { describe, expect, test } from 'vitest'
import { catalogueIn, type Sentence, type Sentences } from '#lib/words/catalogue.ts'
import { type Catalogues, catalogues } from '#lib/words/catalogues.ts'

interface Example {
  readonly plain: string
  readonly apostrophe: string
  readonly braces: string
  readonly named: Sentence<{ clock: string }>
  readonly its: Sentence<{ clock: string }>
  readonly minutes: Sentence<{ minutes: number }>
  readonly told: Sentence<{ told: boolean }>
  readonly list: readonly string[]
  readonly steps: Sentences<{ address: string }>
  readonly inside: { readonly title: string }
}

const english = catalogueIn('en', {
  plain: 'Continue',
  apostrophe: "It's here",
  braces: "Type '{'code'}'",
  named: 'Until {clock}',
  its: "It's until {clock}",
  minutes: '{minutes, plural, one {# minute} other {# minutes}}',
  told: '{told, select, true {They were told.} other {Nobody was told.}}',
  list: ['One', 'Two'],
  steps: ['Open {address}.', 'Sign in.'],
  inside: { title: 'Inside' },
}) as Example

test('a message without arguments is a string, whatever signs stand in it', () => {
  expect([english.plain, english.apostrophe, english.braces, english.inside.title]).toEqual([
    'Continue',
    "It's here",
    'Type {code}',
    'Inside',
  ])
})

test('one with arguments is a function of them by name, beside an apostrophe too', () => {
  expect([english.named({ clock: '09:13' }), english.its({ clock: '09:13' })]).toEqual([
    'Until 09:13',
    "It's until 09:13",
  ])
})

test('a choice of yes or no', () =>
  expect([english.told({ told: true }), english.told({ told: false })]).toEqual([
    'They were told.',
    'Nobody was told.',
  ]))

test('a list without arguments is a list, and one with them a function that gives all of it', () => {
  expect(english.list).toEqual(['One', 'Two'])
  expect(english.steps({ address: 'aka.ms/setup' })).toEqual(['Open aka.ms/setup.', 'Sign in.'])
})

test('what stands in an argument is never read as a message, nor as markup', () =>
  expect(english.named({ clock: "<b>{clock}</b> '{'" })).toBe("Until <b>{clock}</b> '{'"))

test('an argument that is missing is an error, and never a gap in a sentence', () =>
  expect(() => (english.named as (facts: object) => string)({})).toThrow(/clock/))

describe('counts in Slovenian', () => {
  const { minutes } = catalogueIn('sl', {
    minutes: '{minutes, plural, one {# minuta} two {# minuti} few {# minute} other {# minut}}',
  }) as Example
  const SPECIFICATION = [
    [1, '1 minuta'],
    [2, '2 minuti'],
    [3, '3 minute'],
    [4, '4 minute'],
    [5, '5 minut'],
    [101, '101 minuta'],
  ] as const
  for (const [count, said] of SPECIFICATION) test(said, () => expect(minutes({ minutes: count })).toBe(said))
})

/** Each line that is expected to be an error is one to the compiler: where it is none, `tsc` says so. */
const wrongly = ({ pass, cooling }: Catalogues) => [
  // @ts-expect-error: an argument is missing
  () => pass.worksUntil({}),
  // @ts-expect-error: an argument has another name
  () => pass.worksUntil({ until: '09:13' }),
  // @ts-expect-error: a count is a number
  () => cooling.desk.told({ addresses: '2' }),
  // @ts-expect-error: what may be null is another sentence
  () => pass.worksUntil({ clock: null }),
  // @ts-expect-error: there is no such sentence
  pass.worksSince,
]

test('a missing sentence and a missing, misnamed or wrong argument do not compile where they are used', () =>
  expect(wrongly(catalogues.en)).toHaveLength(5))
