import { addHours } from '#lib/rules/duration.ts'
import { describe, expect, test } from 'vitest'
import { type AccountId, answered, failed } from '#lib/rules/account/account.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { seen } from '#lib/rules/source-reading.ts'
import { choicesFor } from '#lib/use-cases/approver/remedy-choices.ts'
import { handedOver } from '#lib/use-cases/approver/decision-moves.ts'
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { discardPass } from '#lib/use-cases/claimant/remedy/discard-pass.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { requestByStatusLink, requestByStopLink, statusAddress, stopAddress } from '#lib/use-cases/notify/links.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { reportStillLocked } from '#lib/use-cases/claimant/remedy/report-still-locked.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { undoRecovery } from '#lib/use-cases/claimant/stop/undo-request.ts'
import { remedyOf } from '#lib/rules/remedies/index.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { move } from '#lib/rules/request/move-request.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { approver } from '#test/lib/use-cases/approver/people.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Context } from '#lib/ports/context.ts'
import { daysBefore, email, exampleAccount, phone } from '#test/example.ts'
import { approveReset } from '../approve.ts'
import { type Browser, GOOD_PASSWORD, KNOWN, must, newWorld, refusalOf, untilKilled, type World } from '../world.ts'

const linkIn = (address: string): string => new URL(address).searchParams.get('link') ?? ''
const stopLink = async ({ context }: World, browser: Browser) =>
  linkIn(stopAddress(context, await browser.request(), 'adele@example.org'))
const changes = (world: World) => world.tenant.writes.map(({ write }) => write.kind)

/** An intruder holds mailbox and phone, and has just set a password. */
async function afterATheft(more: Parameters<typeof newWorld>[0] = {}) {
  const world = await newWorld(more)
  const thief = await world.begin(KNOWN, '203.0.113.99')
  await thief.proveTwice()
  must(await selectRemedy(world.context, thief.token, 'reset-password'))
  const link = await stopLink(world, thief)
  must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
  await world.settle()
  return { world, thief, link }
}

describe('"this wasn\'t me" before anything was given (R12)', () => {
  test('freezes the request, tells the desk and every address, and leaves the tenant alone', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.prove('code-by-email')
    must(await stopRecovery(world.context, await stopLink(world, thief)))
    await world.settle()
    expect(await currentRequest(world.context, thief.token)).toBeNull()
    expect(world.tenant.writes).toEqual([])
    const told = world.delivery.mails.filter(({ subject }) => subject.includes('was stopped')).map(({ to }) => to)
    expect(told.toSorted()).toEqual(['adele.private@example.org', 'adele@example.org'])
    const toDesk = world.delivery.mails.filter(({ to }) => to === 'desk@contoso.com').map(({ body }) => body)
    expect(toDesk.filter((body) => body.includes('pressed “this wasn’t me”'))).toHaveLength(1)
    expect(toDesk.join()).not.toMatch(/\/stop|\/status/)
  })
  test('takes an approval that nobody has collected with it', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.proveTwice()
    const queued = must(await askAPerson(world.context, thief.token))
    await approveReset(world, queued)
    const frozen = must(
      await stopRecovery(world.context, linkIn(stopAddress(world.context, queued, 'adele@example.org'))),
    )
    expect(frozen).toMatchObject({ state: 'frozen', permission: null, browser: null })
  })
})

