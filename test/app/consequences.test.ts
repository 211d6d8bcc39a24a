import { expect, test } from 'vitest'
import { consequencesOf } from '#app/consequences.ts'
import type { Assurance } from '#lib/rules/proofs/assurance.ts'
import { causeOf, type CauseId, diagnose } from '#lib/rules/diagnosis/causes/index.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import { wordsFor } from '#lib/words/index.ts'
import { NOW } from '#test/example.ts'

const words = wordsFor('en')
const asFound = (cause: CauseId, assurance: Assurance) => ({
  diagnosis: { at: NOW, findings: diagnose(causeOf(cause).example), unseen: [], latestSeenAt: null, timeline: [] },
  assurance,
})

const SAYS_WHAT_FOLLOWS: readonly [RemedyId, CauseId, Assurance, boolean][] = [
  // remedy            cause               assurance  the mailbox and the sessions besides
  ['reset-password', 'password-expired', 'aal2', false],
  ['reset-password', 'mailbox-tampered', 'aal2', true],
  ['reset-password', 'sending-restricted', 'aal2', true],
  // Whoever only holds the mailbox may be the one who made the rules.
  ['reset-password', 'mailbox-tampered', 'aal1', false],
  ['end-sessions', 'mailbox-tampered', 'aal2', false],
]
for (const [remedy, cause, assurance, says] of SAYS_WHAT_FOLLOWS)
  test(`${remedy} after ${cause} at ${assurance}: ${says ? 'says what follows by itself' : 'says its own consequences'}`, () => {
    const told = consequencesOf(words, remedy, asFound(cause, assurance))
    const own = words.remedies[remedy].consequences
    const following = [words.remedy.afterCompromise, ...words.remedies['sweep-mailbox'].consequences]
    expect(told).toEqual(says ? [...own, ...following] : own)
  })
