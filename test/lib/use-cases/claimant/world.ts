/**
 * A small world for use cases: one organisation, a few people, a clock that only
 * the test moves. Everything behind the Context is in memory and honest.
 */
import { answered } from '#lib/rules/account/account.ts'
import type { Channel } from '#lib/rules/proofs/assurance.ts'
import { oneTime } from '#lib/adapters/secrets/one-time-password.ts'
import { openPasskeys } from '#lib/adapters/secrets/passkeys.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { AnsweredFactorId, AskedFactorId } from '#lib/rules/proofs/factors/index.ts'
import { askFor, codeAgainAt } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { enrolHandlers } from '#lib/use-cases/employee/employee-jobs.ts'
import { deadLetter } from '#lib/use-cases/dead-letter.ts'
import { deskHandlers } from '#lib/use-cases/approver/approver-jobs.ts'
import { handlers } from '#lib/use-cases/jobs.ts'
import { verify } from '#lib/use-cases/claimant/prove/verify-proof.ts'
import type { Result } from '#lib/rules/refusals.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Context } from '#lib/ports/context.ts'
import { email, exampleAccount, NOW, phone } from '#test/example.ts'
import {
  type FakeDelivery,
  type FakePresentations,
  type FakeThrottle,
  fakeDelivery,
  fakeKeys,
  fakePresentations,
  fakeRandom,
  fakeSigner,
  fakeSlowHash,
  fakeThrottle,
} from './fakes/outside.ts'
import { SETTINGS } from './world-settings.ts'
import { fakeSessions } from './fakes/sessions.ts'
import { type FakeStore, fakeStore } from './fakes/store.ts'
import { type FakeTenant, fakeTenant, Killed, type Resident } from './fakes/tenant.ts'

/** Adele Vance, locked out this morning, with a registered mailbox and phone of long ago. */
export const locked = (more: Partial<Resident> = {}): Resident => ({
  account: exampleAccount(),
  authenticators: [email('adele@example.org'), phone('+38640555010')],
  methodChanges: answered([]),
  signIns: [exampleSignIn(50053, 2), ...Array.from({ length: 10 }, (_, i) => exampleSignIn(50126, 3 + i))],
  restriction: null,
  password: null,
  ...more,
})

export const KNOWN = 'adele@contoso.com'
export const UNKNOWN = 'nobody@contoso.com'
/** A breached password that passes every other rule. */
export const BREACHED_PASSWORD = 'Harbour-7-lantern-Leaked'
export const GOOD_PASSWORD = 'Harbour-7-lantern-Quay'

