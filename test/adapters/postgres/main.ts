/**
 * One PostgreSQL server as a process of its own: prints its address when it is
 * ready. It ends when its standard input does, and everything it wrote with it,
 * so that nothing is left behind, whatever its parent dies of.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { serverAccount } from './account.ts'
import { identity, makeHome } from './home.ts'
import { nativeDirectory } from './native.ts'

const USER = 'latchkey'
/** Between the question which port is free and the server's start somebody else may have taken it. */
const PORTS_TRIED = 5
const READY = 'database system is ready to accept connections'

const { account, home } = settleOrExit()
const data = join(home.directory, 'data')
const password = randomBytes(16).toString('hex')
let running: ChildProcess | null = null
let ending = false

process.stdin.resume().once('close', () => void end(0))
// Nobody reads them any more once the parent has died: that is no reason to stop tidying up.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void end(0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))

await initialise()
await serve()

/** The same on every machine, whatever its languages and its time zone are. */
async function initialise(): Promise<void> {
  const passwordFile = join(home.directory, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) chownSync(passwordFile, account.uid, account.gid)
  const initdb = start('initdb', [
    `--pgdata=${data}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
  ])
  initdb.stdout?.pipe(process.stderr)
  initdb.stderr?.pipe(process.stderr)
  const [code] = (await once(initdb, 'close')) as [number | null]
  if (code !== 0) await end(1)
}

async function serve(): Promise<void> {
  for (let tried = 0; tried < PORTS_TRIED; tried += 1) {
    const port = await freePort()
    if (await answersOn(port)) return console.log(`postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`)
  }
  await end(1)
}

/** False when it ended instead. Sockets in the file system would need a directory that everybody may write to. */
function answersOn(port: number): Promise<boolean> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=100']
  const given = settings.flatMap((setting) => ['-c', setting])
  const server = start('postgres', ['-D', data, '-p', String(port), ...given])
  return new Promise((resolve) => {
    let ready = false
    if (server.stderr)
      createInterface({ input: server.stderr }).on('line', (line) => {
        console.error(line)
        if (!line.includes(READY)) return
        ready = true
        resolve(true)
      })
    server.once('close', () => (ready ? void end(1) : resolve(false)))
  })
}

function start(program: string, given: readonly string[]): ChildProcess {
  const child = spawn(join(home.programs, program), given, {
    ...identity(account),
    cwd: home.directory,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running = child
  child.once('error', (fault) => {
    console.error(fault.message)
    void end(1)
  })
  return child
}

/** SIGINT is PostgreSQL's fast end: it waits for nobody that is connected, and nothing is left running. */
async function end(code: number): Promise<void> {
  if (ending) return new Promise(() => {})
  ending = true
  if (running?.pid !== undefined && running.exitCode === null && running.signalCode === null) {
    const ended = once(running, 'exit')
    running.kill('SIGINT')
    await ended
  }
  // What initdb began may still write for a moment after it was ended.
  rmSync(home.directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  process.exit(code)
}

function settleOrExit() {
  try {
    const as = serverAccount()
    return { account: as, home: makeHome(nativeDirectory(), as) }
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exit(1)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
