/** A real PostgreSQL server, from npm, on a free port, gone with the test. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'

export interface PostgresServer {
  /** Makes an empty database of that name, and returns its address. */
  readonly database: (name: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** Of what the server wrote, as much as tells why it did not start. */
const KEPT_LINES = 50

/** Rejects with what the server said, or with one sentence of what this machine lacks. */
export async function startPostgres(): Promise<PostgresServer> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'postgres/main.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C is ours to answer: the suites that it ends still close what they opened.
    detached: true,
  })
  const said: string[] = []
  createInterface({ input: server.stderr }).on('line', (line) => {
    said.push(line)
    if (said.length > KEPT_LINES) said.shift()
  })
  const ended = once(server, 'close')
  const own = await Promise.race([
    once(createInterface({ input: server.stdout }), 'line').then(([line]) => String(line)),
    ended.then(() => {
      throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`)
    }),
  ])
  return {
    database: async (name) => {
      const client = new Client({ connectionString: own })
      await client.connect()
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
      await client.end()
      return new URL(`/${name}`, own).href
    },
    stop: async () => {
      server.stdin.end()
      await ended
    },
  }
}
