/** "Forget this device" asks, says why it cannot be undone, and leaves nothing that anybody at the device could undo it with. */
import { beforeEach, expect, test, vi } from 'vitest'
import { leaveAndForget } from '#app/leave-actions.ts'
import { browserMark } from '#lib/rules/request/known-browser.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { mayReconsider } from '#lib/use-cases/claimant/begin/reconsider.ts'
import { rememberBrowser } from '#lib/use-cases/employee/remember-browser.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import { type Browser, KNOWN, newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'

let world: World
let browser: Browser
let jar: Map<string, string>
vi.mock('#lib/config/build-context.ts', () => ({ context: async () => world.context }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      maxAge === 0 ? jar.delete(name) : jar.set(name, value),
  }),
}))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`Led to ${address}`)
  },
}))

const KNOWN_TOKEN = 'the browser'
beforeEach(async () => {
  world = await newWorld()
  browser = await world.begin()
  await browser.prove('code-by-email')
  await world.settle()
  await rememberBrowser(world.context, { id: world.adele().account.id, signInName: KNOWN }, KNOWN_TOKEN)
  jar = new Map([
    ['__Host-latchkey', browser.token],
    ['__Host-latchkey-known', KNOWN_TOKEN],
    ['__Host-latchkey-status', 'a link'],
    ['__Host-latchkey-ended', browser.token],
  ])
})
const markNow = () => {
  const { keys } = world.context
  return browserMark(keys, KNOWN_TOKEN, keys.hash('name', KNOWN)).id
}

test('no cookie is left, and copies of the old ones open nothing: neither the request nor the known browser', async () => {
  const copied = new Map(jar)
  expect(await world.store.knownBrowser(markNow())).not.toBeNull()
  const request = await browser.request()
  await expect(leaveAndForget()).rejects.toThrow('Led to /?said=forgotten')
  expect([...jar]).toEqual([])
  const token = copied.get('__Host-latchkey')
  expect(await currentRequest(world.context, token)).toBeNull()
  expect(await world.store.knownBrowser(markNow())).toBeNull()
  // The request itself goes on, and nothing takes the press back.
  const stored = await world.store.load(request.id)
  expect(stored?.state).toBe(request.state)
  expect(stored && mayReconsider(stored, world.context.now())).toBe(false)
})
for (const language of LANGUAGES)
  test(`the page says before the press that it cannot be undone, and afterwards how to go on (${language})`, () => {
    const { leave, start } = wordsFor(language)
    const said = leave.forget.consequences({ reference: 'LK-1' }).join(' ')
    expect(said).toMatch(/can’t undo this: if you could, the next person|ni mogoče razveljaviti: če bi bilo/)
    expect(start.forgotten).toMatch(/start again here|tukaj začnite znova/)
  })
