/**
 * How slowly a request may come, and how many at once: whoever sends a byte a
 * minute holds no place for long (OWASP ASVS 5.0 13.2.6).
 */
import { MINUTE_IN_MS } from '../rules/duration.ts'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { readAddress } from '../adapters/network-address.ts'
import { networkOf } from '../rules/network.ts'
import { wordsFor } from '../words/index.ts'
import { languageWished } from '../rules/language.ts'

/** Milliseconds; and bytes of all headers together. No form of ours is longer than 64 kB, which half a minute is enough for on a bad line. */
export const CONNECTION_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
} as const

/** Milliseconds in which nothing goes either way: an answer that nobody fetches. Longer than any of ours is thought about. */
const IDLE_AT_MOST = 2 * MINUTE_IN_MS
/** What one process has file handles for, with room left for its database and the tenant. */
const CONNECTIONS_AT_MOST = 4_000
/** Of one network, where it is seen at the socket: a browser opens six, and an office shares an address. */
export const CONNECTIONS_OF_A_NETWORK = 200

/** Who is on this machine is no stranger: a proxy that was not declared, or whoever measures. */
const OF_THIS_MACHINE: readonly string[] = ['127.0.0.1', networkOf('::1')]

/** Behind a proxy every connection is the proxy's: there the requests of a network are counted, by `countRequests`. */
export function limitConnections(
  server: Pick<Server, 'setTimeout' | 'on' | 'maxConnections'>,
  { behindProxies }: { readonly behindProxies: boolean },
): void {
  server.setTimeout(IDLE_AT_MOST, (socket) => socket.destroy())
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

/** Seconds. Most answers of ours are given by then. */
const ASK_AGAIN_AFTER = 2

/**
 * Of one network as a declared proxy saw it, so many requests are answered at once: one that is over them is told to
 * come again, and true is answered. A request that the proxy goes on holding back never comes here.
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
      const body = `${wordsFor(languageWished(headers['accept-language'] ?? '')).refusals.tooManyRequests}\n`
      const length = Buffer.byteLength(body)
      const said = { 'content-type': 'text/plain; charset=utf-8', 'content-length': length, connection: 'close' }
      response.writeHead(429, { ...said, 'retry-after': String(ASK_AGAIN_AFTER) })
      response.end(body)
      return true
    }
    open.set(network, others + 1)
    // Also where whoever asked has gone.
    response.once('close', () => {
      const left = (open.get(network) ?? 1) - 1
      if (left > 0) open.set(network, left)
      else open.delete(network)
    })
    return false
  }
}
