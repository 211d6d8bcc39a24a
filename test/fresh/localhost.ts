/**
 * `localhost` is this machine, on machines that have never heard of it: a bare
 * Debian has no /etc/hosts, and many a resolver does not answer that name.
 *
 * @see RFC 6761 §6.3, name resolution should always answer it with the loopback address
 */
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { env } from 'node:process'

const IS_TOLD = import.meta.url

/** For this process and those that it starts. Where the machine knows the name already, nothing is changed. */
export async function ensureLocalhost(): Promise<void> {
  const known = await dns.promises.lookup('localhost', 4).then(
    () => true,
    () => false,
  )
  if (known) return
  answerLocalhost()
  env.NODE_OPTIONS = [env.NODE_OPTIONS, `--import=${IS_TOLD}`].filter(Boolean).join(' ')
}

function answerLocalhost(): void {
  dns.lookup = answering(dns.lookup, dns)
  dns.promises.lookup = answering(dns.promises.lookup, dns.promises)
  syncBuiltinESMExports()
}

/** Wraps a look-up so that it asks for the loopback address where it is asked for the name. */
function answering<Lookup extends object>(lookup: Lookup, of: object): Lookup {
  const answered = (name: string, ...rest: readonly unknown[]) =>
    Reflect.apply(lookup as never, of, [name === 'localhost' ? '127.0.0.1' : name, ...rest])
  return Object.assign(answered, lookup)
}

// Started by one that asked: see above.
if (env.NODE_OPTIONS?.includes(IS_TOLD)) answerLocalhost()
