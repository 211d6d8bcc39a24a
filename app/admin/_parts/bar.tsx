/** The decision, always in view: one button that says its consequence, or why there is none. */
import type { Place } from '#app/admin/place.ts'
import type { EvidencePack } from '#lib/desk/pack.ts'
import { Act } from './choices.tsx'

export function Bar({ pack, place }: { pack: EvidencePack; place: Place }) {
  const { request, options, recommended, withheld } = pack
  const { decide } = place.words.desk
  if (request.state !== 'queued') return null
  const suggested = options.find(({ remedy }) => remedy === recommended) ?? options.find(({ approvable }) => approvable)
  return (
    <div className="sticky bottom-0 z-10 border-t-2 border-ink bg-paper px-4 py-3 sm:px-6">
      {withheld ? (
        <p className="max-w-measure font-semibold">{decide.withheld[withheld] ?? place.words.refusals.notPermitted}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          {suggested && <Act choice={suggested} pack={pack} words={place.words} kind="lamp" />}
          <a href="#decide" className="press-text">
            {decide.others}
          </a>
        </div>
      )}
    </div>
  )
}