describe('"this wasn\'t me" after a password was given (R12)', () => {
  test('replaces it by one that nobody knows, then ends the sessions, once', async () => {
    const { world, link } = await afterATheft()
    must(await stopRecovery(world.context, link))
    await world.pass({ hours: 1 })
    expect(changes(world)).toEqual(['set-password', 'set-password', 'end-sessions'])
    const replaced = world.adele().password ?? ''
    expect(replaced).not.toBe(GOOD_PASSWORD)
    expect(replaced.length).toBeGreaterThanOrEqual(20)
    expect(JSON.stringify([world.store.recorded, world.logged, world.delivery.mails])).not.toContain(replaced)
  })
  test('also where another look shows an older copy of the account', async () => {
    const { world, link } = await afterATheft()
    world.adele().account = { ...world.adele().account, passwordChangedAt: daysBefore(40) }
    must(await stopRecovery(world.context, link))
    await world.pass({ hours: 1 })
    expect(changes(world)).toEqual(['set-password', 'set-password', 'end-sessions'])
  })
  test('pressed again, or its task run again, does nothing more', async () => {
    const { world, link } = await afterATheft()
    const frozen = must(await stopRecovery(world.context, link))
    await world.settle()
    must(await stopRecovery(world.context, link))
    await undoRecovery(world.context, frozen.id)
    await world.pass({ hours: 1 })
    expect(changes(world)).toHaveLength(3)
  })
  test('an intruder who changes the password once more in the same moment gains nothing', async () => {
    const { world, link } = await afterATheft()
    const stopped = must(await stopRecovery(world.context, link))
    world.adele().account = exampleAccount({ passwordChangedAt: new Date(stopped.movedAt.getTime() + 1000) })
    await world.settle()
    expect(changes(world)).toEqual(['set-password', 'set-password', 'end-sessions'])
  })
  test('a tenant that does not take it at first is asked again', async () => {
    const { world, link } = await afterATheft()
    must(await stopRecovery(world.context, link))
    world.tenant.fates = ['not-applied']
    expect(await world.settle()).toHaveLength(1)
    expect(await world.settle()).toHaveLength(0)
    expect(changes(world).slice(-2)).toEqual(['set-password', 'end-sessions'])
  })
  test('never writes to a privileged account: not even its sessions are ended', async () => {
    const { world, link } = await afterATheft()
    const { account } = world.adele()
    world.adele().account = { ...account, lookups: { ...account.lookups, activeRole: answered(true) } }
    must(await stopRecovery(world.context, link))
    await world.pass({ hours: 1 })
    expect(changes(world)).toEqual(['set-password'])
    expect(world.store.recorded.map(({ kind }) => kind)).toContain('undo-left-to-people')
    expect(
      world.delivery.mails.filter(({ subject }) => subject.includes('undo a stopped recovery manually')),
    ).toMatchObject([{ to: 'desk@contoso.com', body: expect.stringContaining('/admin/requests/') }])
  })
  test('an account whose class is not known just now is tried again, and not written to meanwhile', async () => {
    const { world, link } = await afterATheft()
    const { account } = world.adele()
    world.adele().account = {
      ...account,
      lookups: { ...account.lookups, eligibleRole: { kind: 'failed', why: '503' } },
    }
    must(await stopRecovery(world.context, link))
    expect(await world.settle()).toHaveLength(1)
    expect(changes(world)).toEqual(['set-password'])
    world.adele().account = account
    await world.settle()
    expect(changes(world)).toHaveLength(3)
  })
})

