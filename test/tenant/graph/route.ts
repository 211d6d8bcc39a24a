/** One row of the table of calls, and how a path finds it. */
import type { App, Permission } from '../apps.ts'
import type { Contoso } from '../contoso.ts'
import type { Fault } from '../faults.ts'
import type { LimitId } from '../throttles.ts'
import type { Answer, Call, Outcome } from '../wire.ts'

export interface GraphCall extends Call {
  /** `https://localhost:4110/v1.0`; the path follows it. */
  readonly root: string
  readonly params: Readonly<Record<string, string>>
  readonly app: App
  readonly fault: Fault | null
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  /** Any one of these is enough. Empty: the answer decides for itself. */
  readonly needs: readonly Permission[]
  readonly limit: LimitId | null
  readonly answer: (contoso: Contoso, call: GraphCall) => Answer | Promise<Outcome>
}

export interface Found {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

export function findRoute(routes: readonly Route[], method: string, path: string): Found | null {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.path, path) : null
    if (params) return { route, params }
  }
  return null
}

function paramsOf(template: string, path: string): Record<string, string> | null {
  const [wanted, given] = [template.split('/'), path.replace(/\/$/, '').split('/')]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? ''
    if (/^\{\w+\}$/.test(part)) params[part.slice(1, -1)] = decodeURIComponent(value)
    else if (part.toLowerCase() !== value.toLowerCase()) return null
  }
  return params
}
