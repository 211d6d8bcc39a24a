import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { causes } from '#lib/rules/diagnosis/causes/index.ts'
import { REFUSALS } from '#lib/rules/refusals.ts'
import { remedies } from '#lib/rules/remedies/index.ts'
import { MOVES } from '#lib/rules/request/moves.ts'
import type { Fate, Follows } from '#lib/rules/request/effects.ts'
import type { DecidedBy, NoticeId } from '#lib/rules/request/job.ts'
import { codeText } from '#lib/use-cases/notify/text-bodies.ts'
import { OTHER_RECIPIENTS } from '#lib/rules/organisation/other-recipients.ts'
import { EXPLAINED_CODES } from '#lib/rules/diagnosis/reported-code.ts'
import { catalogues } from '#lib/words/catalogues.ts'
import { LANGUAGES, type Language, languageOf, wordsFor } from '#lib/words/index.ts'
import { argumentsOf } from '#lib/words/translation/message-arguments.ts'
import type { EffectFacts } from '#lib/words/letter-facts.ts'
import { NO_FACTS } from '#lib/words/cause-facts.ts'
import { clockNear, day, dayAndClock } from '#lib/words/time.ts'

const ROOT = join(import.meta.dirname, '..')

type Leaf = readonly [path: string, value: unknown]

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key))
}

const FACTS = {
  publicKey: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  code: '482913',
  spoken: '4 8 2, 9 1 3',
  portal: 'entra.microsoft.com',
  desk: 'https://recovery.contoso.com/admin',
  minutes: 10,
  reference: 'BC7K-92QX',
  organisation: 'Contoso',
  name: 'Adele Vance',
  at: '23 November, 09:12',
  remedy: 'reset-password',
  reason: 'Ask at the desk.',
  statusAddress: 'https://recovery.contoso.com/status',
  stopAddress: 'https://recovery.contoso.com/stop',
  isSetAside: false,
  otherAddressStops: true,
  swept: { rules: 2, isForwarding: true },
  passUntil: '09:22',
  stoppedFrom: 'a•••@example.org',
  isWithPeople: false,
  isRemoved: false,
  removed: null,
  noLonger: null,
  approvers: 1,
  approved: 'New password',
  which: 'recovered',
  news: 'added',
  kind: 'phone',
  left: 0,
  why: 'all-proved',
  recipient: 'manager',
  deskAddress: 'https://recovery.contoso.com/admin/requests/1',
  beginning: { browser: 'Safari, iPhone', network: 'new' as const, country: 'SI' },
  help: '+44 1632 960100',
  host: 'recovery.contoso.com',
  since: '08:02',
  until: '09:13',
  over: false,
  count: 7,
  app: 'Apple Mail',
  device: 'iPhone',
  place: 'Ljubljana',
  things: 'a passkey',
  countsFrom: '29 November',
  cancelAddress: 'https://recovery.contoso.com/enrol/cancel',
  cancelUntil: '29 November',
  person: 'Alex Wilber',
  others: ['Lee Gu, lee.gu@contoso.com'],
  contacts: ['Alex Wilber', 'Megan Bowen'],
  address: 'https://recovery.contoso.com/admin',
  by: 'Lynne Robbins',
  dueAt: null,
  lapsesAt: '24 November, 09:12',
  decidedBy: 'owner' as DecidedBy,
  effects: [
    { remedy: 'enable-sign-in', at: '23 November, 09:12' },
    { remedy: 'temporary-access-pass', at: null },
  ] as readonly EffectFacts[],
  fates: [
    'taken-back',
    'sign-in-stays',
    'sign-in-left',
    'sign-in-off',
    'method-gone',
    'rules-off',
    'may-let-in',
    'stays',
  ] as readonly Fate[],
  follows: 'administrator' as Follows | null,
  easing: { by: 'Lee Gu', until: '09:13', reason: 'It is over.' },
  methods: ['phone 2026-11-23'],
  consents: ['2026-11-23 Northwind'],
  unread: ['methods', 'consents'],
  lines: ['preset'],
  to: 'Alex Wilber',
  endsAt: 'Tuesday, 10:30',
  finishBy: 'Friday, 10:30',
  what: 'threat',
  clock: '09:12',
  administrator: 'Lynne Robbins',
  because: 'It is over',
  effectAt: 'Tuesday, 10:30',
  addedSince: '23 November, 09:12',
  causeClass: 'sign-in',
  due: 'Tuesday, 10:30',
  choose: 'https://recovery.contoso.com/admin/notices',
  requests: [{ name: 'Adele Vance', reference: 'BC7K-92QX', causeClass: 'sign-in', due: 'Tuesday, 10:30' }],
  overdue: 1,
  more: true,
}
/** Names of things, which no language changes. */
const PRODUCTS = ['Microsoft Authenticator', 'Windows Hello']
const MISSING = {
  ...FACTS,
  remedy: null,
  reason: null,
  stopAddress: null,
  recipient: 'desk',
  what: 'policy',
  why: 'only-address',
  isSetAside: true,
  otherAddressStops: false,
  swept: null,
  passUntil: null,
  stoppedFrom: null,
  isWithPeople: true,
  isRemoved: false,
  beginning: { browser: null, network: null, country: null },
  cancelAddress: null,
  since: null,
  until: null,
  count: null,
  app: null,
  device: null,
  place: null,
  by: '',
  dueAt: null,
  lapsesAt: null,
  effects: [],
  fates: [],
  follows: null,
  easing: null,
  methods: [],
  consents: [],
  unread: [],
  lines: [],
  overdue: 0,
  more: false,
}
/** Reads as text, counts as a number, and has every fact: whatever a sentence asks for. */
const anything = (facts: object, text = '7'): unknown => Object.assign(new String(text), facts)
const SPOKEN = [FACTS, MISSING].flatMap((facts) => ['1', '2', '3', '5'].map((count) => anything(facts, count)))