describe('"this wasn\'t me" while the password is on its way', () => {
  test('the write that lands a moment later is found and undone', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.proveTwice()
    must(await selectRemedy(world.context, thief.token, 'reset-password'))
    const link = await stopLink(world, thief)
    const { apply } = world.tenant
    let pressed = false
    world.tenant.apply = async (...write) => {
      if (!pressed) must(await stopRecovery(world.context, link))
      pressed = true
      return apply(...write)
    }
    await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false })
    await world.pass({ minutes: 2 })
    expect(world.adele().password).not.toBe(GOOD_PASSWORD)
    expect(changes(world)).toEqual(['set-password', 'set-password', 'end-sessions'])
  })
  test('a password that was given but never seen, and went to a person, is undone as well', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.proveTwice()
    must(await selectRemedy(world.context, thief.token, 'reset-password'))
    const link = await stopLink(world, thief)
    world.tenant.lagSeconds = 1200
    must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    await world.pass({ minutes: 15 })
    expect((await thief.request()).state).toBe('queued')
    must(await stopRecovery(world.context, link))
    world.tenant.lagSeconds = 0
    await world.pass({ minutes: 15 })
    expect(world.adele().password).not.toBe(GOOD_PASSWORD)
  })
  for (const end of ['withdrawn by whoever has it', 'declined for what else it asked for'] as const)
    test(`so it is when the request was ${end} meanwhile`, async () => {
      const world = await newWorld()
      const thief = await world.begin(KNOWN, '203.0.113.99')
      await thief.proveTwice()
      must(await selectRemedy(world.context, thief.token, 'reset-password'))
      const link = await stopLink(world, thief)
      world.tenant.lagSeconds = 1200
      must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
      await world.pass({ minutes: 15 })
      world.tenant.lagSeconds = 0
      if (end.startsWith('withdrawn')) must(await inAgain(world.context, thief.token))
      else {
        const queued = await thief.request()
        const by = { kind: 'approver', id: 'miriam', name: 'Miriam Graham' } as const
        const set = { declinedBecause: 'Not needed.', permission: null, dueAt: null }
        const { next, event } = must(move(queued, { kind: 'declined', by, set }, world.context.now()))
        expect(await world.store.commit({ from: queued, to: next, event })).toBe(true)
      }
      expect(must(await stopRecovery(world.context, link)).state).toBe('frozen')
      await world.pass({ minutes: 15 })
      expect(world.adele().password).not.toBe(GOOD_PASSWORD)
    })
  test('one that ended and gave nothing is over', async () => {
    const world = await newWorld()
    const stranger = await world.begin(KNOWN, '203.0.113.99')
    await stranger.prove('code-by-email')
    const link = await stopLink(world, stranger)
    must(await inAgain(world.context, stranger.token))
    expect(refusalOf(await stopRecovery(world.context, link))).toBe('request-moved-on')
  })
  test('a password that was never given is not replaced', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.proveTwice()
    must(await selectRemedy(world.context, thief.token, 'reset-password'))
    const link = await stopLink(world, thief)
    world.tenant.fates = ['unknown']
    must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    must(await stopRecovery(world.context, link))
    await world.pass({ hours: 1 })
    expect(world.tenant.writes).toEqual([])
  })
})

describe('"this wasn\'t me" after a pass was given (R12)', () => {
  const REMEDY = 'temporary-access-pass'
  /** The password is right, and the second proof is refused again and again. */
  const lostPhone = { signIns: [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes)) }
  async function withPass() {
    const world = await newWorld({ adele: lostPhone })
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.proveTwice()
    must(await selectRemedy(world.context, thief.token, REMEDY))
    const link = await stopLink(world, thief)
    must(await givePass(world.context, thief.token))
    return { world, thief, link }
  }
  const usable = async ({ tenant, adele }: World) => {
    const look = await tenant.readPasses(adele().account.id)
    return look.kind === 'seen' ? look.value.filter(({ usability }) => usability === 'usable').length : null
  }
  test('the pass is deleted, the password replaced, the sessions ended', async () => {
    const { world, link } = await withPass()
    expect(await usable(world)).toBe(1)
    must(await stopRecovery(world.context, link))
    await world.pass({ hours: 1 })
    expect(await usable(world)).toBe(0)
    expect(changes(world)).toEqual(['delete-pass', 'set-password', 'end-sessions'])
  })
  test('one that was used already let somebody in: password and sessions go', async () => {
    const { world, link } = await withPass()
    world.tenant.usePass(world.adele().account.id)
    await world.pass({ minutes: 1 })
    must(await stopRecovery(world.context, link))
    await world.pass({ hours: 1 })
    expect(changes(world)).toEqual(['set-password', 'end-sessions'])
  })
  test('one that was used, is listed no more, and stands behind another that came to nothing: all the same', async () => {
    const { world, thief, link } = await withPass()
    world.tenant.readPasses = async () => seen([], world.context.now())
    must(await discardPass(world.context, thief.token))
    world.tenant.fates = ['dies-before']
    expect(await untilKilled(() => givePass(world.context, thief.token))).toBe(true)
    must(await stopRecovery(world.context, link))
    await world.pass({ hours: 1 })
    expect(changes(world)).toEqual(['set-password', 'end-sessions'])
  })
})

