/**
 * What is written about a request: to an owner's address, by text, and to manager or desk, who get letters of their
 * own.
 */
import { canStop } from '../../rules/request/access-granted.ts'
import { effectsOf, fatesOf, followsIn } from '../../rules/request/effects.ts'
import type { DecidedBy, NoticeId } from '../../rules/request/job.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import { shownName } from '../../rules/shown-text.ts'
import type { Context } from '../../ports/context.ts'
import { helpLine } from './help-line.ts'
import { stopText, subjectText, type TextSubject } from './text-bodies.ts'
import type { OtherRecipient, WhyElsewhere } from '../../rules/organisation/other-recipients.ts'
import type { Beginning, Letter, NoticeFacts } from '../../words/letter-facts.ts'
import { type Language, type Words, wordsFor } from '../../words/index.ts'
import { dayAndClock } from '../../words/time.ts'
import { statusAddress, stopAddress, stopAddressInText } from './links.ts'

/**
 * Whether an address is old enough to say "this wasn't me", and whether its link is set aside (rule R12). `isRemoved`:
 * the address belonged to the method that was removed, and is notified for the last time.
 */
export interface MayStop {
  readonly stop: boolean
  readonly isSetAside: boolean
  readonly isRemoved: boolean
  /** Another address of the owner's is old enough to say it, and its link is not set aside. */
  readonly othersStop: boolean
}

/** Whenever there is still something to stop or to take back, whatever the letter is about. */
const canStopBy = (request: RecoveryRequest, may: MayStop): boolean => may.stop && !may.isSetAside && canStop(request)

const stopAddressFor = (context: Context, request: RecoveryRequest, to: string, may: MayStop): string | null =>
  canStopBy(request, may) ? stopAddress(context, request, to) : null

/** What a letter is about: the request, with the remedy that it tells of and who decided it. */
export interface Told {
  readonly request: RecoveryRequest
  readonly which: NoticeId
  readonly by?: DecidedBy | undefined
  /** How many approvals count. */
  readonly approvers: number
  readonly beginning: Beginning | null
  /** The address or number, masked, whose link stopped it last; null where nobody can say. */
  readonly stoppedFrom: string | null
  /** The owner's. */
  readonly language: Language
}

/** The same facts in every letter about a request, dated in its reader's language. */
const sharedFacts = ({ settings, now }: Context, { request, by = 'owner', approvers }: Told, language: Language) => ({
  organisation: settings.organisation,
  reference: request.reference,
  name: shownName(request.account?.displayName) ?? '',
  at: dayAndClock(now(), language, settings.timeZone),
  remedy: request.remedy,
  decidedBy: by,
  approvers,
  effects: effectsOf(request).map(({ remedy, at }) => ({
    remedy,
    at: at && dayAndClock(at, language, settings.timeZone),
  })),
  fates: fatesOf(request),
  follows: followsIn(request),
  help: helpLine(settings, language),
})

/** What was approved, and told, before somebody declined it; null where nothing was, or a person had taken it over. */
const noLongerApproved = ({ request, which }: Told) =>
  which === 'declined' && request.approvals.length > 0 && !request.intent ? request.remedy : null

/** What was turned off in the mailbox; null where a person did it by hand, or another remedy is told of. */
function sweptBy({ request: { remedy, intent, achieved = [] }, by }: Told): NoticeFacts['swept'] {
  if (remedy !== 'sweep-mailbox' || by === 'by-hand') return null
  const of = intent?.remedy === remedy ? intent : achieved.find((one) => one.remedy === remedy)
  if (!of) return null
  const swept = of.swept ?? []
  return {
    rules: swept.filter(({ kind }) => kind === 'rule').length,
    isForwarding: swept.some(({ kind }) => kind === 'forwarding'),
  }
}

const passUntil = ({ settings }: Context, { request: { intent }, which, language }: Told): string | null =>
  which === 'pass-made' && intent?.usableUntil ? dayAndClock(intent.usableUntil, language, settings.timeZone) : null

