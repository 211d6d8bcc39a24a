/**
 * The attack of somebody who can write the database of a running site and has no key, played to
 * its end: what they write, what they then press as a claimant, and who hears of it (rule R19).
 */
import { describe, expect, test, vi } from 'vitest'
import { encodeExact } from '#lib/adapters/store/engine/exact-json.ts'
import { health } from '#lib/use-cases/operator/health.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Context } from '#lib/ports/context.ts'
import {
  type Browser,
  GOOD_PASSWORD,
  must,
  newWorld,
  refusalOf,
  type World,
} from '#test/lib/use-cases/claimant/world.ts'
import { emptyDatabase } from './own-database.ts'
import { open, eventOf, type Opened } from './store/opened.ts'
import { recorded } from './store/replayed.ts'

vi.setConfig({ testTimeout: 120_000 })

interface Site {
  readonly world: World
  /** The context of the running site: a real store, and everything else from the small world of the use cases. */
  readonly context: Context
  readonly opened: Opened
  readonly owner: RecoveryRequest
  readonly ownersToken: string
  readonly attacker: { readonly browser: Browser; readonly request: RecoveryRequest }
}

/** The owner is about to choose a password, and a stranger has begun a request of the same name. */
async function aRunningSite(): Promise<Site> {
  const world = await newWorld()
  const writes = recorded(world)
  const own = await world.begin()
  await own.proveTwice()
  must(await selectRemedy(world.context, own.token, 'reset-password'))
  const browser = await world.begin(undefined, '203.0.113.9')
  const opened = await open({ kind: 'postgres', url: await emptyDatabase(`writer-${crypto.randomUUID()}`) })
  for (const write of writes) await write(opened.store)
  const context = { ...world.context, store: opened.store }
  return {
    world,
    context,
    opened,
    owner: await own.request(),
    ownersToken: own.token,
    attacker: { browser, request: await browser.request() },
  }
}

/** The owner's own proofs, which stand in the database, a permission, and a diagnosis that found nothing. */
const forgedFrom = ({ owner, attacker: { request }, context }: Site): RecoveryRequest => ({
  ...request,
  version: request.version + 1,
  state: 'remedy',
  proofs: owner.proofs,
  assurance: 'aal2',
  diagnosis: { at: context.now(), findings: [], unseen: [], latestSeenAt: null, timeline: [] },
  remedy: 'reset-password',
  permission: { remedy: 'reset-password', assurance: 'aal1', proofsSince: null, lapsesAt: null },
})

const put = ({ opened }: Site, { id, state, version, ...rest }: RecoveryRequest, code: string | null) =>
  opened.query('UPDATE latchkey.requests SET whole = $2, state = $3, version = $4, code = $5 WHERE id = $1', [
    id,
    JSON.stringify(encodeExact({ id, state, version, ...rest })),
    state,
    version,
    code,
  ])
const codeOf = async ({ opened }: Site, { id }: RecoveryRequest): Promise<string> =>
  String((await opened.query('SELECT code FROM latchkey.requests WHERE id = $1', [id])).rows[0]?.['code'])

/** Presses every button that a claimant at this request has. */
async function pressesForAll({ context }: Site, token: string) {
  return [
    refusalOf(await resetPassword(context, token, { password: GOOD_PASSWORD, alsoEndSessions: false })),
    refusalOf(await givePass(context, token)),
  ]
}

async function gradeOfRows({ context }: Site): Promise<string | undefined> {
  const rows = await health({ ...context, tenant: { ...context.tenant, sourceStates: async () => [] } })
  return rows.find(({ check }) => check === 'rows-believed')?.grade
}

