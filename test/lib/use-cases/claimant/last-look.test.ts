/** Between the last look at an account and the write there is nothing slow, whatever else there is to judge (R11). */
import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { perform } from '#lib/use-cases/claimant/remedy/perform-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import type { Context } from '#lib/ports/context.ts'
import { exampleAccount } from '#test/example.ts'
import { approveReset } from './approve.ts'
import { GOOD_PASSWORD, must, newWorld, refusalOf, type World } from './world.ts'

/** The second proof is refused again and again: a pass is offered too. */
const lostPhone = { signIns: [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes)) }

async function atTheRemedy(remedy: 'reset-password' | 'temporary-access-pass') {
  const world = await newWorld(remedy === 'temporary-access-pass' ? { adele: lostPhone } : {})
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, remedy))
  return { world, browser }
}

const lookups = (world: World, more: Partial<ReturnType<typeof exampleAccount>['lookups']>) =>
  exampleAccount({ lookups: { ...world.adele().account.lookups, ...more } })

const CHANGES: readonly [what: string, change: (world: World) => void][] = [
  [
    'the account becomes privileged',
    (world) => {
      world.adele().account = lookups(world, { activeRole: answered(true) })
    },
  ],
  [
    'it is put on the guarded list',
    (world) => {
      world.adele().account = lookups(world, { onGuardedList: answered(true) })
    },
  ],
  [
    'sign-in is switched off',
    ({ adele }) => {
      adele().account = exampleAccount({ enabled: false })
    },
  ],
  [
    'a risk is seen',
    ({ adele }) => {
      adele().risk = { state: 'at-risk', since: minutesBefore(0) }
    },
  ],
  [
    'its mailbox is restricted',
    ({ adele }) => {
      adele().restriction = { since: minutesBefore(1), reason: 'limit' }
    },
  ],
  [
    'the phone that proved is taken off',
    ({ adele }) => {
      adele().authenticators = adele().authenticators.filter(({ kind }) => kind !== 'phone')
    },
  ],
  [
    'threat mode is switched on',
    ({ context: { settings } }) => {
      Object.assign(settings, { threatMode: true })
    },
  ],
]

/** What may take its time before a write, and lets something happen meanwhile. */
type Slow = (context: Context, meanwhile: () => void) => Context
const once = (act: () => void) => {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}
const JUDGING: readonly [what: string, slow: Slow][] = [
  [
    'how well the password stands up to guessing is judged',
    (context, meanwhile) => ({
      ...context,
      strength: async (...asked) => {
        meanwhile()
        return context.strength(...asked)
      },
    }),
  ],
  [
    'the list of breached passwords is asked',
    (context, meanwhile) => ({
      ...context,
      isBreached: async (password) => {
        meanwhile()
        return context.isBreached(password)
      },
    }),
  ],
  ...(['readAuthenticators', 'readMethodChanges'] as const).map((read): [string, Slow] => [
    `${read} stands in line`,
    (context, meanwhile) => ({
      ...context,
      tenant: {
        ...context.tenant,
        [read]: async (...asked: never[]) => {
          const answer = await (context.tenant[read] as (...asked: never[]) => Promise<unknown>)(...asked)
          meanwhile()
          return answer
        },
      },
    }),
  ]),
]

describe('a new password (R11)', () => {
  for (const [slowly, slow] of JUDGING)
    for (const [what, change] of CHANGES) {
      // What is read of the methods is itself what took its time.
      if (slowly.startsWith('read') && what.includes('phone')) continue
      test(`${what} while ${slowly}: nothing is written`, async () => {
        const { world, browser } = await atTheRemedy('reset-password')
        const context = slow(
          world.context,
          once(() => change(world)),
        )
        const answer = await resetPassword(context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false })
        expect(world.tenant.writes).toEqual([])
        expect(must(answer).state).not.toBe('done')
        expect((await browser.request()).intent).toBe(null)
      })
    }
  test('what Microsoft’s rules and the names forbid is told before anything is charged or asked of the tenant', async () => {
    const { world, browser } = await atTheRemedy('reset-password')
    const [taken, read] = [world.throttle.takings.length, world.tenant.reads.length]
    for (const password of ['short1!', 'adele-Vance-1234', 'Contoso-Harbour-7'])
      expect(
        refusalOf(await resetPassword(world.context, browser.token, { password, alsoEndSessions: false })),
      ).not.toBe(null)
    expect([world.throttle.takings.length, world.tenant.reads.length]).toEqual([taken, read])
  })
  test('a name that the directory got while it was judged is looked for once more', async () => {
    const { world, browser } = await atTheRemedy('reset-password')
    const strength = async () => {
      world.adele().account = exampleAccount({ displayName: 'Adele Lantern' })
      return 4
    }
    const reset = resetPassword({ ...world.context, strength }, browser.token, {
      password: GOOD_PASSWORD,
      alsoEndSessions: false,
    })
    expect(refusalOf(await reset)).toBe('password-contains-name')
    expect(world.tenant.writes).toEqual([])
  })
})

