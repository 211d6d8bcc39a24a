/** The letters about a request to the addresses of the account's owner, a letter for each notice. */
import type { RemedyId } from '../rules/remedies/index.ts'
import type { Fate } from '../rules/request/effects.ts'
import type { NoticeId } from '../rules/request/job.ts'
import type { Catalogues } from './catalogues.ts'
import { changeSentences, isNothingSwept } from './change-sentences.ts'
import { type Beginning, type CodeMailFacts, type Letter, type NoticeFacts, paragraphs } from './letter-facts.ts'
import {
  type NotYou,
  notYouSentences,
  type Stranger,
  strangerOfChange,
  strangerOfEffects,
} from './not-you-sentences.ts'

type Sentences = Pick<Catalogues, 'notices' | 'effects' | 'lapsed' | 'letter'>

/** Fates of changes by which somebody else may have been in the account. */
const LETS_IN: readonly Fate[] = ['taken-back', 'sign-in-stays', 'sign-in-left', 'may-let-in']

/** Of one language: the letter with a code. */
export const codeLetter =
  ({ notices: { code: words }, letter }: Pick<Catalogues, 'notices' | 'letter'>) =>
  (facts: CodeMailFacts): Letter => ({
    subject: words.subject(facts),
    body: paragraphs(
      words.what(facts),
      facts.code,
      words.works(facts),
      words.ifNot,
      words.never(facts),
      letter.referenceAndDesk(facts),
    ),
  })

/**
 * Of one language. `nameOf`: a remedy by its name; `begunWith`: with what the request was begun, in a sentence, or
 * null.
 */
