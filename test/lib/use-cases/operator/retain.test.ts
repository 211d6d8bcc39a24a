import { describe, expect, test } from 'vitest'
import { retain } from '#lib/use-cases/operator/retain.ts'
import type { Context } from '#lib/ports/context.ts'
import { daysBefore, NOW } from '#test/example.ts'

describe('how long what is kept is kept (R20)', () => {
  test('a year, thirty days for sign-ins, and a week for what proved nothing, as the privacy page says', async () => {
    const asked: Record<string, Date> = {}
    const said: object[] = []
    await retain({
      now: () => NOW,
      log: { info: (facts: object) => void said.push(facts) },
      sessions: { forget: async () => undefined },
      store: {
        forget: async (older: Record<string, Date>) => (Object.assign(asked, older), { requests: 0, signIns: 0 }),
        forgetUnproved: async (before: Date) => ((asked.unproved = before), 3),
      },
    } as unknown as Context)
    expect(asked).toMatchObject({ requests: daysBefore(365), signIns: daysBefore(30), unproved: daysBefore(7) })
    expect(said).toEqual([{ requests: 3 }])
  })
})
