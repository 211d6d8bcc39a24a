/** What a private link shows in a browser that opened another one before: its own request or that it no longer works, never the earlier one. */
import { createElement, type FunctionComponent } from 'react'
import { prerender } from 'react-dom/static'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { GET } from '#app/[language]/status/open/route.ts'
import Status from '#app/[language]/status/page.tsx'
import { statusAddress } from '#lib/use-cases/notify/links.ts'
import { askAPerson } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { must, newWorld, UNKNOWN, type World } from '#test/lib/use-cases/claimant/world.ts'

let world: World
let jar: Map<string, string>
/** Loads the page again by Next's router, which is not there. */
vi.mock('#app/_ui/auto-reload.tsx', () => ({ AutoReload: () => null }))
vi.mock('#lib/config/build-context.ts', () => ({ context: async () => world.context }))
vi.mock('#app/settings-in-force.ts', () => ({
  settingsInForce: async () => ({ ...world.context.settings, threat: null }),
}))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-latchkey-language': 'en' }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      maxAge === 0 ? jar.delete(name) : jar.set(name, value),
  }),
}))

const linkOf = (request: RecoveryRequest): string =>
  new URL(statusAddress(world.context, request)).searchParams.get('link') ?? ''

/** Opens the link as a mail program does, and reads the page that it leads to. */
async function opened(link: string, language: (typeof LANGUAGES)[number] = 'en'): Promise<string> {
  const led = await GET(new Request(`https://recovery.contoso.com/status/open?link=${encodeURIComponent(link)}`))
  if (new URL(led.headers.get('location') ?? '').pathname !== '/status') throw new Error('It led elsewhere.')
  return shown(language)
}
async function shown(language: (typeof LANGUAGES)[number] = 'en'): Promise<string> {
  const drawn = await Status({ params: Promise.resolve({ language }), searchParams: Promise.resolve({}) })
  const { prelude } = await prerender(createElement((() => drawn) as FunctionComponent))
  return (await new Response(prelude).text()).replaceAll('&#x27;', "'")
}

let earlier: RecoveryRequest
beforeEach(async () => {
  world = await newWorld()
  jar = new Map()
  earlier = await (await world.begin()).request()
  if (!(await opened(linkOf(earlier))).includes(earlier.reference)) throw new Error('The earlier link shows nothing.')
})

describe('a link that does not work, in a browser that holds the link of an earlier request', () => {
  const BAD: readonly (readonly [what: string, link: () => Promise<string>])[] = [
    ['a link with nothing in it', async () => ''],
    ['a link that was cut', async () => linkOf(earlier).slice(0, -4)],
    ['a link of another site', async () => 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.e30.'],
    [
      'a link that was made for something else',
      async () => linkOf(earlier).replace(earlier.id, '00000000-0000-4000-8000-000000000999'),
    ],
    [
      'a link that has expired',
      async () => {
        const link = linkOf(earlier)
        await world.pass({ days: 40 })
        earlier = await (await world.begin()).request()
        expect(await opened(linkOf(earlier))).toContain(earlier.reference)
        return link
      },
    ],
  ]
  for (const [what, link] of BAD)
    for (const language of LANGUAGES)
      test(`${what} says so, shows the way on, and shows nothing of the earlier one (${language})`, async () => {
        const { status, outcome } = wordsFor(language)
        const page = await opened(await link(), language)
        expect(page).toContain(status.unknownTitle)
        expect(page).toContain(`>${outcome.again}</a>`)
        expect(page).not.toContain(earlier.reference)
        // Nor when the page is loaded again.
        expect(await shown(language)).not.toContain(earlier.reference)
      })
  test('the link of another request that works shows that one', async () => {
    const other = await (await world.begin(UNKNOWN)).request()
    const page = await opened(linkOf(other))
    expect(page).toContain(other.reference)
    expect(page).not.toContain(earlier.reference)
  })
})

describe('the due time that was promised', () => {
  const queued = async () => {
    const browser = await world.begin()
    await browser.prove('code-by-email')
    await world.settle()
    must(await askAPerson(world.context, browser.token))
    const request = await browser.request()
    if (!request.dueAt) throw new Error('Nothing was promised.')
    return { request, dueAt: request.dueAt }
  }
  for (const language of LANGUAGES)
    test(`is on the page until it is over, and then the page says that it was not kept (${language})`, async () => {
      const { outcome } = wordsFor(language)
      const { request, dueAt } = await queued()
      const clock = dayAndClock(dueAt, language, world.context.settings.timeZone)
      expect(await opened(linkOf(request), language)).toContain(outcome.dueBy({ clock }))
      await world.pass({ seconds: Math.ceil((dueAt.getTime() - world.context.now().getTime()) / 1000) + 1 })
      expect(await shown(language)).toContain(outcome.dueOver({ clock }))
    })
})
