/**
 * Whatever a write meets and whenever the tenant falls silent: the claimant stands
 * on a true page, nothing is done twice, and the request ends somewhere.
 */
import { assert, asyncProperty, boolean, array, constantFrom } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { discardPass } from '#lib/use-cases/claimant/remedy/discard-pass.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { endSessions } from '#lib/use-cases/claimant/remedy/perform-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { TenantWriteKind } from '#lib/rules/remedies/remedy.ts'
import { isPassWaiting, type RecoveryRequest } from '#lib/rules/request/request.ts'
import { exampleAccount } from '#test/example.ts'
import { approveReset, approveToAct } from './approve.ts'
import type { Fate, Resident } from './fakes/tenant.ts'
import { type Browser, GOOD_PASSWORD, must, newWorld, untilKilled, type World } from './world.ts'

const FATES: readonly Fate[] = ['applied', 'lost', 'unknown', 'not-applied', 'refused', 'dies-before', 'dies-after']
const RULE = { id: 'rule 1', name: '.', enabled: true, forwardsOutside: true, hides: true }
const RISK = { state: 'at-risk', since: minutesBefore(180) } as const

interface Flow {
  readonly adele: Partial<Resident>
  readonly remedy: RemedyId
  /** Approvers are asked for it; the claimant collects it, or Latchkey does it. */
  readonly approved?: 'to collect' | 'to act'
  /** Writes that the walk takes, each of them once. */
  readonly takes: readonly TenantWriteKind[]
}

const FLOWS: Readonly<Record<string, Flow>> = {
  'a new password': { adele: {}, remedy: 'reset-password', takes: ['set-password', 'end-sessions'] },
  'a pass': {
    adele: { signIns: [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes)) },
    remedy: 'temporary-access-pass',
    takes: [],
  },
  'sessions ended': { adele: { risk: RISK }, remedy: 'end-sessions', takes: ['end-sessions'] },
  'sign-in enabled': {
    adele: { account: exampleAccount({ enabled: false }), signIns: [exampleSignIn(50057, 5)] },
    remedy: 'enable-sign-in',
    approved: 'to act',
    takes: ['enable-sign-in'],
  },
  'sending allowed again': {
    adele: {
      account: exampleAccount({ passwordChangedAt: minutesBefore(30) }),
      restriction: { since: minutesBefore(90), reason: 'ExceedingLimitType=Recipient' },
    },
    remedy: 'lift-sending-restriction',
    approved: 'to act',
    takes: ['lift-sending-restriction'],
  },
  'password and mailbox': {
    adele: { signIns: [exampleSignIn(0, 50)], inboxRules: [RULE], forwarding: 'collect@example.net' },
    remedy: 'reset-password',
    approved: 'to collect',
    takes: ['set-password', 'end-sessions', 'disable-inbox-rule', 'stop-forwarding'],
  },
}

/** More than enough: every try that can come to nothing waits a minute or so for what may still land. */
const STEPS = 60

class Walk {
  readonly world: World
  readonly browser: Browser
  readonly flow: Flow
  readonly untruths: string[] = []
  #pass: string | null = null
  #isLooking = false

  constructor(world: World, browser: Browser, flow: Flow) {
    this.world = world
    this.browser = browser
    this.flow = flow
  }

