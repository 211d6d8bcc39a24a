/** An upgrade from before rows had codes, and a new key: nothing is lost, and nothing of a stranger’s is let in (rule R19). */
import { randomUUID } from 'node:crypto'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openKeys } from '#lib/adapters/secrets/keys.ts'
import { sha256 } from '#lib/adapters/store/audit/audit-chain.ts'
import { type CodeRows, codeRows } from '#lib/adapters/store/row-codes/recode-rows.ts'
import type { Engine } from '#lib/adapters/store/engine/engine.ts'
import { encodeExact } from '#lib/adapters/store/engine/exact-json.ts'
import { onEngine } from '#lib/adapters/store/open.ts'
import { engineOn } from '#lib/adapters/store/engine/pglite.ts'
import { openEngine } from '#lib/adapters/store/engine/open-engine.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { LATCHKEY } from '#lib/rules/audit.ts'
import { switchThreatOn } from '#lib/use-cases/approver/change-threat-mode.ts'
import { changeEnrolment } from '#lib/use-cases/employee/change-enrolment.ts'
import { approve, handOver } from '#lib/use-cases/approver/decide.ts'
import { suspendSince } from '#lib/use-cases/employee/suspend-enrolled.ts'
import type { Enrolled } from '#lib/rules/proofs/enrolment.ts'
import { tellOfCodedRows } from '#lib/use-cases/operator/code-rows.ts'
import { atStart } from '#lib/rules/organisation/policy-change.ts'
import type { Log } from '#lib/ports/logger.ts'
import type { Store } from '#lib/ports/store.ts'
import type { Keys } from '#lib/rules/secret-sources.ts'
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { KeyedRow } from '#lib/ports/row-text.ts'
import { addressKey, isOurs, setAside } from '#lib/rules/request/set-aside.ts'
import { approver, deskWorld, LYNNE, queued } from '#test/lib/use-cases/approver/people.ts'
import { email, MAIL_CODE, NOW, phone } from '#test/example.ts'
import { approveReset } from '#test/lib/use-cases/claimant/approve.ts'
import { locked, must, type World } from '#test/lib/use-cases/claimant/world.ts'
import { copyOfDatabase, emptyDatabase } from './own-database.ts'
import { toOldShape } from './store/old-shape.ts'
import { recorded } from './store/replayed.ts'

/** Milliseconds. Each test opens a database of its own several times. */
vi.setConfig({ testTimeout: 240_000 })

const key = (version: string, fill: number) => ({ version, secret: new Uint8Array(32).fill(fill) })
const OLD = openKeys([key('v1', 7)])
const BOTH = openKeys([key('v2', 8), key('v1', 7)])
const NEW = openKeys([key('v2', 8)])

const said: string[] = []
const log: Log = {
  info: () => {},
  warn: () => {},
  error: (facts, message) => void said.push(`${message} ${JSON.stringify(facts)}`),
}
const coding = (more: Partial<CodeRows> = {}): CodeRows => ({
  mode: 'demo',
  keys: OLD,
  hash: sha256,
  now: NOW,
  kept: null,
  leavesRest: false,
  ...more,
})

