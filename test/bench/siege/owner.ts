/** An owner with one way of proving, or a pair of them, who comes with an honest browser. */
import { type FactorId, factors } from '#lib/rules/proofs/factors/index.ts'
import { rememberBrowser } from '#lib/use-cases/employee/remember-browser.ts'
import { pathsToAal2 } from '#lib/rules/proofs/assurance-paths.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { ELSEWHERE } from '#test/lib/rules/proofs/factors/elsewhere.ts'
import type { Held, Way } from '#test/lib/rules/proofs/factors/factor.contract.ts'
import { READ_OUT } from '#test/lib/rules/proofs/factors/read-out.ts'
import { TYPED } from '#test/lib/rules/proofs/factors/typed.ts'
import { daysBefore } from '#test/example.ts'
import { type Browser, newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'

const WAYS = new Map<FactorId, Way>([...TYPED, ...READ_OUT, ...ELSEWHERE].map((way) => [way.factor, way]))
const ALL: readonly FactorId[] = factors.map(({ id }) => id)

/** The ways of one owner: one, or two together in the order in which the owner gives them. */
export type Path = readonly FactorId[]

/** Each way alone, and each pair that reaches `aal2` where neither is enough alone. */
export const paths = (): readonly Path[] => {
  const pairs = pathsToAal2(ALL, { preset: 'standard', notTogether: [] }).filter((path) => path.length === 2)
  return [...ALL.map((way) => [way]), ...pairs.map(inOrder)]
}

/** A contact is asked only after a proof of the claimant's own (rule R7). */
const inOrder = (path: Path): Path => path.toSorted((a, b) => rank(a) - rank(b))
const rank = (way: FactorId): number => (wayOf(way).first ? 1 : 0)

/** The cookie of the browser that the account knows. */
export const KNOWN_BROWSER = 'the browser of the owner'

export interface Owner {
  readonly world: World
  /**
   * Whether every proof of the path was taken, in a request of its own that is ended again.
   * `between` is what others do after each proof.
   */
  comes(browser: Browser, between: () => Promise<void>): Promise<boolean>
}

/** The organisation offers every way; the owner has those of the path, and has had them for long. */
export async function ownerWith(path: Path): Promise<Owner> {
  const settings = Object.assign({ factors: ALL }, ...[...WAYS.values()].map((way) => way.settings ?? {}))
  const world = await newWorld({ settings })
  const held = new Map<FactorId, Held>()
  for (const way of withFirst(path)) held.set(way, await wayOf(way).give(world, daysBefore(30)))
  await rememberBrowser(world.context, world.adele().account, KNOWN_BROWSER)

  return {
    world,
    async comes(browser, between) {
      const steps = withFirst(path)
      // A saved code is good once, and the next on the sheet takes its place.
      if (steps.includes('saved-code')) held.set('saved-code', await wayOf('saved-code').give(world, daysBefore(30)))
      for (const [at, step] of steps.entries()) {
        if (at > 0 && !(await stepUp(world.context, browser.token)).ok) return false
        if (!(await proves(browser, held.get(step) as Held))) return false
        // A code of an app is good once: the next one is a step of time away.
        await world.pass({ seconds: 31 })
        await between()
      }
      await inAgain(world.context, browser.token)
      await world.settle()
      return true
    },
  }
}

async function proves(browser: Browser, held: Held): Promise<boolean> {
  const asked = await held.ask(browser)
  if (!asked.ok) return false
  const right = await held.right(browser)
  return right !== null && (await held.answer(browser, right)).ok
}

/** Whether a stranger can guess at something that has to be proved on it, and so close it to browsers that nobody knows. */
export const canBeGuessed = (path: Path): boolean => withFirst(path).some((way) => wayOf(way).guessedAt === 'account')

const wayOf = (id: FactorId): Way => {
  const way = WAYS.get(id)
  if (!way) throw new Error(`Nobody has said how ${id} is proved.`)
  return way
}

/** What has to be proved before one of them may be asked for at all. */
function withFirst(path: Path): Path {
  const first = path.flatMap((way) => wayOf(way).first ?? [])
  return [...new Set([...(path.some((way) => !wayOf(way).first) ? [] : first), ...path])]
}
