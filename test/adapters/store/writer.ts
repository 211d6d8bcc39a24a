/**
 * A process that writes until it is killed, and says what it was told is safe.
 *
 * node test/adapters/store/writer.ts <directory>
 */
import { eventOf, listening, newRequest, next, open } from './opened.ts'

const [directory = ''] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const { store } = await open({ kind: 'pglite', directory })
const { handlers, dead, on } = listening()
await store.work(handlers, dead)

const held = newRequest({ state: 'acting' })
on(held.id, () => {
  say(`at-work ${held.id}`)
  return new Promise<void>(() => {})
})
await store.begin(held, eventOf(held), [{ task: { kind: 'perform', requestId: held.id, attempt: 'first' } }])

for (;;) {
  const request = newRequest()
  await store.begin(request, eventOf(request), [])
  const moved = next(request, { state: 'findings' })
  await store.commit({
    from: request,
    to: moved,
    event: eventOf(request),
    later: [{ task: { kind: 'lapse', requestId: request.id }, notBefore: new Date(Date.now() + 3_600_000) }],
  })
  say(`safe ${request.id}`)
}
