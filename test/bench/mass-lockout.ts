/**
 * node test/bench/mass-lockout.ts: what a mass lockout costs the tenant, and how
 * long people wait.
 *
 * A thousand claimants in ten minutes are one every 0.6 seconds; a minute of it is
 * played at that pace, twice: reading methods has a limit of its own, and shares
 * the five requests in ten seconds of the reports. Microsoft leaves open which it
 * is. The use cases, the database and every call on the wire are the real ones;
 * only the browser is left out. `-- --claimants=200` plays a longer slice.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { askFor } from '#lib/recovery/ask.ts'
import { begin } from '#lib/recovery/begin.ts'
import { currentRequest } from '#lib/recovery/current.ts'
import { handlers } from '#lib/recovery/tasks.ts'
import { verify } from '#lib/recovery/verify.ts'
import type { Result } from '#lib/refusals.ts'
import type { Context } from '#lib/settings.ts'
import { secretsOf } from '#test/demo/secrets.ts'
import { environmentOf } from '#test/demo/site.ts'
import type { Contoso } from '#test/tenant/contoso.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { waitFor } from '#test/tenant/inbox.ts'
import { rowFor } from '#test/tenant/sign-in-log.ts'
import { startTenant } from '#test/tenant/start.ts'
import { trust } from '#test/trust.ts'
import { percentile } from './statistics.ts'

const ONE_EVERY_MS = 600
const CLAIMANTS = Number(process.argv.find((one) => one.startsWith('--claimants='))?.split('=')[1] ?? 100)
/** Nobody waits longer than a code lives. */
const GIVES_UP_AFTER_MS = 60_000
const LOOKS_EVERY_MS = 200

interface Waited {
  /** From asking to the code in the inbox. */
  readonly codeMs: number | null
  /** From the right code to an explanation. */
  readonly explanationMs: number | null
  /** Everything visible in it, or some of it told to be not visible yet. */
  readonly whole: boolean
}

async function play(methodsShareReports: boolean): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-mass-'))
  const secrets = secretsOf(directory)
  const tenant = await startTenant({
    directory: join(directory, 'tenant'),
    secrets: { ...secrets, textGateway: secrets.texts },
    switches: { throttles: true, methodsShareReports },
  })
  trust(tenant.authority)
  tenant.contoso.state.numbered = CLAIMANTS
  // Everybody signed in yesterday.
  for (let number = 0; number < CLAIMANTS; number++)
    happens(tenant.contoso, number, [{ minutesAgo: 1_200, errorCode: 0 }])
  const addresses = {
    machine: tenant.machineUrl,
    web: tenant.browserUrl,
    smtpPort: tenant.mailPort,
    authorityFile: '',
  }
  Object.assign(
    process.env,
    environmentOf({ port: 4190, directory, secrets, tenant: addresses, logLevel: 'silent' }, 'http://localhost:4190'),
  )
  const { context: opened, startAgain } = await openedContext()
  await opened.store.work(handlers(opened))
  await sleep(3_000)
  tenant.contoso.counts.clear()

  const began = performance.now()
  const all: Promise<Waited>[] = []
  for (let number = 0; number < CLAIMANTS; number++) {
    all.push(claimant(opened, tenant.contoso, number))
    await sleep(ONE_EVERY_MS)
  }
  const waited = await Promise.all(all)
  const seconds = (performance.now() - began) / 1000
  print(methodsShareReports, waited, seconds, tenant.contoso)
  await opened.store.close()
  startAgain()
  await tenant.stop()
  rmSync(directory, { recursive: true, force: true })
}

/** The site's own composition; the second run opens another. */
async function openedContext() {
  const { context } = await import('#lib/context.ts')
  const kept = globalThis as { latchkeyContext?: unknown }
  return { context: await context(), startAgain: () => (kept.latchkeyContext = undefined) }
}

const nameOf = (number: number): string => `user${String(number).padStart(6, '0')}@contoso.com`

