/** The letters that belong to no request: of enrolment, to whoever vouches, to the desk; with the facts of Contoso. */
import type { EnrolmentNews } from '../lib/rules/request/job.ts'
import { DESK_NOTICE_KINDS } from '../lib/rules/request/desk-notice-kinds.ts'
import { OTHER_RECIPIENTS } from '../lib/rules/organisation/other-recipients.ts'
import { notYouText, rehearsalText, subjectText, waitOverText, waitText } from '../lib/use-cases/notify/text-bodies.ts'
import type { Letter } from '../lib/words/letter-facts.ts'
import { type Language, wordsFor } from '../lib/words/index.ts'
import { day } from '../lib/words/time.ts'

export interface Shown {
  readonly title: string
  readonly subject: string
  readonly body: string
}

export const titled = (title: string, letter: Letter): Shown => ({ title, ...letter })

/** Facts that all letters share. `at` and `later` are moments as people write them. */
export interface Common {
  readonly organisation: string
  readonly reference: string
  readonly name: string
  readonly at: string
  readonly later: string
  readonly base: string
  readonly help: string
}

const NEWS: readonly EnrolmentNews[] = ['added', 'removed', 'cancelled', 'kept', 'suspended', 'lifted']
const IS_TAKEN_BACK: readonly EnrolmentNews[] = ['added', 'removed']

/** Letters of enrolment to the owner's addresses, old and young, and to the other recipients. */
export function enrolmentLetters(language: Language, { later, base, ...common }: Common): readonly Shown[] {
  const { enrol, elsewhere } = wordsFor(language)
  const { letters } = enrol
  const facts = {
    ...common,
    things: enrol.thing('passkey', 'iPhone'),
    because: 'not-the-owner',
    countsFrom: later,
    cancelUntil: later,
  } as const
  const link = `${base}/enrol/cancel?link=…`
  const code = { code: '4829 1374', minutes: 10 }
  return [
    ...NEWS.flatMap((news) => [
      ...(IS_TAKEN_BACK.includes(news)
        ? [titled(`Enrolment, to an older address · ${news}`, letters[news]({ ...facts, cancelAddress: link }))]
        : []),
      titled(`Enrolment, to any other address · ${news}`, letters[news]({ ...facts, cancelAddress: null })),
      ...OTHER_RECIPIENTS.map((recipient) =>
        titled(
          `Enrolment, to the ${recipient} · ${news}`,
          elsewhere.enrolment({ ...facts, news, recipient, deskAddress: `${base}/admin/suspended` }),
        ),
      ),
    ]),
    titled(
      'Enrolment · the only sheet that works now',
      letters.lifted({
        ...facts,
        cancelAddress: null,
        things: enrol.thing('saved-code', 'K7'),
        onlySheet: { sheet: 'K7', day: day(new Date('2026-03-03T12:00:00Z'), language, 'UTC') },
      }),
    ),
    titled('Enrolment · confirm this address', letters.confirm({ ...common, ...code })),
    titled('Enrolment · practice code', letters.rehearsal({ ...common, ...code })),
    titled('Enrolment · to a contact', letters.contact({ ...common, name: 'Alex Wilber', person: common.name })),
    titled(
      'Enrolment · contacts, once a year',
      letters.review({ ...common, contacts: ['Alex Wilber', 'Miriam Graham'], address: `${base}/enrol` }),
    ),
  ]
}

