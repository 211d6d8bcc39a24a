import { describe, expect, test } from 'vitest'
import { outcomeOf } from '#app/[language]/outcome/outcome-of.ts'
import type { ByHandClass } from '#lib/rules/request/manual-steps.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { EscalationReason, RecoveryRequest } from '#lib/rules/request/request.ts'
import { wordsFor } from '#lib/words/index.ts'

const words = wordsFor('en')
const queued = (why: EscalationReason) =>
  outcomeOf({ state: 'queued', escalation: { why, approvers: 1 } } as RecoveryRequest, words)

describe('a request that came to a person by itself tells the claimant why', () => {
  for (const why of [
    'not-shown',
    'half-seen',
    'interrupted',
    'failed',
    'pass-not-allowed',
    'default-method',
    'other-number-first',
    'kept-elsewhere',
    'write-not-permitted',
  ] as const)
    test(why, () => {
      expect(queued(why).title).toBe(words.outcome.queued.title)
      expect(queued(why).lead).toBe(words.outcome.notFinished.because[why])
    })
  for (const why of ['asked', 'never-self-service', 'stopped-again'] as const)
    test(`${why}: what is always said`, () => expect(queued(why).lead).toBe(words.outcome.queued.lead))
})

describe('what is left to do once it is done', () => {
  for (const [remedy, next] of [
    ['reset-password', words.outcome.done.next],
    ['temporary-access-pass', words.pass.usedNext],
  ] as const)
    test(`${remedy}: ${next}`, () =>
      expect(outcomeOf({ state: 'done', remedy } as RecoveryRequest, words).next).toBe(next))
})

describe('where a change is made is told of those that are made there, and of no other', () => {
  const THERE: readonly [ByHandClass, RemedyId, told: boolean][] = [
    ['synced', 'reset-password', true],
    ['synced', 'enable-sign-in', true],
    ['synced', 'unlock-on-premises', true],
    ['synced', 'mend-elsewhere', true],
    ['synced', 'sweep-mailbox', false],
    ['synced', 'lift-sending-restriction', false],
    ['synced', 'end-sessions', false],
    ['federated', 'reset-password', true],
    ['federated', 'lift-sending-restriction', false],
    ['guest', 'mend-elsewhere', true],
    ['guest', 'end-sessions', true],
    ['shared', 'temporary-access-pass', true],
    ['shared', 'lift-sending-restriction', false],
    ['privileged', 'remove-authenticator', true],
    ['privileged', 'lift-sending-restriction', true],
  ]
  for (const [accountClass, remedy, told] of THERE)
    test(`${remedy} of a ${accountClass} account: ${told ? 'its own words' : 'the usual ones'}`, () => {
      const handedOver = {
        state: 'handed-over',
        accountClass,
        assurance: 'aal2',
        remedy,
        diagnosis: null,
        errorCode: null,
      }
      const { lead } = outcomeOf(handedOver as RecoveryRequest, words)
      expect(lead).toBe(told ? words.outcome.byHand[accountClass].lead : words.outcome['handed-over'].lead)
    })
})

describe('a request that a newer one took the place of tells why, and does not say that nobody went on', () => {
  for (const language of ['en', 'sl'] as const)
    for (const displacedBy of ['device', 'network'] as const)
      test(`${displacedBy} (${language})`, () => {
        const { outcome, ...rest } = wordsFor(language)
        const told = outcomeOf({ state: 'lapsed', displacedBy } as RecoveryRequest, { outcome, ...rest })
        expect(told).toEqual(outcome.displaced[displacedBy])
        expect(told.lead).not.toBe(outcome.lapsed.lead)
      })
})