  /** The next writes meet these, and of the next reads these are not answered. */
  meets(fates: readonly Fate[], outages: readonly boolean[]): void {
    const left = [...outages]
    this.world.tenant.fates = [...fates]
    Object.defineProperty(this.world.tenant, 'down', { get: () => !this.#isLooking && (left.shift() ?? false) })
  }

  async toItsEnd(): Promise<RecoveryRequest> {
    let request = await this.browser.request()
    for (let steps = 0; steps < STEPS && !isAtAnEnd(request); steps++) request = await this.step()
    return request
  }

  /** Takes the step that the page of the present state asks for. */
  async step(): Promise<RecoveryRequest> {
    const { world, browser } = this
    const request = await browser.request()
    if (request.state === 'remedy') await untilKilled(() => this.#act(request))
    else if (isPassWaiting(request)) await untilKilled(() => this.#signIn())
    await world.pass({ seconds: 45 })
    this.#isLooking = true
    this.untruths.push(...(await this.#untruths()))
    this.#isLooking = false
    return browser.request()
  }

  async #act({ remedy }: RecoveryRequest): Promise<void> {
    const { context } = this.world
    const { token } = this.browser
    if (remedy === 'reset-password')
      await resetPassword(context, token, { password: GOOD_PASSWORD, alsoEndSessions: true })
    if (remedy === 'end-sessions') await endSessions(context, token)
    if (remedy === 'temporary-access-pass') {
      const given = await givePass(context, token)
      this.#pass = given.ok ? (given.value.pass?.value ?? null) : null
    }
  }

  async #signIn(): Promise<void> {
    const { context, tenant, adele } = this.world
    if (this.#pass) tenant.usePass(adele().account.id)
    else await discardPass(context, this.browser.token)
  }

  /** What the page says and the tenant does not, and what was done twice. */
  async #untruths(): Promise<readonly string[]> {
    const { tenant, adele } = this.world
    const { state } = await this.browser.request()
    const all: readonly TenantWriteKind[] = tenant.writes.map(({ write }) => write.kind)
    const done = all.filter((kind): kind is TenantWriteKind => kind !== 'delete-pass')
    const passes = await tenant.readPasses(adele().account.id)
    const usable = passes.kind === 'seen' ? passes.value.filter(({ usability }) => usability === 'usable') : []
    return [
      ...(new Set(done).size < done.length ? [`done twice: ${done.join(', ')}`] : []),
      ...(usable.length > 1 ? ['two usable passes'] : []),
      ...(state === 'done' && usable.length > 0 ? ['done, and a pass is left'] : []),
      ...(state === 'done' && this.flow.takes.some((kind) => !done.includes(kind))
        ? ['done, and something is not']
        : []),
    ]
  }
}

async function atTheRemedy(flow: Flow): Promise<Walk> {
  const world = await newWorld({ adele: flow.adele })
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, flow.remedy))
  await world.settle()
  const request = await browser.request()
  if (flow.approved === 'to act') await approveToAct(world, request, flow.remedy)
  if (flow.approved === 'to collect') {
    await approveReset(world, request)
    await world.pass({ hours: 1 })
    await browser.prove('code-by-email')
    await browser.prove('code-by-text')
  }
  return new Walk(world, browser, flow)
}

describe('a request whose every call may meet a fault', () => {
  for (const [called, flow] of Object.entries(FLOWS))
    test(`${called}: ends somewhere, truly told, and nothing was done twice (R13, R14)`, async () => {
      await assert(
        asyncProperty(
          array(constantFrom(...FATES), { maxLength: 6 }),
          array(boolean(), { maxLength: 12 }),
          constantFrom(0, 20),
          async (fates, outages, lagSeconds) => {
            const walk = await atTheRemedy(flow)
            walk.meets(fates, outages)
            walk.world.tenant.lagSeconds = lagSeconds
            const request = await walk.toItsEnd()
            expect([isAtAnEnd(request), walk.untruths]).toEqual([true, []])
          },
        ),
        { numRuns: 40, seed: 20261122 },
      )
    }, 60_000)
})

for (const [called, flow] of Object.entries(FLOWS))
  test(`${called}: without a fault, it is done`, async () => {
    const walk = await atTheRemedy(flow)
    expect([(await walk.toItsEnd()).state, walk.untruths]).toEqual(['done', []])
  })

/** Done; or with people, who are told why it came to them. */
const isAtAnEnd = ({ state, escalation }: RecoveryRequest): boolean =>
  state === 'done' ||
  (state === 'queued' &&
    escalation !== null &&
    ['failed', 'write-not-permitted', 'interrupted', 'not-shown'].includes(escalation.why))

test('sessions that were ended, and do not show so for a while, are not ended again at every look', async () => {
  const walk = await atTheRemedy({ adele: {}, remedy: 'reset-password', takes: ['set-password', 'end-sessions'] })
  const { tenant } = walk.world
  tenant.fates = ['applied', 'dies-before']
  tenant.lagSeconds = 20
  for (let steps = 0; steps < 4; steps++) await walk.step()
  expect((await walk.browser.request()).state).toBe('done')
  expect(tenant.writes.map(({ write }) => write.kind)).toEqual(['set-password', 'end-sessions'])
})
