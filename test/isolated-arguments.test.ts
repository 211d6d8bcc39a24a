/** Every sentence isolates what other people wrote before it stands in it, at the desk and in letters. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EnrolledKind } from '#lib/rules/proofs/enrolment.ts'
import { withoutIsolates } from '#lib/rules/direction-isolates.ts'
import { inOneSegment } from '#lib/rules/text-segments.ts'
import { OTHER_RECIPIENTS } from '#lib/rules/organisation/other-recipients.ts'
import { catalogueIn, type MessageTree, type Sentence, type Sentences } from '#lib/words/catalogue.ts'
import type { Catalogues } from '#lib/words/catalogues.ts'
import { claimantWords } from '#lib/words/claimant-words.ts'
import { deskWords } from '#lib/words/desk-words.ts'
import { NO_FACTS } from '#lib/words/cause-facts.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'

const NAME = '\u202eעדה (12)'
const ISOLATED = '\u2068עדה (12)\u2069'

interface Example {
  readonly by: Sentence<{ name: string; count: string }>
  readonly counted: Sentence<{ name: string; count: number }>
  readonly who: Sentence<{ who: string; name: string }>
  readonly app: Sentence<{ app: string }>
  readonly told: Sentence<{ isTold: boolean }>
  readonly steps: Sentences<{ name: string }>
  readonly texts: { readonly by: Sentence<{ name: string }> }
}
const MESSAGES = {
  by: 'By {name}, {count}',
  counted: '{count, plural, one {# of {name}} other {# of {name}}}',
  who: '{who, select, manager {To {name}’s manager} other {To {name}}}',
  app: '{app, select, mail {in a mail app} other {in {app}}}',
  told: '{isTold, select, true {told} other {not told}}',
  steps: ['Ask {name}.', 'Wait.'],
  texts: { by: 'By {name}' },
}

describe('a sentence that runs from left to right', () => {
  const english = catalogueIn('en', MESSAGES) as Example
  test('isolates the text that it is given', () =>
    expect(english.by({ name: NAME, count: '3' })).toBe(`By ${ISOLATED}, 3`))
  test('isolates it within a count, a choice and a list', () => {
    expect(english.counted({ name: NAME, count: 1 })).toBe(`1 of ${ISOLATED}`)
    expect(english.who({ who: 'manager', name: NAME })).toBe(`To ${ISOLATED}’s manager`)
    expect(english.steps({ name: NAME })).toEqual([`Ask ${ISOLATED}.`, 'Wait.'])
  })
  test('isolates once what is isolated already', () =>
    expect(english.by({ name: english.app({ app: NAME }), count: '3' })).toBe(`By in ${ISOLATED}, 3`))
  test('leaves a name that runs with it', () =>
    expect(english.by({ name: 'Lynne Robbins', count: '3' })).toBe('By Lynne Robbins, 3'))
  test('of a text message isolates nothing', () => expect(english.texts.by({ name: 'עדה' })).toBe('By עדה'))
})

describe('a sentence that runs from right to left', () => {
  const hebrew = catalogueIn('he', MESSAGES) as Example
  test('isolates a Latin name, and neither digits nor a name of its own direction', () => {
    expect(hebrew.by({ name: 'Lynne (12)', count: '3' })).toBe('By \u2068Lynne (12)\u2069, 3')
    expect(hebrew.by({ name: 'עדה', count: '09:12' })).toBe('By עדה, 09:12')
  })
  test('chooses by what it was given: an isolate is in no case, no yes or no, and no count', () => {
    expect(hebrew.who({ who: 'manager', name: 'עדה' })).toBe('To עדה’s manager')
    expect(hebrew.who({ who: 'desk', name: 'עדה' })).toBe('To עדה')
    expect([hebrew.told({ isTold: true }), hebrew.told({ isTold: false })]).toEqual(['told', 'not told'])
    expect(hebrew.counted({ name: 'עדה', count: 1 })).toBe('1 of עדה')
  })
  test('isolates what both chooses and stands in it, only where it stands', () =>
    expect([hebrew.app({ app: 'mail' }), hebrew.app({ app: 'Outlook' })]).toEqual([
      'in a mail app',
      'in \u2068Outlook\u2069',
    ]))
  test('of a text message isolates nothing', () => expect(hebrew.texts.by({ name: 'Lynne' })).toBe('By Lynne'))
})

/** The English sentences, put together as those of a language that runs from right to left would be. */
const MIRRORED = (() => {
  const folder = join(import.meta.dirname, '../lib/words/en')
  const english: Record<string, MessageTree> = Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  )
  const sentences = catalogueIn('he', english) as Catalogues
  const terms = { name: 'English', language: 'he', device: (stored: string) => stored.replace(', ', ' on ') }
  return { ...claimantWords(sentences, terms), desk: deskWords(sentences, 'he') }
})()

