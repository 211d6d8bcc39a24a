import { changesUntil } from '#app/employee.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { clock } from '#lib/words/time.ts'
import { ExpiryWarning } from './expiry-warning.tsx'

/** Warns an employee before their sign-in is too old for a change. Nothing without a sign-in. */
export async function SignInExpiry({ language: tag }: { language: string }) {
  const at = await changesUntil()
  if (!at) return null
  const language = languageOf(tag)
  const { settings } = await openContext()
  const { until, soon, extend, over, again } = wordsFor(language).timeLimits.employee
  return (
    <ExpiryWarning
      at={at.toISOString()}
      locale={language}
      words={{ until: until({ clock: clock(at, language, settings.timeZone) }), soon, over }}
      extend={{ tabs: 'employee', href: '/work/start?to=/enrol', soon: extend, over: again }}
    />
  )
}
