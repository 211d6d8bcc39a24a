/** Every sentence that a claimant or an employee reads: the catalogues of one language, put together once for all. */
import { attemptLetter } from './attempt-letter.ts'
import type { RemedyId } from '../rules/remedies/index.ts'
import type { Catalogues } from './catalogues.ts'
import { coolingLetters } from './cooling-letters.ts'
import { causeWords } from './cause-words.ts'
import { codeWords } from './code-words.ts'
import { describeBeginning } from './describe-beginning.ts'
import { notYouSentences } from './not-you-sentences.ts'
import { codeLetter, ownerLetters } from './owner-letters.ts'
import { isolateIn } from './isolated-arguments.ts'
import { findingsWords } from './findings-words.ts'
import { outcomeWords } from './outcome-words.ts'
import { planSteps } from './plan-steps.ts'
import { remedyWords } from './remedy-words.ts'
import { sharedIdentityLetter } from './shared-identity-letter.ts'
import { elsewhereLetters } from './elsewhere-letters.ts'
import { enrolLetters } from './enrol-letters.ts'
import { enrolledThing } from './enrolled-thing.ts'
import { vouchingLetter } from './vouching-letter.ts'

/** What of a language stands in no catalogue. */
export interface LanguageTerms {
  /** As its own readers call it. */
  readonly name: string
  readonly language: string
  /** Browser and system, of which the store keeps "Safari, iPhone". */
  readonly device: (stored: string) => string
}

/** The sentences by page and letter, as pages and use cases ask for them. */
export function claimantWords(sentences: Catalogues, { name, language, device }: LanguageTerms) {
  const isolate = isolateIn(language)
  const codes = codeWords(sentences)
  const { changed } = sentences.effects
  const remedies = remedyWords(sentences.remedies, changed)
  const begunWith = describeBeginning(sentences.beginning, language)
  const { without: noLink } = notYouSentences(sentences.notices)
  return {
    name,

    refusals: {
      ...sentences.refusals,
      ...sentences['enrol-refusals'],
    },

    signInRefused: sentences['sign-in-refused'],

    messages: {
      codeMail: codeLetter(sentences),
      texts: sentences.texts,
      vouch: vouchingLetter(sentences, device),
      attempts: attemptLetter(sentences),
      notices: ownerLetters(sentences, (remedy: RemedyId): string => remedies[remedy].name, begunWith),
    },

    approvals: sentences.approvals,
    causes: causeWords(sentences),

    remedies,

    layout: sentences.layout,

    note: sentences.note,
    pageWords: sentences['page-words'],
    paper: sentences.paper,
    sheet: sentences.sheet,
    savedPassword: sentences['saved-password'],
    withdraw: sentences.withdraw,
    opening: sentences.opening,

    start: sentences.start,

    device: sentences.device,
    leave: sentences.leave,
    begun: sentences['start-code'],
    vouch: sentences.vouch,

    verify: {
      ...sentences.verify,
      ask: sentences.ways,
      awaited: sentences.awaited,
      newCode: sentences['new-code'],
    },

    codes,

    known: sentences.known,

    plan: planSteps(sentences),

    findings: findingsWords(sentences, codes.senses, isolate),

    remedy: sentences.remedy,

    outcome: outcomeWords(sentences),

    states: sentences.states,

    cooling: { ...sentences.cooling, ...coolingLetters(sentences, noLink(null), begunWith) },
    onPremises: sentences['on-premises'],
    achieved: sentences.achieved,
    pass: sentences.pass,

    status: sentences.status,

    stopped: sentences.stop.again,
    stopSetAside: sentences.stop.setAside,
    elsewhere: elsewhereLetters(sentences, begunWith),
    earlier: sentences.earlier,
    effects: sentences.effects,
    stop: sentences.stop,

    privacy: sentences.privacy,

    broken: sentences.broken,
    timeLimits: sentences['time-limits'],

    work: sentences.work,
    enrol: { ...sentences.enrol, thing: enrolledThing(sentences.enrol), letters: enrolLetters(sentences, isolate) },
    linked: { sharedLetter: sharedIdentityLetter(sentences['shared-identity'], isolate) },
    passkeyDay: sentences['passkey-day'],
    wallet: sentences.wallet,
  }
}
