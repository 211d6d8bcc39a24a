/** A Contoso and a site, each a process of its own, on free ports, with nothing left from before. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { emptyDatabase } from '#test/adapters/own-database.ts'
import { type Control, controlOf } from '#test/demo/control.ts'
import { freePorts } from '#test/demo/ports.ts'
import { isOwn, shownBy, startClock } from '#test/demo/process-clock.ts'
import { secretsOf } from '#test/demo/secrets.ts'
import { type SiteOptions, startSite } from '#test/demo/site.ts'
import { startTenantProcess } from '#test/demo/tenant-process.ts'
import type { MethodsManner } from './kind-tenant.ts'
import { pageClockOf } from './page-clock.ts'
import { People } from './people.ts'
import { prepare, type Prepared } from './prepared.ts'

export interface Place {
  /** Where the site is. */
  readonly url: string
  /** Where Contoso's pages for browsers are. */
  readonly web: string
  readonly contoso: Control
  readonly people: People
  /** The moment, by the clock of everything here but the browser. */
  now(): Date
  /** For each page, so that it lives by that clock too; null: the machine's. */
  readonly pageClock: string | null
  /** Somebody with an expired password, who prepared for it a month ago, and nobody else's. */
  prepared(): Prepared
  /** Somebody like that, of whom somebody said “this was not me”: what they prepared is suspended. */
  readonly suspended: Prepared
  /** kill -9 of the site: nothing is tidied up. */
  kill(): Promise<void>
  /** The same site again, with the same data, and perhaps another policy file. */
  startAgain(policy?: SiteOptions['policy']): Promise<void>
  close(): Promise<void>
}

/** How many have prepared: enough for a worker that has to walk every journey alone. */
const PREPARED = 11
const EXPIRED = { cause: 'password-expired' } as const

/** `server`: a database on the one server of the run, which `embedded` does without. */
export type DatabaseKind = 'embedded' | 'server'

export async function openPlace(
  database: DatabaseKind,
  {
    manner = 'as-documented',
    startsAt = null,
    pace = 1,
    ...more
  }: Pick<SiteOptions, 'exchange' | 'policy' | 'ownDirectory' | 'mailRoute'> & {
    readonly manner?: MethodsManner
    /** The moment at which it begins, by its own clock; null: now. */
    readonly startsAt?: string | null
    /** How many seconds of the place's clock pass in one second. */
    readonly pace?: number
  } = {},
): Promise<Place> {
  const clock = startClock(startsAt, pace)
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-journeys-'))
  const secrets = secretsOf(directory)
  const ports = await freePorts()
  const url = `http://localhost:${ports.site}`
  const tenant = await startTenantProcess({
    ports,
    directory: join(directory, 'tenant'),
    secrets,
    siteAddress: url,
    heldToMetadata: true,
    kept: false,
    clock,
  })
  const contoso = controlOf(tenant)
  if (manner === 'kind') await contoso.post('/switches', { methodsShareReports: false, methodDatesFilled: true })
  const people = await People.settle(contoso)
  const willPrepare = await Promise.all([
    ...Array.from({ length: PREPARED }, () => people.somebody(EXPIRED)),
    // With an employee number it is known that no administrator is the same person.
    people.somebody({ ...EXPIRED, employeeId: 'J-0090' }),
  ])
  const databaseUrl = database === 'server' ? await emptyDatabase(basename(directory), clock) : undefined
  const prepared = await prepare(
    willPrepare,
    databaseUrl ? { kind: 'postgres', url: databaseUrl } : { kind: 'pglite', directory: join(directory, 'database') },
    secrets,
    tenant.web,
    () => shownBy(clock),
  )
  const suspended = prepared.pop()
  if (!suspended) throw new Error('Nobody has prepared.')
  const start = (policy = more.policy) =>
    startSite({
      port: ports.site,
      directory,
      secrets,
      tenant,
      databaseUrl,
      logLevel: 'error',
      methodsLimit: manner === 'kind' ? 'own' : 'shared',
      clock,
      ...more,
      policy,
    })
  let site = await start().catch(async (fault: Error) => {
    await tenant.stop()
    throw fault
  })
  return {
    url,
    web: tenant.web,
    contoso,
    people,
    now: () => new Date(shownBy(clock)),
    pageClock: isOwn(clock) ? null : pageClockOf(clock),
    suspended,
    prepared: () => {
      const one = prepared.shift()
      if (!one) throw new Error('Everybody who prepared has had a journey: prepare more.')
      return one
    },
    kill: () => site.kill(),
    startAgain: async (policy) => {
      site = await start(policy)
    },
    close: async () => {
      await site.stop()
      await tenant.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
