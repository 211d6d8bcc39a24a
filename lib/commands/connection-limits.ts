/**
 * How slowly a request may arrive, and how many connections are open at once: whoever sends a byte a minute keeps no
 * place for long (OWASP ASVS 5.0 13.2.6).
 */
import { MINUTE_IN_MS } from '../rules/duration.ts'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { readAddress } from '../adapters/network-address.ts'
import { networkOf } from '../rules/network.ts'
import { wordsFor } from '../words/index.ts'
import { languageWished } from '../rules/language.ts'

/** By Node’s own names: times in milliseconds, and bytes of all headers together. No form of ours is longer than 64 kB, which half a minute is enough for on a bad line. */
export const CONNECTION_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
} as const

/** Without traffic in either direction, for an answer that nobody fetches. No answer of ours takes so long. */
const IDLE_AT_MOST_MS = 2 * MINUTE_IN_MS
/** For one process, whose file handles are also used by its database and the tenant. */
const CONNECTIONS_AT_MOST = 4_000
/** Of one network, where it is seen at the socket: a browser opens six, and an office shares an address. */
export const CONNECTIONS_OF_A_NETWORK = 200

/** Connections from this machine are not limited: a proxy that was not declared, or a measurement. */
const OF_THIS_MACHINE: readonly string[] = ['127.0.0.1', networkOf('::1')]

/**
 * Limits connections of one network. Behind a proxy every connection is the proxy's, so `countRequests` counts a
 * network's requests there instead.
 */
export function limitConnections(
  server: Pick<Server, 'setTimeout' | 'on' | 'maxConnections'>,
  { behindProxies }: { readonly behindProxies: boolean },
): void {
  server.setTimeout(IDLE_AT_MOST_MS, (socket) => socket.destroy())
  server.maxConnections = CONNECTIONS_AT_MOST
  if (behindProxies) return
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const network = networkOf(readAddress(socket.remoteAddress ?? '') ?? '')
    if (OF_THIS_MACHINE.includes(network)) return
    const others = open.get(network) ?? 0
    if (others >= CONNECTIONS_OF_A_NETWORK) return void socket.destroy()
    open.set(network, others + 1)
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1
      if (left > 0) open.set(network, left)
      else open.delete(network)
    })
  })
}

/** Most requests are answered by then. */
const ASK_AGAIN_AFTER_SECONDS = 2

/**
 * Counts how many requests of one network, as a declared proxy saw it, are being answered: one that is too many is
 * told to come again, and true is answered. Requests that the proxy itself holds back never come here.
 */
export function countRequests(): (
  address: string,
  request: Pick<IncomingMessage, 'headers'>,
  response: Pick<ServerResponse, 'once' | 'writeHead' | 'end'>,
) => boolean {
  const open = new Map<string, number>()
  return (address, { headers }, response) => {
    const network = networkOf(address)
    if (OF_THIS_MACHINE.includes(network)) return false
    const others = open.get(network) ?? 0
    if (others >= CONNECTIONS_OF_A_NETWORK) {
      const body = `${wordsFor(languageWished(headers['accept-language'] ?? '') ?? 'en').refusals.tooManyRequests}\n`
      const length = Buffer.byteLength(body)
      const said = { 'content-type': 'text/plain; charset=utf-8', 'content-length': length, connection: 'close' }
      response.writeHead(429, { ...said, 'retry-after': String(ASK_AGAIN_AFTER_SECONDS) })
      response.end(body)
      return true
    }
    open.set(network, others + 1)
    // Also where the client has gone.
    response.once('close', () => {
      const left = (open.get(network) ?? 1) - 1
      if (left > 0) open.set(network, left)
      else open.delete(network)
    })
    return false
  }
}
