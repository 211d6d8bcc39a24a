/**
 * What may be logged about an error: no address, no telephone number, no value of a query (rule R20).
 */
import { DrizzleQueryError } from 'drizzle-orm/errors'

/** Five digits and capitals; a system's own names for its errors have no digit. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/

/** One line about an error, for the log. Never throws. */
export function summarizeError(error: unknown): string {
  if (error instanceof DrizzleQueryError) return summarizeError(error.cause)
  if (!(error instanceof Error)) return 'unknown'
  const named = codeOf(error)
  // Postgres names the constraint that was broken; its detail would quote the row.
  if (SQLSTATE.test(named))
    return 'constraint' in error && typeof error.constraint === 'string'
      ? `database ${named} ${error.constraint}`
      : `database ${named}`
  return `${error.name}: ${error.message || named}`
    .replace(/[^\s<>"'(]+@[^\s<>"'),]+/g, '…@…')
    .replace(/\+?\d[\d ()-]{6,}\d/g, '…')
}

/** The same port, with errors that say no more than that, since drizzle's quote every value of the failed query. */
export function redactErrors<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return async (...given: unknown[]) => {
        try {
          return await (Reflect.apply(member, target, given) as Promise<unknown>)
        } catch (error) {
          throw withoutValues(error)
        }
      }
    },
  })
}

/** The error, or for one of the database another without its values. */
export const withoutValues = (error: unknown): unknown =>
  error instanceof DrizzleQueryError || SQLSTATE.test(codeOf(error))
    ? new Error(`The store failed: ${summarizeError(error)}`)
    : error

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
