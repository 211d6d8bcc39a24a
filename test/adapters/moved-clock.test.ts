import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { clockVariables, shownBy, startClock } from '#test/demo/process-clock.ts'
import { emptyDatabase } from './own-database.ts'

const run = promisify(execFile)
const LATER = '2027-02-03T09:00:00Z'

/** What a process that lives by this clock prints. */
async function printedBy(clock: ReturnType<typeof startClock>, program: string): Promise<readonly number[]> {
  const env = { ...process.env, ...clockVariables(clock) }
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { env })
  return JSON.parse(stdout) as number[]
}

const WAITS = `
  import { setTimeout as sleep } from 'node:timers/promises'
  const began = [Date.now(), performance.now()]
  await sleep(3000)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  console.log(JSON.stringify([began[0], new Date().getTime() - began[0], performance.now() - began[1]]))`

describe('a process that lives by another clock', () => {
  test('begins on that day, and its waits are as much shorter as its clock is faster', async () => {
    const clock = startClock(LATER, 10)
    const [beganAt = 0, passed = 0, machine = 0] = await printedBy(clock, WAITS)
    expect(beganAt).toBeGreaterThanOrEqual(Date.parse(LATER))
    expect(beganAt).toBeLessThanOrEqual(shownBy(clock))
    expect(passed).toBeGreaterThanOrEqual(5_900)
    expect(machine).toBeLessThan(6_000)
    expect(passed / machine).toBeCloseTo(10, 0)
  })
  test('without another clock it is started as always', () => {
    expect(clockVariables(startClock(null))).toEqual({})
    expect(clockVariables(null)).toEqual({})
  })
  test('its database counts by it as well, the task queue included', async () => {
    const clock = startClock(LATER, 10)
    const client = new Client({ connectionString: await emptyDatabase('by_another_clock', clock) })
    await client.connect()
    const before = shownBy(clock)
    const { rows } = await client.query<Record<string, Date>>(
      'SELECT now() AS now, clock_timestamp() AS exact, latchkey_tasks.job_now() AS tasks',
    )
    await client.end()
    for (const moment of Object.values(rows[0] ?? {})) {
      // The server's clock counts microseconds, this one whole milliseconds.
      expect(moment.getTime()).toBeGreaterThanOrEqual(before - 20)
      expect(moment.getTime()).toBeLessThanOrEqual(shownBy(clock) + 20)
    }
  })
})
