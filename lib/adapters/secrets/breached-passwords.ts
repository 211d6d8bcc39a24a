/**
 * Whether a password is among those that were found in breaches.
 *
 * Only the first five characters of its SHA-1 leave this machine; the answer holds hundreds of endings, padded, so
 * that neither the request nor the answer's length tells which was meant. Where there is no answer the password is
 * accepted: Entra ID has a list of its own.
 *
 * @see NIST SP 800-63B-4 §3.1.1.2 (id N21), blocklist; Have I Been Pwned, "Searching by range"
 */
import { createHash } from 'node:crypto'
import type { Log } from '../../ports/logger.ts'
import { USER_AGENT } from '../user-agent.ts'

const BREACH_LIST_TIMEOUT_MS = 2_000
const PREFIX = 5

/** `url`: the address that a prefix is appended to; null: nobody is asked. */
export function openBreached(url: string | null, log: Log): (password: string) => Promise<boolean> {
  if (url === null) return async () => false
  const rangeOf = `${url.replace(/\/$/, '')}/`
  return async (password) => {
    const hash = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase()
    try {
      const response = await fetch(rangeOf + hash.slice(0, PREFIX), {
        redirect: 'error',
        signal: AbortSignal.timeout(BREACH_LIST_TIMEOUT_MS),
        headers: { 'add-padding': 'true', 'user-agent': USER_AGENT },
      })
      if (!response.ok) throw new Error(`status ${response.status}`)
      return isIn(await response.text(), hash.slice(PREFIX))
    } catch (fault) {
      log.warn(
        { fault: fault instanceof Error ? fault.name : 'unknown' },
        'The list of breached passwords did not answer',
      )
      return false
    }
  }
}

/** Lines of `ENDING:COUNT`; padding has the count 0. */
const isIn = (range: string, ending: string): boolean =>
  range.split('\n').some((line) => {
    const [known = '', count = '0'] = line.trim().split(':')
    return known.toUpperCase() === ending && Number(count) > 0
  })
