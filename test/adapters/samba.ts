/**
 * A real Active Directory domain controller: Samba, provisioned in a directory of
 * its own and gone with the test. It takes the fixed ports of LDAP, so it needs
 * root and a machine without another directory on it. The machine's own settings of
 * Samba are neither read nor touched.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Attribute, Change, Client } from 'ldapts'
import { makeCertificates } from '#test/tenant/certificate.ts'

const DOMAIN = 'DC=corp,DC=test'
export const STAFF = `OU=Staff,${DOMAIN}`
const READERS = `CN=Pre-Windows 2000 Compatible Access,CN=Builtin,${DOMAIN}`
const AUTHENTICATED_USERS = `CN=S-1-5-11,CN=ForeignSecurityPrincipals,${DOMAIN}`
/** The schema id of the class `user`. */
const PEOPLE = 'bf967aba-0de6-11d0-a285-00aa003049e2'
const RULES = `CN=Password Settings Container,CN=System,${DOMAIN}`
export const PASSWORD = 'Harbour-7-lantern-Quay'
const SERVICE_PASSWORD = 'Only-4-unlocking-and-resetting'

export interface Domain {
  readonly url: string
  readonly authority: string
  readonly service: { readonly account: string; readonly password: string }
  readonly tool: (...args: readonly string[]) => string
  /** Lets the service account read the two values of every fine-grained password policy that docs/on-premises.md names. */
  readonly delegateRules: () => void
  /** From now on nobody may read more of an account than was granted, as where Pre-Windows 2000 Compatible Access was emptied. */
  readonly emptyReaders: () => Promise<void>
  /** Lets the service account read these of people below the unit: a set of properties by its id, or all of them. */
  readonly letRead: (properties: string) => void
  /** Written by the domain's own administrator. */
  readonly write: (name: string, attribute: string, value: Buffer | string) => Promise<void>
  /** The anchor of a person, as Entra ID would keep it. */
  readonly anchorOf: (name: string) => Promise<string>
  /** Null when the password was taken; else what the directory said, as its data code. */
  readonly signIn: (name: string, password: string) => Promise<string | null>
  readonly stop: () => Promise<void>
}

/** The rights of the service account on people below the unit, and no others, as docs/on-premises.md lists them: reset, unlock, and see the day of a password. */
const RIGHTS = (sid: string) =>
  [
    'CR;00299570-246d-11d0-a768-00aa006e0529',
    'RPWP;28630ebf-41d5-11d1-a9c1-0000f80367c1',
    'RP;bf967a0a-0de6-11d0-a285-00aa003049e2',
  ]
    .map((right) => `(OA;CIIO;${right};${PEOPLE};${sid})`)
    .join('')

/** On each policy: its minimum age and its duration of a lock. On the container: to see what is in it. */
const RULE_RIGHTS = (sid: string) =>
  ['2a74f878-4d9c-49f9-97b3-6767d1cbd9a3', '421f889a-472e-4fe4-8eb9-e1d0bc6071b2']
    .map((attribute) => `(OA;CIIO;RP;${attribute};3bcd9db8-f84b-451c-952f-6c52b81f9ec6;${sid})`)
    .concat(`(A;;LC;;;${sid})`)
    .join('')

