/**
 * Every letter and text on one page, in every language, to be read through: `npm run letters` writes it to
 * .data/letters.html, each letter as plain text and as HTML, light and dark. Facts are Contoso's; every remedy, phase and recipient comes once, with the
 * link to stop and without it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderHtmlLetter } from '../lib/rules/html-letter.ts'
import { type Fate, fatesOf, type Follows } from '../lib/rules/request/effects.ts'
import type { DecidedBy, NoticeId } from '../lib/rules/request/job.ts'
import { OTHER_RECIPIENTS, type WhyElsewhere } from '../lib/rules/organisation/other-recipients.ts'
import { type RemedyId, remedies } from '../lib/rules/remedies/index.ts'
import { askedIn } from '../lib/use-cases/notify/notice-letters.ts'
import { codeText, stopText, subjectText } from '../lib/use-cases/notify/text-bodies.ts'
import type { NoticeFacts } from '../lib/words/letter-facts.ts'
import { LANGUAGES, type Language, wordsFor } from '../lib/words/index.ts'
import { dayAndClock } from '../lib/words/time.ts'
import { type Common, deskLetters, enrolmentLetters, otherTexts, type Shown, titled } from './letters-others.ts'

const ZONE = 'Europe/Ljubljana'
const AT = new Date('2026-11-23T08:12:00Z')
const BASE = 'https://recovery.contoso.com'
const HELP = '+44 1632 960100 · Ground floor, by the entrance · 7 to 19'

const shared = (language: Language) => ({
  organisation: 'Contoso',
  reference: 'BC7K-92QX',
  name: 'Adele Vance',
  at: dayAndClock(AT, language, ZONE),
  beginning: { browser: 'Safari, iPhone', network: 'new', country: 'SI' } as const,
  help: HELP,
})

const common = (language: Language): Common => ({
  ...shared(language),
  later: dayAndClock(new Date('2026-11-30T08:12:00Z'), language, ZONE),
  base: BASE,
})

interface Case {
  readonly remedy?: RemedyId
  readonly decidedBy?: DecidedBy
  readonly done?: readonly RemedyId[]
  readonly follows?: Follows
  readonly isWithPeople?: boolean
  readonly isRemoved?: boolean
  readonly isSetAside?: boolean
  /** To an address that is too young to say no. */
  readonly isYoung?: boolean
  /** Another address has a link. */
  readonly othersStop?: boolean
  readonly swept?: NoticeFacts['swept']
  readonly approvers?: number
  readonly noLonger?: RemedyId
}

function factsOf(language: Language, { remedy = 'reset-password', done = [], ...more }: Case): NoticeFacts {
  const at = dayAndClock(AT, language, ZONE)
  const past = { committedAt: AT, shownAt: AT, swept: [] }
  const before = { passwordChangedAt: null, sessionsValidFrom: null, enabled: true }
  const achieved = done.map((one) => ({ remedy: one, before, ...past }))
  const fates: readonly Fate[] = fatesOf({
    state: 'frozen',
    remedy: null,
    intent: null,
    shownAt: null,
    attested: null,
    achieved,
  })
  return {
    ...shared(language),
    remedy,
    noLonger: more.noLonger ?? null,
    approvers: more.approvers ?? 1,
    reason: 'We could not reach you on the number that we know.',
    lapsesAt: dayAndClock(new Date('2026-11-24T08:12:00Z'), language, ZONE),
    dueAt: dayAndClock(new Date('2026-11-23T12:12:00Z'), language, ZONE),
    statusAddress: `${BASE}/status/open?link=…`,
    stopAddress: more.isSetAside || more.isYoung ? null : `${BASE}/stop?link=…`,
    otherAddressStops: more.othersStop ?? false,
    swept: remedy === 'sweep-mailbox' ? (more.swept ?? { rules: 2, isForwarding: true }) : null,
    passUntil: dayAndClock(new Date('2026-11-23T09:12:00Z'), language, ZONE),
    stoppedFrom: 'a•••@example.org',
    isSetAside: more.isSetAside ?? false,
    isRemoved: more.isRemoved ?? false,
    removed: remedy === 'remove-authenticator' ? { kind: 'phone', left: more.isRemoved ? 0 : 1 } : null,
    isWithPeople: more.isWithPeople ?? false,
    decidedBy: more.decidedBy ?? 'owner',
    effects: done.map((one) => ({ remedy: one, at })),
    fates,
    follows: more.follows ?? null,
  }
}

