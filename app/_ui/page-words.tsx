import { RefreshTimer } from '#app/_ui/refresh-timer.tsx'
import type { Context } from '#lib/ports/context.ts'
import { pageWordsOf, saidIn } from '#lib/rules/request/page-words.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { clock } from '#lib/words/time.ts'

interface PageWordsProps {
  readonly context: Pick<Context, 'keys' | 'settings' | 'now'>
  readonly request: RecoveryRequest
  readonly language: Language
}

/** What to ask whoever calls and says that they are the help desk. Nothing is drawn before a proof. */
export function PageWords({ context, request, language }: PageWordsProps) {
  const shown = pageWordsOf(context.keys, request, context.now())
  if (!shown) return null
  const { pageWords: said } = wordsFor(language)
  const until = said.until({ clock: clock(shown.until, language, context.settings.timeZone) })
  return (
    <section aria-labelledby="page-words" className="mt-8">
      <h2 id="page-words" className="text-lead">
        {said.title}
      </h2>
      <p className="mt-1 max-w-measure">{said.ask}</p>
      <p className="mt-2 text-title font-bold" data-page-words>
        {saidIn(shown.now, said.list)}
      </p>
      <p className="mt-2 max-w-measure text-quiet">
        {until} <noscript>{said.later}</noscript>
      </p>
      <p className="mt-1 max-w-measure text-quiet">{said.means}</p>
      <RefreshTimer at={shown.until.toISOString()} />
    </section>
  )
}
