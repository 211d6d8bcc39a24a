/** Letters to approvers and administrators about requests that wait: a name, a reference, a due time and a link. */
import { type CauseClass, DESK_NOTICE_KINDS, type DeskNotice } from '../rules/request/desk-notice-kinds.ts'
import type { Catalogues } from './catalogues.ts'
import { type Letter, paragraphs } from './letter-facts.ts'

/** Of one request. `due`: a moment as people write it. */
interface WaitingFacts {
  readonly name: string
  readonly reference: string
  readonly causeClass: CauseClass
  readonly due: string
}

export interface DeskNoticeFacts extends WaitingFacts {
  readonly organisation: string
  readonly address: string
  /** Where its reader chooses how to be told. */
  readonly choose: string
}

export interface DigestFacts {
  readonly organisation: string
  readonly requests: readonly WaitingFacts[]
  readonly overdue: number
  /** Whether more wait than are named. */
  readonly more: boolean
  readonly address: string
  readonly choose: string
}

/** In one language. One notice about one request, by its kind. */
export const deskNoticeLetters = (catalogue: Catalogues['desk-notices']) =>
  Object.fromEntries(DESK_NOTICE_KINDS.map((notice) => [notice, letterOf(catalogue, notice)])) as Readonly<
    Record<DeskNotice, (facts: DeskNoticeFacts) => Letter>
  >

const letterOf =
  ({ letter, causeClasses }: Catalogues['desk-notices'], notice: DeskNotice) =>
  (facts: DeskNoticeFacts): Letter => ({
    subject: letter.subject[notice](facts),
    body: paragraphs(
      letter.what[notice](facts),
      `${letter.reference(facts)}\n${letter.causeClass({ causeClass: causeClasses[facts.causeClass] })}`,
      `${letter.open}\n${facts.address}`,
      `${letter.choose}\n${facts.choose}`,
    ),
  })

/** In one language. Everything that waits, once a day. */
export const digestLetter =
  ({ digest, letter, causeClasses }: Catalogues['desk-notices']) =>
  ({ organisation, requests, overdue, more, address, choose }: DigestFacts): Letter => ({
    subject: digest.subject({ count: requests.length, organisation }),
    body: paragraphs(
      overdue > 0 ? digest.overdue({ count: overdue }) : null,
      requests.map((one) => digest.row({ ...one, causeClass: causeClasses[one.causeClass] })).join('\n'),
      more ? digest.more : null,
      `${digest.open}\n${address}`,
      `${letter.choose}\n${choose}`,
    ),
  })