/** Open requests at every step, an approval that waits to be collected, one that waits for a second, and what people enrolled. */
async function aBusyMorning() {
  const world = await deskWorld()
  const writes = recorded(world)
  const begun = await world.begin()
  const proved = await world.begin()
  await proved.prove('code-by-email')
  must(await stepUp(world.context, proved.token))
  const chose = await world.begin()
  await chose.proveTwice()
  must(await selectRemedy(world.context, chose.token, 'reset-password'))
  await world.begin('nobody@contoso.com')
  world.tenant.residents.set(
    'alex@contoso.com',
    locked({
      account: { ...world.adele().account, id: ALEX, signInName: 'alex@contoso.com', employeeId: null },
      authenticators: [email('alex@example.net'), phone('+38640555020')],
    }),
  )
  const waiting = await queued(world)
  await approveReset(world, waiting.request)
  const halfway = await approvedByOneOfTwo(world)
  const byHand = await handedOver(world)
  await enrol(world, 'passkey', { credentialId: 'credential', publicKey: 'key', counter: 0, name: 'Phone' })
  const app = randomUUID()
  const sealed = OLD.seal('enrolled-secret', 'THE SECRET', app)
  await enrol(world, 'authenticator-app', { id: app, name: 'App', sealed, lastStep: null })
  await enrol(world, 'address', { address: 'alex@example.org' })
  await world.pass({ minutes: 1 })
  const late = await enrol(world, 'linked-identity', { providerId: 'personal', subject: 'v1:hash' })
  must(await suspendSince(world.context, ALEX, late.addedAt, 'compromise'))
  must(await switchThreatOn(world.context, approver(world), { version: 0, hours: 4, reason: 'An attack' }))
  const { next } = atStart(await world.store.policyHeld(), { preset: 'strict' }, world.context.now())
  if (!next) throw new Error('The first start writes nothing.')
  await world.store.changePolicy({ from: await world.store.policyHeld(), to: next.held, event: next.event })
  const browsers = [begun, proved, chose, waiting.browser, halfway, byHand]
  const requests = await Promise.all(browsers.map((browser) => browser.request()))
  return { world, writes, requests }
}

/** Nobody can say whether Alex and an approver are one person: a second one is waited for. */
async function approvedByOneOfTwo(world: World) {
  const browser = await world.begin('alex@contoso.com')
  await browser.proveTwice()
  const { id, version } = must(await askAPerson(world.context, browser.token))
  must(await approve(world.context, approver(world), id, { version, remedy: 'reset-password' }))
  await world.settle()
  expect(await browser.request()).toMatchObject({ state: 'queued', approvals: [{ approverId: LYNNE }] })
  return browser
}

async function handedOver(world: World) {
  // Of codes to one address there are three an hour.
  await world.pass({ hours: 1 })
  const { browser, request } = await queued(world)
  must(
    await handOver(world.context, approver(world), request.id, { version: request.version, remedy: 'reset-password' }),
  )
  await world.settle()
  expect((await browser.request()).state).toBe('handed-over')
  return browser
}

const ALEX = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0777' as AccountId

async function enrol(world: World, kind: Enrolled['kind'], more: object): Promise<Enrolled> {
  const bound = {
    id: randomUUID(),
    accountId: ALEX,
    version: 1,
    addedAt: world.context.now(),
    lastUsedAt: null,
    ended: null,
  }
  const one = { ...bound, kind, ...more } as Enrolled
  const added = { accountId: ALEX, by: LATCHKEY, add: [one], news: 'added', about: [one], language: 'en' } as const
  must(await changeEnrolment(world.context, added))
  return one
}

