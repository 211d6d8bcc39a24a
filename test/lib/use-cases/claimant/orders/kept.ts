/** What has to be so after every step, whoever took it, in whatever order. */
import { ENDED, type RecoveryRequest, type RequestState } from '#lib/rules/request/request.ts'
import { type Office, OWNERS, ownerOf, type Sitter } from './office.ts'

/** What one step may do beyond reading: everything else is a fault. */
export interface Allowed {
  /** Requests that this step may end. */
  readonly ends?: readonly string[]
  /** New passwords and passes that it may give, in all. */
  readonly gives?: number
}

/** What is remembered from before the step. */
export interface Before {
  readonly requests: ReadonlyMap<string, RecoveryRequest>
  readonly states: ReadonlyMap<string, RequestState>
  /** By kind and id: none of them is ever lower. */
  readonly counters: ReadonlyMap<string, number>
  readonly given: number
}

export async function asItIs({ world, begunBy, holds, passes }: Office): Promise<Before> {
  const { store, tenant } = world
  const ids = [...begunBy.keys()]
  const requests = await Promise.all(ids.map((id) => store.load(id)))
  const found = requests.filter((one) => one !== null)
  const challenges = (await Promise.all(ids.map((id) => store.challengesOf(id)))).flat()
  const enrolled = (await Promise.all(OWNERS.map((owner) => store.enrolled(holds[owner].accountId)))).flat()
  return {
    requests: new Map(found.map((one) => [one.id, one])),
    states: new Map(found.map(({ id, state }) => [id, state])),
    counters: new Map([
      ...found.map(({ id, version }) => [`version of request ${id}`, version] as const),
      ...challenges.map(({ id, tries }) => [`tries of challenge ${id}`, tries] as const),
      ...enrolled.map(({ id, version }) => [`version of authenticator ${id}`, version] as const),
      ...enrolled.flatMap((one) =>
        one.kind === 'passkey' ? [[`counter of passkey ${one.id}`, one.counter] as const] : [],
      ),
      ['length of the record', store.recorded.length],
    ]),
    given: tenant.writes.filter(({ write }) => write.kind === 'set-password').length + passes.length,
  }
}

/** Throws what is not as it has to be. */
export async function isKept(office: Office, before: Before, { ends = [], gives = 0 }: Allowed): Promise<void> {
  const now = await asItIs(office)
  for (const [what, count] of before.counters)
    if ((now.counters.get(what) ?? -1) < count)
      throw new Error(`The ${what} was ${count} and is ${now.counters.get(what)}.`)
  if (now.given - before.given > gives) throw new Error(`${now.given - before.given} were given where ${gives} may be.`)
  const seats = seatsByHash(office)
  for (const [id, sitter] of office.begunBy) {
    const request = now.requests.get(id)
    if (!request) throw new Error(`The request ${id} is gone.`)
    const was = before.states.get(id)
    if (ENDED.includes(request.state) && was && !ENDED.includes(was) && !ends.includes(id))
      throw new Error(`${id}, begun by ${sitter}, was ${was} and is ${request.state}: by somebody else's doing.`)
    const holder = request.browser === null ? undefined : seats.get(request.browser)
    if (holder && holder.by !== sitter) throw new Error(`${holder.by} holds ${id}, which ${sitter} began.`)
    if (holder?.isPast) throw new Error(`A name of before opens ${id}.`)
    checkProofs(office, request, sitter)
  }
  const values = office.given.map(({ way, value }) => `${way} ${value}`)
  if (new Set(values).size < values.length) throw new Error(`An answer was taken twice: ${values.join(', ')}`)
}

/** No proof counts that its owner did not give, for this very request, in this very way. */
function checkProofs(office: Office, request: RecoveryRequest, sitter: Sitter): void {
  const owner = ownerOf(office, request)
  for (const { factor } of request.proofs) {
    const isGiven = office.given.some(
      (one) => one.by === owner && one.by === sitter && one.way === factor && one.requestId === request.id,
    )
    if (!isGiven)
      throw new Error(`${factor} counts in ${request.id}, begun by ${sitter}, and ${owner ?? 'nobody'} never gave it.`)
  }
}

function seatsByHash({ world, seats }: Office): ReadonlyMap<string, { by: Sitter; isPast: boolean }> {
  const hash = (token: string) => world.context.keys.hash('browser', token)
  return new Map<string, { by: Sitter; isPast: boolean }>(
    seats.flatMap(({ by, browser, past, moving }) => [
      ...past.map((token) => [hash(token), { by, isPast: true }] as const),
      ...[browser?.token, moving].flatMap((token) => (token ? [[hash(token), { by, isPast: false }] as const] : [])),
    ]),
  )
}
