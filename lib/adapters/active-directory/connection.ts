/**
 * One errand at the domain controller, over LDAPS: bind, ask, leave. Connections that
 * idle through a firewall die silently, and a recovery is rare.
 */
import { Client } from 'ldapts'

export interface Credentials {
  /** ldaps://host:port */
  readonly url: string
  /** Distinguished name, or name@domain, of the delegated account. */
  readonly account: string
  readonly password: string
}

const ANSWERS_WITHIN_MS = 5_000

export async function bound<T>(
  { url, account, password }: Credentials,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ url, timeout: ANSWERS_WITHIN_MS, connectTimeout: ANSWERS_WITHIN_MS })
  try {
    await client.bind(account, password)
    return await work(client)
  } finally {
    await client.unbind().catch(() => undefined)
  }
}