function happens(
  contoso: Contoso,
  number: number,
  attempts: readonly { readonly minutesAgo: number; readonly errorCode: number }[],
): void {
  const account = accountOf(contoso, nameOf(number))
  if (!account) throw new Error('There is no such account')
  const now = Date.now()
  for (const { minutesAgo, errorCode } of attempts)
    contoso.state.signIns.push(rowFor(account, { at: new Date(now - minutesAgo * 60_000), errorCode }))
}

async function claimant(context: Context, contoso: Contoso, number: number): Promise<Waited> {
  const wrong = Array.from({ length: 10 }, (_, i) => ({ minutesAgo: 0.05 * (i + 1), errorCode: 50126 }))
  happens(contoso, number, [...wrong, { minutesAgo: 0, errorCode: 50053 }])
  const network = `2001:db8:0:${number.toString(16)}::1`
  const { browserToken } = must(
    await begin(context, { name: nameOf(number), errorCode: null, language: 'en', network }),
  )
  const askedAt = performance.now()
  must(await askFor(context, browserToken, 'code-by-email'))
  const [mail] = await waitFor(contoso, { to: `user${number}@example.org`, channel: 'mail' }, GIVES_UP_AFTER_MS)
  if (!mail) return { codeMs: null, explanationMs: null, whole: false }
  const codeMs = performance.now() - askedAt

  const code = /^\d{4} \d{4}$/m.exec(mail.body)?.[0] ?? ''
  const proved = must(await verify(context, browserToken, { factor: 'code-by-email', typed: code, network }))
  const provedAt = performance.now()
  while (performance.now() - provedAt < GIVES_UP_AFTER_MS) {
    const request = await currentRequest(context, proved.browserToken)
    if (request?.diagnosis) {
      const { unseen } = request.diagnosis
      const whole = unseen.every(({ why }) => why !== 'budget' && why !== 'failed')
      return { codeMs, explanationMs: performance.now() - provedAt, whole }
    }
    await sleep(LOOKS_EVERY_MS)
  }
  return { codeMs, explanationMs: null, whole: false }
}

function print(shared: boolean, waited: readonly Waited[], seconds: number, contoso: Contoso): void {
  const asked = (call: string) => contoso.counts.get(`null ${call}`) ?? { requests: 0, done: 0 }
  const log = asked('GET /auditLogs/signIns')
  const methods = asked('GET /users/{id}/authentication/methods')
  const risky = asked('GET /identityProtection/riskyUsers')
  const refused = [log, methods, risky].reduce((sum, { requests, done }) => sum + requests - done, 0)
  const codes = waited.flatMap(({ codeMs }) => codeMs ?? [])
  const explanations = waited.flatMap(({ explanationMs }) => explanationMs ?? [])
  const inSeconds = (values: readonly number[], share: number) => (percentile(values, share) / 1000).toFixed(1)
  const rows = [
    ['claimants', `${waited.length} in ${seconds.toFixed(0)} s`],
    ['codes received within a minute', String(codes.length)],
    ['time to the code, p50 / p95', `${inSeconds(codes, 0.5)} s / ${inSeconds(codes, 0.95)} s`],
    [
      'explained',
      `${explanations.length}, of these with everything visible ${waited.filter((one) => one.whole).length}`,
    ],
    [
      'time from proof to the explanation, p50 / p95',
      `${inSeconds(explanations, 0.5)} s / ${inSeconds(explanations, 0.95)} s`,
    ],
    ['requests to the sign-in log', `${log.requests}, a minute ${((log.requests * 60) / seconds).toFixed(1)}`],
    ['requests to methods', String(methods.requests)],
    ['requests to risky users', String(risky.requests)],
    ['batches, a claimant', (asked('POST /$batch').requests / waited.length).toFixed(2)],
    ['refused by a limit', String(refused)],
  ]
  console.log(`**Reading methods ${shared ? 'shares the limit of the reports' : 'has a limit of its own'}**\n`)
  console.log(['| | |', '| --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n') + '\n')
}

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`Refused: ${result.refusal}`)
}

for (const methodsShareReports of [false, true]) await play(methodsShareReports)
process.exit(0)
