import { CheckMark } from '#app/_ui/check-mark.tsx'
import { Button } from '#app/_ui/button.tsx'
import { type Rehearsal, isTriable } from '#lib/use-cases/employee/rehearse.ts'
import { mask } from '#lib/rules/mask.ts'
import type { HeldMethod } from '#lib/rules/preparation/held-methods.ts'
import { wordsFor } from '#lib/words/index.ts'
import { FreshnessNote } from '../freshness-note.tsx'
import type { Place } from '../place.ts'
import { startTry } from './actions.ts'

/** Each way in the order in which a recovery offers it. */
export function RehearsalSteps({ ways, ...place }: Place & Pick<Rehearsal, 'ways'>) {
  const { verify, enrol } = wordsFor(place.language)
  const { rehearsal } = enrol
  return (
    <ol className="mt-4 border-t border-line">
      {ways.map(({ factor, held, worked }) => (
        <li key={factor} className="border-b border-line py-4">
          <h2 className="font-semibold">{verify.way[factor].name}</h2>
          {held.length === 0 && <p className="text-quiet">{rehearsal.missing}</p>}
          {held.length > 0 && (
            <ul>
              {held.map((way) => (
                <li key={way.ref} className="flex flex-wrap gap-x-5">
                  {nameOf(way, place) && <span>{nameOf(way, place)}</span>}
                  <FreshnessNote {...place} from={way.countsFrom} />
                </li>
              ))}
            </ul>
          )}
          {worked && (
            <p className="mt-1 flex items-center gap-2 font-semibold">
              <CheckMark /> {rehearsal.worked}
            </p>
          )}
          {held.length > 0 && !worked && isTriable(factor) && (
            <form action={startTry} className="mt-2">
              <input type="hidden" name="factor" value={factor} />
              <Button kind="plain">
                {rehearsal.try}
                <span className="sr-only"> {verify.way[factor].name}</span>
              </Button>
            </form>
          )}
          {held.length > 0 && !isTriable(factor) && (
            <p className="mt-1 text-quiet">{factor === 'recovery-contact' ? rehearsal.askThem : rehearsal.cannotTry}</p>
          )}
        </li>
      ))}
      <li className="py-4 text-quiet">{rehearsal.person}</li>
    </ol>
  )
}

/** Addresses masked, names as their owner gave them. */
function nameOf({ factor, ref, name }: HeldMethod, { settings, language }: Place): string | null {
  if (factor === 'recovery-contact' && ref === 'manager') return wordsFor(language).enrol.manager
  if (factor === 'saved-code') return wordsFor(language).enrol.codes.sheetLabel({ sheet: name ?? '' })
  if (factor === 'second-identity') return settings.outsideProviders.find(({ id }) => id === name)?.name ?? null
  return name && factor.startsWith('code-by-') ? mask(name) : name
}
