/**
 * People with two good proofs, all at once, on the site as it is composed: with the
 * limits that Microsoft publishes nobody is taken for compromised because it was we who did not ask.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openKeys, readKeys } from '#lib/adapters/secrets/keys.ts'
import { openEngine } from '#lib/adapters/store/engine/open-engine.ts'
import { sharedOn } from '#lib/adapters/store/shared-rows/shared.ts'
import { sourceCodesUnder } from '#lib/adapters/store/shared-rows/source-codes.ts'
import type { Result } from '#lib/rules/refusals.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { lookAgain, stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { verify } from '#lib/use-cases/claimant/prove/verify-proof.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { type Here, openHere } from '#test/bench/in-process.ts'
import type { Contoso } from '#test/tenant/contoso.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { waitFor } from '#test/tenant/inbox.ts'
import { rowFor } from '#test/tenant/sign-in-log.ts'
import { emptyDatabase } from './own-database.ts'

const [AT_ONCE, BESIDE_A_DEATH] = [8, 4]
const PEOPLE = AT_ONCE + BESIDE_A_DEATH
const PASSWORD = 'Harbour-7-lantern-Quay'
/** Milliseconds for which somebody who waits for their turn is told a time, before an approver is asked. */
const A_MOMENT = 120_000
const QUIET = { info: () => {}, warn: () => {}, error: () => {} }

const nameOf = (number: number) => `user${String(number).padStart(6, '0')}@contoso.com`
const accountOfNumber = (contoso: Contoso, number: number) => {
  const account = accountOf(contoso, nameOf(number))
  if (!account) throw new Error(`${nameOf(number)} is not among the people`)
  return account
}

