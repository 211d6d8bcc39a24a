import { describe, expect, test } from 'vitest'
import { countingProofs, proofsCountUntil, PROOF_LASTS_MINUTES } from '#lib/rules/request/counting-proofs.ts'
import { APPROVAL_LAPSES_AFTER_HOURS } from '#lib/rules/request/request.ts'
import type { Proof } from '#lib/rules/proofs/assurance.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import { exampleRequest, NOW, proof, TEXT_CODE } from '#test/example.ts'

const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

describe('proofs that count towards a write (R11)', () => {
  const old = proof({ provedAt: minutesAgo(PROOF_LASTS_MINUTES + 1), authenticator: 'old' })
  const edge = proof({ provedAt: minutesAgo(PROOF_LASTS_MINUTES), authenticator: 'edge' })
  const fresh = proof({ provedAt: minutesAgo(1), authenticator: 'fresh' })
  const counted = (proofsSince: Date | null) =>
    countingProofs(
      exampleRequest({
        proofs: [old, edge, fresh],
        permission: { remedy: 'reset-password', assurance: 'aal2', proofsSince, lapsesAt: NOW },
      }),
      NOW,
      null,
    ).map(({ authenticator }) => authenticator)

  test(`a proof counts for ${PROOF_LASTS_MINUTES} minutes`, () => expect(counted(null)).toEqual(['edge', 'fresh']))
  test('the page says until when all of them do, so that nobody is surprised by the end (WCAG 2.2 2.2.1)', () => {
    const until = (proofs: readonly Proof[]) => proofsCountUntil(exampleRequest({ proofs }), NOW, null)
    expect(until([fresh, edge])).toEqual(NOW)
    expect(until([old, fresh])).toEqual(minutesAgo(1 - PROOF_LASTS_MINUTES))
    expect(until([old])).toBeNull()
  })
  test('proofs from before an approval do not count towards collecting it', () => {
    expect(counted(minutesAgo(2))).toEqual(['fresh'])
    expect(counted(NOW)).toEqual([])
  })
  test('an approval from long ago does not bring old proofs back', () =>
    expect(counted(minutesAgo(600))).toEqual(['edge', 'fresh']))
  test('an approval lapses after a day', () => expect(APPROVAL_LAPSES_AFTER_HOURS).toBe(24))
})

describe('a wait stands in for the age of a second method, beside one that is old (R17)', () => {
  const OLD = proof({ authenticator: 'old mailbox' })
  const YOUNG = proof({ ...TEXT_CODE, authenticator: 'young phone', fresh: true })
  const YOUNGER = proof({ authenticator: 'young mailbox', fresh: true })
  const served = { attempt: 'one', remedy: 'reset-password', since: minutesAgo(900), endsAt: NOW, told: 2 } as const
  const SPECIFICATION: readonly [
    given: string,
    proofs: readonly Proof[],
    wait: 'served' | 'running' | 'cancelled',
    towards: RemedyId | null,
    count: readonly string[],
  ][] = [
    ['an old and a young one', [OLD, YOUNG], 'served', 'reset-password', ['old mailbox', 'young phone']],
    ['in the other order', [YOUNG, OLD], 'served', 'reset-password', ['old mailbox', 'young phone']],
    ['two young ones alone', [YOUNG, YOUNGER], 'served', 'reset-password', []],
    ['one young one alone', [YOUNG], 'served', 'reset-password', []],
    [
      'two young ones beside an old one',
      [OLD, YOUNGER, YOUNG],
      'served',
      'reset-password',
      ['old mailbox', 'young phone'],
    ],
    [
      'beside an address of the profile',
      [{ ...OLD, standing: 'profile' }, YOUNG],
      'served',
      'reset-password',
      ['old mailbox'],
    ],
    [
      'beside the word of somebody else',
      [{ ...OLD, method: 'recovery-contact', channel: 'person' }, YOUNG],
      'served',
      'reset-password',
      ['old mailbox'],
    ],
    ['towards a pass', [OLD, YOUNG], 'served', 'temporary-access-pass', ['old mailbox']],
    ['towards ending sessions', [OLD, YOUNG], 'served', 'end-sessions', ['old mailbox']],
    ['towards nothing in particular', [OLD, YOUNG], 'served', null, ['old mailbox']],
    ['before the wait is over', [OLD, YOUNG], 'running', 'reset-password', ['old mailbox']],
    ['after a cancel', [OLD, YOUNG], 'cancelled', 'reset-password', ['old mailbox']],
  ]
  for (const [given, proofs, wait, towards, count] of SPECIFICATION)
    test(`${given}, ${wait}, towards ${towards ?? 'none'}: ${count.join(' and ') || 'nothing'}`, () => {
      const coolingOff = {
        ...served,
        endedAt: wait === 'served' ? minutesAgo(20) : null,
        ...(wait === 'cancelled' && { cancelledAt: minutesAgo(1) }),
      }
      const request = exampleRequest({ proofs, coolingOff })
      expect(countingProofs(request, NOW, towards).map(({ authenticator }) => authenticator)).toEqual(count)
    })
})
