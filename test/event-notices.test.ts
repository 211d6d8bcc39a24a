/** Event × audience: every cell is walked, and every letter is held against it. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  AUDIENCES,
  type Audience,
  cellOf,
  EVENTS,
  EVENT_NOTICES,
  type NoticeLink,
} from '#lib/rules/request/event-notices.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import type { NoticeId } from '#lib/rules/request/job.ts'
import { toldElsewhere, whenTold } from '#lib/rules/organisation/other-recipients.ts'
import { lettersIn } from './letters-page.ts'
import { toldBlock, toldOnPage } from './told-table.ts'

const OWNS: Readonly<Record<Audience, readonly NoticeLink[]>> = {
  'claimant-page': ['status'],
  'status-page': [],
  'owner-letter': ['status', 'stop', 'cancel'],
  'owner-text': ['stop', 'cancel'],
  'concerned-address': ['status'],
  manager: [],
  'desk-mailbox': ['desk'],
  'desk-page': ['desk'],
}

/** Who sends, and under which title the page shows what they send. */
const SENT_BY: Readonly<Record<string, readonly string[]>> = {
  notify: ['To the owner', 'Text to the owner'],
  'notify-elsewhere': ['To the manager', 'To the desk'],
  'sms-notices': ['Text to the owner'],
  'send-code': ['A code', 'Text with a code'],
  'tell-attempts': ['Somebody tried'],
  'ask-contact': ['To whoever may vouch'],
  'tell-of-wait': ['A wait, begun', 'A wait, ended', 'Text · a wait begins', 'Text · a wait is over'],
  'list-added': ['Desk · added since'],
  'undo-request': ['Desk · a stopped recovery was not taken back'],
  'notify-enrolment': [
    'Enrolment, to an older address',
    'Enrolment, to the manager',
    'Enrolment, to the desk',
    'Text · enrolment',
  ],
  'notify-contacts': ['Enrolment · to a contact', 'Enrolment · contacts, once a year'],
  'notification-address': ['Enrolment · confirm this address'],
  'rehearsal-code': ['Enrolment · practice code', 'Text · practice code'],
  'link-identity': ['Desk · one identity, several accounts'],
  'tell-desk': ['Approver · new', 'Approver · escalated'],
  'desk-digest': ['Approver · digest'],
  'tell-of-easing': ['Desk · one eases alone'],
  'apply-threat-mode': ['Desk · threat mode'],
  'hold-policy-change': ['Desk · policy'],
  'sign-checkpoint': ['Desk · checkpoint'],
  // Its letter goes only to the address that the operator names.
  'try-mail': [],
}

const TWO = ['adele@example.org', 'adele.private@example.org']

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
    const over = EVENTS.filter((event) => EVENT_NOTICES[event].takenBack === 'nothing-to')
    const offered = over.flatMap((event) =>
      AUDIENCES.map((audience) => cellOf(event, audience)).flatMap((cell) => (cell.kind === 'told' ? cell.links : [])),
    )
    expect(over.length).toBeGreaterThan(2)
    expect(offered).not.toContain('stop')
  })
  test('every notice but those about a code and the mailbox’s word is an event of it', () => {
    const told = new Set(Object.values(EVENT_NOTICES).map(({ notice }) => notice))
    const others: readonly NoticeId[] = ['code-replaced', 'recovered', 'attested-lifted', 'attested-not-restricted']
    const notices = Object.keys(wordsFor('en').messages.notices) as NoticeId[]
    expect(notices.filter((one) => !told.has(one) && !others.includes(one))).toEqual([])
  })
  for (const event of EVENTS)
    test(`${event}: manager and desk are told when the other recipients of a request are`, () => {
      const { notice } = EVENT_NOTICES[event]
      if (notice === null) return
      const told = (old: readonly string[], isProof: boolean, hasManager: boolean) =>
        toldElsewhere(notice, old, () => isProof, hasManager)?.recipients ?? []
      for (const [audience, recipient] of [
        ['manager', 'manager'],
        ['desk-mailbox', 'desk'],
      ] as const) {
        const when = whenTold(notice, recipient)
        expect(cellOf(event, audience).kind).toBe('told')
        expect(told(TWO, false, true).includes(recipient), 'two addresses').toBe(when === 'always')
        expect(told(TWO, true, true).includes(recipient), 'all proved').toBe(when !== 'alone')
        expect(told(TWO.slice(1), false, audience === 'manager').includes(recipient), 'alone').toBe(true)
      }
    })
  test('no letter to the desk holds a proof, a method, a cause or an address of the owner', () => {
    const facts = /\{(\w+)/g
    const allowed = ['name', 'reference', 'due', 'organisation', 'causeClass', 'count']
    for (const language of LANGUAGES) {
      const file = join(import.meta.dirname, `../lib/words/${language}/desk-notices.json`)
      const { letter, digest } = JSON.parse(readFileSync(file, 'utf8'))
      const named = [...JSON.stringify([letter, digest]).matchAll(facts)].map(([, name = '']) => name)
      expect([...new Set(named)].filter((name) => !allowed.includes(name) && !/^[A-ZŠČŽ#]/.test(name))).toEqual([])
    }
  })
  test('docs/told.md is what is printed from it', () => expect(toldOnPage()).toBe(toldBlock()))
})

describe('after threat mode', () => {
  const PRESENT = {
    en: /threat mode is on|while threat mode|at the moment|for now/i,
    sl: /dokler je|ta čas|zdaj odločajo|način \S+ \S+ je vklopljen/i,
  }
  for (const language of LANGUAGES)
    test(`what was stored of it, or sent, says in ${language} that it was on, and not that it is (R16)`, () => {
      const { desk, outcome } = wordsFor(language)
      const sent = lettersIn(language).filter(({ title }) => title.includes('approval-withdrawn'))
      expect(sent.length).toBeGreaterThan(2)
      const said = [
        desk.why['threat-mode'],
        outcome.notFinished.because['threat-mode'],
        desk.pack.noLongerApproved({ name: 'Lynne Robbins', act: 'Reset password', at: 'Monday' }),
        ...sent.map(({ body }) => body),
      ]
      expect(said.filter((one) => PRESENT[language].test(one))).toEqual([])
      expect(desk.threatMode.now).toMatch(PRESENT[language])
    })
})

/** Every function of the words of a language that makes a letter, by its path. */
function letterMakers(value: unknown, path: readonly string[] = []): Map<string, (...of: never[]) => unknown> {
  if (typeof value === 'function') return new Map([[path.join('.'), value as (...of: never[]) => unknown]])
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...letterMakers(inner, [...path, key])]))
}

