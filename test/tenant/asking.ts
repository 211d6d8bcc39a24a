/** How the tenant's own tests talk to it: over its wire, trusting its authority. */
import { trust } from '#test/trust.ts'
import { ACTOR_APP_ID, READER_APP_ID, TENANT_ID } from './ids.ts'
import type { RunningTenant } from './start.ts'

interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}
type App = 'reader' | 'actor'
export type Asking = (
  method: string,
  path: string,
  body?: object,
  as?: App,
  headers?: Readonly<Record<string, string>>,
) => Promise<Reply>

export function asking(tenant: RunningTenant): Asking {
  trust(tenant.authority)
  const tokens = new Map<App, string>()
  return async (method, path, body, as = 'reader', headers = {}) => {
    const token = tokens.get(as) ?? (await tokenOf(tenant, as))
    tokens.set(as, token)
    const answer = await fetch(tenant.machineUrl + path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : {} }
  }
}

async function tokenOf({ machineUrl, secrets }: RunningTenant, as: App): Promise<string> {
  const answer = await fetch(`${machineUrl}/${TENANT_ID}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: as === 'reader' ? READER_APP_ID : ACTOR_APP_ID,
      client_secret: secrets[as],
      scope: `${machineUrl}/.default`,
    }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}
