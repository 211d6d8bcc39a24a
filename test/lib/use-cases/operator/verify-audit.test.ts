import { describe, expect, test } from 'vitest'
import type { ChainFault } from '#lib/rules/audit.ts'
import { readHead, verifyAudit, writeHead } from '#lib/use-cases/operator/verify-audit.ts'

const HEAD = { sequence: 12, hash: 'a5'.repeat(32) }
const verdictOn = (links: number, fault: ChainFault | null, kept = false) =>
  verifyAudit({ store: { verifyChain: async () => ({ links, head: HEAD, fault }) } }, kept ? HEAD : null)

describe('the record', () => {
  test('that is whole is said to be, with how many events and what cannot be shown', async () => {
    const { sound, says } = await verdictOn(12, null)
    expect(sound).toBe(true)
    expect(says).toMatch(/^The record is whole: 12 events, .*cannot show an event that was never written/)
    expect((await verdictOn(1, null)).says).toContain('1 event,')
  })

  test('names its head, to be kept elsewhere, and reads it back as it was printed', async () => {
    const { says } = await verdictOn(12, null)
    expect(says.split('\n').at(-1)).toBe(`Its head, to be kept elsewhere: 12:${HEAD.hash}`)
    expect(readHead(` ${writeHead(HEAD)}\n`)).toEqual(HEAD)
    for (const none of ['', '12', `12:${HEAD.hash}0`, `-1:${HEAD.hash}`, `12:${HEAD.hash.toUpperCase()}`])
      expect(readHead(none)).toBeNull()
  })
  test('that goes through a head that was kept is said to be rewritten nowhere before it', async () => {
    expect((await verdictOn(12, null, true)).says).toMatch(/head that was kept, so that up to there nothing was rew/)
  })

  const FAULTS: readonly [kind: ChainFault['kind'], says: RegExp][] = [
    ['broken-link', /NOT whole\. Broken link: event 7 /],
    ['fork', /NOT whole\. Fork: .* number 7\./],
    ['missing', /NOT whole\. Missing: event 7 /],
    ['cut-tail', /NOT whole\. Cut tail: from event 7 /],
    ['rewritten', /NOT whole\. Rewritten: .* event 7 is not the one whose head was kept/],
  ]
  for (const [kind, says] of FAULTS)
    test(`with a fault is not, and the first ${kind} is named (R19)`, async () => {
      const verdict = await verdictOn(12, { kind, sequence: 7 })
      expect(verdict.sound).toBe(false)
      expect(verdict.says).toMatch(says)
    })
})
