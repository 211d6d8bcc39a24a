/** What a request has changed, who decided it, and what its reader does next, in sentences of letters. */
import { fatesSaid } from '../rules/request/effects.ts'
import type { Catalogues } from './catalogues.ts'
import type { NoticeFacts } from './letter-facts.ts'

/** Of one language. Each is null where there is nothing to say. */
export function changeSentences({ effects, notices }: Pick<Catalogues, 'effects' | 'notices'>) {
  /** All that was changed, each with its moment. */
  const changesOf = ({ effects: made }: NoticeFacts): string | null =>
    made.length === 0
      ? null
      : made
          .map(({ remedy, at }) => {
            const change = remedy === 'temporary-access-pass' ? effects.passMade : effects.changed[remedy]
            return at ? effects.at({ change, at }) : effects.perhaps({ change })
          })
          .join(' ')

  const soFar = (facts: NoticeFacts): string | null => {
    const changes = changesOf(facts)
    return changes && effects.soFar({ changes })
  }

  return {
    soFar,
    soFarOrNothing: (facts: NoticeFacts): string => soFar(facts) ?? notices.nothingYet,
    /** Where nobody has seen whether it was done, nothing is said of its being in force. */
    inForce: (facts: NoticeFacts): string => {
      const changes = changesOf(facts)
      if (changes === null) return effects.didNothing
      return facts.effects.every(({ at }) => at) ? effects.inForce({ changes }) : effects.soFar({ changes })
    },
    /** After a stop: what had been changed, and what becomes of each change. */
    stopped: (facts: NoticeFacts): readonly string[] => {
      const changes = changesOf(facts)
      if (changes === null) return [effects.unchanged]
      return [effects.didBefore({ changes }), ...fatesSaid(facts.fates).map((fate) => effects.stopped[fate])]
    },
    removed: ({ removed }: NoticeFacts): string | null => {
      if (!removed) return null
      const what = effects.removed({ method: effects.methods[removed.kind] })
      return removed.left === 0 ? `${what} ${effects.noneLeft}` : what
    },
    /** When it was seen, and whose decision it was. */
    whenAndBy: ({ remedy, decidedBy, approvers, at }: NoticeFacts): string => {
      const counted = { at, approvers: Math.max(1, approvers) }
      const { by, passBy, passUsed } = notices.changed
      if (remedy !== 'temporary-access-pass') return by[decidedBy](counted)
      const made = passBy[decidedBy]
      return `${passUsed({ at })} ${typeof made === 'string' ? made : made(counted)}`
    },
    /** What is left to do after a change, for whoever asked for it. */
    next: ({ remedy, decidedBy, removed, follows }: NoticeFacts): string | null => {
      const { next, changed } = notices
      if (remedy === 'reset-password' && decidedBy === 'by-hand') return `${next[remedy]} ${next.noPassword}`
      if (remedy === 'remove-authenticator' && removed?.left === 0) return next.register
      // Nobody asked for it: it comes with a new password.
      if (remedy === 'sweep-mailbox' && decidedBy === 'policy') return next.ownRules
      if (remedy === null || remedy === 'wait' || remedy === 'lift-sending-restriction')
        return follows ? null : changed.nothingMore
      return next[remedy]
    },
    /** What was turned off in a mailbox. */
    swept: ({ swept }: NoticeFacts): string | null => {
      if (!swept || isNothingSwept(swept)) return null
      const { rules, isForwarding } = swept
      const said = [rules > 0 && notices.swept.rules({ rules }), isForwarding && notices.swept.forwarding]
      return [...said, notices.swept.ifNot].filter(Boolean).join(' ')
    },
  }
}

/** Whether a sweep is known to have turned nothing off. */
export const isNothingSwept = (swept: NoticeFacts['swept']): boolean =>
  swept !== null && swept.rules === 0 && !swept.isForwarding
