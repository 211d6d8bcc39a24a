/**
 * Signed copies of the chain's head, sent out of the database's reach (rule R19).
 *
 * One line each, so that a log, a mail or a file of either can be given to the
 * checker as it is. The public key is all that checking takes. A new key is handed
 * over by a line that the old one signs.
 */
import type { ChainHead } from './audit.ts'

export interface Checkpoint extends ChainHead {
  readonly at: Date
  readonly publicKey: string
}

const CHECKPOINT = 'latchkey-checkpoint 1'
const HAND_OVER = 'latchkey-key 1'

/** What is signed; the signature follows it on the line. */
export const checkpointText = ({ sequence, hash, at, publicKey }: Checkpoint): string =>
  `${CHECKPOINT} ${sequence} ${hash} ${at.toISOString()} ${publicKey}`

/** The older key says which one signs from now on. */
export const handOverText = (from: string, to: string): string => `${HAND_OVER} ${from} ${to}`

const KEY = '[A-Za-z0-9_-]{43}'
const SIGNATURE = '[A-Za-z0-9_-]{86}'
const LINE = new RegExp(
  `(?<checkpoint>${CHECKPOINT} (?<sequence>\\d{1,15}) (?<hash>[0-9a-f]{64}) (?<at>\\S{20,30}) (?<key>${KEY})) (?<signature>${SIGNATURE})` +
    `|(?<handOver>${HAND_OVER} (?<from>${KEY}) (?<to>${KEY})) (?<signed>${SIGNATURE})`,
  'g',
)

const BEGUN = new RegExp(`${CHECKPOINT} \\d`, 'g')

/** Whether the text has the form of a public key as checkpoints carry it. */
export const isPublicKey = (typed: string): boolean => new RegExp(`^${KEY}$`).test(typed)

export type Verify = (publicKey: string, text: string, signature: string) => boolean

/** A checkpoint that was read back: null where it is none, or is not signed by one of these keys. */
export function readCheckpoint(line: string, publicKeys: readonly string[], verify: Verify): Checkpoint | null {
  const found = [...line.matchAll(LINE)][0]?.groups
  if (!found?.['checkpoint']) return null
  const checkpoint = checkpointIn(found)
  const isOurs = publicKeys.includes(checkpoint.publicKey)
  return isOurs && verify(checkpoint.publicKey, found['checkpoint'], found['signature'] ?? '') ? checkpoint : null
}

export type CheckpointFault =
  | { readonly kind: 'no-checkpoint' }
  /** It begins like a checkpoint and is not whole: the file was cut, or a line of it broken. */
  | { readonly kind: 'cut-short' }
  /** Signed by a key that was never handed over to, or by none. */
  | { readonly kind: 'not-signed'; readonly sequence: number }
  /** Two signed checkpoints that cannot both be of one chain. */
  | { readonly kind: 'two-heads'; readonly sequence: number }

/** All checkpoints in a text, whatever stands around them; the heads, in order. */
export function headsIn(
  text: string,
  publicKey: string,
  verify: Verify,
): { readonly heads: readonly Checkpoint[] } | { readonly fault: CheckpointFault } {
  const found = [...text.matchAll(LINE)].flatMap(({ groups }) => (groups ? [groups] : []))
  const begun = text.match(BEGUN)?.length ?? 0
  if (begun > found.filter(({ checkpoint }) => checkpoint).length) return { fault: { kind: 'cut-short' } }
  const trusted = trustedFrom(publicKey, found, verify)
  const heads = new Map<number, Checkpoint>()
  for (const groups of found) {
    if (!groups['checkpoint']) continue
    const head = checkpointIn(groups)
    const isSigned =
      trusted.has(head.publicKey) && verify(head.publicKey, groups['checkpoint'], groups['signature'] ?? '')
    if (!isSigned) return { fault: { kind: 'not-signed', sequence: head.sequence } }
    const other = heads.get(head.sequence)
    if (other && other.hash !== head.hash) return { fault: { kind: 'two-heads', sequence: head.sequence } }
    heads.set(head.sequence, head)
  }
  if (heads.size === 0) return { fault: { kind: 'no-checkpoint' } }
  return { heads: [...heads.values()].toSorted((one, other) => one.sequence - other.sequence) }
}

/** Every key that the given one led to, in however many steps and in whatever order the lines stand. */
function trustedFrom(
  publicKey: string,
  found: readonly Readonly<Record<string, string | undefined>>[],
  verify: Verify,
): ReadonlySet<string> {
  const trusted = new Set([publicKey])
  const steps = found.filter(({ handOver, from, signed }) => handOver && verify(from ?? '', handOver, signed ?? ''))
  for (let before = 0; before < trusted.size; ) {
    before = trusted.size
    for (const { from, to } of steps) if (from && to && trusted.has(from)) trusted.add(to)
  }
  return trusted
}

const checkpointIn = ({ sequence, hash, at, key }: Readonly<Record<string, string | undefined>>): Checkpoint => ({
  sequence: Number(sequence),
  hash: hash ?? '',
  at: new Date(at ?? ''),
  publicKey: key ?? '',
})