describe('whoever can write the database and has no key (R19)', () => {
  test('would be let in by what they write, had it been the site that wrote it', async () => {
    const site = await aRunningSite()
    const { context, opened, attacker } = site
    const to = forgedFrom(site)
    expect(await opened.store.commit({ from: attacker.request, to, event: eventOf(to) })).toBe(true)
    const chosen = { password: GOOD_PASSWORD, alsoEndSessions: false }
    must(await resetPassword(context, attacker.browser.token, chosen))
    expect(site.world.adele().password).toBe(GOOD_PASSWORD)
    expect(await gradeOfRows(site)).toBe('good')
    await opened.store.close()
  })

  const FORGERIES: readonly [what: string, forge: (site: Site) => Promise<unknown>][] = [
    [
      'a proof, a permission and an empty diagnosis, under the code that the row had',
      async (site) => put(site, forgedFrom(site), await codeOf(site, site.attacker.request)),
    ],
    ['the same without a code', (site) => put(site, forgedFrom(site), null)],
    [
      'the same under the code of the owner’s row',
      async (site) => put(site, forgedFrom(site), await codeOf(site, site.owner)),
    ],
    [
      'the same in a row of its own, for their browser',
      async (site) => {
        const { opened, attacker } = site
        const forged = { ...forgedFrom(site), id: 'forged', reference: 'FORGED' }
        await opened.query('UPDATE latchkey.requests SET browser = NULL WHERE id = $1', [attacker.request.id])
        await opened.query(
          `INSERT INTO latchkey.requests (id, reference, version, state, begun_at, listed_at, account_id, name_hash, browser, whole, code)
            SELECT 'forged', 'FORGED', $2, 'remedy', begun_at, listed_at, account_id, name_hash, $3, $4, code
            FROM latchkey.requests WHERE id = $1`,
          [site.owner.id, forged.version, attacker.request.browser, JSON.stringify(encodeExact(forged))],
        )
      },
    ],
    [
      'their browser into the column of the owner’s row',
      async ({ opened, owner, attacker }) => {
        await opened.query('UPDATE latchkey.requests SET browser = NULL WHERE id = $1', [attacker.request.id])
        await opened.query('UPDATE latchkey.requests SET browser = $2 WHERE id = $1', [
          owner.id,
          attacker.request.browser,
        ])
      },
    ],
  ]
  for (const [what, forge] of FORGERIES)
    test(`writes ${what}: gets no password, no pass and no page, and log and health raise the alarm`, async () => {
      const site = await aRunningSite()
      const { world, context, opened, attacker } = site
      expect(await gradeOfRows(site)).toBe('good')
      await forge(site)
      expect(await currentRequest(context, attacker.browser.token)).toBeNull()
      expect(await pressesForAll(site, attacker.browser.token)).not.toContain(null)
      expect(world.tenant.writes).toEqual([])
      expect(world.adele().password).toBeNull()
      expect(opened.said.join('\n')).toMatch(/A stored row does not carry our code.*"row":"request /)
      expect(await gradeOfRows(site)).toBe('bad')
      // What was forged is none of the record's: that is whole, and says nothing of it.
      expect((await opened.store.verifyChain()).fault).toBeNull()
      await opened.store.close()
    })

  test('puts a request back as it was before its owner stopped it: gets nothing, and log and health raise the alarm', async () => {
    const site = await aRunningSite()
    const { world, context, opened, owner, ownersToken } = site
    const { rows } = await opened.query('SELECT * FROM latchkey.requests WHERE id = $1', [owner.id])
    const before = rows[0] ?? {}
    const link = new URL(stopAddress(context, owner, 'adele.private@example.org')).searchParams.get('link') ?? ''
    must(await stopRecovery(context, link))
    const { rows: written } = await opened.query(
      `SELECT column_name FROM information_schema.columns WHERE table_schema = 'latchkey' AND table_name = 'requests'
        AND is_generated = 'NEVER' AND column_name <> 'id'`,
    )
    const columns = written.map(({ column_name }) => String(column_name))
    await opened.query(
      `UPDATE latchkey.requests SET ${columns.map((column, at) => `${column} = $${at + 2}`).join(', ')} WHERE id = $1`,
      [owner.id, ...columns.map((column) => (column === 'whole' ? JSON.stringify(before[column]) : before[column]))],
    )
    // It carries a code of ours, and is read; at the point of power the record knows better.
    expect(await opened.store.load(owner.id)).toStrictEqual(owner)
    expect(await pressesForAll(site, ownersToken)).not.toContain(null)
    expect(world.tenant.writes).toEqual([])
    expect(opened.said.join('\n')).toContain(`{"row":"request ${owner.id}","why":"put-back"}`)
    expect(await gradeOfRows(site)).toBe('bad')
    await opened.store.close()
  })
})
