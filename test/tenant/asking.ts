/** How the tenant's own tests talk to it: over its wire, trusting its authority. */
import { request } from 'node:https'
import { ACTOR_APP_ID, READER_APP_ID, TENANT_ID } from './ids.ts'
import type { RunningTenant } from './start.ts'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: ReplyBody
}
/** As deep as a test wants to look; a wrong turn is undefined and fails the expectation. */
export interface ReplyBody {
  readonly [name: string]: ReplyBody
}

export type Asking = (method: string, path: string, body?: object | string, as?: 'reader' | 'actor') => Promise<Reply>

export function asking(tenant: RunningTenant): Asking {
  const tokens = new Map<string, string>()
  const tokenOf = async (as: 'reader' | 'actor'): Promise<string> => {
    const kept = tokens.get(as)
    if (kept) return kept
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: as === 'reader' ? READER_APP_ID : ACTOR_APP_ID,
      client_secret: tenant.secrets[as],
      scope: `${tenant.machineUrl}/.default`,
    })
    const reply = await send(tenant, 'POST', `/${TENANT_ID}/oauth2/v2.0/token`, form.toString())
    tokens.set(as, String(reply.body.access_token))
    return String(reply.body.access_token)
  }
  return async (method, path, body, as) =>
    send(tenant, method, path, body, as ? { authorization: `Bearer ${await tokenOf(as)}` } : {})
}

function send(
  { machineUrl, authority }: RunningTenant,
  method: string,
  path: string,
  body?: object | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const type = typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json'
  return new Promise((resolve, reject) => {
    const options = { method, ca: authority, headers: { ...(text ? { 'content-type': type } : {}), ...headers } }
    const outgoing = request(machineUrl + encodeURI(path), options, (incoming) => {
      let answer = ''
      incoming.setEncoding('utf8').on('data', (chunk) => {
        answer += chunk
      })
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: answer ? JSON.parse(answer) : {},
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(text)
  })
}
