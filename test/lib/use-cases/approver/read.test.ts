import { describe, expect, test } from 'vitest'
import { LATCHKEY } from '#lib/rules/audit.ts'
import { answered, failed } from '#lib/rules/account/account.ts'
import { approve, decline } from '#lib/use-cases/approver/decide.ts'
import { countLists, type Listing, listRequests } from '#lib/use-cases/approver/list-requests.ts'
import { openByReference } from '#lib/use-cases/approver/open-request.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { pageStamp } from '#lib/use-cases/approver/page-stamp.ts'
import { packView, requestView } from '#app/api/requests/request-view.ts'
import { diagnose } from '#lib/use-cases/claimant/explain/diagnose.ts'
import type { Tenant } from '#lib/ports/tenant.ts'
import { unseen } from '#lib/rules/source-reading.ts'
import { QUEUE_FILTER_IDS, QUEUE_FILTERS } from '#lib/rules/request/queue-filters.ts'
import { STATES } from '#lib/rules/request/request.ts'
import { allNo } from '#test/example.ts'
import { KNOWN, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, loaded, queued, referred } from './people.ts'

describe('The queue', () => {
  test('holds what an approver has something to do in', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const page = must(await listRequests(world.context, approver(world), {}))
    expect(page.requests.map(({ id }) => id)).toEqual([request.id])
  })

  test('whoever proved nothing is listed apart, so that a flood of them buries nobody', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const { id } = await referred(world)
    await world.begin()
    const listed = async (query: Listing) =>
      must(await listRequests(world.context, approver(world), query)).requests.map((one) => one.id)
    expect(await listed({})).toEqual([request.id])
    expect(await listed({ filter: 'open' })).toEqual([request.id])
    expect(await listed({ filter: 'in-progress' })).toEqual([])
    expect(await listed({ filter: 'unproved' })).toContain(id)
    expect(await listed({ filter: 'unproved' })).toHaveLength(2)
  })

  test('a search is bound to no list, unless one is asked for', async () => {
    const world = await deskWorld()
    await world.begin()
    const [begun] = must(await listRequests(world.context, approver(world), { filter: 'unproved' })).requests
    const search = begun?.reference.toLowerCase().replace('-', '') ?? ''
    const found = async (query: Listing) =>
      must(await listRequests(world.context, approver(world), query)).requests.map((one) => one.id)
    expect(await found({ search })).toEqual([begun?.id])
    expect(await found({ search, filter: 'open' })).toEqual([])
    expect(await found({ search, states: ['done'] })).toEqual([])
  })

  test('every state stands in a list, and each list is counted', async () => {
    const world = await deskWorld()
    await queued(world)
    await world.begin()
    await world.pass({ hours: 5 })
    const listed = QUEUE_FILTER_IDS.filter((id) => id !== 'all').flatMap((id) => QUEUE_FILTERS[id].states)
    expect([...new Set(listed)].toSorted()).toEqual([...STATES].toSorted())
    const sizes = must(await countLists(world.context, approver(world)))
    expect(sizes).toMatchObject({ open: { count: 1, more: false }, overdue: { count: 1 }, unproved: { count: 1 } })
    expect(refusalOf(await countLists(world.context, approver(world, { roles: [] })))).toBe('not-permitted')
  })

  test('is read by approvers, auditors and administrators, and by nobody else', async () => {
    const world = await deskWorld()
    for (const role of ['Recovery.Approver', 'Recovery.Auditor', 'Recovery.Administrator'] as const)
      expect((await listRequests(world.context, approver(world, { roles: [role] }), {})).ok).toBe(true)
    for (const nobody of [{ roles: [] }, { guest: true }])
      expect(refusalOf(await listRequests(world.context, approver(world, nobody), {}))).toBe('not-permitted')
  })
})

