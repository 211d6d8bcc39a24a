/**
 * One request to Graph and its answer, within its time.
 *
 * The SDK's own chain repeats POST and PATCH on 429, 503 and 504; this one repeats nothing, so that a write happens at
 * most once (rule R14). It follows no redirect.
 */
import { randomUUID } from 'node:crypto'
import {
  AuthenticationHandler,
  Client,
  type Context,
  type Middleware,
  ResponseType,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client'
import type { Log } from '../../../ports/logger.ts'
import { isNoSuchObject, type Reply, refusalOf, replyFrom } from './reply.ts'
import type { TokenSource } from './tokens.ts'
import { USER_AGENT } from '../../user-agent.ts'

export const GRAPH_VERSION = 'v1.0'

/**
 * Whom Microsoft throttles first: `low` before `high`. High is for requests that somebody waits for, or it would have
 * no effect.
 *
 * @see Microsoft Graph, "Service-specific throttling limits", `x-ms-throttle-priority`
 */
export type Priority = 'high' | 'low'

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the version. */
  readonly address: string
  readonly body?: unknown
  readonly timeoutInMs: number
  /** Its name in the log, where no address may stand. */
  readonly name: string
  readonly priority: Priority
}

export interface Transport {
  send(request: GraphRequest): Promise<Reply>
}

/** The scope for every permission that was granted. */
export const scopeOf = (graphBaseUrl: string): string => `${graphBaseUrl}/.default`

/** Failures before anything was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ENETUNREACH', 'EHOSTUNREACH']
const isCertificateFault = (code: string) => code.startsWith('ERR_TLS') || /CERT|SELF_SIGNED|UNABLE_TO_/.test(code)

/** Passed to the last handler of one request, which notes here why it failed. */
class Failure {
  cause: unknown = null
}

class Fetch implements Middleware {
  async execute(context: Context): Promise<void> {
    try {
      context.response = await fetch(context.request, withUserAgent(context.options))
    } catch (error) {
      const failure = context.middlewareControl?.getMiddlewareOptions(Failure)
      if (failure instanceof Failure) failure.cause = error
      throw error
    }
  }
}

/** Headers come from the SDK in each of the forms that `fetch` takes. */
function withUserAgent(options: Context['options']): RequestInit {
  const headers = new Headers(options?.headers)
  headers.set('user-agent', USER_AGENT)
  return { ...(options as RequestInit), headers }
}

/** Sends single requests with tokens of one application. Never throws: a failure is a reply. */
export function openTransport(options: {
  readonly graphBaseUrl: string
  readonly isMicrosoftCloud: boolean
  readonly tokens: TokenSource
  readonly log: Log
  readonly now: () => Date
}): Transport {
  const scope = scopeOf(options.graphBaseUrl)
  const client = Client.initWithMiddleware({
    baseUrl: options.graphBaseUrl,
    defaultVersion: GRAPH_VERSION,
    ...(options.isMicrosoftCloud ? {} : { customHosts: new Set([new URL(options.graphBaseUrl).hostname]) }),
    middleware: [
      new AuthenticationHandler({ getAccessToken: () => options.tokens.tokenFor(scope) }),
      new TelemetryHandler(),
      new Fetch(),
    ],
    fetchOptions: { redirect: 'manual' },
  })

  async function send({ method, address, body, timeoutInMs, name, priority }: GraphRequest): Promise<Reply> {
    const clientRequestId = randomUUID()
    const facts = { call: name, clientRequestId }
    try {
      await options.tokens.tokenFor(scope)
    } catch (error) {
      options.log.error({ ...facts, fault: faultCode(error) }, 'Microsoft gave us no token')
      return { kind: 'not-sent' }
    }
    const failure = new Failure()
    const signal = AbortSignal.timeout(timeoutInMs)
    const request = client
      .api(address)
      // The language of texts, where a service has several: the table of refusals knows English.
      .headers({
        'client-request-id': clientRequestId,
        'x-ms-throttle-priority': priority,
        'accept-language': 'en-US',
      })
      .option('signal', signal)
      .middlewareOptions([failure])
      .responseType(ResponseType.RAW)
    try {
      const response = (await verbs[method](request, body)) as Response
      const reply = await replyFrom(response, options.now())
      // That nobody has this name is an answer and no failure.
      if (reply.status >= 300 && !isNoSuchObject(reply)) {
        const { status, code: error } = reply
        const refusal = refusalOf(reply)
        options.log.warn(
          { ...facts, status, error, refusal, requestId: response.headers.get('request-id') },
          'Graph said no',
        )
      }
      return reply
    } catch (error) {
      const fault = faultCode(failure.cause ?? error)
      options.log.warn({ ...facts, fault, timedOut: signal.aborted }, 'Graph did not answer')
      if (signal.aborted) return { kind: 'no-answer', why: 'timeout' }
      const neverSent = NEVER_SENT.includes(fault) || isCertificateFault(fault)
      return neverSent ? { kind: 'not-sent' } : { kind: 'no-answer', why: 'cut' }
    }
  }

  return { send }
}

type SdkRequest = ReturnType<Client['api']>
const verbs = {
  GET: (request: SdkRequest) => request.get(),
  POST: (request: SdkRequest, body: unknown) => request.post(body ?? {}),
  PATCH: (request: SdkRequest, body: unknown) => request.patch(body),
  DELETE: (request: SdkRequest) => request.delete(),
}

/** The code of the innermost error that has one; never its message, which may hold an address. */
function faultCode(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause)
    if ('code' in one && typeof one.code === 'string' && one.code !== '') return one.code
  return error instanceof Error ? error.name : 'unknown'
}