/** To the desk's mailbox, and to everybody at the desk. */
export function deskLetters(language: Language, { base, later, ...common }: Common): readonly Shown[] {
  const { desk, elsewhere, linked } = wordsFor(language)
  const { organisation, reference, name, at } = common
  const address = `${base}/admin`
  const added = {
    organisation,
    reference,
    name,
    addedSince: at,
    methods: [],
    consents: [],
    unread: [],
    address,
  } as const
  const threat = {
    organisation,
    since: at,
    until: later,
    reason: 'Phishing since this morning',
    by: 'Lynne Robbins',
    address,
  }
  const easing = { until: null, reason: 'It is over', by: 'Lee Gu' }
  const waits = { name, reference, causeClass: 'sign-in', due: later } as const
  const choose = `${base}/admin/notices`
  const ease = { organisation, administrator: 'Lynne Robbins', effectAt: later, address }
  return [
    titled(
      'Desk · added since, not the owner',
      desk.added.letter({ ...added, why: 'not-the-owner', methods: ['phone'], consents: ['Mail app'] }),
    ),
    titled(
      'Desk · added since, compromise, nothing seen',
      desk.added.letter({ ...added, why: 'compromise', unread: ['methods', 'consents'] }),
    ),
    titled(
      'Desk · a stopped recovery was not taken back',
      elsewhere.notUndone({ organisation, reference, name, deskAddress: `${base}/admin/requests/…` }),
    ),
    titled('Desk · threat mode on', desk.threatMode.letter({ ...threat, easing: null })),
    titled('Desk · threat mode off', desk.threatMode.letter({ ...threat, since: null, until: null, easing: null })),
    titled('Desk · threat mode, less is asked for', desk.threatMode.letter({ ...threat, easing })),
    titled(
      'Desk · threat mode, a sooner end is asked for',
      desk.threatMode.letter({ ...threat, easing: { ...easing, until: later } }),
    ),
    titled(
      'Desk · policy grants more',
      desk.policyChange.letter({ organisation, lines: ['factors'], by: null, address }),
    ),
    titled(
      'Desk · policy, one has confirmed',
      desk.policyChange.letter({ organisation, lines: ['factors'], by: 'Lee Gu', address }),
    ),
    titled('Desk · policy, confirmed', desk.policyChange.letter({ organisation, lines: [], by: null, address })),
    titled(
      'Desk · one eases alone, threat mode',
      desk.soleAdministrator.letter({ ...ease, what: 'threat', because: 'It is over' }),
    ),
    titled(
      'Desk · one eases alone, policy',
      desk.soleAdministrator.letter({ ...ease, what: 'policy', because: 'factors' }),
    ),
    ...DESK_NOTICE_KINDS.map((notice) =>
      titled(
        `Approver · ${notice}`,
        desk.notices.letters[notice]({ organisation, ...waits, address: `${base}/admin/requests/…`, choose }),
      ),
    ),
    titled(
      'Approver · digest',
      desk.notices.digestLetter({
        organisation,
        requests: [waits, waits],
        overdue: 1,
        more: true,
        address: `${base}/admin`,
        choose,
      }),
    ),
    titled('Desk · checkpoint', desk.record.letter({ organisation, lines: ['1 2026-11-23 …'], publicKey: '11qYAY…' })),
    titled('Desk · one identity, several accounts', linked.sharedLetter({ organisation, name, others: ['Lee Gu'] })),
  ]
}

/** Texts beside those of notices. */
export function otherTexts(language: Language, { organisation, at, base }: Common): readonly Shown[] {
  const { messages, enrol } = wordsFor(language)
  const { texts } = messages
  const link = `${base}/cancel?link=Q7yVdW1kT2mX8sJ4nB6cLr`
  const facts = {
    organisation,
    name: '',
    things: '',
    at,
    countsFrom: at,
    cancelUntil: at,
    cancelAddress: null,
    help: '',
  }
  const text = (title: string, body: string): Shown => ({ title: `Text · ${title}`, subject: '', body })
  return [
    text('practice code', rehearsalText(texts, { code: '482913', organisation, telephone: '+44 1632 960100' })),
    text('a wait begins', waitText(texts, organisation, at, link)),
    text('a wait is over', waitOverText(texts, organisation, link)),
    ...NEWS.map((news) =>
      text(
        `enrolment ${news}`,
        IS_TAKEN_BACK.includes(news)
          ? notYouText(texts, {
              says: enrol.letters[news](facts).subject,
              subject: 'changed',
              organisation,
              address: link,
            })
          : subjectText(texts, {
              says: enrol.letters[news](facts).subject,
              subject: 'changed',
              organisation,
              asks: texts.asks.notExpected({ telephone: '+44 1632 960100' }),
            }),
      ),
    ),
  ]
}
