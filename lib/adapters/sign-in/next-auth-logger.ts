import type { LoggerInstance } from 'next-auth'
import type { Log } from '../../ports/logger.ts'

/**
 * A logger for next-auth, which passes whole profiles and tokens to it: only the kind of error and its message are
 * kept (rule R20).
 */
export const nextAuthLogger = (log: Log): Partial<LoggerInstance> => ({
  error: (code, about) => log.warn({ code, why: messageOf(about) }, 'A sign-in did not succeed.'),
  warn: () => undefined,
  debug: () => undefined,
})

function messageOf(about: unknown): string | null {
  if (about instanceof Error) return about.message
  const inner = about && typeof about === 'object' && 'error' in about ? about.error : null
  return inner instanceof Error ? inner.message : null
}
