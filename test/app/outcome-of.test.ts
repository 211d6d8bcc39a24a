import { describe, expect, test } from 'vitest'
import { outcomeOf } from '#app/[language]/outcome/outcome-of.ts'
import type { EscalationReason, RecoveryRequest } from '#lib/request.ts'
import { wordsFor } from '#lib/words/index.ts'

const words = wordsFor('en')
const queued = (why: EscalationReason) =>
  outcomeOf({ state: 'queued', escalation: { why, approvers: 1 } } as RecoveryRequest, words)

describe('a request that came to a person by itself tells the claimant why', () => {
  for (const why of ['not-shown', 'half-seen', 'interrupted', 'failed', 'pass-not-allowed'] as const)
    test(why, () => {
      expect(queued(why).title).toBe(words.outcome.queued.title)
      expect(queued(why).lead).toBe(words.outcome.notFinished.because[why])
    })
  for (const why of ['asked', 'never-self-service', 'stopped-again'] as const)
    test(`${why}: what is always said`, () => expect(queued(why).lead).toBe(words.outcome.queued.lead))
})
