/** What the port Store promises of work: soon, not too soon, and again when it failed. */
import { describe, expect, test } from 'vitest'
import { begin, challengeOf, eventOf, type Listening, newRequest, next, type Opened, resolve } from './store/opened.ts'

export function taskContract(opened: () => Opened, heard: Listening): void {
  describe('a task', () => {
    test('is begun within a second of the commit that asked for it', async () => {
      const request = newRequest()
      const ran = heard.first(request.id)
      await opened().store.begin(request, eventOf(request), [{ task: resolve(request) }])
      const committedAt = Date.now()
      expect((await ran).at - committedAt).toBeLessThan(1_000)
    })

    test('of a burst does not wait for the next poll', async () => {
      const burst = await Promise.all(Array.from({ length: 40 }, () => begin(opened())))
      const ran = burst.map(({ id }) => heard.first(id))
      const startedAt = Date.now()
      for (const request of burst)
        await opened().store.commit({
          from: request,
          to: next(request),
          event: eventOf(request),
          later: [{ task: resolve(request) }],
        })
      await Promise.all(ran)
      // Six workers that took one task a poll would need seven seconds.
      expect(Date.now() - startedAt).toBeLessThan(5_000)
    })

    test.concurrent('is not begun before its moment', async () => {
      const request = newRequest()
      const ran = heard.first(request.id)
      const notBefore = new Date(Date.now() + 700)
      await opened().store.begin(request, eventOf(request), [{ task: resolve(request), notBefore }])
      expect((await ran).at).toBeGreaterThanOrEqual(notBefore.getTime())
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