describe('"this wasn\'t me" after two passes in one request (R12)', () => {
  const REMEDY = 'temporary-access-pass'
  const lostPhone = { signIns: [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes)) }
  const give = async ({ context }: World, { token }: Browser) => must(await givePass(context, token))
  const giveUp = async ({ context }: World, { token }: Browser) => must(await discardPass(context, token))
  const use = async (world: World) => {
    world.tenant.usePass(world.adele().account.id)
    await world.pass({ minutes: 1 })
  }
  const usable = async ({ tenant, adele }: World) => {
    const look = await tenant.readPasses(adele().account.id)
    return look.kind === 'seen' ? look.value.filter(({ usability }) => usability === 'usable').length : null
  }
  /** The list of passes does not show the first for as long as this takes, as an older copy of the directory may. */
  const withoutTheFirst = async ({ tenant }: World, act: () => Promise<unknown>) => {
    const { readPasses } = tenant
    tenant.readPasses = async (id) => {
      const look = await readPasses(id)
      return look.kind === 'seen' ? { ...look, value: look.value.filter((pass) => pass.id !== 'pass 1') } : look
    }
    await act()
    tenant.readPasses = readPasses
  }
  const SPECIFICATION: readonly [
    title: string,
    usableThen: number,
    secondly: (world: World, thief: Browser) => Promise<unknown>,
  ][] = [
    ['is listed again beside the second: both could still be used', 2, (world, thief) => give(world, thief)],
    [
      'the second was given up as well',
      1,
      async (world, thief) => [await give(world, thief), await giveUp(world, thief)],
    ],
    ['the second was used', 0, async (world, thief) => [await give(world, thief), await use(world)]],
    [
      'the second was used, and "it still does not work" went on',
      0,
      async (world, thief) => [
        await give(world, thief),
        await use(world),
        must(await reportStillLocked(world.context, thief.token)),
      ],
    ],
    [
      'nobody knows whether the second was made',
      1,
      async (world, thief) => {
        world.tenant.fates = ['unknown']
        await give(world, thief)
      },
    ],
    [
      'a person took over instead of a second, said that it was fixed, and it went on',
      1,
      async (world, thief) => {
        must(await askAPerson(world.context, thief.token))
        const { context, store } = world
        const by = { kind: 'approver', id: 'miriam', name: 'Miriam Graham' } as const
        const queued = await thief.request()
        const { account } = world.adele()
        const attested = { approverId: by.id, approverName: by.name, at: context.now(), saw: 'mended' } as const
        for (const step of [
          handedOver(context, approver(world), queued, 'reset-password', account),
          { kind: 'attested', by, set: { attested, dueAt: null } } as const,
        ]) {
          const current = await thief.request()
          const { next, event } = must(move(current, step, context.now()))
          expect(await store.commit({ from: current, to: next, event })).toBe(true)
        }
        must(await reportStillLocked(context, thief.token))
      },
    ],
  ]
  for (const [title, usableThen, secondly] of SPECIFICATION)
    test(`the first was given up while no list showed it, and ${title}: nothing of either is left`, async () => {
      const world = await newWorld({ adele: lostPhone })
      const thief = await world.begin(KNOWN, '203.0.113.99')
      await thief.proveTwice()
      must(await selectRemedy(world.context, thief.token, REMEDY))
      const link = await stopLink(world, thief)
      await give(world, thief)
      await withoutTheFirst(world, async () => {
        await giveUp(world, thief)
        await secondly(world, thief)
      })
      expect(await usable(world)).toBe(usableThen)
      must(await stopRecovery(world.context, link))
      await world.pass({ hours: 1 })
      expect(await usable(world)).toBe(0)
      expect(changes(world).slice(-2)).toEqual(['set-password', 'end-sessions'])
    })
})

