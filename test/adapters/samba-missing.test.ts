/** A machine that cannot be a domain controller leaves that suite out, and says what it lacks. */
import { expect, test } from 'vitest'
import { type Machine, missingForSamba } from './samba-missing.ts'

const FILES = [
  '/usr/sbin/samba',
  '/usr/bin/samba-tool',
  '/usr/share/samba/setup/provision.ldif',
  '/usr/lib64/samba/ldb/samba_dsdb.so',
]
const LISTENING = '   0: 0100007F:0185 00000000:0000 0A 00000000:00000000 00:00000000'
const CONNECTED = '   0: 0100007F:0185 0100007F:D431 01 00000000:00000000 00:00000000'
const machine = (files: readonly string[], more: Partial<Machine> = {}): Machine => ({
  isRoot: true,
  has: (path) => files.includes(path),
  programs: ['/usr/bin', '/usr/sbin'],
  sockets: '',
  ...more,
})

for (const [what, there, said] of [
  ['with all of it', machine(FILES), null],
  ['with somebody connected to a directory elsewhere', machine(FILES, { sockets: CONNECTED }), null],
  [
    'with Samba but not its provisioning package',
    machine(FILES.filter((path) => !path.includes('setup'))),
    /without what a new domain .* samba-ad-provision/,
  ],
  ['with Samba but not its modules', machine(FILES.slice(0, 3)), /without the modules .* samba-dsdb-modules/],
  ['with Samba’s tools alone', machine(FILES.slice(1)), /there is no samba; .* samba-ad-dc/],
  ['with its server alone', machine([FILES[0] ?? '', ...FILES.slice(2)]), /there is no samba-tool; /],
  ['with nothing of it', machine([]), /there is no samba and no samba-tool; /],
  ['as an ordinary user', machine(FILES, { isRoot: false }), /only root may/],
  ['where another directory is at its ports', machine(FILES, { sockets: LISTENING }), /listens on port 389; stop it/],
] as const)
  test(`${what}: ${said ? 'left out with a sentence' : 'it runs'}`, () => {
    const missing = missingForSamba(there)
    if (!said) return expect(missing).toBeNull()
    expect(missing).toMatch(said)
    expect(missing).toMatch(/^The suite of the organisation’s own directory is left out: [^\n]+\.$/)
  })
