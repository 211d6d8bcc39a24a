/** Event × audience: every cell is walked, and every letter is held against it. */
import { describe, expect, test } from 'vitest'
import { AUDIENCES, type Audience, cellOf, EVENTS, TOLD, type ToldLink } from '#lib/rules/request/told.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import type { NoticeId } from '#lib/rules/request/job.ts'
import { lettersIn } from './letters-page.ts'
import { toldBlock, toldOnPage } from './told-table.ts'

const OWNS: Readonly<Record<Audience, readonly ToldLink[]>> = {
  'claimant-page': ['status'],
  'status-page': [],
  'owner-letter': ['status', 'stop', 'cancel'],
  'owner-text': ['stop', 'cancel'],
  'concerned-address': ['status'],
  manager: [],
  'desk-mailbox': ['desk'],
  'desk-page': ['desk'],
}

describe('the table of what is told', () => {
  for (const event of EVENTS)
    for (const audience of AUDIENCES)
      test(`${event} to ${audience}: told with links that are theirs, or not told for a reason`, () => {
        const cell = cellOf(event, audience)
        if (cell.kind === 'not-told') return expect(cell.why.length).toBeGreaterThan(0)
        expect(cell.links.filter((link) => !OWNS[audience].includes(link))).toEqual([])
      })
  test('nothing is left untold: every event reaches the owner or a page that its people read', () => {
    for (const event of EVENTS)
      expect(
        AUDIENCES.some((audience) => cellOf(event, audience).kind === 'told'),
        event,
      ).toBe(true)
  })
  test('who could not take it back is offered no link that does', () => {
    const over = EVENTS.filter((event) => TOLD[event].takenBack === 'nothing-to')
    const offered = over.flatMap((event) =>
      AUDIENCES.map((audience) => cellOf(event, audience)).flatMap((cell) => (cell.kind === 'told' ? cell.links : [])),
    )
    expect(over.length).toBeGreaterThan(2)
    expect(offered).not.toContain('stop')
  })
  test('every notice but those about a code and the mailbox’s word is an event of it', () => {
    const told = new Set(Object.values(TOLD).map(({ notice }) => notice))
    const others: readonly NoticeId[] = ['code-replaced', 'recovered', 'attested-lifted', 'attested-not-restricted']
    const notices = Object.keys(wordsFor('en').messages.notices) as NoticeId[]
    expect(notices.filter((one) => !told.has(one) && !others.includes(one))).toEqual([])
  })
  test('docs/told.md is what is printed from it', () => expect(toldOnPage()).toBe(toldBlock()))
})

for (const language of LANGUAGES)
  describe(`every letter and text in ${language}, as it goes out`, () => {
    const letters = lettersIn(language)
    const toOthers = letters.filter(({ title }) => /^To the (?:manager|desk)/.test(title))
    const toOwner = letters.filter(({ title }) => title.startsWith('To the owner'))
    test('has facts in every place', () =>
      expect(letters.filter(({ subject, body }) => /undefined|\[object|\bnull\b|NaN/.test(subject + body))).toEqual([]))
    test('to manager and desk carries neither the owner’s stop nor status link, and never speaks of “your account”', () => {
      const faults = toOthers.filter(({ body }) =>
        /\/stop|\/status|\b[Yy]our (?:password|account|mailbox)|[Vv]aš(?:e|ega|em)? (?:geslo|račun|nabiralnik)/.test(
          body,
        ),
      )
      expect(faults.map(({ title }) => title)).toEqual([])
    })
    test('to the owner names the reference, the way to people, and where it stands', () => {
      for (const { title, body } of toOwner)
        for (const part of ['BC7K-92QX', '+44 1632 960100', '/status/open']) expect(body, title).toContain(part)
    })
    test('says that nothing is left to do only where nothing waits', () => {
      const nothing = language === 'en' ? /nothing more to do/ : /ni treba storiti nič več/
      const waiting = toOwner.filter(({ title }) => /"follows"/.test(title))
      expect(waiting.length).toBeGreaterThan(0)
      expect(waiting.filter(({ body }) => nothing.test(body)).map(({ title }) => title)).toEqual([])
    })
    test('names an administrator as deciding only where one did', () => {
      const alone = toOwner.filter(({ title }) => /^To the owner · (?:recovered|done) /.test(title))
      const own = alone.filter(({ title }) => /"decidedBy":"owner"/.test(title))
      const approved = language === 'en' ? /administrator (?:approved|did) it/ : /[Oo]dobril je skrbnik|naredil skrbnik/
      expect(own.length).toBeGreaterThan(0)
      expect(own.filter(({ body }) => approved.test(body)).map(({ title }) => title)).toEqual([])
    })
  })