/** The letter for one address of the owner, in their language, with the links that this address may have. */
export function letterFor(context: Context, told: Told, to: string, may: MayStop): Letter {
  const { request, which, beginning, language } = told
  return wordsFor(language).messages.notices[which]({
    ...sharedFacts(context, told, language),
    reason: request.declinedBecause,
    noLonger: noLongerApproved(told),
    statusAddress: statusAddress(context, request),
    stopAddress: stopAddressFor(context, request, to, may),
    lapsesAt: request.permission?.lapsesAt
      ? dayAndClock(request.permission.lapsesAt, language, context.settings.timeZone)
      : null,
    dueAt:
      request.state === 'queued' && request.dueAt && request.dueAt > context.now()
        ? dayAndClock(request.dueAt, language, context.settings.timeZone)
        : null,
    otherAddressStops: may.othersStop && !canStopBy(request, may) && canStop(request),
    isSetAside: may.isSetAside,
    isRemoved: may.isRemoved,
    swept: which === 'done' ? sweptBy(told) : null,
    passUntil: passUntil(context, told),
    stoppedFrom: may.stop ? told.stoppedFrom : null,
    removed: request.remedy === 'remove-authenticator' ? (request.intent?.removed ?? null) : null,
    isWithPeople: request.state === 'queued' && request.escalation?.why === 'stopped-again',
    beginning,
  })
}

/** What a text is about, where a letter's subject leaves no room for the link. */
const SUBJECTS: Readonly<Record<NoticeId, TextSubject>> = {
  proved: 'proof',
  vouched: 'proof',
  'code-replaced': 'proof',
  recovered: 'changed',
  'pass-made': 'changed',
  done: 'changed',
  'attested-lifted': 'changed',
  'attested-not-restricted': 'progress',
  'attested-mended': 'changed',
  queued: 'progress',
  'first-approval': 'progress',
  approved: 'progress',
  declined: 'progress',
  'wait-over': 'over',
  frozen: 'stopped',
  'link-set-aside': 'progress',
  lapsed: 'lapsed',
  'lapse-soon': 'progress',
  'approval-withdrawn': 'progress',
  'not-vouched': 'progress',
}

/** What a text asks of its reader where nothing is left to stop; null where its subject says enough. */
export function askedIn({ asks }: Words['messages']['texts'], which: NoticeId, telephone: string): string | null {
  if (which === 'frozen') return asks.notByYou({ telephone })
  return which === 'lapsed' ? asks.notYourRequest({ telephone }) : null
}

/** The text for one number. Somebody who has only a telephone can say no as well (rule R12). */
export function textFor(context: Context, told: Told, to: string, may: MayStop): string {
  const { request, which } = told
  const { texts } = wordsFor(told.language).messages
  const { subject: says } = letterFor(context, told, to, may)
  const said = { says, subject: SUBJECTS[which], organisation: context.settings.organisation }
  return canStopBy(request, may)
    ? stopText(texts, { ...said, address: stopAddressInText(context, request, to) })
    : subjectText(texts, { ...said, asks: askedIn(texts, which, context.settings.staffedRoute.telephone) })
}

/** Without the owner's links: whoever gets this letter cannot stop the request. */
export function elsewhereLetter(
  context: Context,
  told: Told,
  to: { readonly recipient: OtherRecipient; readonly why: WhyElsewhere; readonly language: Language },
): Letter {
  const { request, which, beginning } = told
  return wordsFor(to.language).elsewhere.letter({
    ...sharedFacts(context, told, to.language),
    which,
    approved: request.remedy && wordsFor(to.language).remedies[request.remedy].name,
    lapsesAt: request.permission?.lapsesAt
      ? dayAndClock(request.permission.lapsesAt, to.language, context.settings.timeZone)
      : null,
    recipient: to.recipient,
    why: to.why,
    beginning,
    deskAddress: `${context.settings.baseUrl}/admin/requests/${request.id}`,
  })
}
