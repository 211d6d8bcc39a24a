import { Unavailable } from '../rules/unavailable.ts'
import { ok, refuse, type Refused, type Result } from '../rules/refusals.ts'

/** A tenant that does not answer is an answer of ours: nothing was decided, and nothing is permitted. */
export async function fromTenant<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read())
  } catch (error) {
    if (error instanceof Unavailable) return refuse('tenant-unavailable')
    throw error
  }
}

/** The same for somebody who waits: where it was not asked, since others came first, that is said and when it is their turn. */
export async function fromTenantInTurn<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read())
  } catch (error) {
    if (error instanceof Unavailable) return unavailable(error)
    throw error
  }
}

/** That Microsoft is silent, or that it is not their turn. */
export const unavailable = ({ turnAt }: Unavailable): Refused =>
  turnAt ? refuse('not-your-turn', turnAt) : refuse('tenant-unavailable')