const CHANGES = remedies.map(({ id }) => id).filter((id) => id !== 'wait')

/** What a notice is shown with, beside its plain form. */
const CASES: Readonly<Partial<Record<NoticeId, readonly Case[]>>> = {
  recovered: [
    { remedy: 'reset-password' },
    { remedy: 'reset-password', decidedBy: 'approver', follows: 'mailbox' },
    { remedy: 'unlock-on-premises', decidedBy: 'owner' },
  ],
  done: [
    ...CHANGES.map((remedy) => ({ remedy, decidedBy: 'approver', isYoung: remedy === 'disable-sign-in' }) as const),
    { remedy: 'end-sessions', decidedBy: 'approver', approvers: 2 },
    { remedy: 'temporary-access-pass', decidedBy: 'approver', approvers: 2 },
    { remedy: 'sweep-mailbox', decidedBy: 'policy', follows: 'administrator' },
    { remedy: 'sweep-mailbox', decidedBy: 'policy', swept: { rules: 0, isForwarding: false } },
    { remedy: 'reset-password', decidedBy: 'by-hand' },
    { remedy: 'end-sessions', decidedBy: 'owner', follows: 'restriction' },
    { remedy: 'remove-authenticator', decidedBy: 'approver', isRemoved: true },
  ],
  queued: [{}, { done: ['reset-password', 'sweep-mailbox'] }],
  declined: [{ isYoung: true }, { isYoung: true, noLonger: 'end-sessions' }, { done: ['reset-password'] }],
  // A request that was stopped, or ended without a change, has nothing to stop.
  frozen: [
    {},
    ...CHANGES.map((one) => ({ done: [one] })),
    { isWithPeople: true },
    { isWithPeople: true, done: ['reset-password'] as const },
  ].map((one) => ({
    ...one,
    isYoung: true,
  })),
  lapsed: [{ isYoung: true }, { approvers: 2, isYoung: true }, { remedy: 'temporary-access-pass', isYoung: true }],
  proved: [{}, { isSetAside: true }, { isYoung: true }, { isYoung: true, othersStop: true }],
  approved: [{}, { approvers: 2 }, { remedy: 'temporary-access-pass', isYoung: true }],
}

function noticesIn(language: Language): readonly Shown[] {
  const { notices } = wordsFor(language).messages
  return (Object.keys(notices) as NoticeId[]).flatMap((which) =>
    (CASES[which] ?? [{}, { isYoung: true }]).map((one) =>
      titled(`To the owner · ${which} · ${JSON.stringify(one)}`, notices[which](factsOf(language, one))),
    ),
  )
}

function elsewhereIn(language: Language): readonly Shown[] {
  const words = wordsFor(language)
  const why = (which: NoticeId): WhyElsewhere => {
    if (which === 'link-set-aside') return 'set-aside'
    return which === 'frozen' || which === 'not-vouched' ? 'denied' : 'all-proved'
  }
  return (Object.keys(words.messages.notices) as NoticeId[]).flatMap((which) =>
    OTHER_RECIPIENTS.map((recipient) => {
      const { decidedBy, approvers, effects, fates, follows } = factsOf(language, { done: ['reset-password'] })
      return titled(
        `To the ${recipient} · ${which}`,
        words.elsewhere.letter({
          ...shared(language),
          decidedBy,
          approvers,
          approved: words.remedies['reset-password'].name,
          lapsesAt: dayAndClock(new Date('2026-11-24T08:12:00Z'), language, ZONE),
          effects,
          fates,
          follows,
          which,
          recipient,
          why: why(which),
          remedy: 'reset-password',
          deskAddress: `${BASE}/admin/requests/…`,
        }),
      )
    }),
  )
}

