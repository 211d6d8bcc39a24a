/** A source of evidence on the health page: how it was last answered, what is missing without it, and whose the fix is. */
import type { Place } from '#app/admin/place.ts'
import type { SourceState } from '#lib/rules/diagnosis/source-state.ts'
import { clockNear } from '#lib/words/time.ts'
import type { HealthRowText } from './health-row-text.ts'

export function sourceRow(state: SourceState, place: Place): HealthRowText {
  const { health } = place.words.desk
  const { name, without } = health.source[state.source]
  const stands = [standing(state, place), unreadable(state, place)].filter(Boolean).join(' ')
  if (state.state === 'answered' && state.unreadable) return { name, stands, fix: health.fix.unreadable }
  if (state.state === 'answered' || state.state === 'not-asked') return { name, stands }
  return { name, stands, costs: without, fix: fixOf(state, place) }
}

function unreadable({ unreadable: met }: SourceState, { words, now, language, timeZone }: Place): string | null {
  return (
    met &&
    words.desk.health.unreadable[met.meaning]({ rows: met.rows, at: clockNear(met.lastAt, now, language, timeZone) })
  )
}

function standing({ state, since, answeredAt }: SourceState, { words, now, language, timeZone }: Place): string {
  const says = words.desk.health.state
  const at = (moment: Date) => clockNear(moment, now, language, timeZone)
  switch (state) {
    case 'answered':
      return answeredAt ? says.answered({ at: at(answeredAt) }) : says['not-asked']
    case 'refused':
      return since ? says.refused({ since: at(since) }) : says.refusedUnknown
    case 'still':
      return since ? says.still({ since: at(since) }) : says.neverRead
    default:
      return says[state]
  }
}

/** A missing licence cannot always be told from a missing permission; then both are named. */
function fixOf({ source: id, state, why, permissions, licence, role }: SourceState, { words }: Place): string {
  const { fix } = words.desk.health
  const named = { permissions: permissions.join(', ') }
  if (id === 'onPremises') return fix.onPremises
  if (role) return fix.role({ ...named, role })
  if (state === 'not-configured') return fix.exchange(named)
  if (state === 'still') return fix.still
  if (why === 'not-licensed' && licence) return fix.licence({ licence })
  return licence ? fix.permissionOrLicence({ ...named, licence }) : fix.permission(named)
}
