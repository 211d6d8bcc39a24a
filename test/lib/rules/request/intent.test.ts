import { describe, expect, test } from 'vitest'
import { INTENT_LOOKED_INTO_AFTER_MINUTES, type Intent, workOn } from '#lib/rules/request/intent.ts'
import { remedies } from '#lib/rules/remedies/index.ts'
import { NOW } from '#test/example.ts'

describe('an intent that was committed', () => {
  for (const { id, carriesSecret } of remedies) {
    const intent = { attempt: 'a1', remedy: id, committedAt: NOW } as Intent
    const later = workOn('r1', intent)
    test(`${id} ${carriesSecret ? 'is done while the claimant waits, and by no task (R13)' : 'is done by a task (R14)'}`, () =>
      expect(later.some(({ task }) => task.kind === 'perform')).toBe(!carriesSecret))
    test(`${id} is looked into ${carriesSecret ? 'soon' : 'later'}, whatever became of it`, () => {
      const look = later.find(({ task }) => task.kind === 'look-back')
      const seconds = ((look?.notBefore?.getTime() ?? 0) - NOW.getTime()) / 1000
      expect(seconds).toBe(carriesSecret ? 20 : INTENT_LOOKED_INTO_AFTER_MINUTES * 60)
    })
  }
})
