import type { LoggerInstance } from 'next-auth'
import type { Log } from '../../ports/logger.ts'

/** next-auth hands whole profiles and tokens to its logger; only the kind of trouble and its message are kept (rule R20). */
export const quietly = (log: Log): Partial<LoggerInstance> => ({
  error: (code, about) => log.warn({ code, why: messageOf(about) }, 'A sign-in did not succeed.'),
  warn: () => undefined,
  debug: () => undefined,
})

function messageOf(about: unknown): string | null {
  if (about instanceof Error) return about.message
  const inner = about && typeof about === 'object' && 'error' in about ? about.error : null
  return inner instanceof Error ? inner.message : null
}
