/** The record in memory: events in a chain, as the database links them. */
import { createHash } from 'node:crypto'
import { type AuditEvent, bodyOf, covered, firstFault, GENESIS, type Link } from '#lib/rules/audit.ts'
import type { Store } from '#lib/ports/store.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

interface FakeRecord {
  readonly append: (event: AuditEvent) => void
  readonly recorded: () => readonly AuditEvent[]
  readonly chain: () => readonly (Link & { readonly event: AuditEvent })[]
  readonly reads: Pick<Store, 'events' | 'verifyTail' | 'verifyChain'>
}

export function fakeRecord(): FakeRecord {
  const chain: (Link & { readonly event: AuditEvent })[] = []
  const append = (event: AuditEvent) => {
    const [sequence, previous, body] = [chain.length + 1, chain.at(-1)?.hash ?? GENESIS, bodyOf(event)]
    chain.push({ event, sequence, previous, body, hash: hash(covered(sequence, previous, body)) })
  }
  return {
    append,
    chain: () => chain,
    recorded: () => chain.map(({ event }) => event),
    reads: {
      async events(requestId) {
        return chain.map(({ event }) => event).filter((event) => event.requestId === requestId)
      },
      async verifyTail(from) {
        const head = { sequence: chain.length, hash: chain.at(-1)?.hash ?? GENESIS }
        const links = (async function* () {
          yield* chain
        })()
        return { head, fault: await firstFault(links, head, hash, from) }
      },
      async verifyChain() {
        const head = { sequence: chain.length, hash: chain.at(-1)?.hash ?? GENESIS }
        const links = (async function* () {
          yield* chain
        })()
        return { links: chain.length, head, fault: await firstFault(links, head, hash) }
      },
    },
  }
}