export async function startDomain(people: readonly string[]): Promise<Domain> {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-samba-'))
  const started: ChildProcess[] = []
  const stop = async () => {
    for (const { pid } of started) if (pid) process.kill(-pid, 'SIGTERM')
    await pause(300)
    rmSync(directory, { recursive: true, force: true })
  }
  try {
    return { ...(await startIn(directory, people, (server) => started.push(server))), stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

async function startIn(
  directory: string,
  people: readonly string[],
  noting: (server: ChildProcess) => void,
): Promise<Omit<Domain, 'stop'>> {
  const settings = join(directory, 'etc/smb.conf')
  mkdirSync(join(directory, 'etc'))
  // An empty file of settings is named, since Samba would read the machine's own otherwise.
  writeFileSync(settings, '')
  const run = (...args: readonly string[]) =>
    execFileSync('samba-tool', [...args, `--configfile=${settings}`], { stdio: 'pipe' }).toString()
  run(
    'domain',
    'provision',
    '--server-role=dc',
    '--use-rfc2307',
    '--dns-backend=SAMBA_INTERNAL',
    '--realm=CORP.TEST',
    '--domain=CORP',
    `--adminpass=${PASSWORD}`,
    '--host-name=dc1',
    '--host-ip=127.0.0.1',
    `--targetdir=${directory}`,
    '--option=bind interfaces only=yes',
    '--option=interfaces=lo',
  )
  const { authority } = await furnish(directory, settings)
  const tool = (...args: readonly string[]) => run(...args, '-H', join(directory, 'private/sam.ldb'))
  tool(
    'domain',
    'passwordsettings',
    'set',
    '--account-lockout-threshold=3',
    '--account-lockout-duration=30',
    '--reset-account-lockout-after=30',
    '--complexity=on',
    '--min-pwd-length=12',
    '--min-pwd-age=0',
  )
  tool('ou', 'create', 'OU=Staff')
  for (const name of people) tool('user', 'create', name, PASSWORD, '--userou=OU=Staff')
  tool('user', 'create', 'svc-recovery', SERVICE_PASSWORD)
  const [sid = ''] = /S-1-5-21-\S+/.exec(tool('user', 'show', 'svc-recovery', '--attributes=objectSid')) ?? []
  tool('dsacl', 'set', `--objectdn=${STAFF}`, `--sddl=${RIGHTS(sid)}`)

  noting(
    spawn(
      'samba',
      [
        `--configfile=${settings}`,
        '-i',
        '--no-process-group',
        '--debug-stdout',
        '-d0',
        '--option=server services=ldap',
      ],
      { stdio: 'ignore', detached: true },
    ),
  )
  const url = 'ldaps://localhost:636'
  const tls = { ca: [authority] }
  const as = async <T>(account: string, password: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ url, tlsOptions: tls, connectTimeout: 2_000 })
    try {
      await client.bind(account, password)
      return await work(client)
    } finally {
      await client.unbind().catch(() => undefined)
    }
  }
  const modify = (name: string, operation: 'replace' | 'delete', type: string, value: Buffer | string) =>
    as('Administrator@corp.test', PASSWORD, (client) =>
      client.modify(
        name,
        new Change({ operation, modification: new Attribute({ type, values: [value] as string[] | Buffer[] }) }),
      ),
    )
  const signIn = (name: string, password: string): Promise<string | null> =>
    as(`${name}@corp.test`, password, async () => null).catch(
      (fault: unknown) => /data (\w+)/.exec(String(fault))?.[1] ?? String(fault),
    )
  for (let tries = 0; (await signIn('svc-recovery', SERVICE_PASSWORD)) !== null; tries++) {
    if (tries > 100) throw new Error('The domain controller does not answer.')
    await pause(200)
  }
  return {
    url,
    authority,
    service: { account: 'svc-recovery@corp.test', password: SERVICE_PASSWORD },
    tool,
    delegateRules: () => tool('dsacl', 'set', `--objectdn=${RULES}`, `--sddl=${RULE_RIGHTS(sid)}`),
    signIn,
    emptyReaders: () => modify(READERS, 'delete', 'member', AUTHENTICATED_USERS),
    letRead: (properties) =>
      tool('dsacl', 'set', `--objectdn=${STAFF}`, `--sddl=(OA;CIIO;RP;${properties};${PEOPLE};${sid})`),
    write: (name, attribute, value) => modify(`CN=${name},${STAFF}`, 'replace', attribute, value),
    anchorOf: (name) =>
      as('svc-recovery@corp.test', SERVICE_PASSWORD, async (client) => {
        const { searchEntries } = await client.search(STAFF, {
          filter: `(sAMAccountName=${name})`,
          attributes: ['objectGUID'],
          explicitBufferAttributes: ['objectGUID'],
        })
        return Buffer.from(searchEntries[0]?.objectGUID as Buffer).toString('base64')
      }),
  }
}

/** What a domain controller needs beside its database: certificates, and its places within the directory. */
async function furnish(directory: string, settings: string): Promise<{ readonly authority: string }> {
  const { certificate, key, authority } = await makeCertificates(new Date())
  const files = { cert: certificate, key, ca: authority }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, `${name}.pem`), content)
  chmodSync(join(directory, 'key.pem'), 0o600)
  for (const name of ['run', 'cache', 'ncalrpc', 'winbindd', 'ntp'])
    mkdirSync(join(directory, name), { recursive: true })
  insert(settings, [
    `pid directory = ${directory}/run`,
    `ncalrpc dir = ${directory}/ncalrpc`,
    `winbindd socket directory = ${directory}/winbindd`,
    `ntp signd socket directory = ${directory}/ntp`,
    'tls enabled = yes',
    `tls certfile = ${directory}/cert.pem`,
    `tls keyfile = ${directory}/key.pem`,
    `tls cafile = ${directory}/ca.pem`,
    // The old password would else go on for an hour.
    'old password allowed period = 0',
  ])
  return { authority }
}

/** Below [global], which is the first section. */
function insert(file: string, lines: readonly string[]): void {
  const settings = readFileSync(file, 'utf8')
  writeFileSync(file, settings.replace('[global]', ['[global]', ...lines.map((line) => `\t${line}`)].join('\n')))
}
