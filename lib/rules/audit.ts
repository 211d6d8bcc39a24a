/**
 * What is recorded, and how the links of the chain are made.
 *
 * Each link covers the event as it is stored and the link before it. The hash
 * is handed in: this file only says what is hashed, and checks what was.
 *
 * What a chain cannot show: an event that was never written, or a whole chain
 * rewritten together with every copy of its head (rule R19).
 */

export type Actor =
  | { readonly kind: 'claimant' }
  | { readonly kind: 'latchkey' }
  | { readonly kind: 'approver'; readonly id: string; readonly name: string }
  /** Signed in with Entra ID: prepares for recovery, or was asked to vouch. */
  | { readonly kind: 'employee'; readonly id: string; readonly name: string }
  | { readonly kind: 'operator' }

export const CLAIMANT: Actor = { kind: 'claimant' }
export const LATCHKEY: Actor = { kind: 'latchkey' }

export interface AuditEvent {
  readonly at: Date
  /** Null for what belongs to no request. */
  readonly requestId: string | null
  /** A move, or one of the kinds that move nothing. */
  readonly kind: string
  readonly by: Actor
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

/** One stored event. `body` is the exact text that the link covers. */
export interface Link {
  readonly sequence: number
  readonly previous: string
  readonly body: string
  readonly hash: string
}

export const GENESIS = '0'.repeat(64)

/**
 * Keys sorted, instants in UTC: two writers of one event write the same text.
 * `covers`: the rows that were written with it, each by name, version and code.
 */
export const bodyOf = (event: AuditEvent, covers: readonly string[] = []): string =>
  JSON.stringify(sorted(covers.length > 0 ? { ...event, covers } : event))

/** The text that a link's hash covers: its place in the chain, the hash before it and the event's own text. */
export const covered = (sequence: number, previous: string, body: string): string => `${sequence}\n${previous}\n${body}`

/** Where the chain stood at some moment. A copy that is kept elsewhere shows later whether it was rewritten. */
export interface ChainHead {
  readonly sequence: number
  readonly hash: string
}

/** One copy of an earlier head, several, or none. */
export type KeptHeads = ChainHead | readonly ChainHead[] | null

export type ChainFault =
  | { readonly kind: 'broken-link'; readonly sequence: number }
  | { readonly kind: 'fork'; readonly sequence: number }
  | { readonly kind: 'missing'; readonly sequence: number }
  | { readonly kind: 'cut-tail'; readonly sequence: number }
  /** Whole, and not the chain that a kept head was copied from. */
  | { readonly kind: 'rewritten'; readonly sequence: number }

/**
 * Walks the chain in order; the first fault, or null. `head` is the row that the commits lock, `kept` copies of
 * earlier ones, `start` the link that the walk follows.
 */
export async function firstFault(
  links: AsyncIterable<Link>,
  head: ChainHead,
  hash: (text: string) => string,
  kept: KeptHeads = null,
  start: ChainHead = { sequence: 0, hash: GENESIS },
): Promise<ChainFault | null> {
  const hashAt = new Map([kept ?? []].flat().map((one) => [one.sequence, one.hash]))
  const furthest = Math.max(0, ...hashAt.keys())
  let previous = { sequence: start.sequence, hash: start.hash }
  // Where two events claim one place, either may be read first, and the forged one also looks like a broken link. The
  // fork is the more exact finding, so it is preferred.
  let broken: ChainFault | null = null
  for await (const link of links) {
    if (link.sequence === previous.sequence) return { kind: 'fork', sequence: link.sequence }
    if (broken) return broken
    if (link.sequence !== previous.sequence + 1) return { kind: 'missing', sequence: previous.sequence + 1 }
    if (link.previous !== previous.hash || hash(covered(link.sequence, link.previous, link.body)) !== link.hash)
      broken = { kind: 'broken-link', sequence: link.sequence }
    else if ((hashAt.get(link.sequence) ?? link.hash) !== link.hash)
      broken = { kind: 'rewritten', sequence: link.sequence }
    previous = { sequence: link.sequence, hash: link.hash }
  }
  if (broken) return broken
  const isShort = previous.sequence < furthest
  if (isShort || previous.sequence !== head.sequence || previous.hash !== head.hash)
    return { kind: 'cut-tail', sequence: previous.sequence + 1 }
  return null
}

function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
