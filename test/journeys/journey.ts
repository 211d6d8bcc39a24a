/** What every journey is given: a place of its worker's own, people of its own, and a watch over its pages. */
import { test as base, type Browser, type Page } from '@playwright/test'
import type { OwnDirectory } from '#test/demo/own-directory.ts'
import type { SiteOptions } from '#test/demo/site.ts'
import type { MethodsManner } from './kind-tenant.ts'
import type { Employee, Trouble } from './people.ts'
import { type DatabaseKind, openPlace, type Place } from './place.ts'
import { Watch } from './watch.ts'

export { expect } from '@playwright/test'

interface OfWorker {
  /** Whether the site may look into mailboxes: `test.use({ exchange: 'off' })` opens a place of its own. */
  readonly exchange: 'on' | 'off'
  /** How Microsoft treats methods: `test.use(kindTenant(…))` opens a place of its own. */
  readonly manner: MethodsManner
  /** What Contoso's policy says otherwise than usual; a place of its own, too. */
  readonly policy: SiteOptions['policy']
  /** By which route mail leaves; a place of its own, too. */
  readonly mailRoute: 'smtp' | 'graph'
  /** Where synced people's passwords are kept, and a place of its own beside it. */
  readonly ownDirectory: OwnDirectory | null
  /** When the place begins, by its own clock: a place of its own, too. */
  readonly startsAt: string | null
  /** How many seconds of the place pass in one, so that what is waited for comes sooner. */
  readonly pace: number
  /** `test.use({ database: 'embedded' })`: what the journey does to the site is done to its database, too. */
  readonly database: DatabaseKind
  readonly place: Place
}
interface OfJourney {
  /** Somebody at Contoso with this trouble. */
  readonly somebody: (trouble: Trouble) => Promise<Employee>
  /** Opens another browser, whose pages are watched like those of the first. */
  readonly another: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  readonly watch: Watch
  /** Looks over what the site asked of Microsoft, and what the simulated one answered. */
  readonly wire: undefined
}

const OPENS_WITHIN_MILLISECONDS = 180_000
/**
 * Microsoft's five requests in ten seconds, delays of its logs and the lives of our codes are waited for, and a minute
 * of that takes twenty seconds. Much faster, and what a busy machine needs for its work would be late.
 */
const PACE = 3

export const test = base.extend<OfJourney, OfWorker>({
  exchange: ['on', { scope: 'worker', option: true }],
  policy: [{}, { scope: 'worker', option: true }],
  manner: ['as-documented', { scope: 'worker', option: true }],
  mailRoute: ['smtp', { scope: 'worker', option: true }],
  ownDirectory: [null, { scope: 'worker', option: true }],
  startsAt: [null, { scope: 'worker', option: true }],
  pace: [PACE, { scope: 'worker', option: true }],
  database: ['server', { scope: 'worker', option: true }],
  place: [
    async ({ database, exchange, policy, ownDirectory, manner, mailRoute, startsAt, pace }, use) => {
      const place = await openPlace(database, { exchange, policy, ownDirectory, manner, mailRoute, startsAt, pace })
      await use(place)
      await place.close()
    },
    { scope: 'worker', timeout: OPENS_WITHIN_MILLISECONDS },
  ],
  baseURL: async ({ place }, use) => use(place.url),
  somebody: async ({ place }, use) => use((trouble) => place.people.somebody(trouble)),
  watch: async ({ place }, use) => {
    const watch = new Watch(place)
    await use(watch)
    watch.complain()
  },
  wire: [
    async ({ place }, use) => {
      await use(undefined)
      const disagreements = await place.contoso.disagreements()
      if (disagreements.length > 0) throw new Error(`Microsoft's metadata says otherwise:\n${disagreements.join('\n')}`)
    },
    { auto: true },
  ],
  context: async ({ context, place, watch }, use) => {
    if (place.pageClock) await context.addInitScript(place.pageClock)
    watch.over(context)
    await use(context)
  },
  another: async ({ browser, place, watch }, use, { project }) => {
    const { locale, timezoneId, viewport } = project.use
    const contexts: { close(): Promise<void> }[] = []
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: place.url, locale, timezoneId, viewport, ...options })
      contexts.push(context)
      if (place.pageClock) await context.addInitScript(place.pageClock)
      watch.over(context)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})