function othersIn(language: Language): readonly Shown[] {
  const words = wordsFor(language)
  const facts = shared(language)
  const wait = {
    ...facts,
    endsAt: facts.at,
    beginning: facts.beginning,
    finishBy: dayAndClock(new Date('2026-11-26T08:12:00Z'), language, ZONE),
    statusAddress: `${BASE}/status/open?link=…`,
    cancelAddress: `${BASE}/cancel?link=…`,
    stopAddress: `${BASE}/stop?link=…`,
  }
  const { messages, cooling } = words
  return [
    titled('A code', messages.codeMail({ ...facts, code: '4829 1374', minutes: 10 })),
    titled('Somebody tried', messages.attempts(facts)),
    ...(['begun', 'ended'] as const).flatMap((which) => [
      titled(`A wait, ${which}`, cooling[which](wait)),
      titled(
        `A wait, ${which}, to a young address`,
        cooling[which]({ ...wait, cancelAddress: null, stopAddress: null }),
      ),
    ]),
    titled(
      'To whoever may vouch',
      messages.vouch({ ...facts, to: 'Miriam Graham', device: 'Safari, iPhone', address: `${BASE}/vouch?link=…` }),
    ),
  ]
}

function textsIn(language: Language): readonly Shown[] {
  const { messages } = wordsFor(language)
  const spoken = '4 8 2, 9 1 3'
  const code = codeText(messages.texts, {
    code: '482913',
    spoken,
    organisation: 'Contoso',
    host: 'recovery.contoso.com',
  })
  const notices = (Object.keys(messages.notices) as NoticeId[]).map((which) => {
    const { subject: says } = messages.notices[which](factsOf(language, {}))
    const address = `${BASE}/stop?link=Q7yVdW1kT2mX8sJ4nB6cLr`
    const said = { says, subject: 'progress', organisation: 'Contoso' } as const
    const asks = askedIn(messages.texts, which, '+44 1632 960100')
    const body = asks ? subjectText(messages.texts, { ...said, asks }) : stopText(messages.texts, { ...said, address })
    return { title: `Text to the owner · ${which}`, subject: '', body }
  })
  return [{ title: 'Text with a code', subject: '', body: code }, ...notices]
}

/** Every letter and text of one language, in the order of the page. */
export const lettersIn = (language: Language): readonly Shown[] => [
  ...noticesIn(language),
  ...elsewhereIn(language),
  ...othersIn(language),
  ...enrolmentLetters(language, common(language)),
  ...deskLetters(language, common(language)),
  ...textsIn(language),
  ...otherTexts(language, common(language)),
]

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The code of every letter of this page that has one. */
const CODE = '4829 1374'
const LOOK = { name: 'Contoso', origin: BASE, colour: '#f6b23c' }

/** A letter as it leaves; null for a text, which has no other form. */
export const htmlOf = (language: Language, { subject, body }: Shown, look = LOOK): string | null =>
  subject === '' ? null : renderHtmlLetter({ language, subject, body, code: CODE }, look)

/** What stands in the body, without the document around it, so that it takes the room that it needs. */
const inBody = (html: string): string => html.replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g, '')

function drawn(language: Language, shown: Shown): string {
  const html = htmlOf(language, shown)
  const forms = html ? ['light', 'dark'].map((scheme) => `<div class="${scheme}">${inBody(html)}</div>`) : []
  const subject = shown.subject ? `<p><strong>${escaped(shown.subject)}</strong></p>` : ''
  return `<h3>${escaped(shown.title)}</h3>${subject}<div class="forms"><pre>${escaped(shown.body)}</pre>${forms.join('')}</div>`
}

const STYLE = `
  body { font: 16px/1.5 sans-serif; margin: 2rem auto; max-width: 110rem; padding: 0 1rem }
  h3 { margin-top: 2.5rem }
  .forms { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; align-items: start }
  pre { white-space: pre-wrap; font: inherit; margin: 0; border-inline-start: 3px solid #999; padding-inline-start: 1rem }
  .light { color-scheme: light } .dark { color-scheme: dark }
  .light, .dark { background: Canvas; color: CanvasText; border: 1px solid #999; min-width: 0 }`

const page = (): string =>
  [
    `<!doctype html><meta charset="utf-8"><title>Every letter and text</title><style>${STYLE}</style>`,
    ...LANGUAGES.flatMap((language) => [
      `<section lang="${language}"><h2>${wordsFor(language).name}</h2>`,
      ...lettersIn(language).map((shown) => drawn(language, shown)),
      '</section>',
    ]),
  ].join('\n')

if (process.argv[1] === import.meta.filename) {
  const folder = join(import.meta.dirname, '..', '.data')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'letters.html'), page())
  console.log(`${join(folder, 'letters.html')}: ${LANGUAGES.flatMap(lettersIn).length} letters and texts`)
}
