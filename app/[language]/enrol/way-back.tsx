import type { Rehearsal } from '#lib/use-cases/employee/rehearse.ts'
import type { Words } from '#lib/words/index.ts'

/**
 * Said where only people can get the account back, or where it is not known: the same words on the page and in the
 * rehearsal.
 */
export function WayBack({ enrol, wayBack }: { enrol: Words['enrol'] } & Pick<Rehearsal, 'wayBack'>) {
  if (wayBack === 'own') return null
  return (
    <p className="mt-6 border-s-[6px] border-wait bg-wait-wash px-5 py-4">
      {wayBack === 'people-only' ? enrol.privileged : enrol.unreadable}
    </p>
  )
}
