import { Unavailable } from './unavailable.ts'
import { ok, refuse, type Result } from './refusals.ts'

/** A tenant that does not answer is an answer of ours: nothing was decided, and nothing is permitted. */
export async function fromTenant<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read())
  } catch (error) {
    if (error instanceof Unavailable) return refuse('tenant-unavailable')
    throw error
  }
}
