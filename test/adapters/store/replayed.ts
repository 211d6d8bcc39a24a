/** What a small world of use cases wrote, written again into a real store: rows and events as the product makes them. */
import type { Store } from '#lib/ports/store.ts'
import type { World } from '#test/lib/use-cases/claimant/world.ts'

type Write = (store: Store) => Promise<unknown>
const GUARDED = ['commit', 'changeEnrolled', 'switchThreat', 'changePolicy', 'commitChallenge'] as const
const PLAIN = ['begin', 'record', 'addChallenge', 'fillChallenge'] as const

/** Records every write from now on, without its tasks, and leaves out writes that were refused. */
export function recorded(world: World): readonly Write[] {
  const writes: Write[] = []
  const store = world.store as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>
  const withoutTasks = (given: readonly unknown[]) =>
    given.map((one) => (typeof one === 'object' && one !== null && 'later' in one ? { ...one, later: [] } : one))
  for (const name of [...GUARDED, ...PLAIN]) {
    const original = store[name]?.bind(world.store)
    if (!original) continue
    store[name] = async (...given) => {
      const done = await original(...given)
      const written = withoutTasks(Array.isArray(given.at(-1)) ? [...given.slice(0, -1), []] : given)
      if (done !== false)
        writes.push(
          (real) =>
            (real as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>)[name]?.(
              ...written,
            ) as Promise<unknown>,
        )
      return done
    }
  }
  return writes
}