export function ownerLetters(
  sentences: Sentences,
  nameOf: (remedy: RemedyId) => string,
  begunWith: (beginning: Beginning | null) => string | null,
): Readonly<Record<NoticeId, (facts: NoticeFacts) => Letter>> {
  const { notices: words, effects, lapsed, letter: every } = sentences
  const { notYou, afterCheck, nothingToStop, setAside } = notYouSentences(words)
  const change = changeSentences(sentences)

  /** What happened and by whom comes first, then what to do if it was not the reader; the reference is for calling. */
  const written = (
    facts: NoticeFacts,
    { withLink, without }: NotYou,
    subject: string,
    ...body: readonly (string | null)[]
  ): Letter => ({
    subject,
    body: paragraphs(
      every.greeting(facts),
      ...body,
      facts.otherAddressStops ? words.otherStops : null,
      facts.stopAddress === null && !facts.isSetAside ? without : null,
      begunWith(facts.beginning),
      facts.stopAddress && `${withLink}\n${facts.stopAddress}`,
      facts.isSetAside ? setAside : null,
      every.reference(facts),
      `${every.status}\n${facts.statusAddress}`,
      every.never(facts),
      every.serviceDesk(facts),
    ),
  })
  /** What was given before, else what this letter is about, says what somebody else could do. */
  const orElse = (facts: NoticeFacts, stranger: Stranger | null = null): NotYou =>
    notYou(strangerOfEffects(facts) ?? stranger)

  const remedyIn = ({ remedy }: NoticeFacts): string => nameOf(remedy ?? 'wait')
  const named = (facts: NoticeFacts) => ({ ...facts, remedy: remedyIn(facts) })
  const counted = (facts: NoticeFacts) => ({ ...named(facts), approvers: Math.max(1, facts.approvers) })
  /** What was asked for and is still to be done; null where it is not known. */
  const askedFor = ({ remedy, effects: made }: NoticeFacts): string | null =>
    remedy && !made.some((one) => one.remedy === remedy) ? words.queued.asked({ remedy: nameOf(remedy) }) : null
  const together = (...said: readonly (string | null)[]): string => said.filter(Boolean).join(' ')
  const pressed = ({ at, stoppedFrom }: NoticeFacts): string =>
    stoppedFrom ? words.frozen.openedAt({ at, address: stoppedFrom }) : words.frozen.opened({ at })

  const changed = (facts: NoticeFacts): Letter => {
    const isNothing = isNothingSwept(facts.swept)
    const what = effects.changed[facts.remedy ?? 'wait']
    return written(
      facts,
      facts.remedy === 'disable-sign-in' ? nothingToStop : notYou(strangerOfChange(facts)),
      isNothing ? words.swept.subject(facts) : words.changed.subject({ ...facts, change: what }),
      isNothing ? words.swept.none : `${what}. ${change.whenAndBy(facts)}`,
      change.swept(facts),
      change.removed(facts),
      facts.isRemoved ? words.lastMessage : null,
      facts.remedy === 'lift-sending-restriction' ? words.sendingLater : null,
      isNothing ? null : change.next(facts),
      facts.follows && effects.follows[facts.follows],
    )
  }

  return {
    proved: (facts) =>
      written(
        facts,
        orElse(facts, 'proved'),
        words.proved.subject(facts),
        words.proved.what(facts),
        change.soFarOrNothing(facts),
        words.proved.next,
      ),
    'code-replaced': (facts) =>
      written(
        facts,
        notYou('code-replaced', words.sheetStops),
        words['code-replaced'].subject(facts),
        words['code-replaced'].what(facts),
        change.soFar(facts) ?? words['code-replaced'].nothingElse,
        words['code-replaced'].next,
      ),
    vouched: (facts) =>
      written(
        facts,
        afterCheck(null),
        words.vouched.subject(facts),
        words.vouched.what(facts),
        change.soFarOrNothing(facts),
        words.vouched.next,
      ),
    'not-vouched': (facts) =>
      written(
        facts,
        orElse(facts),
        words['not-vouched'].subject(facts),
        words['not-vouched'].what(facts),
        change.soFarOrNothing(facts),
        words['not-vouched'].next,
      ),
    recovered: changed,
    done: changed,
    queued: (facts) => {
      const { dueAt } = facts
      const isNext = facts.effects.length > 0
      return written(
        facts,
        orElse(facts),
        isNext ? words.queued.subjectNext(facts) : words.queued.subject(facts),
        together(
          isNext ? words.queued.whatNext(facts) : words.queued.what(facts),
          askedFor(facts),
          dueAt && words.queued.due({ dueAt }),
        ),
        change.soFarOrNothing(facts),
        words.queued.next,
        words.queued.words,
      )
    },
    'first-approval': (facts) => {
      const { dueAt } = facts
      const said = words['first-approval']
      return written(
        facts,
        orElse(facts),
        said.subject(facts),
        together(said.what(named(facts)), dueAt && said.due({ dueAt })),
        change.soFarOrNothing(facts),
        said.next,
      )
    },
    approved: (facts) => {
      const { lapsesAt } = facts
      return written(
        facts,
        orElse(facts, 'approved'),
        words.approved.subject(named(facts)),
        words.approved.what(counted(facts)),
        change.soFarOrNothing(facts),
        together(words.approved.next, lapsesAt ? words.approved.until({ lapsesAt }) : words.approved.hours),
      )
    },
    declined: (facts) => {
      const { reason, noLonger } = facts
      const isNext = facts.effects.length > 0
      return written(
        facts,
        orElse(facts, 'ended'),
        isNext ? words.declined.subjectNext(facts) : words.declined.subject(facts),
        together(isNext ? words.declined.whatNext(facts) : words.declined.what(facts), askedFor(facts)),
        reason && words.declined.reason({ reason }),
        noLonger && words.declined.noLonger({ remedy: nameOf(noLonger) }),
        change.inForce(facts),
        words.declined.next,
      )
    },
    'attested-lifted': (facts) =>
      written(
        facts,
        orElse(facts),
        words['attested-lifted'].subject(facts),
        words['attested-lifted'].what(facts),
        words.sendingLater,
        words['attested-lifted'].next,
      ),
    'attested-not-restricted': (facts) =>
      written(
        facts,
        orElse(facts),
        words['attested-not-restricted'].subject(facts),
        words['attested-not-restricted'].what(facts),
        change.soFar(facts) ?? effects.didNothing,
        words['attested-not-restricted'].next,
      ),
    'attested-mended': (facts) => {
      const said = words['attested-mended']
      const isOf = facts.remedy !== null && facts.remedy !== 'mend-elsewhere'
      return written(
        facts,
        orElse(facts),
        isOf ? said.subjectOf(named(facts)) : said.subject(facts),
        isOf ? said.whatOf(named(facts)) : said.what(facts),
        said.next,
      )
    },
    'wait-over': (facts) =>
      written(
        facts,
        orElse(facts),
        words['wait-over'].subject(facts),
        words['wait-over'].what(facts),
        change.soFarOrNothing(facts),
        words['wait-over'].next,
      ),
    frozen: (facts) =>
      facts.isWithPeople
        ? written(
            facts,
            nothingToStop,
            words.frozen.subjectOnHold(facts),
            together(pressed(facts), words.frozen.onHold(facts)),
            change.soFarOrNothing(facts),
            facts.effects.length > 0 ? words.frozen.stillChanged : null,
            words.frozen.nextOnHold,
            words.frozen.notPressed,
          )
        : written(
            facts,
            nothingToStop,
            words.frozen.subject(facts),
            together(pressed(facts), words.frozen.stopped(facts)),
            ...change.stopped(facts),
            words.frozen.outOfUse,
            ...(facts.fates.some((fate) => LETS_IN.includes(fate))
              ? [words.frozen.nextLetIn]
              : [words.frozen.next, words.frozen.worried]),
            words.frozen.mistaken,
            words.frozen.notPressed,
          ),
    'pass-made': (facts) => {
      const { passUntil: until } = facts
      const said = words['pass-made']
      return written(
        facts,
        notYou('pass-made'),
        said.subject(facts),
        together(said.what(facts), until ? said.until({ until }) : said.once),
        said.next,
      )
    },
    'link-set-aside': (facts) =>
      written(
        facts,
        afterCheck(words['link-set-aside'].otherLinks),
        words['link-set-aside'].subject(facts),
        words['link-set-aside'].what(facts),
        change.soFarOrNothing(facts),
        words['link-set-aside'].next,
      ),
    'lapse-soon': (facts) => {
      const until = facts.lapsesAt ?? facts.at
      return written(
        facts,
        orElse(facts, 'approved'),
        lapsed.soonSubject({ ...facts, until }),
        lapsed.soon({ ...counted(facts), until }),
        change.soFarOrNothing(facts),
        lapsed.soonNext,
      )
    },
    'approval-withdrawn': (facts) =>
      written(
        facts,
        orElse(facts),
        lapsed.withdrawnSubject(facts),
        lapsed.withdrawn(named(facts)),
        change.soFarOrNothing(facts),
        lapsed.withdrawnNext,
      ),
    lapsed: (facts) =>
      written(
        facts,
        orElse(facts, 'ended'),
        lapsed.subject(facts),
        facts.remedy ? lapsed.approval(counted(facts)) : lapsed.request(facts),
        change.soFar(facts) ?? effects.didNothing,
        lapsed.next,
      ),
  }
}
