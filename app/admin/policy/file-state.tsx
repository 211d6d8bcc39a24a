/** That the policy file was changed and is not taken, with the line and the reason of each fault. */
import type { Place } from '#app/admin/place.ts'
import type { Context } from '#lib/ports/context.ts'
import { dayAndClock } from '#lib/words/time.ts'

export function FileState({ place }: { place: Place & { readonly context: Context } }) {
  const { words, language, timeZone, context } = place
  const { policyChange: says } = words.desk
  const { refused } = context.policy.state()
  if (!refused) return null
  return (
    <div role="alert" className="mt-4 max-w-measure border-s-[6px] border-shut bg-shut-wash px-4 py-2.5">
      <p className="font-semibold">{says.refused({ at: dayAndClock(refused.at, language, timeZone) })}</p>
      <ul className="code mt-2 space-y-1 break-words text-fine">
        {refused.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      <p className="mt-2">{says.refusedFix}</p>
    </div>
  )
}