/** The messages that the sentences with arguments were made of, which say by themselves what they ask for. */
const MESSAGES = new Map<unknown, string | readonly string[]>(
  LANGUAGES.flatMap((language) =>
    Object.entries(catalogues[language]).flatMap(([subject, catalogue]) =>
      beside(JSON.parse(readFileSync(join(ROOT, `lib/words/${language}/${subject}.json`), 'utf8')), catalogue),
    ),
  ),
)
function beside(message: unknown, made: unknown): (readonly [unknown, string | readonly string[]])[] {
  if (typeof made === 'function') return [[made, message as string | readonly string[]]]
  if (typeof made !== 'object' || made === null) return []
  return Object.entries(made).flatMap(([key, inner]) => beside((message as Record<string, unknown>)[key], inner))
}

/** Each set of arguments that makes the message say something else: every form of its counts, every case of its choices. */
function argumentSets(message: string | readonly string[]): readonly Record<string, unknown>[] {
  const choices = [...argumentsOf(message)].map(([name, argument]): [string, readonly unknown[]] => {
    if (argument.kind === 'number') return [name, [1, 2, 3, 5]]
    if (argument.kind === 'yes-or-no') return [name, [true, false]]
    return [name, argument.kind === 'choice' ? argument.cases : ['7']]
  })
  return choices.reduce<readonly Record<string, unknown>[]>(
    (sets, [name, values]) => sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value }))),
    [{}],
  )
}

/** Every sentence that a leaf of the words can become, with each set of facts that changes it. */
function said([path, value]: Leaf): string[] {
  if (typeof value !== 'function') return [String(value)]
  const message = MESSAGES.get(value)
  if (message !== undefined) return argumentSets(message).flatMap((set) => value(set))
  return SPOKEN.flatMap((facts) => {
    const answer: unknown = value(...Array.from({ length: value.length }, () => facts))
    const spoken: unknown = answer?.valueOf()
    if (typeof spoken === 'string') return [spoken]
    return leavesOf(answer, path).map(([, text]) => (typeof text === 'string' ? text : `${path}: not a sentence`))
  })
}

