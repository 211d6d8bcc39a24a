import { CLAIMANT } from '../../../rules/audit.ts'
import { readCountry } from '../../../rules/request/request-origin.ts'
import { browserNameOf } from '../../../rules/request/browser-name.ts'
import { callerCodeEnds, callerCodeHash, readCallerCode } from '../../../rules/request/caller-code.ts'
import { browserMark } from '../../../rules/request/known-browser.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { Context } from '../../../ports/context.ts'
import { amendRequest } from '../../change-request.ts'
import { spendLimits } from '../../spend-limits.ts'
import { networkSubject } from '../limit-subjects.ts'

export interface Caller {
  readonly typed: string
  readonly network: string
  /** The browser's `User-Agent`; null where it sends none. */
  readonly userAgent?: string | null
  /** As the organisation's proxy says it. */
  readonly country?: string | null
  /** For letters and texts; `und` where the browser says none that we have. */
  readonly language: string
  /** The cookie that this browser keeps from one request to the next; null the first time. */
  readonly device: string | null
  /** The cookie by which accounts may know this browser. */
  readonly known?: string | null
}

/**
 * Takes over a request with the code that the help desk read to the caller: the request then belongs to this browser,
 * and the code is used up in the same write. Wrong, old and used codes get the same refusal.
 */
export async function takeOver(
  context: Context,
  { typed, network, userAgent = null, country, language, device, known = null }: Caller,
): Promise<Result<{ browserToken: string; deviceToken: string }>> {
  const { store, keys, random, now } = context
  const code = readCallerCode(typed)
  if (!code) return refuse('pairing-unknown')
  const networkHash = networkSubject(keys, network)
  const spent = await spendLimits(context, 'take-over', { network: networkHash })
  if (!spent.ok) return spent
  const browserToken = random.token()
  const deviceToken = device || random.token()
  const set = {
    language,
    browser: keys.hash('browser', browserToken),
    device: keys.hash('browser', deviceToken),
    begunWith: { browser: browserNameOf(userAgent), network: networkHash, country: readCountry(country) },
  }
  // A task may look the name up in the same second, and the code cannot be typed again, so it is tried again.
  const load = () => store.loadByBrowser(callerCodeHash(keys, code))
  const taken = await amendRequest(context, load, (request) => {
    if (callerCodeEnds(request) <= now()) return refuse('pairing-unknown')
    const mark = known ? { browserMark: browserMark(keys, known, request.nameHash) } : {}
    return ok({ kind: 'caller-came', by: CLAIMANT, set: { ...set, ...mark } })
  })
  if (taken.ok) return ok({ browserToken, deviceToken })
  return taken.refusal === 'request-unknown' ? refuse('pairing-unknown') : taken
}
