/** What the record is searched by: a form that needs no script, and an address that can be kept. */
import type { Place } from '#app/admin/place.ts'
import type { DeskAccount } from '#lib/rules/organisation/approver-comparison.ts'
import { shownName } from '#lib/rules/shown-text.ts'
import type { TypedSearch } from '#lib/use-cases/approver/record/search-record.ts'
import { kindText } from './event-list.tsx'

interface SearchFormProps {
  readonly typed: TypedSearch
  readonly desk: readonly DeskAccount[]
  readonly place: Place
  /** The field that nothing fits. */
  readonly unknown: 'person' | 'reference' | null
  readonly isSearching: boolean
}

/** Actors who are no single person. */
const NAMELESS = ['claimant', 'latchkey', 'operator'] as const

export function SearchForm({ typed, desk, place, unknown, isSearching }: SearchFormProps) {
  const { words, language } = place
  const { fields, unknownPerson, unknownReference, kinds } = words.desk.recordSearch
  const known = new Set([...Object.keys(words.desk.events), ...Object.keys(kinds)])
  const events = [...known]
    .map((kind) => [kind, kindText(kind, place)] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other, language))
  const actors = [
    ...NAMELESS.map((kind) => [kind, words.desk.actors[kind]] as const),
    ...desk.map(({ id, name }) => [id, shownName(name) ?? id] as const),
  ]
  const other = typed.actor && !actors.some(([id]) => id === typed.actor) ? [[typed.actor, typed.actor] as const] : []
  const text = (field: 'person' | 'reference', hint?: string, says?: string) => (
    <div>
      <label htmlFor={field} className="block font-semibold">
        {fields[field]}
      </label>
      {hint && (
        <p id={`${field}-hint`} className="text-quiet">
          {hint}
        </p>
      )}
      {unknown === field && (
        <p id={`${field}-wrong`} role="alert" className="font-semibold text-shut">
          {says}
        </p>
      )}
      <input
        id={field}
        name={field}
        type="text"
        defaultValue={typed[field]}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={unknown === field ? true : undefined}
        aria-describedby={
          [hint && `${field}-hint`, unknown === field && `${field}-wrong`].filter(Boolean).join(' ') || undefined
        }
        className="field mt-1"
      />
    </div>
  )
  const choice = (field: 'kind' | 'actor', any: string, options: readonly (readonly [string, string])[]) => (
    <div>
      <label htmlFor={field} className="block font-semibold">
        {fields[field]}
      </label>
      <select id={field} name={field} defaultValue={typed[field]} className="field mt-1">
        <option value="">{any}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
  const day = (field: 'from' | 'to') => (
    <div>
      <label htmlFor={field} className="block font-semibold">
        {fields[field]}
      </label>
      <input id={field} name={field} type="date" defaultValue={typed[field]} className="field mt-1" />
    </div>
  )
  return (
    <form action="/admin/record" method="get" role="search" className="mt-6 grid items-end gap-4 sm:grid-cols-2">
      {text('person', fields.personHint, unknownPerson)}
      {text('reference', undefined, unknownReference)}
      {choice('kind', fields.anyKind, events)}
      {choice('actor', fields.anyActor, [...actors, ...other])}
      {day('from')}
      {day('to')}
      <p className="flex flex-wrap items-center gap-5 sm:col-span-2">
        <button type="submit" className="press-plain">
          {fields.go}
        </button>
        {isSearching && (
          <a href="/admin/record" className="press-text">
            {fields.clear}
          </a>
        )}
      </p>
    </form>
  )
}
