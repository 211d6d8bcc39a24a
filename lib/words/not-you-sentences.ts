/** What letters about a request say to a reader who did not begin it: what somebody else could do, and what to do now. */
import type { RemedyId } from '../rules/remedies/index.ts'
import type { Catalogues } from './catalogues.ts'
import type { NoticeFacts } from './letter-facts.ts'

export type Stranger = keyof Catalogues['notices']['stranger']

/** What stands before the link, and where this address has none. */
export interface NotYou {
  readonly withLink: string
  readonly without: string | null
}

/** Changes after which somebody who knows the password may be able to sign in. */
const OPENS: readonly RemedyId[] = ['enable-sign-in', 'unlock-on-premises', 'dismiss-risk', 'mend-elsewhere']

/** What was given in this request before lets somebody in; null where it does not. */
export function strangerOfEffects({ effects }: Pick<NoticeFacts, 'effects'>): Stranger | null {
  const password = effects.find(({ remedy }) => remedy === 'reset-password')
  if (password) return password.at ? 'password-set' : 'password-perhaps'
  return effects.some(({ remedy }) => remedy === 'temporary-access-pass') ? 'pass-made' : null
}

/** What somebody else could do with the change that the letter tells of; null where nothing is to be said of that. */
export function strangerOfChange(facts: NoticeFacts): Stranger | null {
  const { remedy, decidedBy } = facts
  if (remedy === 'reset-password') return decidedBy === 'by-hand' ? 'password-perhaps' : 'password-set'
  if (remedy === 'temporary-access-pass') return 'pass-used'
  return strangerOfEffects(facts) ?? (remedy && OPENS.includes(remedy) ? 'may-let-in' : null)
}

/** Of one language. `then`: what the press does beside stopping the request. */
export function notYouSentences(words: Catalogues['notices']) {
  const withLink = (stranger: Stranger | null, then: string | null = null): string =>
    [stranger ? `${words.stranger[stranger]} ${words.sayNow}` : words.sayIfNot, then, words.pageAndDays]
      .filter(Boolean)
      .join(' ')
  const without = (stranger: Stranger | null): string =>
    `${stranger ? `${words.stranger[stranger]} ${words.callNow}` : words.callIfNot} ${words.whenClosed}`
  return {
    without,
    notYou: (stranger: Stranger | null, then: string | null = null): NotYou => ({
      withLink: withLink(stranger, then),
      without: without(stranger),
    }),
    /** The letter has said already what to do if somebody else was checked. */
    afterCheck: (where: string | null): NotYou => ({
      withLink: `${words.alsoStop} ${words.pageAndDays}`,
      without: [where, words.whenClosed].filter(Boolean).join(' '),
    }),
    /** It has been pressed already, or administrators alone can decide about it. */
    nothingToStop: { withLink: withLink(null), without: null } satisfies NotYou,
    setAside: `${words.setAsideNote} ${without(null)}`,
  }
}
