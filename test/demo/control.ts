/** What a demo, a journey or a load test asks of the simulated tenant's control address. */
import { readFileSync } from 'node:fs'
import tls from 'node:tls'
import type { Counts } from '#test/tenant/counts.ts'
import type { Person } from '#test/tenant/person.ts'
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
  /** Addresses of the profile. */
  readonly otherMails: readonly string[]
  /** A sign-in name. */
  readonly manager: string | null
  /** Null: older than any window. */
  readonly methodAgeInDays: number | null
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
    readonly withinSeconds?: number
  }): Promise<readonly Received[]>
  /** How often each write to this account was asked for, and how often it was done: by method, path and property. */
  counts(userId: string): Promise<Counts>
  /** Adds a person, or puts one back as stated; answers the account's id. */
  admit(person: Person): Promise<string>
  /** The same for several, in one request; their ids in the same order. */
  admitAll(people: readonly Person[]): Promise<readonly string[]>
  /** What this person's wallet shows to its newest request; answers what the site said to it. */
  present(
    name: string,
    shows?: { readonly does?: 'open' | 'show'; readonly score?: number; readonly issuedDaysAgo?: number },
  ): Promise<{ readonly site: number | null; readonly serviceId: string }>
  /** What the tenant's sign-in answers to this name and password, or pass: a code, 0 where it lets them in. */
  signIn(name: string, password: string): Promise<number>
  /** Faults that nothing has met yet, with the times that are left of each. */
  faultsLeft(): Promise<readonly { readonly times?: number; readonly afterwards?: boolean }[]>
  /** What of the traffic with Graph is not as Microsoft's metadata says. */
  disagreements(): Promise<readonly string[]>
  post(path: string, body: unknown): Promise<void>
  delete(path: string): Promise<void>
}

const WAITS_SECONDS = 15

export function controlOf({ machine, authorityFile }: Pick<TenantAddresses, 'machine' | 'authorityFile'>): Control {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), readFileSync(authorityFile, 'utf8')])
  const ask = async (path: string, init?: RequestInit) => {
    // A kept connection may be closed by the other side just when it is used again.
    const headers = { connection: 'close', ...(init?.body ? { 'content-type': 'application/json' } : {}) }
    const answer = await fetch(`${machine}/control${path}`, { ...init, headers })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
  const read = async (path: string) => (await ask(path)).json()
  const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) })
  return {
    people: async () => (await read('/people')).people,
    inbox: async ({ to, channel, after = 0, withinSeconds = WAITS_SECONDS }) =>
      (
        await read(
          `/inbox?${new URLSearchParams({ to, channel, after: String(after), wait: String(withinSeconds * 1000) })}`,
        )
      ).messages,
    counts: (userId) => read(`/counts?${new URLSearchParams({ userId })}`),
    admit: async (person) => (await (await post('/accounts', person)).json()).id,
    admitAll: async (people) => (await (await post('/accounts', people)).json()).ids,
    present: async (name, shows) => (await post('/presentations', { name, ...shows })).json(),
    signIn: async (name, password) => (await (await post('/attempts', { name, password })).json()).codes.at(-1),
    faultsLeft: async () => (await read('/faults')).faults,
    disagreements: async () => (await read('/disagreements')).disagreements,
    post: async (path, body) => {
      await post(path, body)
    },
    delete: async (path) => {
      await ask(path, { method: 'DELETE' })
    },
  }
}
