import type { Place } from '#app/admin/place.ts'
import type { RecordPerson } from '#lib/ports/record-search-store.ts'
import { shownName } from '#lib/rules/shown-text.ts'

/** As requests or the directory name them; by the account's id where neither does any more. */
export const personName = ({ id, displayName }: RecordPerson, { words }: Pick<Place, 'words'>): string =>
  shownName(displayName) || words.desk.recordSearch.nameless({ id })

export const caseAddress = ({ id }: Pick<RecordPerson, 'id'>): string => `/admin/record/${encodeURIComponent(id)}`
