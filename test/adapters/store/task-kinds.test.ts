import { expect, test } from 'vitest'
import { RETRY_POLICY } from '#lib/adapters/graph/transport/retry-policy.ts'
import { TASK_KINDS } from '#lib/adapters/store/tasks/task-kinds.ts'

/** Account, evidence in three steps, holdings, and the read-back. */
const READINGS_ONE_AFTER_ANOTHER = 6
/** Writes that sweep a mailbox with several rules and a forwarding, when all of them are slow. */
const WRITES = 5

for (const kind of ['perform', 'look-back', 'undo'] as const)
  test(`${kind} is not begun again while its own write may still be on its way (R14)`, () => {
    const longest = READINGS_ONE_AFTER_ANOTHER * RETRY_POLICY.budgetInMs + WRITES * RETRY_POLICY.writeInMs
    expect(TASK_KINDS[kind].expireInSeconds * 1000).toBeGreaterThan(longest)
  })
