/** Every sentence isolates what other people wrote before it stands in it, at the desk and in letters. */
import { describe, expect, test } from 'vitest'
import { inOneSegment } from '#lib/rules/text-segments.ts'
import { isolatingArguments } from '#lib/words/isolated-arguments.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'

const NAME = '\u202eעדה (12)'
const ISOLATED = '\u2068עדה (12)\u2069'

describe('a sentence', () => {
  const words = isolatingArguments(
    {
      plain: 'Go',
      by: (name: string) => `By ${name}, 3`,
      deep: {
        of: ({ who, count }: { who: readonly { name: string }[]; count: number }) => `${who[0]?.name}: ${count}`,
      },
      texts: { by: (name: string) => `By ${name}` },
    },
    'en',
  )
  test('isolates the text that it is given', () => expect(words.by(NAME)).toBe(`By ${ISOLATED}, 3`))
  test('isolates it at any depth, and leaves numbers', () =>
    expect(words.deep.of({ who: [{ name: NAME }], count: 3 })).toBe(`${ISOLATED}: 3`))
  test('leaves a name that runs with it', () => expect(words.by('Lynne Robbins')).toBe('By Lynne Robbins, 3'))
  test('of a text message isolates nothing', () => expect(words.texts.by('עדה')).toBe('By עדה'))
})

for (const language of LANGUAGES) {
  const { desk, achieved, elsewhere } = wordsFor(language)
  const SAID: readonly [string, string][] = [
    ['who switched threat mode on', desk.threatMode.by({ name: NAME })],
    ['who asked to end it', desk.threatMode.asked({ name: NAME })],
    ['who approved first', desk.pack.needsSecond({ name: NAME, act: 'Reset password' })],
    ['whose approval counts no more', desk.pack.noLongerApproved({ name: NAME, act: 'Reset password' })],
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
        listener: 'manager',
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
