/** One request and one answer, as every machine-facing part of the tenant sees them. */
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Call {
  readonly method: string
  /** The path without its query, still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  /** The body letter for letter, where a signature covers it; a call inside a batch has none. */
  readonly text?: string
}
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Text that is sent unchanged in place of a JSON body. */
  readonly text?: string
}
/** The caller waits until it gives up, or the line is cut in the middle. */
export type Outcome = Answer | 'hang' | 'cut'

const BODY_LIMIT_IN_BYTES = 4_000_000

export async function read(incoming: IncomingMessage): Promise<Call> {
  const target = new URL(incoming.url ?? '/', 'https://localhost')
  const text = await textOf(incoming)
  return {
    method: incoming.method ?? 'GET',
    path: target.pathname,
    query: target.searchParams,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body: parse(text, incoming.headers['content-type'] ?? ''),
    text,
  }
}

export async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > BODY_LIMIT_IN_BYTES) throw new Error('request body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Undefined where there is none or where it cannot be read: each part says no in its own way. */
function parse(text: string, type: string): unknown {
  if (text === '') return undefined
  if (type.includes('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function send(outgoing: ServerResponse, outcome: Outcome): void {
  if (outcome === 'hang') return
  if (outcome === 'cut') {
    outgoing.socket?.destroy()
    return
  }
  const json = outcome.body === undefined ? '' : JSON.stringify(outcome.body)
  const text = outcome.text ?? json
  outgoing.writeHead(outcome.status, {
    ...(json ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    ...outcome.headers,
    'content-length': Buffer.byteLength(text),
  })
  outgoing.end(text)
}

/** Settings of an object from outside that may be anything. */
export const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {}
