/** What a demo, a journey or a load test asks of the simulated tenant's control address. */
import { readFileSync } from 'node:fs'
import tls from 'node:tls'
import type { TenantAddresses } from './site.ts'

export interface SamplePerson {
  readonly id: string
  readonly name: string
  readonly signInName: string
  readonly password: string
  readonly trouble: string
  readonly outcome: string
  readonly email: string | null
  readonly phone: string | null
  readonly appRoles: readonly string[] | null
}

export interface Received {
  readonly id: number
  readonly channel: 'mail' | 'text'
  readonly to: string
  readonly subject: string
  readonly body: string
}

export interface Control {
  people(): Promise<readonly SamplePerson[]>
  /** Waits until something newer than `after` arrives; empty when nothing did in time. */
  inbox(asking: {
    readonly to: string
    readonly channel: 'mail' | 'text'
    readonly after?: number
  }): Promise<readonly Received[]>
  /** How often a write was made, by method, path template and property. */
  counts(): Promise<Readonly<Record<string, number>>>
  post(path: string, body: unknown): Promise<void>
  delete(path: string): Promise<void>
}

const WAITS_MILLISECONDS = 15_000

export function controlOf({ machine, authorityFile }: Pick<TenantAddresses, 'machine' | 'authorityFile'>): Control {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), readFileSync(authorityFile, 'utf8')])
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(`${machine}/control${path}`, init)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
  const read = async (path: string) => (await ask(path)).json()
  return {
    people: async () => (await read('/people')).people,
    inbox: async ({ to, channel, after = 0 }) =>
      (
        await read(
          `/inbox?${new URLSearchParams({ to, channel, after: String(after), wait: String(WAITS_MILLISECONDS) })}`,
        )
      ).messages,
    counts: async () => (await read('/counts')).counts,
    post: async (path, body) => {
      await ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    },
    delete: async (path) => {
      await ask(path, { method: 'DELETE' })
    },
  }
}
