/**
 * Turns a tenant that does not answer into a refusal: nothing was decided, and nothing is permitted. Only
 * `Unavailable` is caught; any other error is a fault of ours and is thrown on.
 */
import { Unavailable } from '../rules/unavailable.ts'
import { ok, refuse, type Refused, type Result } from '../rules/refusals.ts'

/** What was read, or `tenant-unavailable`. */
export const fromTenant = <T>(read: () => Promise<T>): Promise<Result<T>> =>
  decideFromTenant(async () => ok(await read()))

/** As `fromTenant`, for what reads and decides in one; its own refusals are passed on. */
export const decideFromTenant = <T>(decide: () => Promise<Result<T>>): Promise<Result<T>> =>
  unlessUnavailable(decide, () => refuse('tenant-unavailable'))

/**
 * As `fromTenant`, for a claimant who waits: where the tenant was not asked because others came first, the refusal
 * says when it is their turn.
 */
export const fromTenantInTurn = <T>(read: () => Promise<T>): Promise<Result<T>> =>
  unlessUnavailable(async () => ok(await read()), unavailable)

/** What was read; null while the tenant does not answer. Only where less may be shown and nothing rests on it. */
export const ifTenantAnswers = <T>(read: () => Promise<T>): Promise<T | null> => unlessUnavailable(read, () => null)

/** The refusal for a tenant that does not answer, or that was not asked because others came first. */
export const unavailable = ({ turnAt }: Unavailable): Refused =>
  turnAt ? refuse('not-your-turn', turnAt) : refuse('tenant-unavailable')

async function unlessUnavailable<T, F>(read: () => Promise<T>, otherwise: (fault: Unavailable) => F): Promise<T | F> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Unavailable) return otherwise(error)
    throw error
  }
}
