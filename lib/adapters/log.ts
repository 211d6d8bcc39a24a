/**
 * The log: JSON on standard output, without secrets and without people (rule R20). Properties whose names say that
 * they carry a secret or an address lose their value; whatever looks like an address, a telephone number or a token is
 * struck from every other text, error messages included.
 */
import { type DestinationStream, pino } from 'pino'
import type { Log } from '../ports/logger.ts'

export type LogLevel = 'info' | 'warn' | 'error' | 'silent'

const STRUCK = '[struck]'

/** Names whose values are not logged; compared without case, spaces, hyphens and underscores. */
const UNSPOKEN =
  /^(.*(password|secret|token|cookie|authorization|apikey|credential|connectionstring)|pass|pwd|code|key|pin|subject|body|address|mail|email|othermails|recipient|phone|phonenumber|mobilephone|ipaddress|ip|network|name|signinname|userprincipalname|displayname|givenname|typed|reason)$/

const PEOPLE = [
  /[^\s<>"'(),;:=]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:]+/gu,
  /\+[1-9][\d\s().-]{6,20}\d/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\b(Bearer|Basic)\s+\S+/gi,
]

const DEEPEST = 6

/** The log at this level; `destination` is standard output where it is left out. */
export function openLog(options: { readonly level: LogLevel; readonly destination?: DestinationStream }): Log {
  const logger = pino(
    {
      level: options.level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {},
    },
    ...(options.destination ? [options.destination] : []),
  )
  const write = (level: 'info' | 'warn' | 'error') => (facts: Readonly<Record<string, unknown>>, message: string) =>
    logger[level](scrub(facts) as Record<string, unknown>, struck(message))
  return { info: write('info'), warn: write('warn'), error: write('error') }
}

function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return struck(value)
  if (value instanceof Date) return value
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return STRUCK
  if (value instanceof Error) return scrub(factsOf(value), depth + 1)
  if (Array.isArray(value)) return value.map((one) => scrub(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isUnspoken(name, one) ? STRUCK : scrub(one, depth + 1)]),
  )
}

/** A number under such a name is a status or a count; an error's `code: 'ECONNRESET'` is kept by `factsOf`. */
const isUnspoken = (name: string, value: unknown): boolean =>
  value !== null && typeof value !== 'number' && UNSPOKEN.test(name.toLowerCase().replaceAll(/[\s_-]/g, ''))

const struck = (text: string): string => PEOPLE.reduce((kept, pattern) => kept.replaceAll(pattern, STRUCK), text)

function factsOf(error: Error): Record<string, unknown> {
  const fault = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { kind: error.name, fault, message: error.message, stack: error.stack, cause: error.cause }
}
