/**
 * What every journey is given: a place of its worker's own, and a watch over
 * its pages. No page may ask another site for anything, break its own content
 * policy, or complain in the console.
 */
import { test as base, type Browser, type BrowserContext, type Page, type Response } from '@playwright/test'
import { employee, type Employee, type Trouble } from './people.ts'
import { openPlace, type Place } from './place.ts'

export { expect } from '@playwright/test'

interface OfWorker {
  readonly place: Place
}
interface OfJourney {
  /** Somebody at Contoso with this trouble. */
  readonly somebody: (trouble: Trouble) => Promise<Employee>
  /** Another browser, watched like the first. */
  readonly another: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  /** Faults that a journey provokes on purpose, as they appear in the console. */
  readonly expected: RegExp[]
}

export const test = base.extend<OfJourney, OfWorker>({
  place: [
    async ({ browserName: _ }, use) => {
      const place = await openPlace()
      await use(place)
      await place.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ place }, use) => use(place.url),
  somebody: async ({ place }, use) => use((trouble) => employee(place.contoso, trouble)),
  expected: async ({ browserName: _ }, use) => use([]),
  context: async ({ context, place, expected }, use) => {
    const faults = watch(context, place)
    await use(context)
    complain(faults, expected)
  },
  another: async ({ browser, place, expected }, use, { project }) => {
    const opened: { context: BrowserContext; faults: string[] }[] = []
    await use(async (options) => {
      const { locale, timezoneId, viewport } = project.use
      const context = await browser.newContext({ baseURL: place.url, locale, timezoneId, viewport, ...options })
      opened.push({ context, faults: watch(context, place) })
      return context.newPage()
    })
    for (const { context, faults } of opened) {
      await context.close()
      complain(faults, expected)
    }
  },
})

function complain(faults: readonly string[], expected: readonly RegExp[]): void {
  const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))
  if (unexpected.length > 0) throw new Error(`The pages did what they may not:\n${unexpected.join('\n')}`)
}

/** Contoso's own pages are not ours to judge. */
function watch(context: BrowserContext, { url, web }: Place): string[] {
  const faults: string[] = []
  const isOurs = (address: string) => address.startsWith(`${url}/`)
  context.on('request', (request) => {
    const to = request.url()
    if (isOurs(to) || to.startsWith('data:')) return
    const isLeaving = request.isNavigationRequest() && to.startsWith(`${web}/`)
    const from = request.frame().url()
    if (!isLeaving && (isOurs(from) || from === 'about:blank')) faults.push(`${from} asked ${to}`)
  })
  context.on('console', (message) => {
    const at = message.location().url || message.page()?.url() || ''
    if (isOurs(at) && ['error', 'warning'].includes(message.type())) faults.push(`${at} said: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    const at = error.page()?.url() ?? ''
    if (isOurs(at)) faults.push(`${at} broke: ${String(error.error())}`)
  })
  context.on('response', (response) => {
    const wrong = isOurs(response.url()) ? unguarded(response) : null
    if (wrong) faults.push(`${response.url()} came ${wrong}`)
  })
  return faults
}

/** Answers that carry somebody's request are never kept, and every page has a policy (rules R3, R18). */
function unguarded(response: Response): string | null {
  const { pathname } = new URL(response.url())
  if (pathname.startsWith('/_next/') || /\.\w+$/.test(pathname)) return null
  const headers = response.headers()
  if (!headers['content-security-policy']?.includes("default-src 'none'")) return 'without a content policy'
  return headers['cache-control']?.includes('no-store') ? null : 'without no-store'
}
