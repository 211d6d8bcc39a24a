import { describe, expect, test } from 'vitest'
import { outcomeOf } from '#app/[language]/outcome/outcome-of.ts'
import type { ByHandClass } from '#lib/rules/request/manual-steps.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { EscalationReason } from '#lib/rules/request/parts/authorization.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { wordsFor } from '#lib/words/index.ts'

const words = wordsFor('en')
const PROOF = {} as RecoveryRequest['proofs'][number]
const queued = (why: EscalationReason, proofs: RecoveryRequest['proofs'] = [PROOF]) =>
  outcomeOf({ state: 'queued', proofs, escalation: { why, approvers: 1 } } as RecoveryRequest, words)

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
    'threat-mode',
  ] as const)
    test(why, () => {
      expect(queued(why).title).toBe(words.outcome.queued.title)
      expect(queued(why).lead).toBe(words.outcome.notFinished.because[why])
    })
  for (const why of ['asked', 'never-self-service', 'stopped-again'] as const)
    test(`${why}: what is always said`, () => expect(queued(why).lead).toBe(words.outcome.queued.lead))
})

test('who has proved nothing reads nothing of how they proved it', () =>
  expect(queued('asked', []).lead).toBe(words.outcome.queued.leadUnproved))

test('who has proved nothing but by a code that was read out to them is not told that they proved it', () => {
  const readOut = { method: 'issued-code', channel: 'person' } as RecoveryRequest['proofs'][number]
  expect(queued('asked', [readOut]).lead).toBe(words.outcome.queued.leadReadOut)
  expect(queued('asked', [readOut, PROOF]).lead).toBe(words.outcome.queued.lead)
})
for (const language of ['en', 'sl'] as const)
  test(`nobody is promised a letter who may have no address (${language})`, () => {
    const { outcome, findings } = wordsFor(language)
    const said = [outcome.queued.next, outcome['handed-over'].next, outcome['handed-over-on-word'].next]
    for (const one of [...said, findings.waitingLead({ clock: '09:51' })])
      expect(one).toMatch(/if you have any|če jih imate/)
  })

describe('a request that ended', () => {
  const permission = { remedy: 'reset-password', assurance: 'aal2', proofsSince: null, lapsesAt: null } as const
  const ended = (set: object) =>
    outcomeOf({ proofs: [], approvals: [], intent: null, ...set } as unknown as RecoveryRequest, words)
  test('lapsed: names what had been approved, and says that nothing was changed', () => {
    const { lead } = ended({ state: 'lapsed', permission })
    expect(lead).toContain('New password')
    expect(lead).toContain(words.effects.didNothing)
  })
  test('declined after something was done: says what, and not that nothing was', () => {
    const shownAt = new Date(0)
    const achieved = [{ remedy: 'reset-password', committedAt: shownAt, shownAt, swept: [] }]
    const { lead } = ended({ state: 'declined', achieved })
    expect(lead).toContain('Your password was changed.')
    expect(lead).not.toContain(words.effects.didNothing)
  })
})

describe('a pass that was made', () => {
  const usableUntil = new Date('2026-11-23T10:00:00Z')
  const intent = { remedy: 'temporary-access-pass', actedAt: new Date('2026-11-23T09:00:00Z'), usableUntil }
  const waiting = { state: 'acting', intent } as unknown as RecoveryRequest
  const at = (clock: string) => outcomeOf(waiting, words, new Date(`2026-11-23T${clock}:00Z`)).title
  test('waits until its time is over, and is then said to have expired, with another to get', () => {
    expect(at('09:59')).toBe(words.pass.waitingTitle)
    expect(at('10:00')).toBe(words.pass.overTitle)
  })
})

describe('what is left to do once it is done', () => {
  for (const [remedy, next] of [
    ['reset-password', words.outcome.done.next],
    ['temporary-access-pass', words.pass.after.open],
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

for (const language of ['en', 'sl'] as const)
  test(`that we write to the registered addresses is said once on a page (${language})`, () => {
    const said = wordsFor(language)
    const of = (set: object) => {
      const request = { proofs: [PROOF], approvals: [], intent: null, assurance: 'aal2', ...set }
      const { title, lead, next } = outcomeOf(request as unknown as RecoveryRequest, said)
      return [title, lead, next].join(' ')
    }
    const PAGES = [
      { state: 'queued', escalation: { why: 'asked', approvers: 1 } },
      { state: 'handed-over', remedy: 'reset-password', accountClass: 'member' },
      ...(['privileged', 'guest', 'federated', 'synced', 'shared'] as const).map((accountClass) => ({
        state: 'handed-over',
        remedy: 'mend-elsewhere',
        accountClass,
      })),
    ]
    const written = /\bwe(?:’ll| also)? write\b|\bpišemo\b/gi
    for (const page of PAGES) expect((of(page).match(written) ?? []).length, JSON.stringify(page)).toBeLessThan(2)
    expect(of(PAGES[0] ?? {})).toMatch(written)
  })
