/** Whether the record is whole, in words for whoever runs the site (rule R19). */
import type { ChainFault, ChainHead } from '../audit.ts'
import type { Store } from '../ports.ts'

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

const NOT_SHOWN =
  'The check cannot show an event that was never written, nor a chain that was rewritten whole together with its head.'
const SHOWN_BY_KEPT =
  'It goes through the head that was kept, so that up to there nothing was rewritten. The check cannot show an event that was never written.'

/** As it is printed and given back: the number of the newest event, and its hash. */
export const writeHead = ({ sequence, hash }: ChainHead): string => `${sequence}:${hash}`
/** Null: that is no head. */
export function readHead(written: string): ChainHead | null {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(written.trim()) ?? []
  return sequence && hash ? { sequence: Number(sequence), hash } : null
}

/** `kept`: a copy of an earlier head. */
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