interface Span {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

export interface World {
  readonly context: Context
  readonly store: FakeStore
  readonly tenant: FakeTenant
  readonly throttle: FakeThrottle
  readonly delivery: FakeDelivery
  readonly presentations: FakePresentations
  readonly logged: readonly string[]
  readonly adele: () => Resident
  /** Runs every task that is due, and returns what was thrown. */
  readonly settle: () => Promise<readonly unknown[]>
  /** Lets time pass, and runs each task at the moment at which it is due. */
  readonly pass: (span: Span) => Promise<readonly unknown[]>
  readonly begin: (name?: string, network?: string) => Promise<Browser>
}

export async function newWorld(more: { settings?: Partial<Settings>; adele?: Partial<Resident> } = {}): Promise<World> {
  let moment = NOW
  const now = () => moment
  const store = fakeStore()
  const tenant = fakeTenant(now)
  const throttle = fakeThrottle(now)
  const delivery = fakeDelivery()
  const logged: string[] = []
  const write = (facts: Readonly<Record<string, unknown>>, message: string) =>
    void logged.push(`${message} ${JSON.stringify(facts)}`)
  const presentations = fakePresentations(now)
  const context: Context = {
    settings: { ...SETTINGS, ...more.settings },
    policy: { state: () => ({ inForce: {}, since: NOW, refused: null }), refresh: async () => {} },
    services: { states: () => [], look: async () => {} },
    tenant,
    store,
    sessions: fakeSessions(store),
    throttle,
    delivery,
    keys: fakeKeys(),
    signer: fakeSigner(),
    slowHash: fakeSlowHash,
    oneTime,
    passkeys: openPasskeys({ baseUrl: SETTINGS.baseUrl, organisation: SETTINGS.organisation }),
    presentations,
    random: fakeRandom(),
    log: { info: write, warn: write, error: write },
    strength: async (password) => (password.length >= 12 ? 4 : 1),
    webhooks: null,
    isBreached: async (password) => password === BREACHED_PASSWORD,
    now,
  }
  tenant.residents.set(KNOWN, locked(more.adele))
  await store.work({ ...handlers(context), ...enrolHandlers(context), ...deskHandlers(context) }, (task) =>
    deadLetter(context, task),
  )

  const world: World = {
    context,
    store,
    tenant,
    throttle,
    delivery,
    presentations,
    logged,
    adele: () => tenant.residents.get(KNOWN) as Resident,
    settle: () => store.runDue(now),
    async pass({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span) {
      await store.runDue(now)
      const end = moment.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
      for (;;) {
        const due = store.waiting.map(({ notBefore }) => notBefore.getTime()).filter((at) => at > moment.getTime())
        const next = Math.min(...due)
        if (next > end) break
        moment = new Date(next)
        await store.runDue(now)
      }
      moment = new Date(end)
      return store.runDue(now)
    },
    async begin(name: string = KNOWN, network = '198.51.100.7'): Promise<Browser> {
      const begun = must(await beginRecovery(context, { name, errorCode: null, language: 'en', network }))
      await world.settle()
      return new Browser(world, begun.browserToken, network)
    },
  }
  return world
}

/** One browser and its cookie. */
export class Browser {
  readonly world: World
  token: string
  /** The network address of the browser. */
  readonly network: string
  constructor(world: World, token: string, network = '198.51.100.7') {
    this.world = world
    this.token = token
    this.network = network
  }

  async request(): Promise<RecoveryRequest> {
    const request = await currentRequest(this.world.context, this.token)
    if (!request) throw new Error('This browser has no request.')
    return request
  }

  /** Asks for a code, and first lets the time pass in which an earlier one would simply be kept. */
  async ask(factor: AskedFactorId, network = this.network) {
    const again = await codeAgainAt(this.world.context, await this.request(), factor)
    if (again)
      await this.world.pass({ seconds: Math.ceil((again.getTime() - this.world.context.now().getTime()) / 1000) })
    const asked = await askFor(this.world.context, this.token, factor, { network })
    await this.world.settle()
    return asked
  }

  /** Types a code. The cookie is replaced where the answer says so. */
  async type(factor: AnsweredFactorId, typed: string, network = this.network) {
    const answer = await verify(this.world.context, this.token, { factor, typed, network })
    if (answer.ok) this.token = answer.value.browserToken
    await this.world.settle()
    return answer
  }

  /** Asks for a code, reads it where it arrives, and types it. */
  async prove(factor: AnsweredFactorId): Promise<RecoveryRequest> {
    must(await this.ask(factor))
    must(await this.type(factor, codeFrom(this.world, factor === 'code-by-text' ? 'text' : 'email')))
    return this.request()
  }

  async proveTwice(): Promise<RecoveryRequest> {
    await this.prove('code-by-email')
    must(await stepUp(this.world.context, this.token))
    return this.prove('code-by-text')
  }
}

/** The newest code that really arrived. */
export function codeFrom({ delivery }: World, channel: Extract<Channel, 'email' | 'text'>): string {
  const code = codesIn(channel === 'text' ? delivery.texts : delivery.mails).at(-1)
  if (!code) throw new Error('No code has arrived.')
  return code
}

/** The codes in these messages, in order. */
export const codesIn = (messages: readonly { readonly body: string }[]): readonly string[] =>
  messages.flatMap(({ body }) => {
    const found = /^(?:\d{4} \d{4}$|\d{6} is |\d \d \d, \d \d \d is )/m.exec(body)?.[0]
    return found ? [found.replace(/\D/g, '')] : []
  })

/** A code of the right length that is not this one. */
export const wrongFor = (code: string): string => code.replace(/^./, (first) => String((Number(first) + 1) % 10))

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${result.refusal}`)
  return result.value
}

export const refusalOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal)

/** Runs what may be killed half-way, as kill -9 would leave it. */
export async function untilKilled(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return false
  } catch (fault) {
    if (fault instanceof Killed) return true
    throw fault
  }
}
