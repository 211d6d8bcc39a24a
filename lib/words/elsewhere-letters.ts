/** Letters to a manager or the desk, who hear of a recovery beside its owner. */
import type { NoticeId } from '../rules/request/job.ts'
import type { Catalogues } from './catalogues.ts'
import {
  type Beginning,
  type ElsewhereFacts,
  type EnrolmentElsewhereFacts,
  type Letter,
  paragraphs,
} from './letter-facts.ts'

/** These name what was approved in their first sentence's place. */
const NAMES_APPROVED: readonly NoticeId[] = ['first-approval', 'approved', 'lapse-soon', 'approval-withdrawn', 'lapsed']
const IS_OVER: readonly NoticeId[] = ['recovered', 'done', 'declined', 'lapsed', 'attested-lifted', 'attested-mended']

export type NotUndoneFacts = Pick<ElsewhereFacts, 'organisation' | 'reference' | 'name' | 'deskAddress'>

/** Of one language. `begunWith`: with what the recovery was begun, in a sentence; null where that is not known. */
export function elsewhereLetters(
  { elsewhere: words, letter: every }: Pick<Catalogues, 'elsewhere' | 'letter'>,
  begunWith: (beginning: Beginning | null) => string | null,
) {
  const { what, changes } = words

  const changedBefore = ({ effects }: ElsewhereFacts): string => {
    if (effects.length === 0) return words.unchanged
    const said = effects.map(({ remedy, at }) => {
      const change = changes[remedy === 'temporary-access-pass' ? 'pass-made' : remedy]
      return at ? words.changeAt({ change, at }) : words.changePerhaps({ change })
    })
    return words.before({ changes: said.join('; ') })
  }

  const happened = (facts: ElsewhereFacts): readonly (string | null)[] => {
    const { which, remedy, decidedBy, approvers } = facts
    if (which === 'recovered' || which === 'done') {
      const by = words.by[decidedBy]
      return [
        what.changed({ ...facts, change: changes[remedy ?? 'wait'] }),
        typeof by === 'string' ? by : by({ approvers: Math.max(1, approvers) }),
      ]
    }
    if (which === 'approved') return [what.approved({ ...facts, approvers: Math.max(1, approvers) })]
    if (which === 'lapse-soon') return [what['lapse-soon']({ ...facts, until: facts.lapsesAt ?? facts.at })]
    if (which === 'frozen') return [what.frozen(facts), changedBefore(facts)]
    return [what[which](facts)]
  }

  const whyOf = (facts: ElsewhereFacts): string => {
    const why = words.why[facts.why]
    return typeof why === 'string' ? why : why(facts)
  }

  const askDesk = ({ which }: ElsewhereFacts): string => {
    const { desk } = words
    if (which === 'frozen' || which === 'not-vouched' || which === 'link-set-aside') return desk[which]
    return IS_OVER.includes(which) ? desk.over : desk.running
  }

  const asked = (facts: ElsewhereFacts): readonly string[] => {
    const { manager, desk } = words
    if (facts.recipient === 'manager')
      return [manager.ask(facts), facts.why === 'denied' ? manager.ifTheyCall : manager.ifThey, manager.ifNot(facts)]
    return [desk.ask(facts), askDesk(facts), `${desk.request(facts)}\n${facts.deskAddress}`]
  }

  /** Approvers read codes out, so theirs is another warning. */
  const neverOf = (facts: Pick<ElsewhereFacts, 'recipient' | 'organisation'>): string =>
    facts.recipient === 'desk' ? words.desk.never : every.never(facts)

  return {
    /** To the desk alone: what a stopped recovery gave was not taken back. */
    notUndone: (facts: NotUndoneFacts): Letter => ({
      subject: words.notUndone.subject(facts),
      body: paragraphs(
        words.hello,
        words.notUndone.what(facts),
        words.notUndone.why,
        `${words.notUndone.do(facts)}\n${facts.deskAddress}`,
      ),
    }),
    letter: (facts: ElsewhereFacts): Letter => ({
      subject: words.subject(facts),
      body: paragraphs(
        words.hello,
        happened(facts).filter(Boolean).join(' '),
        facts.approved !== null && NAMES_APPROVED.includes(facts.which)
          ? words.approved({ approved: facts.approved })
          : null,
        begunWith(facts.beginning),
        whyOf(facts),
        ...asked(facts),
        neverOf(facts),
        words.noAnswer,
      ),
    }),
    enrolment: (facts: EnrolmentElsewhereFacts): Letter => ({
      subject: words.enrolment.subject[facts.news](facts),
      body: paragraphs(
        words.hello,
        words.enrolment.what[facts.news](facts),
        whyPrepared(words, facts),
        ...askedOf(words, facts),
        neverOf(facts),
        words.noAnswer,
      ),
    }),
  }
}

type Sentences = Catalogues['elsewhere']

function whyPrepared({ enrolment: { why } }: Sentences, { news, recipient, name }: EnrolmentElsewhereFacts): string {
  if (recipient === 'manager' || news === 'added' || news === 'removed') return why.alone({ name })
  if (news === 'suspended' || news === 'lifted') return why[news]
  return why.disputed
}

/** What the recipient is to do about it. */
function askedOf({ enrolment }: Sentences, facts: EnrolmentElsewhereFacts): readonly string[] {
  const { news, recipient } = facts
  const which = news === 'added' || news === 'removed' ? 'own' : news
  if (recipient === 'manager') return [enrolment.manager[which](facts)]
  const { desk } = enrolment
  return [
    desk[which](facts),
    ...(news === 'lifted' ? [] : [desk.stranger(facts)]),
    ...(news === 'suspended' ? [`${desk.putBack}\n${facts.deskAddress}`] : []),
  ]
}
