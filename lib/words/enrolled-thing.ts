/** What somebody prepared for a recovery, as a sentence names it. */
import type { EnrolledKind } from '../rules/proofs/enrolment.ts'
import type { Catalogues } from './catalogues.ts'
import type { Sentence } from './catalogue.ts'

/** Of one language: a thing of a kind, by the name that its owner gave it where it has one and the kind is known by it. */
export const enrolledThing =
  ({ things, namedThings }: Pick<Catalogues['enrol'], 'things' | 'namedThings'>) =>
  (kind: EnrolledKind, name: string | null): string => {
    const named: Readonly<Partial<Record<EnrolledKind, Sentence<{ readonly name: string }>>>> = namedThings
    const said = name ? named[kind]?.({ name }) : null
    return said ?? things[kind] ?? String(name)
  }