const BROKEN = /undefined|\[object|NaN|not a sentence|\bnull\b|\{\{|\}\}/

for (const language of LANGUAGES) {
  const leaves = leavesOf(wordsFor(language))
  describe(`every sentence in ${language}`, () => {
    test('none is empty, and none lets a gap show when facts are missing', () => {
      const faults = leaves.flatMap((leaf) =>
        said(leaf)
          .filter((text) => text.trim() === '' || BROKEN.test(text))
          .map((text) => `${leaf[0]}: "${text}"`),
      )
      expect([...new Set(faults)]).toEqual([])
    })
    test('none begins or ends with a space, or has two in a row', () => {
      const faults = leaves.filter((leaf) => said(leaf).some((text) => text !== text.trim() || / {2}/.test(text)))
      expect(faults.map(([path]) => path)).toEqual([])
    })
    test('every refusal has its words', () => {
      const { refusals } = wordsFor(language)
      expect(Object.keys(refusals).toSorted()).toEqual(
        Object.values(REFUSALS)
          .map(({ says }) => says)
          .toSorted(),
      )
    })
    test('no two kinds of error code are called the same', () => {
      const { senses } = wordsFor(language).codes
      expect(Object.keys(senses).toSorted()).toEqual([...EXPLAINED_CODES.keys()].toSorted())
      const events = Object.values(senses).map(({ event }) => event)
      expect(events.filter((event, at) => events.indexOf(event) !== at)).toEqual([])
    })
    test('what is told at aal1 vouches for nothing but itself: another cause may stand behind it', () => {
      const vouching = /account is (?:fine|open|safe|not locked)|računom je vse v redu|račun je (?:odprt|varen)/i
      const told = causes.filter(({ id, toldAt }) => toldAt === 'aal1' && id !== 'nothing-wrong')
      const words = told.map(({ id }) => JSON.stringify(wordsFor(language).causes[id]))
      expect(words.filter((text) => vouching.test(text))).toEqual([])
    })
    test('every cause and every remedy has its words', () => {
      expect(Object.keys(wordsFor(language).causes).toSorted()).toEqual(causes.map(({ id }) => id).toSorted())
      expect(Object.keys(wordsFor(language).remedies).toSorted()).toEqual(remedies.map(({ id }) => id).toSorted())
    })
  })

  describe(`messages in ${language}`, () => {
    const { messages } = wordsFor(language)
    const mail = messages.codeMail({
      code: '4829 1374',
      minutes: 10,
      organisation: 'Contoso',
      reference: 'BC7K-92QX',
      help: 'the desk',
    })
    const text = codeText(messages.texts, {
      code: '482913',
      spoken: '4 8 2, 9 1 3',
      organisation: 'Contoso',
      host: 'recovery.contoso.com',
    })

    test('a text begins with the code, digit by digit, and ends with the line that binds it to our page (G04)', () => {
      expect(text.startsWith('4 8 2, 9 1 3 ')).toBe(true)
      expect(text.split('\n').at(-1)).toBe('@recovery.contoso.com #482913')
    })
    test('a mail says the code, the reference and how long it works, and no code stands in a subject', () => {
      for (const part of ['4829 1374', 'BC7K-92QX', '10']) expect(mail.body).toContain(part)
      expect(mail.subject).not.toMatch(/\d{4}/)
    })
    for (const [id, notice] of Object.entries(messages.notices)) {
      test(`the notice "${id}" names the reference and the way to people, and is signed by a link that can be taken back only where it may`, () => {
        const facts = { ...FACTS, remedy: 'reset-password' as const }
        expect(notice(facts).body).toContain(facts.reference)
        expect(notice(facts).body).toContain(facts.help)
        expect(notice(facts).body).toContain(facts.stopAddress)
        expect(notice({ ...facts, stopAddress: null }).body).not.toContain('/stop')
      })
      test(`the notice "${id}" says what to do if it was somebody else before the reference, which is for calling`, () => {
        const { body } = notice({ ...FACTS, remedy: 'reset-password', reference: 'REFERENCE' })
        expect(body.lastIndexOf('REFERENCE')).toBeGreaterThan(body.indexOf(FACTS.stopAddress))
      })
      test(`the notice "${id}" has a subject of one line`, () =>
        expect(notice({ ...FACTS, remedy: 'wait' }).subject).not.toMatch(/[\r\n]/))
    }
  })
}

describe('a letter about a change', () => {
  const { notices } = wordsFor('en').messages
  const facts = { ...FACTS, remedy: 'reset-password', effects: [], fates: [], follows: null } as const
  test('does not say that its reader asked for it where nobody did', () => {
    const swept = { ...facts, remedy: 'sweep-mailbox', decidedBy: 'policy' } as const
    expect(notices.done(swept).body).not.toContain('If you asked for this')
    expect(notices.done({ ...swept, decidedBy: 'owner' }).body).toContain('If you asked for this')
    expect(notices.done({ ...facts, remedy: 'disable-sign-in' }).body).not.toContain('If you asked for this')
  })
  test('says what somebody else could do with it, with a link and without', () => {
    const stranger = 'If you didn’t start this recovery, someone else knows the new password. '
    expect(notices.recovered(facts).body).toContain(`${stranger}Use this link now`)
    expect(notices.recovered({ ...facts, stopAddress: null }).body).toContain(`${stranger}Call the service desk`)
    expect(notices.recovered({ ...facts, decidedBy: 'by-hand' }).body).toContain('may know the new password')
    expect(notices['approval-withdrawn'](facts).body).not.toContain('someone else')
  })
  test('says that rules were turned off only where some were', () => {
    const swept = { ...facts, remedy: 'sweep-mailbox', decidedBy: 'policy' } as const
    const none = notices.done({ ...swept, swept: { rules: 0, isForwarding: false } })
    expect(`${none.subject} ${none.body}`).not.toMatch(/was turned off|were turned off/)
    expect(none.body).toContain('nothing that had to be turned off')
    const two = notices.done({ ...swept, swept: { rules: 2, isForwarding: false } })
    expect(two.body).toContain('2 rules were turned off. If you didn’t set this up yourself')
  })
  test('after a second stop, says what was changed and that it still is', () => {
    const kept = { ...facts, isWithPeople: true, effects: [{ remedy: 'reset-password', at: '23 November' }] } as const
    expect(notices.frozen(kept).subject).toContain('on hold')
    expect(notices.frozen(kept).body).toContain('Your password was changed (23 November).')
    expect(notices.frozen(kept).body).toContain('We haven’t undone this')
    expect(notices.frozen(kept).body).not.toContain('random password')
  })
  test('of a pass that was made, says until when it works', () => {
    expect(notices['pass-made'](facts).body).toContain('It works once, until 09:22.')
    expect(notices['pass-made']({ ...facts, passUntil: null }).body).toContain('It works once, for a short time.')
  })
  test('says that it is in force only where somebody has seen it', () => {
    const seen = { ...facts, effects: [{ remedy: 'reset-password', at: '23 November, 09:12' }] } as const
    expect(notices.declined(seen).body).toContain('not undone')
    const unseen = { ...facts, effects: [{ remedy: 'reset-password', at: null }] } as const
    expect(notices.declined(unseen).body).not.toContain('not undone')
  })
  test('in Slovenian, a paragraph that begins with a day begins with a capital', () => {
    const at = dayAndClock(new Date('2026-11-30T09:13:00Z'), 'sl', 'Europe/Ljubljana')
    expect(wordsFor('sl').messages.notices.proved({ ...facts, at }).body).toContain('\n\nPon., 30. 11. ob 10:13 CET: ')
  })
})

describe('letters to a manager or the desk (N14)', () => {
  const NOTICES = Object.keys(wordsFor('en').messages.notices) as NoticeId[]
  const REASONS = ['all-proved', 'only-address', 'denied', 'set-aside'] as const
  for (const language of LANGUAGES)
    for (const recipient of OTHER_RECIPIENTS)
      test(`to the ${recipient}, in ${language}: what happened, to whom, why they are told and what to do, of every notice`, () => {
        for (const which of NOTICES)
          for (const why of REASONS) {
            const facts = { ...FACTS, remedy: 'reset-password', which, why, recipient } as const
            const { subject, body } = wordsFor(language).elsewhere.letter(facts)
            expect(subject, which).not.toMatch(/[\r\n]/)
            for (const part of ['Adele Vance', 'BC7K-92QX', '23 November', 'iPhone'])
              expect(body, which).toContain(part)
            expect(body, which).toContain(recipient === 'desk' ? '/admin' : '+44 1632 960100')
            expect(/Read an identity code only|Kodo za preverjanje identitete preberite samo/.test(body), which).toBe(
              recipient === 'desk',
            )
            expect(`${subject}${body}`, which).not.toMatch(/\/stop|\/status|undefined|\[object/)
            expect(body, which).not.toMatch(
              /\b[Yy]our (?:password|account|mailbox)|[Vv]aš(?:e|ega|em)? (?:geslo|račun|nabiralnik)/,
            )
          }
      })
})

describe('what the desk hears of a way back that was prepared', () => {
  for (const language of LANGUAGES)
    test(`leads to putting it back only where it is suspended: ${language}`, () => {
      const { elsewhere } = wordsFor(language)
      const news = ['added', 'removed', 'cancelled', 'kept', 'suspended', 'lifted'] as const
      const led = news.filter((one) =>
        elsewhere.enrolment({ ...FACTS, recipient: 'desk', news: one }).body.includes(FACTS.deskAddress),
      )
      expect(led).toEqual(['suspended'])
    })
})

describe('no sentence is kept that nobody says: each is asked for by its name', () => {
  const wordsIn = (pattern: string, exclude: readonly string[]): ReadonlySet<string> =>
    new Set(
      ['proxy.ts', ...globSync(pattern, { cwd: ROOT, exclude })].flatMap(
        (path) => readFileSync(join(ROOT, path), 'utf8').match(/[\w-]+/g) ?? [],
      ),
    )
  const namesOf = (tree: unknown) =>
    leavesOf(tree).flatMap(([path]) => path.split('.').filter((name) => !/^\d+$/.test(name)))

  test('of the pages', () => {
    const asked = wordsIn('{app,lib,pages}/**/*.{ts,tsx}', ['lib/words/{claimant-words,catalogues}.ts'])
    const names = namesOf(wordsFor('en'))
    expect(names.length).toBeGreaterThan(500)
    expect([...new Set(names)].filter((name) => !asked.has(name))).toEqual([])
  })
  test('of the catalogues', () => {
    const asked = wordsIn('{app,lib,pages}/**/*.{ts,tsx}', ['lib/words/catalogues.ts'])
    const names = Object.values(catalogues.en).flatMap(namesOf)
    expect(names.length).toBeGreaterThan(150)
    expect([...new Set(names)].filter((name) => !asked.has(name))).toEqual([])
  })
})

describe('Slovenian beside English', () => {
  const english = new Map(leavesOf(wordsFor('en')))
  const slovenian = leavesOf(wordsFor('sl'))

  test('the same sentences, of the same kind', () => {
    expect(slovenian.map(([path, value]) => `${path}: ${typeof value}`).toSorted()).toEqual(
      [...english].map(([path, value]) => `${path}: ${typeof value}`).toSorted(),
    )
  })
  test('no English is left but names and signs that are the same in both', () => {
    const left = slovenian.filter((leaf) => {
      if (PRODUCTS.includes(String(leaf[1]))) return false
      const there = said([leaf[0], english.get(leaf[0])])
      return said(leaf).some((text, i) => text === there[i] && /\p{L}{3}/u.test(text))
    })
    expect(left.map(([path, value]) => `${path}: ${String(value)}`)).toEqual([])
  })
  test('minutes have four forms: one, two, three and four, and more', () => {
    const { codeMail } = wordsFor('sl').messages
    const forms = [1, 2, 3, 4, 5, 10].map(
      (minutes) => /\d+ (minut\p{L}*)/u.exec(codeMail({ ...FACTS, minutes }).body)?.[1],
    )
    expect(new Set(forms.slice(0, 3)).size).toBe(3)
    expect(forms[3]).toBe(forms[2])
    expect(forms[4]).not.toBe(forms[2])
    expect(forms[5]).toBe(forms[4])
  })
})

describe('the language of a page', () => {
  const SPECIFICATION: readonly [asked: string | null | undefined, Language][] = [
    ['sl', 'sl'],
    ['sl-SI', 'sl'],
    ['SL', 'sl'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
    [null, 'en'],
    [undefined, 'en'],
    ['../../etc', 'en'],
    ['constructor', 'en'],
  ]
  for (const [asked, language] of SPECIFICATION)
    test(`${JSON.stringify(asked) ?? 'nothing'} is answered in ${language}`, () =>
      expect(languageOf(asked)).toBe(language))
})

describe('a device, as people call it', () => {
  const SPECIFICATION: readonly [app: string | null, device: string | null, where: string, there: string][] = [
    ['Apple Mail', 'iOS 26', 'Apple Mail on an iPhone or iPad (iOS 26)', 'Apple Mail on the iPhone or iPad (iOS 26)'],
    [
      'Exchange ActiveSync',
      'Ios 17.2',
      'a phone’s mail app on an iPhone or iPad (Ios 17.2)',
      'the phone’s mail app on the iPhone or iPad (Ios 17.2)',
    ],
    [
      'Outlook',
      'Windows10',
      'Outlook on a Windows computer (Windows10)',
      'Outlook on the Windows computer (Windows10)',
    ],
    ['IMAP4', null, 'a mail app', 'the mail app'],
    [null, 'Android 15', 'an Android phone or tablet (Android 15)', 'the Android phone or tablet (Android 15)'],
    [null, 'Tizen', 'a device with Tizen', 'the device with Tizen'],
    [null, null, 'one device', 'that device'],
  ]
  for (const [app, device, where, there] of SPECIFICATION)
    test(`${app} and ${device}: ${where}`, () => {
      const { headline } = wordsFor('en').causes['wrong-passwords-one-device']
      const { savedOn } = wordsFor('en').outcome.care
      const facts = { since: null, until: null, over: false, count: 7, app, device, place: null, from: null }
      expect(headline(facts)).toBe(`Wrong passwords keep coming from ${where}`)
      expect(savedOn(app, device)).toContain(`from ${there},`)
    })
})

describe('the desk reads what has happened in words', () => {
  for (const language of LANGUAGES)
    test(`every move of a request has them: ${language}`, () => {
      const { events } = wordsFor(language).desk
      expect(Object.keys(MOVES).filter((kind) => !events[kind])).toEqual([])
    })
})

describe('a moment, as people write it', () => {
  const AT = new Date('2026-11-30T09:13:00Z')
  const MIDSUMMER = new Date('2026-06-30T09:13:00Z')
  const ZONE = 'Europe/Ljubljana'
  const SPECIFICATION = [
    ['a day', 'en', day(AT, 'en', ZONE), '30 November 2026'],
    ['a day, with nothing that “od” or “do” would bend', 'sl', day(AT, 'sl', ZONE), '30. 11. 2026'],
    ['a day and its clock', 'en', dayAndClock(AT, 'en', ZONE), 'Monday 30 November at 10:13 CET'],
    ['a day and its clock', 'sl', dayAndClock(AT, 'sl', ZONE), 'pon., 30. 11. ob 10:13 CET'],
    ['summer time by its name', 'sl', dayAndClock(MIDSUMMER, 'sl', ZONE), 'tor., 30. 6. ob 11:13 CEST'],
    ['the clock alone on the same day', 'sl', clockNear(AT, AT, 'sl', ZONE), '10:13'],
    ['the day with it on another', 'sl', clockNear(AT, MIDSUMMER, 'sl', ZONE), '30. nov., 10:13'],
  ] as const
  for (const [what, language, written, expected] of SPECIFICATION)
    test(`${language}: ${what}: ${expected}`, () => expect(written).toBe(expected))
})

describe('a lock whose named time has passed', () => {
  for (const language of ['en', 'sl'] as const) {
    const { findings, causes: words, messages } = wordsFor(language)
    const facts = { ...NO_FACTS, until: '09:13', over: true }
    const letter = messages.notices['wait-over']({
      organisation: 'Contoso',
      reference: 'LK-1',
      name: 'Adele',
      at: '09:14',
      remedy: 'wait',
      reason: null,
      statusAddress: 'https://help.contoso.com/s',
      stopAddress: null,
      isSetAside: false,
      otherAddressStops: false,
      swept: null,
      passUntil: null,
      stoppedFrom: null,
      isRemoved: false,
      removed: null,
      noLonger: null,
      approvers: 0,
      isWithPeople: false,
      dueAt: null,
      lapsesAt: null,
      decidedBy: 'owner',
      effects: [],
      fates: [],
      follows: null,
      beginning: null,
      help: '',
    })
    const perhaps = language === 'en' ? /may (?:be|still)/ : /[Mm]orda/
    for (const [where, text] of [
      ['the answer until when', findings.untilOver({ clock: '09:13' })],
      ['the heading', words['smart-lockout'].headline(facts)],
      ['the title of the wait', findings.waitingOverTitle],
      ['what to do then', findings.waitingOverLead],
      ['the mail', letter.body],
    ] as const)
      test(`${language}: ${where} says that it may be over, and never by the clock alone that it is`, () => {
        expect(text).toMatch(perhaps)
        expect(text).not.toMatch(/you can (?:sign in|try again) now|lahko spet/i)
      })
  }
})

test('whoever was signed out everywhere reads that it takes Microsoft some minutes', () => {
  expect(wordsFor('en').outcome.verifiedAt['end-sessions']({ clock: '09:12' })).toContain(
    'Microsoft needs a few minutes',
  )
  expect(wordsFor('sl').outcome.verifiedAt['end-sessions']({ clock: '09:12' })).toContain('nekaj minut')
})