describe('the page of letters', () => {
  /** `(…): Letter` and the name before it; `letter` is known by its file. */
  const MADE = /([\w-]+)['"]?\s*(?::|=)\s*\((?:[^()]|\([^()]*\))*\):\s*Letter\b/g
  const HELPERS = ['const letter = ', 'const ownLetter = ', 'const written = ', 'const write = ']
  const files = globSync('lib/words/{*-en,en,*-letter,*-letters}.ts', { cwd: join(import.meta.dirname, '..') })
  const named = files.flatMap((file) =>
    [...readFileSync(join(import.meta.dirname, '..', file), 'utf8').matchAll(MADE)].flatMap(
      ({ 0: whole, 1: name = '', input, index }) =>
        HELPERS.some((helper) =>
          input
            .slice(Math.max(0, index - 6), index)
            .concat(whole)
            .includes(helper),
        )
          ? []
          : [
              {
                file: basename(file, '.ts').replace(/-?(?:en|letters?)$/, ''),
                name: name.replace(/(?:Letter)?En$/, ''),
              },
            ],
    ),
  )
  test('shows every letter that the words can make', () => {
    const called = new Set<string>()
    const words = wordsFor('en')
    const makers = letterMakers(words)
    const restore: (() => void)[] = []
    for (const [path] of makers) {
      const keys = path.split('.')
      const last = keys.pop() ?? ''
      const at = keys.reduce<Record<string, never>>((value, key) => value[key] as never, words as never)
      const made = at[last] as unknown as (...of: unknown[]) => unknown
      restore.push(() => void Object.assign(at, { [last]: made }))
      Object.assign(at, {
        [last]: (...of: unknown[]) => {
          called.add(path)
          return made(...of)
        },
      })
    }
    lettersIn('en')
    for (const undo of restore) undo()
    const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const isShown = ({ file, name }: (typeof named)[number]) =>
      [...called].some((path) => path.split('.').at(-1) === name && (name !== 'letter' || path.includes(camel(file))))
    const notices = Object.keys(words.messages.notices).map((which) => `messages.notices.${which}`)
    expect(
      [...notices, 'messages.codeMail', 'messages.vouch', 'messages.attempts'].filter((one) => !called.has(one)),
    ).toEqual([])
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((one) => !isShown(one))).toEqual([])
  })
  test('knows every file that sends a letter or a text', () => {
    const root = join(import.meta.dirname, '..')
    const sending = globSync('lib/use-cases/**/*.ts', { cwd: root }).filter((file) =>
      /delivery\.(?:mail|text)\(|\btellByText\(/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(sending.map((file) => basename(file, '.ts')).toSorted()).toEqual(Object.keys(SENT_BY).toSorted())
    const titles = lettersIn('en').map(({ title }) => title)
    for (const [file, of] of Object.entries(SENT_BY))
      for (const start of of)
        expect(
          titles.some((title) => title.startsWith(start)),
          `${file}: ${start}`,
        ).toBe(true)
  })
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
      const approved =
        language === 'en' ? /administrator (?:approved|did) it/ : /[Oo]dobril (?:je )?skrbnik|naredil skrbnik/
      expect(own.length).toBeGreaterThan(0)
      expect(own.filter(({ body }) => approved.test(body)).map(({ title }) => title)).toEqual([])
    })
  })
