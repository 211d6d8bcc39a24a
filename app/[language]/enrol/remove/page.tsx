import { redirect } from 'next/navigation'
import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { accountOf } from '#lib/use-cases/employee/visit-enrolment.ts'
import { heldItems, windowAfter } from '#lib/rules/preparation/preparation.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import { labelOf } from '../enrolled-items.tsx'
import { requireFreshVisit } from '../visit.ts'
import { removeItem } from './actions.ts'

export default async function Remove({ params, searchParams }: PageProps<'/[language]/enrol/remove'>) {
  const language = languageOf((await params).language)
  const ref = String((await searchParams).ref ?? '')
  const here = `/enrol/remove?ref=${encodeURIComponent(ref)}`
  const { context, visit } = await requireFreshVisit(here)
  const { settings, store, now } = context
  const items = heldItems(await store.enrolled(accountOf(visit)), settings.freshnessWindowInDays)
  const item = items.find((one) => one.ref === ref)
  if (!item) redirect('/enrol?problem=enrolment-moved-on')
  const { enrol, layout } = wordsFor(language)
  const label = item.kind === 'saved-code' || !item.name ? item.name : labelOf(item, { language, settings, now: now() })
  const until = day(windowAfter(now(), settings.freshnessWindowInDays), language, settings.timeZone)
  return (
    <Frame language={language} settings={settings} path={here} step={null} back="/enrol">
      <Heading language={language} settings={settings}>
        {enrol.removing.title({ thing: enrol.thing(item.kind, label) })}
      </Heading>
      <p className="mt-2 text-quiet">{enrol.added({ day: day(item.addedAt, language, settings.timeZone) })}</p>
      <p className="mt-4 text-lead">{enrol.removing.lead}</p>
      <p className="mt-4">{enrol.removing.back({ day: until })}</p>
      <form action={removeItem} className="mt-8 flex flex-wrap gap-3">
        <input type="hidden" name="ref" value={ref} />
        <Button kind="lamp" working={layout.working}>
          {enrol.removing.go}
        </Button>
        <PageLink href="/enrol" className="press-plain no-underline">
          {enrol.back}
        </PageLink>
      </form>
    </Frame>
  )
}
