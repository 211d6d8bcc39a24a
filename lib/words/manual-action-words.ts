/** The steps for what administrators do in Microsoft's portals, by remedy and by class of account: the same for every language. */
import type { RemedyId } from '../rules/remedies/index.ts'
import type { ByHandClass, ByHandPortal } from '../rules/request/manual-steps.ts'
import type { Catalogues } from './catalogues.ts'

type Steps = readonly string[]

/** `first` and `last` stand around what is done; `steps` take the place of the usual ones. */
interface ClassWords {
  readonly lead: string
  readonly first: Steps
  readonly steps: Readonly<Partial<Record<RemedyId, Steps>>>
  readonly last: Steps
}

/** In one language. */
export function manualActions({ byClass, sharedMailbox, ...words }: Catalogues['manual-actions']) {
  const { privileged, guest, federated, synced, shared } = byClass
  const classes: Readonly<Record<ByHandClass, ClassWords>> = {
    privileged: { ...privileged, steps: {} },
    guest: ofClass(guest),
    federated: ofClass(federated),
    synced: ofClass(synced),
    shared: ofClass({
      ...shared,
      'mend-elsewhere': sharedMailbox,
      'reset-password': sharedMailbox,
      'temporary-access-pass': sharedMailbox,
      'enable-sign-in': sharedMailbox,
    }),
  }
  const steps: Readonly<Record<RemedyId, Steps>> = { ...words.steps, wait: [], 'give-mailbox-access': sharedMailbox }
  const portals: Readonly<Record<ByHandPortal, string>> = words.portals
  const after: Readonly<Partial<Record<RemedyId, string>>> = words.after
  const beginsWith: Readonly<Partial<Record<RemedyId, string>>> = words.beginsWith
  return { ...words, classes, steps, portals, after, beginsWith }
}

const ofClass = ({ lead, ...steps }: { readonly lead: string } & ClassWords['steps']): ClassWords => ({
  lead,
  first: [],
  steps,
  last: [],
})
