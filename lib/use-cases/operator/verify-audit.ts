/** Whether the record is whole, in words for the operator (rule R19). */
import type { ChainFault, ChainHead } from '../../rules/audit.ts'
import { type CheckpointFault, headsIn, type Verify } from '../../rules/checkpoint.ts'
import type { Store } from '../../ports/store.ts'

export interface Verdict {
  readonly sound: boolean
  readonly says: string
}

const SAYS: { readonly [K in ChainFault['kind']]: (sequence: number) => string } = {
  'broken-link': (sequence) =>
    `Broken link: event ${sequence} is not what was written, or does not follow the event before it.`,
  fork: (sequence) => `Fork: more than one event claims to be number ${sequence}.`,
  missing: (sequence) => `Missing: event ${sequence} is gone, though later ones are there.`,
  'cut-tail': (sequence) =>
    `Cut tail: from event ${sequence} on, the events and the head of the chain do not agree. The newest events were removed, or some were added past the head.`,
  rewritten: (sequence) =>
    `Rewritten: each event is linked to the one before, and event ${sequence} is not the one whose head was kept.`,
}

/** What is wrong with a file of checkpoints, in words. */
export const OF_CHECKPOINTS: { readonly [K in CheckpointFault['kind']]: (sequence: number) => string } = {
  'no-checkpoint': () => 'The file of checkpoints holds none. Nothing was checked.',
  'cut-short': () =>
    'The file of checkpoints holds one that is not whole: it was cut, or its line was broken. Nothing was checked.',
  'not-signed': (sequence) =>
    `The checkpoint of event ${sequence} is not signed by that key, nor by one that it handed over to. Nothing was checked.`,
  'two-heads': (sequence) =>
    `Fork: two checkpoints are signed for event ${sequence}, and no one chain can hold both. The record was rewritten in between, or there were two.`,
}

const NOT_SHOWN =
  'The check cannot show an event that was never written, nor a chain that was rewritten whole together with its head.'
const SHOWN_BY_CHECKPOINTS = (heads: number, until: string) =>
  `It goes through ${heads === 1 ? 'the one signed checkpoint' : `all ${heads} signed checkpoints`}, so that up to ${until} nothing was rewritten or cut away. The check cannot show an event that was never written, nor what happened to events after the last checkpoint.`
const SHOWN_BY_KEPT =
  'It goes through the head that was kept, so that up to there nothing was rewritten. The check cannot show an event that was never written.'

/** A head as it is printed and typed: the number of the newest event, and its hash. */
export const writeHead = ({ sequence, hash }: ChainHead): string => `${sequence}:${hash}`
/** The head in a text of that form; null where it is none. */
export function readHead(written: string): ChainHead | null {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(written.trim()) ?? []
  return sequence && hash ? { sequence: Number(sequence), hash } : null
}

/**
 * Checks the record against checkpoints that were sent out, whatever else the text holds. Only the public key is
 * needed.
 */
export async function verifyByCheckpoints(
  { store }: { readonly store: Pick<Store, 'verifyChain'> },
  { text, publicKey, verify }: { readonly text: string; readonly publicKey: string; readonly verify: Verify },
): Promise<Verdict> {
  const read = headsIn(text, publicKey, verify)
  if ('fault' in read)
    return { sound: false, says: OF_CHECKPOINTS[read.fault.kind]('sequence' in read.fault ? read.fault.sequence : 0) }
  const { heads } = read
  const { links, fault } = await store.verifyChain(heads)
  if (fault) return { sound: false, says: `The record is NOT whole. ${SAYS[fault.kind](fault.sequence)}` }
  const until = heads.at(-1)?.at.toISOString() ?? ''
  return { sound: true, says: `The record is whole: ${links} events. ${SHOWN_BY_CHECKPOINTS(heads.length, until)}` }
}

/** Checks the record. `kept`: a copy of an earlier head. */
export async function verifyAudit(
  { store }: { readonly store: Pick<Store, 'verifyChain'> },
  kept: ChainHead | null = null,
): Promise<Verdict> {
  const { links, head, fault } = await store.verifyChain(kept)
  if (fault) return { sound: false, says: `The record is NOT whole. ${SAYS[fault.kind](fault.sequence)}` }
  const counted = links === 1 ? '1 event' : `${links} events`
  const whole = `The record is whole: ${counted}, each linked to the one before. ${kept ? SHOWN_BY_KEPT : NOT_SHOWN}`
  return { sound: true, says: `${whole}\nIts head, to be kept elsewhere: ${writeHead(head)}` }
}