interface Claimant {
  readonly number: number
  token: string
}

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.refusal}`)
  return result.value
}

let here: Here
let databaseUrl: string

/** Locked out this morning, after a sign-in of yesterday. */
function lockEverybodyOut(contoso: Contoso): void {
  contoso.state.numbered = PEOPLE
  for (let number = 0; number < PEOPLE; number++) {
    const account = accountOfNumber(contoso, number)
    const happens = (minutesAgo: number, errorCode: number) =>
      contoso.state.signIns.push(rowFor(account, { at: new Date(Date.now() - minutesAgo * 60_000), errorCode }))
    happens(1_200, 0)
    for (let i = 10; i > 0; i--) happens(2 + i, 50126)
    happens(2, 50053)
  }
}

/** Walks from the name to two proofs. It is called while the tenant has no limits. */
async function proveTwice(number: number): Promise<Claimant> {
  const { context, contoso } = here
  const network = `2001:db8:0:${number.toString(16)}::1`
  const begun = must(
    await beginRecovery(context, { name: nameOf(number), errorCode: null, language: 'en', network, device: null }),
  )
  const claimant = { number, token: begun.browserToken }
  await prove(claimant, 'code-by-email', { to: `user${number}@example.org`, channel: 'mail' }, /^\d{4} \d{4}$/m)
  must(await stepUp(context, claimant.token))
  const phone = `+44 7700900${String(number).padStart(3, '0')}`
  await prove(claimant, 'code-by-text', { to: phone, channel: 'text' }, /\d \d \d, \d \d \d/)
  return claimant

  async function prove(who: Claimant, factor: 'code-by-email' | 'code-by-text', where: Where, code: RegExp) {
    must(await askFor(context, who.token, factor, { network }))
    const typed = (await newestCode(contoso, where, code)).replace(/\D/g, '')
    who.token = must(await verify(context, who.token, { factor, typed, network })).browserToken
  }
}
type Where = Parameters<typeof waitFor>[1]

/** Other messages come to the same address, such as that somebody gave a proof. */
async function newestCode(contoso: Contoso, where: Where, code: RegExp): Promise<string> {
  for (let after = 0; ; ) {
    const messages = await waitFor(contoso, { ...where, after }, 60_000)
    const found = messages.flatMap(({ body }) => code.exec(body)?.[0] ?? []).at(0)
    if (found || messages.length === 0) return found ?? ''
    after = Math.max(...messages.map(({ id }) => id))
  }
}

const requestOf = async ({ token }: Claimant): Promise<RecoveryRequest> => {
  const request = await currentRequest(here.context, token)
  if (!request) throw new Error('The request is gone')
  return request
}

interface Walked {
  readonly request: RecoveryRequest
  /** Milliseconds from being told to wait until the time that was told. */
  readonly waits: readonly number[]
  readonly refused: readonly string[]
}

/** Presses the button, and again at the time that the page tells, until it is done or a moment has passed. */
async function walkToTheReset(claimant: Claimant): Promise<Walked> {
  const { context } = here
  const endsAt = Date.now() + A_MOMENT
  const waits: number[] = []
  const refused: string[] = []
  // What was found before the limits held is found anew, by all at once.
  await vi.waitFor(async () => must(await lookAgain(context, claimant.token)), { timeout: 30_000, interval: 500 })
  while (Date.now() < endsAt) {
    const request = await requestOf(claimant)
    const pressed =
      request.state === 'findings' && request.diagnosis
        ? await selectRemedy(context, claimant.token, 'reset-password')
        : request.state === 'remedy'
          ? await resetPassword(context, claimant.token, { password: PASSWORD, alsoEndSessions: false })
          : null
    if (request.state === 'done' || request.state === 'queued') break
    if (!pressed || pressed.ok) {
      await sleep(pressed ? 0 : 200)
      continue
    }
    refused.push(pressed.refusal)
    const wait = Math.max(0, (pressed.retryAt?.getTime() ?? Date.now()) - Date.now())
    if (pressed.retryAt) waits.push(wait)
    await sleep(Math.min(wait, Math.max(0, endsAt - Date.now())))
  }
  return { request: await requestOf(claimant), waits, refused }
}

/** Answers that a limit of Microsoft's refused. */
const throttled: string[] = []
const ask = globalThis.fetch

beforeAll(async () => {
  globalThis.fetch = async (input, init) => {
    const answer = await ask(input, init)
    if (answer.status === 429) throttled.push(new URL(answer.url).pathname)
    return answer
  }
  databaseUrl = await emptyDatabase(randomUUID())
  here = await openHere(
    { throttles: false, methodsShareReports: false, methodDatesFilled: true },
    lockEverybodyOut,
    databaseUrl,
  )
  everybody = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => proveTwice(number)))
  Object.assign(here.contoso.state.switches, { throttles: true, methodsShareReports: true, methodDatesFilled: false })
  here.contoso.buckets.clear()
  await here.restart('shared')
})
let everybody: readonly Claimant[] = []

afterAll(async () => {
  globalThis.fetch = ask
  await here.close()
})

/** As an instance that was killed while it led: nobody renews it, and nobody gives it back. */
async function leadAndDie(names: readonly string[]): Promise<void> {
  const engine = await openEngine({ kind: 'postgres', url: databaseUrl }, QUIET)
  const codes = sourceCodesUnder(openKeys(readKeys(process.env.LATCHKEY_KEYS ?? '')), () => {})
  const shared = sharedOn(engine.db, codes)
  await Promise.all(names.map((name) => shared.lead(name)))
  await engine.close()
}

const CASES: readonly [title: string, from: number, to: number, before: () => Promise<void>][] = [
  [`${AT_ONCE} on an idle tenant`, 0, AT_ONCE, async () => {}],
  [
    `${BESIDE_A_DEATH} while the instance that read every list has died`,
    AT_ONCE,
    PEOPLE,
    () => leadAndDie(['risky-users', 'sign-ins', 'method-changes', 'roles', 'restricted-senders', 'access-policies']),
  ],
]
describe('people with two good proofs who press at once', () => {
  for (const [title, from, to, before] of CASES)
    test(`${title}: all of them have a new password, nobody is escalated, and whoever waits is told a time`, async () => {
      await before()
      const walked = await Promise.all(everybody.slice(from, to).map(walkToTheReset))
      expect(walked.map(({ request }) => [request.state, request.escalation?.why ?? null])).toEqual(
        walked.map(() => ['done', null]),
      )
      expect(new Set(walked.flatMap(({ refused }) => refused))).toEqual(
        new Set(walked.some(({ waits }) => waits.length > 0) ? ['not-your-turn'] : []),
      )
      expect(walked.flatMap(({ refused }) => refused).length).toBe(walked.flatMap(({ waits }) => waits).length)
      expect(throttled).toEqual([])
    }, 200_000)
})
