/** What the port Store promises of work: soon, not too soon, and again when it failed. */
import { describe, expect, test, vi } from 'vitest'
import { NotSent } from '#lib/rules/not-sent.ts'
import { begin, challengeOf, eventOf, type Listening, newRequest, next, type Opened, resolve } from './store/opened.ts'

export function taskContract(opened: () => Opened, heard: Listening): void {
  describe('a task', () => {
    test('is begun within a second of the commit that asked for it, and mostly at once', async () => {
      const waits: number[] = []
      for (let number = 0; number < 9; number++) {
        const request = newRequest()
        const ran = heard.first(request.id)
        await opened().store.begin(request, eventOf(request), [{ task: resolve(request) }])
        const committedAt = Date.now()
        waits.push((await ran).at - committedAt)
      }
      expect(Math.max(...waits)).toBeLessThan(1_000)
      // By polling alone the typical wait would be 250 milliseconds.
      expect(waits.toSorted((a, b) => a - b)[4]).toBeLessThan(150)
    })

    test('of a burst does not wait for the next poll', async () => {
      const request = await begin(opened())
      const burst = Array.from({ length: 40 }, () => ({ task: resolve(request) }))
      let left = burst.length
      const done = new Promise<void>((told) => {
        heard.on(request.id, () => {
          left -= 1
          if (left === 0) told()
        })
      })
      const startedAt = Date.now()
      await opened().store.commit({ from: request, to: next(request), event: eventOf(request), later: burst })
      await done
      // Six workers that took one task a poll would need more than six seconds.
      expect(Date.now() - startedAt).toBeLessThan(4_000)
    })

    test('that somebody waits for goes before one that was set for later', async () => {
      const request = newRequest()
      const tasks = [{ task: resolve(request) }, { task: resolve(request), notBefore: new Date(Date.now() + 60_000) }]
      await opened().store.begin(request, eventOf(request), tasks)
      const { rows } = await opened().query(
        'SELECT priority FROM latchkey_tasks.job WHERE data::text LIKE $1 ORDER BY start_after',
        [`%${request.id}%`],
      )
      expect(Number(rows[0]?.priority)).toBeGreaterThan(Number(rows[1]?.priority))
    })

    test.concurrent('is not begun before its moment', async () => {
      const request = newRequest()
      const ran = heard.first(request.id)
      const notBefore = new Date(Date.now() + 700)
      await opened().store.begin(request, eventOf(request), [{ task: resolve(request), notBefore }])
      expect((await ran).at).toBeGreaterThanOrEqual(notBefore.getTime())
    })

    test.concurrent('that failed for the last time is handed over, and not passed over in silence', async () => {
      const request = newRequest()
      const died = heard.death(request.id)
      heard.on(request.id, () => {
        throw new Error('never')
      })
      const notBefore = new Date(Date.now() + 1_500)
      await opened().store.begin(request, eventOf(request), [{ task: resolve(request), notBefore }])
      await opened().query(`UPDATE latchkey_tasks.job SET retry_limit = 0 WHERE data::text LIKE $1`, [
        `%${request.id}%`,
      ])
      expect(await died).toEqual(resolve(request))
    })

    test.concurrent('whose message was refused for good is handed over at once, and not run again', async () => {
      const request = newRequest()
      const died = heard.death(request.id)
      const runs: number[] = []
      heard.on(request.id, () => {
        runs.push(Date.now())
        throw new NotSent('550 no such box: adele.private@example.org', { isForGood: true })
      })
      await opened().store.begin(request, eventOf(request), [{ task: resolve(request) }])
      expect(await died).toEqual(resolve(request))
      await vi.waitFor(async () => {
        const { rows } = await opened().query('SELECT state FROM latchkey_tasks.job WHERE data::text LIKE $1', [
          `%${request.id}%`,
        ])
        expect(rows).toEqual([{ state: 'completed' }])
      })
      expect(runs).toHaveLength(1)
      expect(opened().said.join('\n')).toContain('A message was refused for good')
      expect(opened().said.join('\n')).not.toContain('adele.private@example.org')
    })

    test.concurrent('that throws is run again, and what it threw is neither kept nor logged with its address', async () => {
      const request = await begin(opened())
      const challenge = challengeOf(request.id)
      const runs: number[] = []
      const done = new Promise<void>((told) => {
        heard.on(challenge.id, () => {
          runs.push(Date.now())
          if (runs.length === 1) throw new Error('550 no such box: adele.private@example.org')
          told()
        })
      })
      const task = { kind: 'send-code', challengeId: challenge.id } as const
      await opened().store.addChallenge(challenge, eventOf(request), [{ task }])
      await done
      expect(runs).toHaveLength(2)
      const kept = await opened().query(
        `SELECT output::text FROM latchkey_tasks.job WHERE data -> 'task' ->> 'challengeId' = $1`,
        [challenge.id],
      )
      expect(`${JSON.stringify(kept.rows)} ${opened().said.join(' ')}`).not.toContain('example.org')
      expect(opened().said.join('\n')).toContain('550 no such box')
    })
  })
}
