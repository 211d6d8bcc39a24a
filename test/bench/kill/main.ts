/**
 * npm run bench -- kill: so many remedies, while the site is killed with -9 again
 * and again: before, in and after the writes that they take.
 *
 * Claimants and an approver go on from whatever page they find; the tenant is
 * never killed, and counts. `--remedies 50` is a short one, `--seed 7` draws other
 * moments.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseLocation as Database } from '#lib/adapters/store/engine/open-engine.ts'
import { decideAll, type Memory } from './approver.ts'
import { Chance } from './chance.ts'
import { Claimant } from './claimant.ts'
import { type Cut, liveAndDie } from './lives.ts'
import { openPlace, type Place } from './place.ts'
import { reportOf } from './report.ts'
import type { Ended } from './verdict.ts'

const AT_ONCE = 120
/** Writes of each kind that may hang in a life, by how many are left: the last ones would else be cut off in every life. */
const HANGS = [
  { fromPeople: 60, ofEach: 2 },
  { fromPeople: 20, ofEach: 1 },
] as const
/** Minutes in which nobody gets any further, after which what is left counts as lost. */
const GIVES_UP_AFTER = 6
const LOOKS_AGAIN_MS = 300

interface Asked {
  readonly remedies: number
  readonly seed: number
  readonly kind: Database['kind']
}

export async function killed({ remedies, seed, kind }: Asked): Promise<string> {
  const place = await openPlace(kind)
  try {
    const people = await place.settle(remedies)
    const claimants = people.map((one, at) => new Claimant(place, one, `2001:db8:0:${at.toString(16)}::1`))
    const startedAt = Date.now()
    const memory: Memory = { granted: new Set(), reasons: new Map() }
    const cuts = await playAll(place, claimants, memory, new Chance(seed))
    const minutes = (Date.now() - startedAt) / 60_000
    const record = await place.record()
    const ended = await Promise.all(claimants.map((one) => endOf(place, one)))
    return reportOf({ seed, kind, minutes, cuts, ended, record, reasons: memory.reasons })
  } finally {
    await place.close()
  }
}

/** One life of the site after the other, until everybody is let in or nobody gets any further. */
async function playAll(
  place: Place,
  claimants: readonly Claimant[],
  memory: Memory,
  chance: Chance,
): Promise<readonly Cut[]> {
  const byName = new Map(claimants.map(({ person }) => [person.signInName, person]))
  const cuts: Cut[] = []
  const walk = { isUp: false, furtherAt: Date.now() }
  const isStuck = () => Date.now() - walk.furtherAt > GIVES_UP_AFTER * 60_000
  const isOver = () => isStuck() || claimants.every(({ isDone }) => isDone)

  const waiting = [...claimants]
  const oneAfterTheOther = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift())
      while (!one.isDone && !isStuck()) {
        const stood = one.stands
        if (walk.isUp) await one.step().catch(() => sleep(LOOKS_AGAIN_MS))
        else await sleep(LOOKS_AGAIN_MS)
        if (one.stands !== stood) walk.furtherAt = Date.now()
      }
  }
  const everybody = Promise.all(Array.from({ length: AT_ONCE }, oneAfterTheOther))
  while (!isOver()) {
    const opensAt = Date.now()
    const site = await place.start()
    const openedInMs = Date.now() - opensAt
    walk.isUp = true
    // Goes with the site, and comes back with it.
    const desk = decideAll(place, byName, memory).catch(() => {})
    const left = claimants.filter(({ isDone }) => !isDone).length
    const hangs = HANGS.find(({ fromPeople }) => left >= fromPeople)?.ofEach ?? 0
    cuts.push(await liveAndDie(site, place.contoso, chance, { openedInMs, hangs, isOver }))
    walk.isUp = false
    await desk
    await place.anHourLater()
    console.error(`Killed ${cuts.length} times: ${standingOf(claimants)}`)
  }
  await everybody
  return cuts
}

const standingOf = (claimants: readonly Claimant[]): string =>
  [...Map.groupBy(claimants, ({ stands }) => stands)].map(([stands, all]) => `${stands} ${all.length}`).join(', ')

async function endOf({ contoso }: Place, { person, stands, begun, broken }: Claimant): Promise<Ended> {
  const { signInName, trouble } = person
  return { signInName, trouble, stands, begun, broken, counted: await contoso.counts(person.id) }
}
