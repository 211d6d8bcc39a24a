/** What every journey is given: a place of its worker's own, people of its own, and a watch over its pages. */
import { test as base, type Browser, type Page } from '@playwright/test'
import type { OwnDirectory } from '#test/demo/own-directory.ts'
import type { SiteOptions } from '#test/demo/site.ts'
import type { Employee, Trouble } from './people.ts'
import { type DatabaseKind, openPlace, type Place } from './place.ts'
import { Watch } from './watch.ts'

export { expect } from '@playwright/test'

interface OfWorker {
  /** Whether the site may look into mailboxes: `test.use({ exchange: 'off' })` opens a place of its own. */
  readonly exchange: 'on' | 'off'
  /** `shared`: Microsoft's five requests in ten seconds, for methods too. */
  readonly methodsLimit: 'shared' | 'own'
  /** What Contoso's policy says otherwise than usual; a place of its own, too. */
  readonly policy: SiteOptions['policy']
  /** By which route mail leaves; a place of its own, too. */
  readonly mailRoute: 'smtp' | 'graph'
  /** Where synced people's passwords are kept, and a place of its own beside it. */
  readonly ownDirectory: OwnDirectory | null
  /** When the place begins, by its own clock: `test.use({ startsAt, database: 'embedded' })`, since a server keeps its time. */
  readonly startsAt: string | null
  /** `test.use({ database: 'embedded' })`: what the journey does to the site is done to its database, too. */
  readonly database: DatabaseKind
  readonly place: Place
}
interface OfJourney {
  /** Somebody at Contoso with this trouble. */
  readonly somebody: (trouble: Trouble) => Promise<Employee>
  /** Another browser, watched like the first. */
  readonly another: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  readonly watch: Watch
  /** Looks over what the site asked of Microsoft, and what the simulated one answered. */
  readonly wire: undefined
}

const OPENS_WITHIN_MILLISECONDS = 180_000

export const test = base.extend<OfJourney, OfWorker>({
  exchange: ['on', { scope: 'worker', option: true }],
  policy: [{}, { scope: 'worker', option: true }],
  methodsLimit: ['own', { scope: 'worker', option: true }],
  mailRoute: ['smtp', { scope: 'worker', option: true }],
  ownDirectory: [null, { scope: 'worker', option: true }],
  startsAt: [null, { scope: 'worker', option: true }],
  database: ['server', { scope: 'worker', option: true }],
  place: [
    async ({ database, exchange, policy, ownDirectory, methodsLimit, mailRoute, startsAt }, use) => {
      const place = await openPlace(database, { exchange, policy, ownDirectory, methodsLimit, mailRoute, startsAt })
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
  context: async ({ context, watch }, use) => {
    watch.over(context)
    await use(context)
  },
  another: async ({ browser, place, watch }, use, { project }) => {
    const { locale, timezoneId, viewport } = project.use
    const contexts: { close(): Promise<void> }[] = []
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: place.url, locale, timezoneId, viewport, ...options })
      contexts.push(context)
      watch.over(context)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})