describe('a second "this wasn\'t me" within 30 days goes to a person (R12)', () => {
  /** Somebody sets a password, and somebody with an old address presses: once, and again later. */
  async function pressedTwice(daysBetween: number) {
    const { world, link } = await afterATheft()
    must(await stopRecovery(world.context, link))
    await world.pass({ days: daysBetween })
    const writesBefore = changes(world).length
    const again = await world.begin(KNOWN, '203.0.113.99')
    await again.proveTwice()
    // Within 30 days of the first press it takes two approvers, whom somebody talked round.
    if (must(await selectRemedy(world.context, again.token, 'reset-password')).state === 'queued') {
      await world.settle()
      await approveReset(world, await again.request(), 2)
      await world.pass({ hours: 1 })
      await again.prove('code-by-email')
      await again.prove('code-by-text')
    }
    const second = await stopLink(world, again)
    must(await resetPassword(world.context, again.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    await world.settle()
    const pressed = must(await stopRecovery(world.context, second))
    const writesByThem = changes(world).length
    await world.pass({ hours: 1 })
    return { world, second, pressed, writesBefore, writesByUs: changes(world).length - writesByThem }
  }
  test('it takes the request its power, leaves it to its browser to read, queues it, and leaves the tenant alone', async () => {
    const { world, pressed, writesByUs } = await pressedTwice(29)
    expect(pressed).toMatchObject({
      state: 'queued',
      permission: null,
      approvals: [],
      escalation: { why: 'stopped-again', approvers: 2 },
      dueAt: addHours(pressed.stoppedAt ?? new Date(0), 1),
    })
    expect(pressed.browser).not.toBeNull()
    expect(writesByUs).toBe(0)
    expect(world.adele().password).toBe(GOOD_PASSWORD)
    expect(world.store.recorded.map(({ kind }) => kind)).toContain('stopped-again')
    expect(world.delivery.mails.filter(({ to }) => to === 'desk@contoso.com').length).toBeGreaterThanOrEqual(2)
  })
  test('until then whoever begins anew with the same proofs is looked at by two people (R12)', async () => {
    const { world, link } = await afterATheft()
    must(await stopRecovery(world.context, link))
    await world.pass({ days: 1 })
    const again = await world.begin(KNOWN, '203.0.113.99')
    await again.proveTwice()
    const chosen = must(await selectRemedy(world.context, again.token, 'reset-password'))
    expect(chosen).toMatchObject({ state: 'queued', escalation: { why: 'denied', approvers: 2 } })
  })
  test('after more than 30 days it is the first again', async () => {
    const { world, pressed, writesByUs } = await pressedTwice(31)
    expect(pressed.state).toBe('frozen')
    expect(writesByUs).toBe(2)
    expect(world.adele().password).not.toBe(GOOD_PASSWORD)
  })
  test('the same link pressed once more is not a second press', async () => {
    const { world, second } = await pressedTwice(29)
    const once = world.store.recorded.length
    must(await stopRecovery(world.context, second))
    await world.settle()
    expect(world.store.recorded).toHaveLength(once)
  })
  test('another account is another matter', async () => {
    const { world, link } = await afterATheft()
    world.tenant.residents.set('alex@contoso.com', {
      ...world.adele(),
      account: exampleAccount({ id: 'alex' as AccountId, signInName: 'alex@contoso.com', displayName: 'Alex Wilber' }),
    })
    must(await stopRecovery(world.context, link))
    const alex = await world.begin('alex@contoso.com')
    await alex.prove('code-by-email')
    expect(must(await stopRecovery(world.context, await stopLink(world, alex))).state).toBe('frozen')
  })
  test('two links pressed in one moment, neither seeing the other: the later undoes nothing', async () => {
    const { world, link } = await afterATheft()
    await world.pass({ hours: 2 })
    const other = await world.begin(KNOWN, '203.0.113.99')
    await other.proveTwice()
    must(await selectRemedy(world.context, other.token, 'reset-password'))
    const second = await stopLink(world, other)
    must(await resetPassword(world.context, other.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    await world.settle()
    const { denialsOf } = world.store
    world.store.denialsOf = async () => []
    must(await stopRecovery(world.context, link))
    await world.pass({ seconds: 1 })
    const before = changes(world).length
    expect(must(await stopRecovery(world.context, second)).state).toBe('frozen')
    world.store.denialsOf = denialsOf
    await world.pass({ hours: 1 })
    expect(changes(world)).toHaveLength(before)
    expect(world.store.recorded.map(({ kind }) => kind)).toContain('undo-left-to-people')
  })
  test('a password is not approved for whoever sits at a stopped request', async () => {
    const { world, pressed } = await pressedTwice(29)
    const request = (await world.store.load(pressed.id)) ?? pressed
    const choices = choicesFor(world.context.settings, request, world.adele().account, world.context.now())
    const secret = choices.filter(({ remedy }) => remedyOf(remedy).carriesSecret)
    expect(secret.map(({ approvable, consequence }) => [approvable, consequence])).toEqual(
      secret.map(() => [false, 'hand-over']),
    )
  })
})

describe('what was added to the account meanwhile is listed (R12)', () => {
  const listed = (world: World) => world.store.recorded.filter(({ kind }) => kind === 'added-listed')
  const letters = (world: World) =>
    world.delivery.mails.filter(({ subject }) => subject.includes('check what was added'))

  test('methods and consents since the request began, for the record and the desk; older ones are not', async () => {
    const { world, thief, link } = await afterATheft()
    const { begunAt } = await thief.request()
    const after = new Date(begunAt.getTime() + 1000)
    await world.pass({ minutes: 2 })
    const { authenticators } = world.adele()
    world.adele().authenticators = [...authenticators, phone('+447700900999', { createdAt: after })]
    world.adele().consents = [
      { at: after, app: 'Northwind Mail Reader' },
      { at: daysBefore(3), app: 'Contoso Expenses' },
    ]
    must(await stopRecovery(world.context, link))
    await world.settle()
    expect(listed(world).map(({ facts }) => facts)).toEqual([
      {
        methods: [`phone ${after.toISOString()}`],
        consents: [`${after.toISOString()} Northwind Mail Reader`],
        unread: [],
      },
    ])
    expect(letters(world).map(({ to }) => to)).toEqual(['desk@contoso.com'])
    expect(letters(world)[0]?.body).toContain('Northwind Mail Reader')
    expect(JSON.stringify([listed(world), letters(world)])).not.toContain('+447700900999')
  })
  test('an access token that still lived may add something later: it is looked at once more', async () => {
    const { world, link } = await afterATheft()
    must(await stopRecovery(world.context, link))
    await world.settle()
    expect(listed(world)).toHaveLength(1)
    await world.pass({ minutes: 30 })
    world.adele().consents = [{ at: world.context.now(), app: 'Northwind Mail Reader' }]
    await world.pass({ hours: 2 })
    expect(listed(world)).toHaveLength(2)
    expect(letters(world)).toHaveLength(2)
  })
  test('what finds the same says nothing new', async () => {
    const { world, link } = await afterATheft()
    must(await stopRecovery(world.context, link))
    await world.pass({ hours: 2 })
    expect(listed(world)).toHaveLength(1)
  })
  test('what could not be read is said', async () => {
    const { world, link } = await afterATheft()
    world.tenant.readConsents = async () => failed('503')
    must(await stopRecovery(world.context, link))
    await world.settle()
    expect(listed(world)[0]?.facts.unread).toEqual(['consents'])
    expect(letters(world)[0]?.body).toContain('couldn’t read')
  })
})

describe('what was enrolled with Latchkey since trouble began goes out of use (R12)', () => {
  test('from the moment the request began', async () => {
    const { world, thief, link } = await afterATheft()
    const { begunAt, account } = await thief.request()
    must(await stopRecovery(world.context, link))
    const frozen = world.store.waiting.filter(({ task }) => task.kind === 'suspend-enrolled').map(({ task }) => task)
    expect(frozen).toEqual([{ kind: 'suspend-enrolled', accountId: account?.id, since: begunAt, why: 'not-the-owner' }])
  })
})

describe('who may say it (R12)', () => {
  test('every old address gets the link; one that was added yesterday hears of it, and cannot take anything back', async () => {
    const world = await newWorld({
      adele: {
        account: exampleAccount({ otherMails: [] }),
        authenticators: [
          email('adele@example.org'),
          email('attacker@example.net', { createdAt: daysBefore(1) }),
          phone('+38640555010'),
        ],
      },
    })
    await (await world.begin()).prove('code-by-email')
    const bodyTo = (to: string) => world.delivery.mails.findLast((mail) => mail.to === to)?.body ?? ''
    expect(bodyTo('adele@example.org')).toContain('/stop?link=')
    expect(bodyTo('attacker@example.net')).toContain('passed an identity check to recover your')
    expect(bodyTo('attacker@example.net')).not.toContain('/stop?link=')
  })
  test('with one address only, the manager hears of it as well, with the link (N14)', async () => {
    const world = await newWorld({
      adele: { account: exampleAccount({ otherMails: [] }), authenticators: [email('adele@example.org')] },
    })
    await (await world.begin()).prove('code-by-email')
    const told = world.delivery.mails.find(({ to }) => to === 'miriam@contoso.com')?.body
    expect(told).toContain('Adele Vance')
    expect(told).not.toMatch(/\/stop|\/status/)
  })
})

describe('private links (R12)', () => {
  const open = { 'status-link': requestByStatusLink, 'stop-link': requestByStopLink } as const
  const make = {
    'status-link': statusAddress,
    'stop-link': (context: Context, request: RecoveryRequest) => stopAddress(context, request, 'adele@example.org'),
  } as const
  const LASTS: readonly (readonly ['status-link' | 'stop-link', days: number])[] = [
    ['status-link', 14],
    ['stop-link', 7],
  ]
  for (const [purpose, days] of LASTS) {
    const other = purpose === 'status-link' ? 'stop-link' : 'status-link'
    test(`a ${purpose} opens its request for ${days} days after it last moved`, async () => {
      const world = await newWorld()
      const browser = await world.begin()
      const link = linkIn(make[purpose](world.context, await browser.request()))
      // The request lapses after a day, which is its last move.
      await world.pass({ days })
      expect(await open[purpose](world.context, link)).not.toBeNull()
      await world.pass({ days: 1, seconds: 1 })
      expect(await open[purpose](world.context, link)).toBeNull()
    })
    test(`a ${purpose} is no ${other}, and cannot be turned to another request`, async () => {
      const world = await newWorld()
      const [one, two] = [await (await world.begin()).request(), await (await world.begin()).request()]
      const link = linkIn(make[purpose](world.context, one))
      expect(await open[other](world.context, link)).toBeNull()
      for (const forged of [link.replace(one.id, two.id), `${link}~`, link.slice(0, -1), one.id, '', '~', `${link}x`])
        expect(await open[purpose](world.context, forged), forged).toBeNull()
    })
    test(`a ${purpose} is made from the configured address (R3)`, async () => {
      const world = await newWorld()
      expect(make[purpose](world.context, await (await world.begin()).request())).toMatch(
        /^https:\/\/recovery\.contoso\.com\//,
      )
    })
  }
  test('opening one changes nothing: only the button of its page does, by POST (R12)', async () => {
    const { world, link } = await afterATheft()
    const before = [world.store.recorded.length, world.tenant.writes.length, world.store.waiting.length]
    expect(await requestByStopLink(world.context, link)).not.toBeNull()
    await world.settle()
    expect([world.store.recorded.length, world.tenant.writes.length, world.store.waiting.length]).toEqual(before)
  })
  test('a made-up link stops nothing', async () => {
    const world = await newWorld()
    expect(refusalOf(await stopRecovery(world.context, 'made~up'))).toBe('request-unknown')
  })
})