describe('whatever direction a language has, ids choose the same sentences', () => {
  const facts = {
    organisation: 'Contoso',
    reference: 'BC7K-92QX',
    name: 'Lynne Robbins',
    at: '23 November, 09:12',
    help: '+44 1632 960100',
    decidedBy: 'approver',
    approvers: 2,
    effects: [{ remedy: 'enable-sign-in', at: '23 November, 09:12' }],
    fates: ['taken-back', 'stays'],
    follows: 'administrator',
    beginning: { browser: 'Safari, iPhone', network: 'new', country: null },
  } as const
  const owners = {
    ...facts,
    remedy: 'reset-password',
    reason: null,
    noLonger: null,
    statusAddress: 'https://recovery.contoso.com/status',
    stopAddress: null,
    lapsesAt: null,
    dueAt: null,
    otherAddressStops: true,
    isSetAside: false,
    isRemoved: false,
    swept: null,
    passUntil: null,
    stoppedFrom: null,
    removed: { kind: 'phone', left: 1 },
    isWithPeople: false,
  } as const
  const others = {
    ...facts,
    remedy: 'reset-password',
    approved: 'New password',
    lapsesAt: null,
    deskAddress: 'https://recovery.contoso.com/admin',
  } as const
  const things = {
    ...facts,
    news: 'suspended',
    things: 'a passkey',
    deskAddress: 'https://recovery.contoso.com/admin/suspended',
  } as const
  type Said = ReturnType<typeof wordsFor> | typeof MIRRORED
  const noticesIn = ({ messages }: Said) =>
    Object.values(messages.notices).map((letter) => letter(owners as Parameters<typeof letter>[0]))
  const elsewhereIn = ({ elsewhere }: Said) =>
    OTHER_RECIPIENTS.flatMap((recipient) => [
      ...(['all-proved', 'only-address', 'denied', 'set-aside'] as const).map((why) =>
        elsewhere.letter({ ...others, which: 'proved', recipient, why }),
      ),
      elsewhere.enrolment({ ...things, recipient }),
    ])
  const kinds = Object.keys(wordsFor('en').enrol.things) as readonly EnrolledKind[]
  const enrolledIn = ({ enrol }: Said) => kinds.map((kind) => enrol.thing(kind, 'Lynne’s'))
  const SPECIFICATION: readonly [what: string, says: (words: Said) => readonly unknown[]][] = [
    ['letters to the owner', noticesIn],
    ['letters to manager and desk', elsewhereIn],
    ['what was enrolled', enrolledIn],
    ['causes', ({ causes }) => Object.values(causes).map(({ headline }) => headline({ ...NO_FACTS, app: 'Outlook' }))],
  ]
  for (const [what, says] of SPECIFICATION)
    test(what, () => {
      const mirrored = JSON.stringify(says(MIRRORED))
      expect(withoutIsolates(mirrored)).toBe(JSON.stringify(says(wordsFor('en'))))
    })
})

for (const language of LANGUAGES) {
  const { desk, achieved, elsewhere } = wordsFor(language)
  const SAID: readonly [string, string][] = [
    ['who switched threat mode on', desk.threatMode.by({ name: NAME })],
    ['who asked to end it', desk.threatMode.asked({ name: NAME })],
    ['who approved first', desk.pack.needsSecond({ name: NAME, act: 'Reset password', at: 'Monday' })],
    ['whose approval counts no more', desk.pack.noLongerApproved({ name: NAME, act: 'Reset password', at: 'Monday' })],
    ['whose sessions are ended', desk.sessions.confirmTitle({ name: NAME })],
    ['whose sessions a link ends', desk.sessions.endGo({ name: NAME })],
    ['whose ways are suspended', desk.suspended.of({ name: NAME, signInName: 'adele@contoso.com' })],
    ['who asked to put one back', desk.suspended.asked({ name: NAME, reason: NAME })],
    ['the title of a page', desk.pageTitle({ page: NAME, organisation: 'Contoso' })],
    ['a rule of a mailbox', achieved.rule({ name: NAME })],
    [
      'the subject of a letter to a manager',
      elsewhere.letter({
        which: 'proved',
        recipient: 'manager',
        why: 'all-proved',
        organisation: 'Contoso',
        reference: 'BC7K-92QX',
        name: NAME,
        at: '09:12',
        remedy: null,
        decidedBy: 'owner',
        approvers: 0,
        approved: null,
        lapsesAt: null,
        effects: [],
        fates: [],
        follows: null,
        beginning: { browser: NAME, network: null, country: null },
        deskAddress: 'https://recovery.contoso.com/admin',
        help: '+44 1632 960100',
      }).subject,
    ],
  ]
  for (const [what, said] of SAID)
    test(`${what}, in ${language}: isolated, without the override`, () => {
      expect(said).toContain(ISOLATED)
      expect(said).not.toContain('\u202e')
    })
}

test('a text message made from a letter’s subject has no isolates, and is not made longer by them', () =>
  expect(inOneSegment([`By ${ISOLATED}`, 'By'])).toBe('By עדה (12)'))
