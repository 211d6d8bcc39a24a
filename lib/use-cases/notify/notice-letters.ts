/** What is written of a request: to an owner's address, by text, and to manager or desk, who get letters of their own. */
import { canStop } from '../../rules/request/access-granted.ts'
import type { NoticeId } from '../../rules/request/job.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import { shownName } from '../../rules/shown-text.ts'
import type { Context } from '../../ports/context.ts'
import { staffedHelp } from '../../rules/organisation/staffed-help.ts'
import { notYouText, subjectText, type TextSubject } from './text-bodies.ts'
import type { Listener, WhyElsewhere } from '../../rules/organisation/second-listeners.ts'
import type { Beginning, Letter } from '../../words/facts.ts'
import { languageOf, wordsFor } from '../../words/index.ts'
import { dayAndClock } from '../../words/time.ts'
import { statusAddress, stopAddress, stopAddressInText } from './links.ts'

/**
 * Whether an address is old enough to say "this wasn't me", and whether its link is set aside (rule R12).
 * `isRemoved`: it hears because it belonged to what was taken off, and for the last time.
 */
export interface MayStop {
  readonly stop: boolean
  readonly isSetAside: boolean
  readonly isRemoved: boolean
}

/** Wherever there is still something to stop or to take back, whatever the letter is about. */
const canStopBy = (request: RecoveryRequest, may: MayStop): boolean => may.stop && !may.isSetAside && canStop(request)

const stopAddressFor = (context: Context, request: RecoveryRequest, to: string, may: MayStop): string | null =>
  canStopBy(request, may) ? stopAddress(context, request, to) : null

export function letterFor(
  context: Context,
  request: RecoveryRequest,
  which: NoticeId,
  to: string,
  may: MayStop,
  beginning: Beginning | null,
): Letter {
  const { settings, now } = context
  return wordsFor(request.language).messages.notices[which]({
    organisation: settings.organisation,
    reference: request.reference,
    name: shownName(request.account?.displayName) ?? '',
    at: dayAndClock(now(), languageOf(request.language), settings.timeZone),
    remedy: request.remedy,
    reason: request.declinedBecause,
    statusAddress: statusAddress(context, request),
    stopAddress: stopAddressFor(context, request, to, may),
    isSetAside: may.isSetAside,
    isRemoved: may.isRemoved,
    isWithPeople: request.state === 'queued',
    beginning,
    help: staffedHelp(settings, request.language),
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
  approved: 'progress',
  declined: 'progress',
  'wait-over': 'over',
  frozen: 'progress',
  'link-set-aside': 'progress',
  lapsed: 'progress',
  'not-vouched': 'progress',
}

/** Whoever has nothing but a telephone can say no as well (rule R12). */
export function textFor(context: Context, request: RecoveryRequest, which: NoticeId, to: string, may: MayStop): string {
  const { texts } = wordsFor(request.language).messages
  const { subject: says } = letterFor(context, request, which, to, may, null)
  const said = { says, subject: SUBJECTS[which], organisation: context.settings.organisation }
  return canStopBy(request, may)
    ? notYouText(texts, { ...said, address: stopAddressInText(context, request, to) })
    : subjectText(texts, said)
}

/** Without the owner's links: whoever is told cannot stop it, and need not follow it. */
export function elsewhereLetter(
  { settings, now }: Context,
  { request, which }: { readonly request: RecoveryRequest; readonly which: NoticeId },
  to: { readonly listener: Listener; readonly why: WhyElsewhere; readonly language: string },
  beginning: Beginning | null,
): Letter {
  return wordsFor(to.language).elsewhere.letter({
    which,
    listener: to.listener,
    why: to.why,
    organisation: settings.organisation,
    reference: request.reference,
    name: shownName(request.account?.displayName) ?? '',
    at: dayAndClock(now(), languageOf(to.language), settings.timeZone),
    remedy: request.remedy,
    beginning,
    deskAddress: `${settings.baseUrl}/admin/requests/${request.id}`,
    help: staffedHelp(settings, to.language),
  })
}
