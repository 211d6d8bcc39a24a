/** Whether this machine can be a domain controller for a while. */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const GET_THEM = 'on Debian, apt-get install samba-ad-dc samba-ad-provision brings them'
/** Debian's and Fedora's place, and that of Samba's own build. */
const PROVISIONING = ['/usr/share/samba/setup', '/usr/local/samba/share/setup']
/** What its database is made of, which Debian has in a package of its own too. */
const MODULES = [
  '/usr/lib/x86_64-linux-gnu/samba/ldb',
  '/usr/lib/aarch64-linux-gnu/samba/ldb',
  '/usr/lib64/samba/ldb',
  '/usr/lib/samba/ldb',
  '/usr/local/samba/lib/ldb',
]
/** Ports of LDAP, of LDAP over TLS, and the two of the global catalogue. */
const PORTS = [389, 636, 3268, 3269]

export interface Machine {
  readonly isRoot: boolean
  readonly has: (path: string) => boolean
  readonly programs: readonly string[]
  /** The sockets as Linux lists them in /proc/net/tcp and tcp6. */
  readonly sockets: string
}

/** One sentence, with how to get it; null when nothing is missing. */
export function missingForSamba(machine: Machine = thisMachine()): string | null {
  const left = (why: string) => `The suite of the organisation’s own directory is left out: ${why}.`
  if (!machine.isRoot) return left('Samba’s domain controller takes the ports of LDAP, and only root may')
  const absent = ['samba', 'samba-tool'].filter(
    (program) => !machine.programs.some((directory) => machine.has(join(directory, program))),
  )
  if (absent.length > 0) return left(`there is no ${absent.join(' and no ')}; ${GET_THEM}`)
  if (!PROVISIONING.some((directory) => machine.has(join(directory, 'provision.ldif'))))
    return left(`Samba is here without what a new domain is made from; ${GET_THEM}`)
  if (!MODULES.some((directory) => machine.has(join(directory, 'samba_dsdb.so'))))
    return left(
      'Samba is here without the modules of a domain’s database; on Debian, apt-get install samba-dsdb-modules brings them',
    )
  const taken = PORTS.filter((port) => isListenedOn(port, machine.sockets))
  return taken.length > 0 ? left(`another directory listens on port ${taken.join(', ')}; stop it first`) : null
}

/** The kernel's code 0A means that a socket is listening. */
const isListenedOn = (port: number, sockets: string): boolean =>
  new RegExp(`:${port.toString(16).toUpperCase().padStart(4, '0')} [0-9A-F]+:0000 0A `).test(sockets)

const thisMachine = (): Machine => ({
  isRoot: process.getuid?.() === 0,
  has: existsSync,
  programs: [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/samba/sbin'],
  sockets: ['/proc/net/tcp', '/proc/net/tcp6']
    .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
    .join(''),
})

// Asked by .ci/run: fails, with the sentence, where something is missing.
if (import.meta.main) {
  const missing = missingForSamba()
  if (missing) console.log(missing)
  process.exitCode = missing ? 1 : 0
}
