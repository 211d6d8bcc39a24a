/** What the site needs, looked at all the time: told at the second failure in a row, and over with the first success. */
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { hasRoom, watchServices } from '#lib/adapters/watch-services.ts'
import { openReachNotes } from '#lib/adapters/graph/transport/reach-notes.ts'
import type { Reply } from '#lib/adapters/graph/transport/reply.ts'
import { NOW } from '#test/example.ts'

const SILENT = { info: () => {}, warn: () => {}, error: () => {} }

function watched() {
  let moment = NOW
  const broken = new Set<string>()
  const look = (service: string) => async () => {
    if (broken.has(service)) throw new Error('It does not answer')
  }
  const watch = watchServices({ database: look('database'), mail: look('mail') }, { log: SILENT, now: () => moment })
  const pass = (seconds: number) => {
    moment = new Date(moment.getTime() + seconds * 1000)
  }
  const failing = () => watch.states().flatMap(({ service, failingSince }) => (failingSince ? [service] : []))
  return { watch, broken, pass, failing }
}

test('what was not looked at yet is neither working nor failing, and what is not here is left out', () =>
  expect(watched().watch.states()).toEqual([
    { service: 'database', lookedAt: null, failingSince: null },
    { service: 'mail', lookedAt: null, failingSince: null },
  ]))

test('an outage is told at the second look, with since when it began, and no other service with it', async () => {
  const { watch, broken, pass, failing } = watched()
  await watch.look()
  broken.add('database')
  pass(20)
  await watch.look()
  expect(failing()).toEqual([])
  pass(20)
  await watch.look()
  expect(watch.states()).toEqual([
    { service: 'database', lookedAt: new Date(NOW.getTime() + 40_000), failingSince: new Date(NOW.getTime() + 20_000) },
    { service: 'mail', lookedAt: new Date(NOW.getTime() + 40_000), failingSince: null },
  ])
})

test('one failure between successes is nothing, and the first success ends an outage', async () => {
  const { watch, broken, failing } = watched()
  for (const isBroken of [true, false, true, false]) {
    if (isBroken) broken.add('mail')
    else broken.delete('mail')
    await watch.look()
    expect(failing()).toEqual([])
  }
  broken.add('mail')
  await watch.look()
  await watch.look()
  expect(failing()).toEqual(['mail'])
  broken.clear()
  await watch.look()
  expect(failing()).toEqual([])
})

test('a disk with room has room', async () => expect(await hasRoom(tmpdir())).toBeUndefined())
test('a directory that is not there has none', async () => {
  await expect(hasRoom('/nowhere/at/all')).rejects.toThrow(/ENOENT/)
})

const answered = (status: number): Reply => ({ kind: 'answered', status, body: null, code: null, retryAfterInMs: null })
const REPLIES: readonly [title: string, name: string, replies: readonly Reply[], out: boolean][] = [
  ['answers', 'account', [answered(200)], false],
  ['refuses', 'account', [answered(403)], false],
  ['throttles', 'account', [answered(429)], false],
  ['fails', 'account', [answered(503)], true],
  ['does not answer', 'account', [{ kind: 'no-answer', why: 'timeout' }], true],
  ['is out of reach', 'sign-in-feed', [{ kind: 'not-sent' }], true],
  ['has a fault in its logs alone', 'sign-in-feed', [answered(503)], false],
  ['fails and answers again', 'account', [answered(503), answered(200)], false],
  ['was not asked since it failed', 'account', [answered(503), { kind: 'held-back' }], true],
]
for (const [title, name, replies, out] of REPLIES)
  test(`Graph ${title}: ${out ? 'out' : 'not out'}`, async () => {
    const notes = openReachNotes(() => NOW)
    const left = [...replies]
    const transport = notes.noting({ send: async () => left.shift() as Reply })
    while (left.length > 0) await transport.send({ method: 'GET', address: '/', timeoutInMs: 1, name, priority: 'low' })
    expect(notes.failingSince()).toEqual(out ? NOW : null)
  })
