/** Somebody who is locked out, from the sign-in name to the explanation. */
import { setTimeout as sleep } from 'node:timers/promises'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { awaitedCode } from '#lib/use-cases/claimant/prove/awaited-code.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { verify } from '#lib/use-cases/claimant/prove/verify-proof.ts'
import type { Result } from '#lib/rules/refusals.ts'
import type { Context } from '#lib/ports/context.ts'
import type { Contoso } from '#test/tenant/contoso.ts'
import type { Received } from '#test/tenant/inbox.ts'

export interface Waited {
  /** From asking for the code until it is in the inbox. */
  readonly codeMs: number | null
  /** From asking to the time that the page told, first asked so long after. */
  readonly saidMs: number | null
  /** The page tells a time to whoever still waits at the end. */
  readonly saidAtEnd: boolean
  /** From the right code to an explanation. */
  readonly explanationMs: number | null
  /** Everything visible in it, or some of it told to be not visible yet. */
  readonly whole: boolean
}

/** Waits for the first mail to an address; null when the time is over. */
export type Post = (to: string, milliseconds: number) => Promise<Received | null>

const LOOKS_AT_PAGE_AFTER_MS = 20_000
const LOOKS_EVERY_MS = 200
const FACTOR = 'code-by-email'

/** One listener for all: a thousand who each search the inbox would be what is measured. */
export function postOf(contoso: Contoso): Post {
  const waiting = new Map<string, (mail: Received) => void>()
  contoso.arrivals.on('arrived', () => {
    const mail = contoso.state.inbox.at(-1)
    if (!mail || !/^\d{4} \d{4}$/m.test(mail.body)) return
    waiting.get(mail.to.toLowerCase())?.(mail)
  })
  return (to, milliseconds) =>
    new Promise((resolve) => {
      const finish = (mail: Received | null) => {
        waiting.delete(to)
        clearTimeout(timer)
        resolve(mail)
      }
      const timer = setTimeout(() => finish(null), milliseconds)
      waiting.set(to, finish)
    })
}

export async function lockedOut(
  context: Context,
  post: Post,
  { number, name, endsAt }: { readonly number: number; readonly name: string; readonly endsAt: number },
): Promise<Waited> {
  const network = `2001:db8:0:${number.toString(16)}::1`
  const device = null
  const begun = must(await beginRecovery(context, { name, errorCode: null, language: 'en', network, device }))
  const { browserToken } = begun
  const askedAt = performance.now()
  const mail = post(`user${number}@example.org`, Math.max(0, endsAt - askedAt))
  must(await askFor(context, browserToken, FACTOR, { network }))
  const isWaiting = { still: true }
  const arrived = mail.then(() => ((isWaiting.still = false), null))
  const said = await Promise.race([arrived, saidLater(context, browserToken, isWaiting)])
  const saidMs = said ? said.at - askedAt : null
  const received = await mail
  if (!received) {
    const saidAtEnd = (await pageSays(context, browserToken)) !== null
    return { codeMs: null, saidMs, saidAtEnd, explanationMs: null, whole: false }
  }
  const codeMs = performance.now() - askedAt
  const typed = /^\d{4} \d{4}$/m.exec(received.body)?.[0] ?? ''
  const proved = must(await verify(context, browserToken, { factor: FACTOR, typed, network }))
  return { codeMs, saidMs, saidAtEnd: false, ...(await explained(context, proved.browserToken, endsAt)) }
}

async function explained(context: Context, token: string, endsAt: number) {
  const provedAt = performance.now()
  while (performance.now() < endsAt) {
    const diagnosis = (await currentRequest(context, token))?.diagnosis
    if (diagnosis) {
      const whole = diagnosis.unseen.every(({ why }) => why !== 'budget' && why !== 'failed')
      return { explanationMs: performance.now() - provedAt, whole }
    }
    await sleep(LOOKS_EVERY_MS)
  }
  return { explanationMs: null, whole: false }
}

async function saidLater(context: Context, token: string, isWaiting: { readonly still: boolean }) {
  await sleep(LOOKS_AT_PAGE_AFTER_MS, null, { ref: false })
  return isWaiting.still ? pageSays(context, token) : null
}

/** On this process's own clock. */
async function pageSays(context: Context, token: string): Promise<{ readonly at: number } | null> {
  const request = await currentRequest(context, token)
  const awaited = request && (await awaitedCode(context, request, FACTOR))
  return awaited?.kind === 'late' && awaited.by ? { at: performance.now() + awaited.by.getTime() - Date.now() } : null
}

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`Refused: ${result.refusal}`)
}
