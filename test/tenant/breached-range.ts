/** A list of breached passwords, asked by range: `GET /range/{first five of the SHA-1}`. */
import { createHash } from 'node:crypto'
import type { Answer, Call } from './wire.ts'

/** Long enough for every rule, and known to everybody. */
export const BREACHED_PASSWORD = 'Correct-Horse-Battery-Staple-1'
const PADDED_TO = 20

/** As the service does with whoever does not say who asks; the name that a runtime gives by itself says nothing. */
const NOBODY = /^(?:node|undici|axios.*)?$/

export function breachedRange({ method, path, headers }: Call): Answer {
  if (NOBODY.test(headers['user-agent'] ?? '')) return { status: 403, text: 'Missing user agent' }
  const [, prefix] = /^\/range\/([0-9A-F]{5})$/.exec(path) ?? []
  if (method !== 'GET' || !prefix) return { status: 400, text: 'The hash prefix was not in a valid format' }
  const hash = createHash('sha1').update(BREACHED_PASSWORD).digest('hex').toUpperCase()
  const known = hash.startsWith(prefix) ? [`${hash.slice(5)}:3303003`] : []
  const padding = Array.from({ length: PADDED_TO - known.length }, (_, i) => `${String(i).padStart(35, '0')}:0`)
  return { status: 200, text: [...known, ...padding].join('\r\n') }
}
