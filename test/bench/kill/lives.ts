/**
 * One life of the site: opened by the production start command, and killed with
 * -9 at a drawn moment while some writes hang at the tenant.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Control } from '#test/demo/control.ts'
import type { Site } from '#test/demo/site.ts'
import type { Chance } from './chance.ts'

/** Every write there is; the last two are one address, told apart by the command behind it. */
const WRITES = [
  { method: 'PATCH', path: '/users/[^/]+$' },
  { method: 'POST', path: '/temporaryAccessPassMethods$' },
  { method: 'DELETE', path: '/temporaryAccessPassMethods/' },
  { method: 'POST', path: '/revokeSignInSessions$' },
  { method: 'PATCH', path: '/messageRules/' },
  { method: 'POST', path: ' Set-Mailbox$' },
  { method: 'POST', path: ' Remove-BlockedSenderAddress$' },
] as const
/** As many times as long as it took to open, since a busy machine is slow in both. */
const LIVES = { least: 2, most: 12 } as const
/** Of a life: writes of its rest may hang, and those that hang hold up whatever stands behind them. */
const CALM = 0.75

/** Writes that were under way when it died, or that nobody waited for any more. */
export interface Cut {
  /** Writes that the tenant never carried out. */
  readonly before: number
  /** Writes that the tenant carried out, whose answer never arrived. */
  readonly after: number
}

/** `hangs`: how many writes of each kind may hang, before and after they are done. */
export async function liveAndDie(
  site: Site,
  contoso: Control,
  chance: Chance,
  {
    openedInMs,
    hangs,
    isOver,
  }: { readonly openedInMs: number; readonly hangs: number; readonly isOver: () => boolean },
): Promise<Cut> {
  const lifeMs = chance.between(LIVES.least, LIVES.most) * openedInMs
  await waitFor(lifeMs * CALM, isOver)
  if (hangs > 0) {
    const all = WRITES.flatMap((write) => [false, true].map((afterwards) => ({ ...write, afterwards })))
    // The first that fits is met, so their order is drawn.
    for (const one of chance.shuffled(all)) await contoso.post('/faults', { ...one, fault: 'hang', times: hangs })
  }
  await waitFor(lifeMs * (1 - CALM), isOver)
  await site.kill()
  const left = await contoso.faultsLeft()
  await contoso.delete('/faults')
  const met = (afterwards: boolean) =>
    WRITES.length * hangs - left.reduce((sum, one) => sum + (one.afterwards === afterwards ? (one.times ?? 0) : 0), 0)
  return { before: met(false), after: met(true) }
}

async function waitFor(milliseconds: number, isOver: () => boolean): Promise<void> {
  const until = Date.now() + milliseconds
  while (Date.now() < until && !isOver()) await sleep(50)
}