describe('a pass (R11)', () => {
  for (const [what, change] of CHANGES)
    test(`${what} while Microsoft is asked how passes are made: none is made`, async () => {
      const { world, browser } = await atTheRemedy('temporary-access-pass')
      const context = during(world, 'readPassPolicy', change)
      expect(must(await givePass(context, browser.token)).pass).toBe(null)
      expect(world.tenant.writes).toEqual([])
      expect(await passesOf(world)).toBe(0)
    })
  for (const [what, change] of CHANGES)
    test(`${what} while the passes from before are looked for, for longer than a look lasts: none is made`, async () => {
      const { world, browser } = await atTheRemedy('temporary-access-pass')
      const context = during(world, 'readPasses', change, 6)
      expect(must(await givePass(context, browser.token)).pass).toBe(null)
      expect(await passesOf(world)).toBe(0)
      expect((await browser.request()).intent).toBe(null)
    })
  test('a tenant in which every look takes longer than it lasts is no permission, and another try is', async () => {
    const { world, browser } = await atTheRemedy('temporary-access-pass')
    const late = slowing(world, 'readEvidence', 6)
    expect(must(await givePass(late, browser.token))).toMatchObject({ pass: null, request: { state: 'remedy' } })
    expect(await passesOf(world)).toBe(0)
    expect(must(await givePass(world.context, browser.token)).pass).not.toBe(null)
  })
})

describe('a remedy of several writes (R11)', () => {
  const RULE = { id: 'rule 1', name: '.', enabled: true, forwardsOutside: true, hides: true }
  for (const seconds of [0, 6])
    test(`privileged after the first of them, which took ${seconds} seconds: ${seconds > 5 ? 'no second is made' : 'they rest on one look'}`, async () => {
      const world = await newWorld({
        adele: {
          signIns: [exampleSignIn(0, 50)],
          inboxRules: [RULE, { ...RULE, id: 'rule 2' }],
          forwarding: 'collect@example.net',
        },
      })
      const browser = await world.begin()
      await browser.proveTwice()
      must(await selectRemedy(world.context, browser.token, 'reset-password'))
      await world.pass({ minutes: 1 })
      await approveReset(world, await browser.request())
      await world.pass({ hours: 1 })
      await browser.prove('code-by-email')
      await browser.prove('code-by-text')
      must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
      const request = await browser.request()
      const before = world.tenant.writes.length
      let late = 0
      const context: Context = {
        ...world.context,
        now: () => new Date(world.context.now().getTime() + late * 1000),
        tenant: {
          ...world.context.tenant,
          apply: async (id, write) => {
            const applied = await world.context.tenant.apply(id, write)
            late += seconds
            world.adele().account = lookups(world, { activeRole: answered(true) })
            return applied
          },
        },
      }
      await perform(context, request.id, request.intent?.attempt ?? '')
      const made = world.tenant.writes.slice(before).map(({ write }) => write.kind)
      expect(made).toEqual(
        seconds > 5 ? ['disable-inbox-rule'] : ['disable-inbox-rule', 'disable-inbox-rule', 'stop-forwarding'],
      )
    })
})

describe('taking back what was given (R11, R12)', () => {
  for (const slowRead of ['readAccount', 'readPasses'] as const)
    test(`an account that becomes privileged after ${slowRead} gets no password of ours`, async () => {
      const { world, browser } = await atTheRemedy('temporary-access-pass')
      const link =
        new URL(stopAddress(world.context, await browser.request(), 'adele@example.org')).searchParams.get('link') ?? ''
      must(await givePass(world.context, browser.token))
      const before = world.tenant.writes.length
      must(await stopRecovery(world.context, link))
      const read = world.tenant[slowRead].bind(world.tenant)
      world.tenant[slowRead] = (async (id: never) => {
        const answer = await read(id)
        world.adele().account = lookups(world, { activeRole: answered(true) })
        return answer
      }) as never
      await world.settle()
      // The pass was ours, and not privileged a moment before it went.
      const made = world.tenant.writes.slice(before).map(({ write }) => write.kind)
      expect(made).toEqual(slowRead === 'readAccount' ? [] : ['delete-pass'])
      expect(world.store.recorded.map(({ kind }) => kind)).toContain('undo-left-to-people')
    })
})

async function passesOf({ tenant, adele }: World): Promise<number> {
  const look = await tenant.readPasses(adele().account.id)
  return look.kind === 'seen' ? look.value.filter(({ usability }) => usability === 'usable').length : 0
}

/** This world, in which a read takes so many seconds and something happens meanwhile, once. */
function during(
  world: World,
  read: 'readPassPolicy' | 'readPasses',
  change: (world: World) => void,
  seconds = 0,
): Context {
  let late = 0
  const happen = once(() => {
    late = seconds
    change(world)
  })
  return {
    ...world.context,
    now: () => new Date(world.context.now().getTime() + late * 1000),
    tenant: {
      ...world.context.tenant,
      [read]: async (id: never) => {
        const answer = await world.context.tenant[read](id)
        happen()
        return answer
      },
    },
  }
}

/** This world, in which a read takes so many seconds every time. */
function slowing(world: World, read: 'readEvidence', seconds: number): Context {
  let late = 0
  return {
    ...world.context,
    now: () => new Date(world.context.now().getTime() + late * 1000),
    tenant: {
      ...world.context.tenant,
      [read]: async (...asked: Parameters<Context['tenant'][typeof read]>) => {
        late += seconds
        return world.context.tenant[read](...asked)
      },
    },
  }
}
