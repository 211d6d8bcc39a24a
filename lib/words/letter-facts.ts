/** The facts that sentences are made of. Moments arrive already written as people write them. */
import type { RemedyId } from '../rules/remedies/index.ts'
import type { DecidedBy, EnrolmentNews, NoticeId } from '../rules/request/job.ts'
import type { RemovedMethod } from '../rules/request/intent.ts'
import type { Fate, Follows } from '../rules/request/effects.ts'
import type { OtherRecipient, WhyElsewhere } from '../rules/organisation/other-recipients.ts'

/** What is told of a cause. @see Telling */
export interface CauseFacts {
  readonly since: string | null
  readonly until: string | null
  /** The moment in `until` has passed. */
  readonly over: boolean
  readonly count: number | null
  readonly app: string | null
  readonly device: string | null
  readonly place: string | null
  /** A day, without an hour. */
  readonly from: string | null
}

export interface CodeMailFacts {
  /** Already grouped for reading aloud. */
  readonly code: string
  readonly minutes: number
  readonly organisation: string
  readonly reference: string
  /** The staffed route, in one line. */
  readonly help: string
}

/** One change, already dated; null where nobody has seen whether it was made. */
export interface EffectFacts {
  readonly remedy: RemedyId
  readonly at: string | null
}

export interface NoticeFacts {
  readonly organisation: string
  readonly reference: string
  readonly name: string
  readonly at: string
  readonly remedy: RemedyId | null
  readonly reason: string | null
  /** What had been approved before it was declined, and counts no more. */
  readonly noLonger: RemedyId | null
  /** When what was approved ends; null where nothing is. */
  readonly lapsesAt: string | null
  /** When an approver is to have decided; null outside the queue. */
  readonly dueAt: string | null
  readonly statusAddress: string
  readonly stopAddress: string | null
  /** This address has no link that stops the request, and another one of the owner's has. */
  readonly otherAddressStops: boolean
  /** Its link is set aside: the letter says so in the link's place (rule R12). */
  readonly isSetAside: boolean
  /** It belonged to the method that was taken off, and hears for the last time. */
  readonly isRemoved: boolean
  /** The method that this letter tells to be removed; null where nobody could read it. */
  readonly removed: RemovedMethod | null
  /** What was turned off in the mailbox; null where that is not known, or the letter is about something else. */
  readonly swept: { readonly rules: number; readonly isForwarding: boolean } | null
  /** Until when the pass works that was made; null where it is not known, or there is none. */
  readonly passUntil: string | null
  /** The address or number, masked, whose link stopped it; null where that may not be said to this address. */
  readonly stoppedFrom: string | null
  /** Said for the second time, so that people look at it, and it was not ended. */
  readonly isWithPeople: boolean
  /** Whose decision the change was that the letter is about. */
  readonly decidedBy: DecidedBy
  /** How many administrators approved it. */
  readonly approvers: number
  /** All that the request has changed, and what stopping it makes of that. */
  readonly effects: readonly EffectFacts[]
  readonly fates: readonly Fate[]
  /** What is still to come in this request. */
  readonly follows: Follows | null
  /** Null where nothing is known of it. */
  readonly beginning: Beginning | null
  readonly help: string
}

/** What a request was begun with; each null where nobody can say. */
export interface Beginning {
  /** `Safari, iPhone`, as the browser describes itself. */
  readonly browser: string | null
  readonly network: 'seen' | 'new' | null
  /** Two letters. */
  readonly country: string | null
}

/** To a manager or the desk, in letters of their own. */
export interface ElsewhereFacts {
  readonly which: NoticeId
  readonly recipient: OtherRecipient
  readonly why: WhyElsewhere
  readonly organisation: string
  readonly reference: string
  /** Whose account it is. */
  readonly name: string
  readonly at: string
  readonly remedy: RemedyId | null
  readonly decidedBy: DecidedBy
  readonly approvers: number
  /** What was approved, by its name in this letter's language. */
  readonly approved: string | null
  /** When what was approved ends; null where nothing is. */
  readonly lapsesAt: string | null
  readonly effects: readonly EffectFacts[]
  readonly fates: readonly Fate[]
  readonly follows: Follows | null
  readonly beginning: Beginning | null
  /** Of the desk; not of the owner's pages. */
  readonly deskAddress: string
  readonly help: string
}

/** To a manager or the desk, about what somebody prepared as a way back. */
export interface EnrolmentElsewhereFacts {
  readonly news: EnrolmentNews
  readonly recipient: OtherRecipient
  readonly organisation: string
  /** Whose account it is. */
  readonly name: string
  /** What was changed, as `enrol.thing` says it in this letter's language. */
  readonly things: string
  readonly at: string
  /** Of the desk's page of what is suspended. */
  readonly deskAddress: string
  readonly help: string
}

/** Of a wait; every moment already written. */
export interface CoolingFacts {
  readonly organisation: string
  readonly name: string
  readonly reference: string
  readonly endsAt: string
  /** Until when it can be finished once the wait is over. */
  readonly finishBy: string
  readonly statusAddress: string
  /** Null for an address that is itself too young to take anything back. */
  readonly cancelAddress: string | null
  /** "This wasn't me", for the whole request; null for the same ones. */
  readonly stopAddress: string | null
  /** Null where nothing is known of it. */
  readonly beginning: Beginning | null
  readonly help: string
}

/** What an account gained while somebody recovered it who should not have. */
export interface AddedFacts {
  readonly organisation: string
  readonly reference: string
  readonly name: string
  readonly why: 'not-the-owner' | 'compromise'
  readonly addedSince: string
  readonly methods: readonly string[]
  readonly consents: readonly string[]
  readonly unread: readonly ('methods' | 'consents')[]
  readonly address: string
}

/** What somebody who may vouch is written. */
export interface VouchFacts {
  readonly organisation: string
  readonly to: string
  /** Whom they are to vouch for. */
  readonly name: string
  readonly at: string
  /** The browser, as it describes itself. */
  readonly device: string | null
  readonly address: string
  readonly help: string
}

/** A policy file that grants more than was confirmed; no lines: it was confirmed. */
export interface PolicyChangeFacts {
  readonly organisation: string
  readonly lines: readonly string[]
  /** The first of two who confirmed it. */
  readonly by: string | null
  readonly address: string
}

/** How the switch of threat mode stands; what is null is not so. */
export interface ThreatFacts {
  readonly organisation: string
  readonly since: string | null
  readonly until: string | null
  readonly reason: string
  readonly by: string
  readonly easing: { readonly until: string | null; readonly reason: string; readonly by: string } | null
  readonly address: string
}

/** `because`: the reason on record, or the lines of the policy file. */
export interface EaseAloneFacts {
  readonly organisation: string
  readonly what: 'threat' | 'policy'
  readonly administrator: string
  readonly because: string
  readonly effectAt: string
  readonly address: string
}

export interface Letter {
  readonly subject: string
  readonly body: string
}

/** A day as Slovenian abbreviates it, in small letters, where a paragraph begins with it. */
const FIRST_DAY = /(?<=^|\n\n)(?:pon|tor|sre|čet|pet|sob|ned)\., /gu

/** Paragraphs apart by an empty line; what is missing is left out. One that begins with a day has a capital. */
export const paragraphs = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .join('\n\n')
    .replace(FIRST_DAY, (day) => `${day.charAt(0).toUpperCase()}${day.slice(1)}`)
