import { SECOND_IN_MS } from '#lib/rules/duration.ts'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import { wordsFor } from '#lib/words/index.ts'
import { clock } from '#lib/words/time.ts'
import type { Context } from '#lib/ports/context.ts'
import { isMicrosoftSlow } from '#lib/use-cases/claimant/explain/slow-source.ts'
import type { FindingsProps } from './findings-props.ts'

/** After so long "a few seconds" would no longer be true. */
const LONG_SECONDS = 20

export async function DiagnosisProgress({
  language,
  settings,
  request,
  now,
  context,
}: FindingsProps & { context: Context }) {
  const { findings } = wordsFor(language)
  const isLong = now.getTime() - request.movedAt.getTime() > LONG_SECONDS * SECOND_IN_MS
  const whyLong = isLong && (await isMicrosoftSlow(context)) ? findings.lookingSlow : findings.lookingLong
  const says = isLong ? whyLong : findings.lookingUsually
  return (
    <>
      <Heading language={language} settings={settings}>
        {findings.looking}
      </Heading>
      <div aria-live="polite" className="mt-4 space-y-3">
        <p>{findings.lookingSince({ clock: clock(request.movedAt, language, settings.timeZone) })}</p>
        <p>{says}</p>
      </div>
      <p className="mt-8">
        <PageLink href="/findings" className="press-plain">
          {findings.lookNow}
        </PageLink>
      </p>
      <AutoReload everySeconds={2} />
    </>
  )
}
