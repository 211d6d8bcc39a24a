import { ok, refuse, type Result } from '../refusals.ts'
import type { Context } from '../settings.ts'

/** Counted before the code is compared: so many to what was begun under this id, and no more (ids N16, N17). */
export async function countTry({ throttle, keys }: Context, pendingId: string): Promise<Result<void>> {
  const taken = await throttle.take('enrol:code', keys.hash('authenticator', pendingId))
  return taken.allowed ? ok(undefined) : refuse('too-many-attempts')
}
