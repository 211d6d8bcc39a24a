/** Whether the record is whole, in words for whoever runs the site (rule R19). */
import type { ChainFault } from '../audit.ts'
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
}

const NOT_SHOWN =
  'The check cannot show an event that was never written, nor a chain that was rewritten whole together with its head.'

export async function verifyAudit({ store }: { readonly store: Pick<Store, 'verifyChain'> }): Promise<Verdict> {
  const { links, fault } = await store.verifyChain()
  if (fault) return { sound: false, says: `The record is NOT whole. ${SAYS[fault.kind](fault.sequence)}` }
  const counted = links === 1 ? '1 event' : `${links} events`
  return { sound: true, says: `The record is whole: ${counted}, each linked to the one before. ${NOT_SHOWN}` }
}