describe('An evidence pack', () => {
  test('every view is an event, with who looked (R19)', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const pack = must(await openPack(world.context, approver(world, { roles: ['Recovery.Auditor'] }), request.id))
    expect(pack.events.at(-1)).toMatchObject({ kind: 'pack-viewed', by: { kind: 'approver', name: 'Lynne Robbins' } })
    expect(pack.withheld).toBe('not-permitted')
  })

  test('shows the class as the tenant answers now, what it rests on, and what could not be looked up', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    change(world, KNOWN, {
      lookups: {
        ...allNo,
        synced: answered(true),
        eligibleRole: failed('no answer'),
        leaver: { kind: 'waived', risk: 'no dates kept' },
      },
    })
    const pack = must(await openPack(world.context, approver(world), request.id))
    expect(pack.account?.accountClass).toBe('privileged')
    expect(pack.account?.because).toEqual(['synced'])
    expect(pack.failedLookups).toEqual(['eligibleRole'])
    expect(pack.waivedLookups).toEqual(['leaver'])
    expect(pack.options.some(({ approvable }) => approvable)).toBe(false)
  })

  test('recommends the remedy that ends the decisive cause', async () => {
    const world = await deskWorld()
    change(world, KNOWN, { enabled: false })
    const { request } = await queued(world)
    const pack = must(await openPack(world.context, approver(world), request.id))
    expect(pack.recommended).toBe('enable-sign-in')
    expect(pack.options.find(({ remedy }) => remedy === 'enable-sign-in')).toMatchObject({
      approvable: true,
      consequence: 'perform',
      approvers: 1,
    })
  })

  test('says that it is one’s own, and is still readable', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    change(world, 'lynne', { employeeId: 'C-1001' })
    const pack = must(await openPack(world.context, approver(world), request.id))
    expect(pack.ownRequest).toBe(true)
    expect(pack.withheld).toBe('not-your-own')
    expect(pack.account).not.toBeNull()
  })

  test('says where nobody can tell', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    change(world, 'lynne', { employeeId: null })
    const pack = must(await openPack(world.context, approver(world), request.id))
    expect(pack.undeterminable).toBe(true)
    expect(pack.withheld).toBeNull()
  })

  test('opens without the tenant, and says that it does not answer', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    world.tenant.down = true
    const pack = must(await openPack(world.context, approver(world), request.id))
    expect(pack.account).toBeNull()
    expect(pack.withheld).toBe('tenant-unavailable')
    expect(pack.options).toEqual([])
  })

  describe('while the tenant’s limits hold its readings back', () => {
    /** What is read before this is held back, as at Microsoft's limits; then `meanwhile` comes first. */
    const held = (world: World, meanwhile: () => Promise<unknown>): Tenant => {
      let waits = true
      return {
        ...world.tenant,
        async readAuthenticators(id, methods) {
          if (waits) {
            waits = false
            await meanwhile()
          }
          return world.tenant.readAuthenticators(id, methods)
        },
      }
    }
    const unread = (world: World): Tenant => ({
      ...world.tenant,
      readEvidence: async (account) => ({ ...(await world.tenant.readEvidence(account)), risk: unseen('budget') }),
    })

    test('a diagnosis that ends meanwhile is in it, and a decision by its version holds', async () => {
      const world = await deskWorld()
      const { request } = await queued(world)
      change(world, KNOWN, { enabled: false })
      const tenant = held(world, () => diagnose(world.context, request.id))
      const pack = must(await openPack({ ...world.context, tenant }, approver(world), request.id))
      const view = packView(pack)
      expect(view.request.causes).toContain('account-disabled')
      expect(view.events.at(-1)?.kind).toBe('diagnosed')
      const { version } = view.request
      must(await approve(world.context, approver(world), request.id, { version, remedy: 'enable-sign-in' }))
    })

    test('what could not be read, is read after it and shows nothing: its version is the same, and a decision holds', async () => {
      const world = await deskWorld()
      change(world, KNOWN, { enabled: false })
      const { request } = await queued(world)
      await diagnose({ ...world.context, tenant: unread(world) }, request.id)
      const pack = must(await openPack(world.context, approver(world), request.id))
      expect(pack.request.diagnosis?.unseen.map(({ source }) => source)).toContain('risk')
      const { version } = packView(pack).request
      await diagnose(world.context, request.id)
      const after = await loaded(world, request.id)
      expect(after.version).toBeGreaterThan(pack.request.version)
      expect(requestView(after, null).version).toBe(version)
      must(await approve(world.context, approver(world), request.id, { version, remedy: 'enable-sign-in' }))
    })

    test('what is found after it is another version, and the decision is refused', async () => {
      const world = await deskWorld()
      change(world, KNOWN, { enabled: false })
      const { request } = await queued(world)
      const pack = must(await openPack(world.context, approver(world), request.id))
      world.adele().restriction = { since: world.context.now(), reason: 'ExceedingLimitType=Recipient' }
      await diagnose(world.context, request.id)
      const { version } = packView(pack).request
      expect(requestView(await loaded(world, request.id), null).version).toBeGreaterThan(version)
      const decided = await approve(world.context, approver(world), request.id, { version, remedy: 'enable-sign-in' })
      expect(refusalOf(decided)).toBe('request-moved-on')
    })
  })

  test('holds no address, no code and no chosen word of the claimant', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const { events } = must(await openPack(world.context, approver(world), request.id))
    const text = JSON.stringify(events)
    for (const secret of ['adele@example.org', '+38640555010', 'adele@contoso.com']) expect(text).not.toContain(secret)
  })
})

