/**
 * Graph v1.0: who asks, is it allowed, is there room, is something wrong on
 * purpose, and then the answer.
 */
import { randomUUID } from 'node:crypto'
import type { App } from '../apps.ts'
import { stamp } from '../clock.ts'
import type { Contoso } from '../contoso.ts'
import { count } from '../counts.ts'
import { type Fault, strike, takeFault } from '../faults.ts'
import { accountOf } from '../directory.ts'
import { recordBatch, recordExchange } from '../metadata/traffic.ts'
import { unitsOf } from '../resource-units.ts'
import { type LimitId, throttled } from '../throttles.ts'
import { bearerOf } from '../token.ts'
import { type Answer, type Call, fieldsOf, type Outcome } from '../wire.ts'
import { answerBatch } from './batch.ts'
import { ROUTES } from './calls.ts'
import { problem, Refused } from './errors.ts'
import { findRoute, type Route } from './route.ts'

export const VERSION = '/v1.0'
const EXCHANGE = 'outlook.office365.com'

export async function graph(contoso: Contoso, call: Call): Promise<Outcome> {
  const app = consented(contoso, bearerOf(contoso, call, EXCHANGE))
  const root = `https://${call.headers.host}${VERSION}`
  const path = call.path.slice(VERSION.length)
  if (!app)
    return finished(contoso, call, problem(401, 'InvalidAuthenticationToken', 'Access token is missing or not valid.'))
  if (path !== '/$batch') return askOne(contoso, { ...call, path }, root, app)
  const fault = takeFault(contoso, call.method, `${VERSION}/$batch`)
  const outcome = await withFault(fault, call.path, () =>
    answerBatch(call.body, fault?.fault === 'half-batch', (item) =>
      askOne(contoso, { ...item, headers: { ...item.headers, host: call.headers.host ?? '' } }, root, app),
    ),
  )
  count(contoso, { method: 'POST', template: '/$batch', userId: null, properties: [], status: statusOf(outcome) })
  const done = finished(contoso, call, outcome)
  recordBatch(contoso.traffic, call, done)
  return done
}

/** The application with what was really consented to. */
function consented({ state }: Contoso, app: App | null): App | null {
  const { withheldPermissions } = state.switches
  return app && { ...app, permissions: app.permissions.filter((one) => !withheldPermissions.includes(one)) }
}

/** One call, alone or as an item of a batch. The path has no version. */
async function askOne(contoso: Contoso, call: Call, root: string, app: App): Promise<Outcome> {
  const search = call.query.size > 0 ? `?${decodeURIComponent(call.query.toString().replaceAll('+', ' '))}` : ''
  const fault = takeFault(contoso, call.method, `${VERSION}${call.path}${search}`)
  const found = findRoute(ROUTES, call.method, call.path)
  const outcome = await withFault(fault, call.path, async () => {
    if (!found) return problem(400, 'BadRequest', `Resource not found for the segment '${call.path}'.`)
    const { route, params } = found
    if (route.needs.length > 0 && !route.needs.some((one) => app.permissions.includes(one)))
      return permissionLacks(call.path)
    const limit = limitOf(contoso, route)
    if (!limit) return answered(() => route.answer(contoso, { ...call, root, params, app, fault }))
    const { refused, headers } = throttled(contoso, limit, app, unitsOf(route.path, call))
    if (refused) return refused
    const done = await answered(() => route.answer(contoso, { ...call, root, params, app, fault }))
    return typeof done === 'string' ? done : { ...done, headers: { ...headers, ...done.headers } }
  })
  const id = found?.params.id
  count(contoso, {
    method: call.method,
    template: found?.route.path ?? 'unknown',
    userId: (id && accountOf(contoso, id)?.user.id) || null,
    properties: Object.keys(fieldsOf(call.body)),
    status: statusOf(outcome, fault),
  })
  const done = finished(contoso, call, outcome)
  recordExchange(contoso.traffic, call, done)
  return done
}

/** Identity Protection words it in its own way. */
const permissionLacks = (path: string): Answer =>
  path.includes('/identityProtection/')
    ? problem(403, 'Forbidden', 'You cannot perform the requested operation, required scopes are missing in the token.')
    : problem(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')

const limitOf = ({ state }: Contoso, { path, limit }: Route): LimitId | null =>
  state.switches.methodsShareReports && path.includes('/authentication/') ? 'reports' : limit

async function answered(answer: () => ReturnType<(typeof ROUTES)[number]['answer']>): Promise<Outcome> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Refused) return error.answer
    throw error
  }
}

export async function withFault(fault: Fault | null, path: string, answer: () => Promise<Outcome>): Promise<Outcome> {
  if (!fault) return answer()
  if (!fault.afterwards) return strike(fault, path) ?? answer()
  const done = await answer()
  return strike(fault, path) ?? done
}

/** What was done counts as done, although its answer may have been lost on purpose. */
const statusOf = (outcome: Outcome, fault: Fault | null = null): number => {
  if (fault?.afterwards) return 200
  return typeof outcome === 'string' ? 599 : outcome.status
}

/** The ids and dates that every answer of Graph carries. */
function finished({ now }: Contoso, { headers }: Call, outcome: Outcome): Outcome {
  if (typeof outcome === 'string') return outcome
  const requestId = randomUUID()
  const ids = { 'request-id': requestId, 'client-request-id': headers['client-request-id'] ?? requestId }
  const error = fieldsOf(fieldsOf(outcome.body).error)
  return {
    ...outcome,
    headers: { ...(outcome.body === undefined ? {} : JSON_TYPE), 'odata-version': '4.0', ...ids, ...outcome.headers },
    ...(error.code
      ? {
          body: {
            error: { ...error, innerError: { ...fieldsOf(error.innerError), date: stamp(now()).slice(0, 19), ...ids } },
          },
        }
      : {}),
  } satisfies Answer
}
const JSON_TYPE = {
  'content-type': 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
} as const
