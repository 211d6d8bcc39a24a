import { isKnownTo, markOfBrowser } from '../../../rules/request/known-browser.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'

/** The row by which the account knows this browser; null: it does not. Read each time, since it may have been ended. */
export async function knownBrowserOf(
  { store, now }: Pick<Context, 'store' | 'now'>,
  request: Pick<RecoveryRequest, 'account' | 'resolvedAt'> & {
    readonly browserMark?: RecoveryRequest['browserMark'] | undefined
  },
): Promise<string | null> {
  const known = request.browserMark ? await store.knownBrowser(request.browserMark.id) : null
  return known && isKnownTo(known, request, now()) ? known.id : null
}

/** "Forget this device", or the answer that others use it too: no account knows the browser any more. */
export const forgetKnownBrowser = ({ store, keys }: Pick<Context, 'store' | 'keys'>, token: string): Promise<void> =>
  store.forgetBrowsers({ browser: markOfBrowser(keys, token) })
