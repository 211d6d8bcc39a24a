/**
 * One connection to the domain controller over LDAPS: bind, do one thing, close.
 *
 * Connections that idle through a firewall are dropped without notice, and a recovery is rare, so none is kept open.
 * The time limit is for the whole, not for each request, since somebody waits for the page.
 */
import { Client } from 'ldapts'

export interface Credentials {
  /** ldaps://host:port */
  readonly url: string
  /** Distinguished name, or name@domain, of the delegated account. */
  readonly account: string
  readonly password: string
  readonly answersWithinMs?: number
}

const LDAP_TIMEOUT_MS = 5_000

/**
 * Runs `does` on a bound connection. `late` is aborted when the time is over: whatever was not sent by then is not
 * sent any more.
 */
export async function bound<T>(
  { url, account, password, answersWithinMs = LDAP_TIMEOUT_MS }: Credentials,
  work: (client: Client, late: AbortSignal) => Promise<T>,
): Promise<T> {
  const client = new Client({ url, connectTimeout: answersWithinMs })
  const late = AbortSignal.timeout(answersWithinMs)
  const asked = async () => {
    await client.bind(account, password)
    late.throwIfAborted()
    return work(client, late)
  }
  try {
    return await Promise.race([asked(), over(late)])
  } finally {
    await client.unbind().catch(() => undefined)
  }
}

const over = (late: AbortSignal): Promise<never> =>
  new Promise((_, reject) => late.addEventListener('abort', () => reject(new Silence()), { once: true }))

/** The time was over before an answer came. */
class Silence extends Error {
  override readonly name = 'Silence'
}
