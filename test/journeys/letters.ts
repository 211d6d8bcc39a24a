/** Letters and sentences known by their words, whatever the facts in them are: words change, and journeys do not. */
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { NoticeId } from '#lib/rules/request/job.ts'
import type { EnrolmentLetterFacts } from '#lib/words/enrol-facts.ts'
import type { CoolingFacts, NoticeFacts, VouchFacts } from '#lib/words/letter-facts.ts'
import { wordsFor } from '#lib/words/index.ts'

/** Where a fact stands in a sentence. */
export const GAP = '\u2026'

const pattern = (said: string): string => said.split(GAP).map(RegExp.escape).join('.*')

/** A pattern that matches all of a sentence, with anything in its gaps. */
export const saying = (sentence: string): RegExp => new RegExp(`^${pattern(sentence)}$`)
/** A pattern that matches the sentence among others. */
export const mentioning = (sentence: string): RegExp => new RegExp(pattern(sentence))

const { messages, enrol, cooling } = wordsFor('en')

/** Of what a subject may tell of; what there is of lists is nothing. */
const NOTICE: NoticeFacts = {
  organisation: GAP,
  reference: GAP,
  name: GAP,
  at: GAP,
  remedy: null,
  reason: null,
  noLonger: null,
  lapsesAt: null,
  dueAt: null,
  statusAddress: GAP,
  stopAddress: null,
  otherAddressStops: false,
  isSetAside: false,
  isRemoved: false,
  removed: null,
  swept: null,
  passUntil: null,
  stoppedFrom: null,
  isWithPeople: false,
  decidedBy: 'approver',
  approvers: 1,
  effects: [],
  fates: [],
  follows: null,
  beginning: null,
  help: GAP,
}
const ENROLMENT: EnrolmentLetterFacts = {
  organisation: GAP,
  name: GAP,
  things: GAP,
  at: GAP,
  countsFrom: GAP,
  cancelAddress: null,
  cancelUntil: GAP,
  help: GAP,
}
const WAIT: CoolingFacts = {
  organisation: GAP,
  name: GAP,
  reference: GAP,
  endsAt: GAP,
  finishBy: GAP,
  statusAddress: GAP,
  cancelAddress: null,
  stopAddress: null,
  beginning: null,
  help: GAP,
}
const VOUCH: VouchFacts = { organisation: GAP, to: GAP, name: GAP, at: GAP, device: null, address: GAP, help: GAP }

/** The subject of what the owner is told at every address; `remedy`: of what was done. */
export const notice = (which: NoticeId, remedy: RemedyId | null = null): RegExp =>
  saying(messages.notices[which]({ ...NOTICE, remedy }).subject)

/** What it says of what happened and of what comes next: the paragraphs after the greeting. */
export const noticeSays = (which: NoticeId): readonly RegExp[] =>
  messages.notices[which](NOTICE).body.split('\n\n').slice(1, 3).map(mentioning)

/** The subject of what is told of a way back that was prepared. */
export const enrolmentNotice = (which: 'added' | 'cancelled' | 'lifted'): RegExp =>
  saying(enrol.letters[which](ENROLMENT).subject)

/** The subject of what older addresses hear of a wait. */
export const waitNotice = (which: 'begun' | 'ended'): RegExp => saying(cooling[which](WAIT).subject)

/** The subject of what asks a colleague to vouch. */
export const vouchRequest = (): RegExp => saying(messages.vouch(VOUCH).subject)
