/**
 * What may be said of an error in a log: no address, no telephone number, no value
 * of a query (rule R20).
 */
import { DrizzleQueryError } from 'drizzle-orm/errors'

export function inBrief(error: unknown): string {
  if (error instanceof DrizzleQueryError) return inBrief(error.cause)
  if (!(error instanceof Error)) return 'unknown'
  // Postgres names the rule that was broken; its detail would quote the row.
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code))
    return 'constraint' in error && typeof error.constraint === 'string'
      ? `database ${error.code} ${error.constraint}`
      : `database ${error.code}`
  return `${error.name}: ${error.message}`
    .replace(/[^\s<>"'(]+@[^\s<>"'),]+/g, '…@…')
    .replace(/\+?\d[\d ()-]{6,}\d/g, '…')
}

/** The same port, whose errors say no more than that: drizzle's quote every value of the failed query. */
export function quotingNothing<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return async (...given: unknown[]) => {
        try {
          return await (Reflect.apply(member, target, given) as Promise<unknown>)
        } catch (error) {
          throw error instanceof DrizzleQueryError ? new Error(`The store failed: ${inBrief(error)}`) : error
        }
      }
    },
  })
}