describe('A reference that is read out', () => {
  test('brings a request that proved nothing into the queue, on an approver’s word alone', async () => {
    const world = await deskWorld()
    const { id, reference } = await referred(world)
    expect(
      refusalOf(await openByReference(world.context, approver(world, { roles: ['Recovery.Auditor'] }), reference)),
    ).toBe('not-permitted')
    const typed = reference.toLowerCase().replace('-', ' ')
    const opened = must(await openByReference(world.context, approver(world), typed))
    expect(opened).toMatchObject({
      id,
      state: 'queued',
      dueAt: new Date(world.context.now().getTime() + 4 * 3_600_000),
    })
    await world.settle()
    expect((await loaded(world, id)).diagnosis).not.toBeNull()
  })

  test('finds one that is in the queue already, and moves nothing', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    expect(must(await openByReference(world.context, approver(world), request.reference)).version).toBe(request.version)
  })

  for (const typed of ['', 'nonsense', 'BBBB-BBBB'])
    test(`“${typed}” finds nothing`, async () => {
      const world = await deskWorld()
      expect(refusalOf(await openByReference(world.context, approver(world), typed))).toBe('request-unknown')
    })
})

describe('A stamp', () => {
  test('changes with the request, not with the clock or a read-back, and records nothing', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const stamp = async () => must(await pageStamp(world.context, approver(world), { requestId: request.id }))
    const before = await stamp()
    await world.pass({ minutes: 5 })
    expect(await stamp()).toBe(before)
    const reading = approver(world)
    must(await decline(world.context, reading, request.id, { version: request.version, reason: 'No.' }))
    expect(await stamp()).not.toBe(before)
    expect((await world.store.events(request.id)).some(({ kind }) => kind === 'opened')).toBe(false)
  })

  const NEWS: readonly [kind: string, isNew: boolean][] = [
    ['added-listed', true],
    ['message-refused', true],
    ['opened', false],
    ['read-back', false],
    ['looked-back', false],
  ]
  for (const [kind, isNew] of NEWS)
    test(`${isNew ? 'changes' : 'does not change'} with “${kind}”, which moves nothing`, async () => {
      const world = await deskWorld()
      const { request } = await queued(world)
      const stamp = async () => must(await pageStamp(world.context, approver(world), { requestId: request.id }))
      const before = await stamp()
      const event = { at: world.context.now(), requestId: request.id, kind, by: LATCHKEY, facts: {} } as const
      await world.store.record(event)
      expect((await stamp()) !== before).toBe(isNew)
    })
})
