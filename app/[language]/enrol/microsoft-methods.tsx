import { mask } from '#lib/rules/mask.ts'
import type { HeldMethod } from '#lib/rules/preparation/held-methods.ts'
import { wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import { FreshnessNote } from './freshness-note.tsx'
import type { Place } from './place.ts'

/** Methods of Entra ID that could be used here, masked, with their age. */
export function MicrosoftMethods({ ways, ...place }: Place & { ways: readonly HeldMethod[] }) {
  const { enrol } = wordsFor(place.language)
  const there = ways.filter(({ factor }) => factor === 'code-by-email' || factor === 'code-by-text')
  const kindOf = ({ worth }: HeldMethod) =>
    worth.channel === 'text' ? 'phone' : worth.standing === 'profile' ? 'profile' : 'email'
  return (
    <section aria-labelledby="at-microsoft" className="mt-12">
      <h2 id="at-microsoft" className="text-lead">
        {enrol.atMicrosoft}
      </h2>
      <p className="text-quiet">
        {there.length > 0
          ? enrol.atMicrosoftNote({ securityInfo: place.settings.securityInfo })
          : enrol.atMicrosoftNone}
      </p>
      {there.length > 0 && (
        <ul className="mt-3 border-t border-line">
          {there.map((way) => (
            <li key={way.ref} className="border-b border-line py-3">
              <span className="block font-semibold">
                {enrol.microsoftKinds[kindOf(way)]} <span className="font-normal">{mask(way.ref)}</span>
              </span>
              <span className="flex flex-wrap gap-x-5 text-quiet">
                {way.addedAt
                  ? enrol.added({ day: day(way.addedAt, place.language, place.settings.timeZone) })
                  : enrol.addedUnknown}
                <FreshnessNote {...place} from={way.countsFrom} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
