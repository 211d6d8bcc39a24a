import { describe, expect, test } from 'vitest'
import { isRenewalDue } from '#app/admin/renewal.ts'

describe('a page that is being read is not left for Microsoft’s sign-in by itself', () => {
  const now = new Date('2026-11-30T12:00:00Z')
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const SPECIFICATION: readonly [title: string, minutes: number, fetchFor: string | null, isDue: boolean][] = [
    ['opened, confirmed a moment ago', 7, 'document', false],
    ['opened, confirmed nine minutes ago', 9, 'document', true],
    ['opened by a browser that does not say what for', 9, null, true],
    ['drawn anew behind somebody who reads', 9, 'empty', false],
    ['drawn anew an hour later', 60, 'empty', false],
  ]
  for (const [title, minutes, fetchFor, isDue] of SPECIFICATION)
    test(`${title}: ${isDue ? 'there and back' : 'stays'}`, () =>
      expect(isRenewalDue(ago(minutes), now, fetchFor)).toBe(isDue))
})
