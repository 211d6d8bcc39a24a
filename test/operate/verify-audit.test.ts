import { describe, expect, test } from 'vitest'
import type { ChainFault } from '#lib/audit.ts'
import { verifyAudit } from '#lib/operate/verify-audit.ts'

const verdictOn = (links: number, fault: ChainFault | null) =>
  verifyAudit({ store: { verifyChain: async () => ({ links, fault }) } })

describe('the record', () => {
  test('that is whole is said to be, with how many events and what cannot be shown', async () => {
    const { sound, says } = await verdictOn(12, null)
    expect(sound).toBe(true)
    expect(says).toMatch(/^The record is whole: 12 events, .*cannot show an event that was never written/)
    expect((await verdictOn(1, null)).says).toContain('1 event,')
  })

  const FAULTS: readonly [kind: ChainFault['kind'], says: RegExp][] = [
    ['broken-link', /NOT whole\. Broken link: event 7 /],
    ['fork', /NOT whole\. Fork: .* number 7\./],
    ['missing', /NOT whole\. Missing: event 7 /],
    ['cut-tail', /NOT whole\. Cut tail: from event 7 /],
  ]
  for (const [kind, says] of FAULTS)
    test(`with a fault is not, and the first ${kind} is named (R19)`, async () => {
      const verdict = await verdictOn(12, { kind, sequence: 7 })
      expect(verdict.sound).toBe(false)
      expect(verdict.says).toMatch(says)
    })
})
