import { describe, expect, test } from 'vitest'
import { countingProofs, PROOF_LASTS_MINUTES } from '#lib/counting-proofs.ts'
import { APPROVAL_LAPSES_AFTER_HOURS } from '#lib/request.ts'
import { exampleRequest, NOW, proof } from '#test/example.ts'

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
    ).map(({ authenticator }) => authenticator)

  test(`a proof counts for ${PROOF_LASTS_MINUTES} minutes`, () => expect(counted(null)).toEqual(['edge', 'fresh']))
  test('proofs from before an approval do not count towards collecting it', () => {
    expect(counted(minutesAgo(2))).toEqual(['fresh'])
    expect(counted(NOW)).toEqual([])
  })
  test('an approval from long ago does not bring old proofs back', () =>
    expect(counted(minutesAgo(600))).toEqual(['edge', 'fresh']))
  test('an approval lapses after a day', () => expect(APPROVAL_LAPSES_AFTER_HOURS).toBe(24))
})
