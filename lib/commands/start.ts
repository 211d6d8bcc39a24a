/**
 * The production start: configuration first, every fault by name, then the site.
 *
 * A server of our own in front of Next, so that nothing about where a request
 * came from or went to is taken from a header: the site's own address is the
 * configured one, and the client's comes from the socket, or from exactly as
 * many proxies as were declared.
 */
import { createServer } from 'node:http'
import { existsSync } from 'node:fs'
import { env } from 'node:process'
import next from 'next'
import { type Config, ConfigurationFault, readConfig } from '../config/config.ts'
import { context } from '../config/build-context.ts'
import { clientAddress } from './client-address.ts'
import { clientCountry } from './client-country.ts'
import { CONNECTION_LIMITS, countRequests, limitConnections } from './connection-limits.ts'
import { pathOf, refuseRequest, setResponseHeaders, withoutFlight } from './refuse-request.ts'

const config = configOrExit()
if (!existsSync('.next/BUILD_ID')) exitSaying('There is no build yet. Run: npm run build')

const { LATCHKEY_PORT: port, LATCHKEY_PROXIES: proxies, LATCHKEY_COUNTRY_HEADER: countryHeader } = config.environment
/** Demo mode never listens beyond this machine (rule R18). */
const host = config.settings.mode === 'demo' ? '127.0.0.1' : '0.0.0.0'

// Next asks this server for the page that a form leads to, by the scheme that browsers use: behind a proxy that ends TLS
// nothing here would answer it, and each press would leave a fault in the log. Next reads where to ask from nowhere else.
Object.assign(env, { __NEXT_PRIVATE_ORIGIN: `http://127.0.0.1:${port}` })
// Not the address that is listened on: Next takes a rewrite to another host name for another site.
const site = next({ dev: false, hostname: 'localhost', port })
await site.prepare()
const answer = site.getRequestHandler()
const base = new URL(config.settings.baseUrl)
const isOverItsRequests = countRequests()
const server = createServer(CONNECTION_LIMITS, (request, response) => {
  const path = pathOf(request.url ?? '')
  setResponseHeaders(path, response)
  if (refuseRequest(path, request, response)) return
  withoutFlight(path, request)
  const address = clientAddress(request, proxies)
  if (proxies > 0 && isOverItsRequests(address, request, response)) return
  request.headers['x-latchkey-network'] = address
  request.headers['x-latchkey-country'] = clientCountry(request.headers, proxies, countryHeader)
  // A form's Origin is compared with the configured address, whatever a client or a proxy says (rule R3).
  request.headers.host = base.host
  request.headers['x-forwarded-host'] = base.host
  request.headers['x-forwarded-proto'] = base.protocol.slice(0, -1)
  answer(request, response).catch(() => response.destroy())
})
limitConnections(server, { behindProxies: proxies > 0 })
server.on('error', (fault: NodeJS.ErrnoException) =>
  exitSaying(fault.code === 'EADDRINUSE' ? `LATCHKEY_PORT should be a free port: ${port} is taken.` : fault.message),
)
server.listen(port, host, () => console.log(`Latchkey is open at ${config.settings.baseUrl}`))

let stopping: Promise<never> | null = null
const stopOnce = () => {
  stopping ??= stop()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopOnce)
// Nobody reads the log any more: whoever started this process has gone, and logging that would fail the same way.
for (const stream of [process.stdout, process.stderr]) stream.on('error', stopOnce)

/**
 * Stops taking requests, finishes those in hand, then closes the database. A kill loses nothing either, but the next
 * start takes longer.
 */
async function stop(): Promise<never> {
  server.close()
  server.closeAllConnections()
  await (await context()).store.close()
  process.exit(0)
}

function configOrExit(): Config {
  try {
    return readConfig()
  } catch (fault) {
    if (fault instanceof ConfigurationFault) exitSaying(fault.message)
    throw fault
  }
}

function exitSaying(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