async function opened<T>(engine: Engine, keys: Keys, look: (store: Store) => Promise<T>): Promise<T> {
  // Closed with the engine: the next look is one into the same database.
  const { store } = await onEngine({ ...engine, close: async () => {} }, { mode: 'demo', log, keys })
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

/** All that is there, and that the point of power finds it as the record says. */
const allOf = (requests: readonly RecoveryRequest[]) => async (store: Store) => {
  const enrolled = await store.enrolled(ALEX)
  const [threat, policy] = [await store.threatSwitch(), await store.policyHeld()]
  const rows: readonly KeyedRow[] = [
    ...requests.map((row) => ({ kind: 'request', row }) as const),
    ...enrolled.map((row) => ({ kind: 'enrolment', row }) as const),
    { kind: 'threat', row: threat },
    { kind: 'policy', row: policy },
  ]
  return {
    requests: await Promise.all(requests.map(({ id }) => store.load(id))),
    enrolled,
    threat,
    policy,
    outdated: await store.outdated(rows),
    faults: (await store.rowFaults()).rows,
    fault: (await store.verifyChain()).fault,
  }
}

/** A proof, an approval, an authenticator, a lifted suspension and a switch, each in its row alone. */
async function forge({ query }: Engine, [, , chose, approved]: readonly RecoveryRequest[]) {
  const put = (request: RecoveryRequest | undefined, more: Partial<RecoveryRequest>) =>
    query('UPDATE latchkey.requests SET whole = $2 WHERE id = $1', [
      request?.id,
      JSON.stringify(encodeExact({ ...request, ...more })),
    ])
  await put(chose, { proofs: [...(chose?.proofs ?? []), { ...MAIL_CODE, factor: 'passkey' }] })
  await put(approved, { approvals: [{ approverId: 'nobody', approverName: 'Nobody', at: NOW }] })
  await query(`UPDATE latchkey.enrolments SET held = true, whole = jsonb_set(whole, '{ended}', 'null') WHERE NOT held`)
  await query(`INSERT INTO latchkey.enrolments (id, account_id, version, added_at, held, whole)
    SELECT 'forged', account_id, 1, added_at, true, jsonb_set(whole, '{id}', '"forged"') FROM latchkey.enrolments LIMIT 1`)
  await query(`UPDATE latchkey.switches SET whole = jsonb_set(whole, '{until}', 'null') WHERE name = 'threat-mode'`)
}

/** Where the tests have their databases. `keep`: makes copies of one, from when nobody has it open any more. */
interface Databases {
  readonly open: () => Promise<Engine>
  readonly keep: (engine: Engine) => Promise<() => Promise<Engine>>
}

/** Databases in memory: on a disk, every write would wait for the file. */
function embedded(): Databases {
  const clients = new Map<Engine, PGlite>()
  const openWith = async (options: PGliteOptions): Promise<Engine> => {
    const client = await PGlite.create(options)
    const engine = engineOn(client)
    clients.set(engine, client)
    return engine
  }
  return {
    open: () => openWith({}),
    keep: async (engine) => {
      const loadDataDir = await clients.get(engine)?.dumpDataDir('none')
      if (!loadDataDir) throw new Error('It is not one of these')
      await engine.close()
      return () => openWith({ loadDataDir })
    },
  }
}

function server(): Databases {
  const urls = new Map<Engine, string>()
  const openAt = async (url: string): Promise<Engine> => {
    const engine = await openEngine({ kind: 'postgres', url }, log)
    urls.set(engine, url)
    return engine
  }
  return {
    open: async () => openAt(await emptyDatabase(randomUUID())),
    keep: async (engine) => {
      await engine.close()
      return async () => openAt(await copyOfDatabase(urls.get(engine) ?? '', randomUUID()))
    },
  }
}

const ENGINES = [
  ['the embedded engine', embedded()],
  ['a PostgreSQL server', server()],
] as const

/** The morning, in a database of a version that knew no codes. */
async function makeOld({ open, keep }: Databases) {
  const morning = await aBusyMorning()
  const engine = await open()
  const before = await opened(engine, OLD, async (store) => {
    for (const write of morning.writes) await write(store)
    return allOf(morning.requests)(store)
  })
  const kept = await toOldShape(engine)
  return { ...morning, before, kept, copy: await keep(engine) }
}

for (const [name, databases] of ENGINES)
  describe(`on ${name}`, () => {
    let old: Awaited<ReturnType<typeof makeOld>>
    /** Opens a database with all its tables and no rows. */
    let emptyOne: () => Promise<Engine>
    beforeAll(async () => {
      old = await makeOld(databases)
      const engine = await databases.open()
      await opened(engine, OLD, async () => {})
      emptyOne = await databases.keep(engine)
    })

    /** Each test has a copy of its own. */
    async function oldDatabase(spoil: typeof forge = async () => {}) {
      const engine = await old.copy()
      await spoil(engine, old.requests)
      return { ...old, engine }
    }

    test('an upgrade with open requests, approvals and enrolments loses none of them', async () => {
      const { engine, before, kept, requests } = await oldDatabase()
      // What a move has emptied is no part of what is stored.
      expect(before.requests).toEqual(requests)
      expect(before.enrolled.map(({ kind }) => kind).toSorted()).toEqual([
        'address',
        'authenticator-app',
        'linked-identity',
        'passkey',
      ])
      expect(before.outdated).toEqual([])
      await expect(opened(engine, OLD, allOf(requests))).rejects.toThrow(/npm run rows:code -- --kept=/)
      expect(await codeRows(engine.db, coding())).toMatchObject({ kind: 'kept-needed' })
      expect(await codeRows(engine.db, coding({ kept }))).toMatchObject({ kind: 'coded', untold: [], notOurs: [] })
      expect(await opened(engine, OLD, allOf(requests))).toStrictEqual(before)
      expect(await codeRows(engine.db, coding({ kept }))).toMatchObject({ kind: 'coded', rows: 0, untold: [] })
      await engine.close()
    })

    test('what no event tells of is named, and gets no code by the upgrade', async () => {
      const { engine, kept, requests } = await oldDatabase(forge)
      const untold = [
        expect.stringMatching(/^request /),
        expect.stringMatching(/^request /),
        expect.stringMatching(/^enrolment /),
        expect.stringMatching(/^enrolment /),
        'threat',
      ]
      const refused = await codeRows(engine.db, coding({ kept }))
      expect(refused).toMatchObject({ kind: 'nothing-written', untold })
      expect(refused).toMatchObject({ untold: expect.arrayContaining(['enrolment forged']) })
      expect(await codeRows(engine.db, coding({ kept, leavesRest: true }))).toMatchObject({ kind: 'coded', untold })
      const after = await opened(engine, OLD, allOf(requests))
      expect(after.requests.map((one) => one !== null)).toEqual([true, true, false, false, true, true])
      expect(after.enrolled.map(({ kind }) => kind)).not.toContain('linked-identity')
      expect(after.enrolled.map(({ id }) => id)).not.toContain('forged')
      expect(after.threat.altered).toBe(true)
      await engine.close()
    })

    test('what was confirmed of the policy is not left without a code, whatever else is (R16)', async () => {
      const { engine, kept } = await oldDatabase(async (one) => {
        const twice = `jsonb_set(whole, '{version}', '9')`
        await one.query(`UPDATE latchkey.switches SET version = 9, whole = ${twice} WHERE name = 'policy'`)
      })
      const refused = await codeRows(engine.db, coding({ kept, leavesRest: true }))
      expect(refused).toMatchObject({ kind: 'nothing-written', untold: ['policy'] })
      expect(tellOfCodedRows(refused, 'v1').says).toContain('--leave-the-rest does not leave it')
      await engine.close()
    })

    test('what happened after the head that was kept is told by no head, and nothing is written', async () => {
      const { engine, kept } = await oldDatabase()
      const earlier = await engine.query('SELECT hash FROM latchkey.audit_events WHERE sequence = 3')
      const head = { sequence: 3, hash: String(earlier.rows[0]?.['hash']) }
      expect(await codeRows(engine.db, coding({ kept: head }))).toMatchObject({ kind: 'nothing-written' })
      expect(await codeRows(engine.db, coding({ kept: { ...kept, hash: 'f'.repeat(64) } }))).toEqual({
        kind: 'not-whole',
      })
      expect(await codeRows(engine.db, coding({ kept }))).toMatchObject({ kind: 'coded', untold: [] })
      await engine.close()
    })

    test('rows are coded once: taking codes and mark away afterwards brings nobody a code', async () => {
      const { engine, kept, requests } = await oldDatabase()
      await codeRows(engine.db, coding({ kept }))
      await engine.query('UPDATE latchkey.requests SET code = NULL')
      await engine.query(`DELETE FROM latchkey.ground WHERE mark = 'row-codes'`)
      const head = await opened(engine, OLD, (store) => store.verifyChain()).catch(() => null)
      expect(head).toBeNull()
      await codeRows(engine.db, coding({ kept }))
      const after = await opened(engine, OLD, allOf(requests))
      expect(after.requests).toEqual(requests.map(() => null))
      await engine.close()
    })

    test('a new key: rows are coded anew and none is dropped; a start without the older key is refused until then', async () => {
      const { engine, kept, requests, before } = await oldDatabase()
      await codeRows(engine.db, coding({ kept }))
      const without = opened(engine, NEW, allOf(requests))
      await expect(without).rejects.toThrow(
        /^LATCHKEY_KEYS should still have the key “v1”, behind the newest: .*npm run rows:code/,
      )
      await expect(codeRows(engine.db, coding({ keys: NEW }))).rejects.toThrow(/^LATCHKEY_KEYS should still have/)
      expect(await opened(engine, BOTH, allOf(requests))).toStrictEqual(before)
      expect(await codeRows(engine.db, coding({ keys: BOTH }))).toMatchObject({
        kind: 'coded',
        untold: [],
        notOurs: [],
      })
      const after = await opened(engine, NEW, allOf(requests))
      expect({ ...after, enrolled: [] }).toStrictEqual({ ...before, enrolled: [] })
      const app = after.enrolled.find((one) => one.kind === 'authenticator-app')
      expect(app && NEW.unseal('enrolled-secret', app.sealed, app.id)).toBe('THE SECRET')
      expect(after.enrolled).toHaveLength(before.enrolled.length)
      await engine.close()
    })

    test('a new key: what two approvers set aside is coded anew, a forged row of it is named, and a start without the older key is refused until then', async () => {
      const engine = await emptyOne()
      const about = { accountId: ALEX, requestId: 'aside', address: addressKey(OLD, ALEX, 'alex@example.org') }
      const one = setAside(OLD, { ...about, at: NOW, by: ['one', 'two'] })
      const insert = ({ requestId, code }: typeof one) =>
        engine.query(
          `INSERT INTO latchkey.set_asides (account_id, request_id, address, at, until, approvers, code)
            VALUES ($1, $2, $3, $4, $5, '{one,two}', $6)`,
          [one.accountId, requestId, one.address, one.at.toISOString(), one.until.toISOString(), code],
        )
      await codeRows(engine.db, coding({ keys: BOTH }))
      await insert(one)
      const look = (store: Store) => store.setAsidesOf(ALEX, new Date(0))
      await expect(opened(engine, NEW, look)).rejects.toThrow(/^LATCHKEY_KEYS should still have the key “v1”/)
      await expect(codeRows(engine.db, coding({ keys: NEW }))).rejects.toThrow(/^LATCHKEY_KEYS should still have/)
      expect(await codeRows(engine.db, coding({ keys: BOTH }))).toMatchObject({ kind: 'coded', rows: 1, notOurs: [] })
      const after = await opened(engine, NEW, look)
      expect(after.map((aside) => [isOurs(NEW, aside), { ...aside, code: '' }])).toEqual([[true, { ...one, code: '' }]])
      await insert({ ...one, requestId: 'forged' })
      expect(await codeRows(engine.db, coding({ keys: BOTH }))).toMatchObject({
        rows: 0,
        notOurs: ['set-aside forged'],
      })
      await engine.close()
    })

    test('a new key: a browser that an account knows is coded anew and goes on being known, a forged row of it is named, and a start without the older key is refused until then', async () => {
      const engine = await emptyOne()
      const expiresAt = new Date(Date.now() + 86_400_000)
      const known = { id: 'v1:mark', browser: 'v1:browser', accountId: ALEX, expiresAt }
      await opened(engine, OLD, (store) => store.rememberBrowser(known))
      await engine.query(
        `INSERT INTO latchkey.known_browsers (id, browser, account_id, expires_at, code)
          SELECT 'forged', browser, 'the victim', expires_at, code FROM latchkey.known_browsers`,
      )
      const look = (store: Store) => store.knownBrowser(known.id)
      await expect(opened(engine, NEW, look)).rejects.toThrow(/^LATCHKEY_KEYS should still have the key “v1”/)
      await expect(codeRows(engine.db, coding({ keys: NEW }))).rejects.toThrow(/^LATCHKEY_KEYS should still have/)
      const again = { kind: 'coded', notOurs: ['known-browser forged'] }
      // The switch of threat mode was sown by the first start.
      expect(await codeRows(engine.db, coding({ keys: BOTH }))).toMatchObject({ ...again, rows: 2 })
      expect(await opened(engine, BOTH, look)).toStrictEqual(known)
      expect(await codeRows(engine.db, coding({ keys: BOTH }))).toMatchObject({ ...again, rows: 0 })
      await engine.query(`DELETE FROM latchkey.known_browsers WHERE id = 'forged'`)
      expect(await opened(engine, NEW, look)).toStrictEqual(known)
      await engine.close()
    })
  })
