import { PageLink } from '#app/_ui/page-link.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { EnrolledKind } from '#lib/rules/proofs/enrolment.ts'
import type { FactorId } from '#lib/rules/proofs/factors/index.ts'
import { AT_MOST, type Item } from '#lib/rules/preparation/preparation.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import { startApp, startPasskey } from './actions.ts'
import { FreshnessNote } from './freshness-note.tsx'
import type { Place } from './place.ts'

/** Kinds that are shown while policy offers their way. Addresses prove nothing, and are always shown. */
const KINDS = [
  ['saved-code', 'saved-code'],
  ['passkey', 'passkey'],
  ['authenticator-app', 'authenticator-code'],
  ['contact', 'recovery-contact'],
  ['linked-identity', 'second-identity'],
  ['address', null],
] as const satisfies readonly (readonly [EnrolledKind, FactorId | null])[]

/** What was added here, by kind, each with its age and a way to remove it. */
export function EnrolledItems({ items, mayAdd, ...place }: Place & { items: readonly Item[]; mayAdd: boolean }) {
  const { enrol } = wordsFor(place.language)
  return (
    <section aria-labelledby="here" className="mt-12">
      <h2 id="here" className="text-lead">
        {enrol.here}
      </h2>
      {KINDS.map(([kind, factor]) => {
        const held = items.filter((item) => item.kind === kind)
        const isOffered = factor === null || place.settings.factors.includes(factor)
        if (!isOffered && held.length === 0) return null
        return (
          <section key={kind} aria-labelledby={`kind-${kind}`} className="mt-6 border-t border-line pt-4">
            <h3 id={`kind-${kind}`}>{enrol.kinds[kind].name}</h3>
            <p className="text-quiet">{enrol.kinds[kind].explain}</p>
            {held.length > 0 && (
              <ul>
                {held.map((item) => (
                  <li key={item.ref} className="py-3">
                    <Line {...place} item={item} />
                  </li>
                ))}
              </ul>
            )}
            {mayAdd && isOffered && held.length < AT_MOST[kind] && (
              <div className="mt-2 flex flex-wrap gap-3">
                <Add kind={kind} label={enrol.kinds[kind].add} settings={place.settings} held={held} />
              </div>
            )}
          </section>
        )
      })}
    </section>
  )
}

function Line({ item, ...place }: Place & { item: Item }) {
  const { enrol } = wordsFor(place.language)
  const written = (at: Date) => day(at, place.language, place.settings.timeZone)
  const label = labelOf(item, place)
  const facts = [
    enrol.added({ day: written(item.addedAt) }),
    item.kind === 'saved-code' && enrol.codesLeft({ count: item.held.length }),
    item.lastUsedAt && enrol.lastUsed({ day: written(item.lastUsedAt) }),
  ]
  return (
    <>
      <span className="block font-semibold">{label}</span>
      <span className="flex flex-wrap gap-x-5 text-quiet">
        {facts.filter(Boolean).join(', ')}
        {item.kind !== 'address' && <FreshnessNote {...place} from={item.countsFrom} />}
        <PageLink
          href={`/enrol/remove?ref=${encodeURIComponent(item.ref)}`}
          label={enrol.removeNamed({ thing: label })}
        >
          {enrol.remove}
        </PageLink>
      </span>
    </>
  )
}

/** As its owner knows it; a linked sign-in by the name of its provider. */
export function labelOf({ kind, name }: Item, { settings, language }: Place): string {
  const provider = settings.outsideProviders.find(({ id }) => id === name)?.name
  const { kinds, codes } = wordsFor(language).enrol
  if (kind === 'saved-code') return codes.sheetLabel({ sheet: name ?? '' })
  return provider ?? (name || kinds[kind].name)
}

interface AddProps {
  readonly kind: EnrolledKind
  readonly label: string
  readonly settings: Settings
  readonly held: readonly Item[]
}
function Add({ kind, label, settings, held }: AddProps) {
  if (kind === 'authenticator-app' || kind === 'passkey')
    return (
      <form action={kind === 'passkey' ? startPasskey : startApp}>
        <Button kind="plain">{label}</Button>
      </form>
    )
  if (kind === 'linked-identity')
    // One that is linked already is not offered once more.
    return settings.outsideProviders
      .filter(({ id }) => held.every((item) => item.name !== id))
      .map(({ id, name }) => (
        <a key={id} href={`/api/second-identity/link/${id}`} className="press-plain no-underline">
          {label}: {name}
        </a>
      ))
  const page = { 'saved-code': 'codes', contact: 'contact', address: 'address' }[kind]
  return (
    <PageLink href={`/enrol/${page}`} className="press-plain no-underline">
      {label}
    </PageLink>
  )
}
