/** What a claimant reads of each remedy, with what letters and pages say once it has been done. */
import type { RemedyId } from '../rules/remedies/index.ts'

interface Offered {
  readonly name: string
  readonly button: string
  readonly consequences: readonly string[]
}

/** `changed`: of each remedy, the sentence without its full stop. */
export const remedyWords = (
  offered: Readonly<Record<RemedyId, Offered>>,
  changed: Readonly<Record<RemedyId, string>>,
): Readonly<Record<RemedyId, Offered & { readonly changed: string }>> => {
  const withChange = Object.entries(offered).map(([id, { name, button, consequences }]) => [
    id,
    { name, button, consequences, changed: changed[id as RemedyId] },
  ])
  return Object.fromEntries(withChange) as Record<RemedyId, Offered & { readonly changed: string }>
}
