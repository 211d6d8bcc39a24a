import { Frame } from '#app/_ui/frame.tsx'
import { wordsFor, languageOf } from '#lib/words/index.ts'
import { mayAddKind } from '#lib/use-cases/employee/change-enrolment.ts'
import { heldSheets } from '#lib/use-cases/employee/enrol-saved-codes.ts'
import { clock, day } from '#lib/words/time.ts'
import { CannotAdd } from '../cannot-add.tsx'
import { requireFreshVisit } from '../visit.ts'
import { SheetForm } from './sheet-form.tsx'

export default async function Codes({ params }: PageProps<'/[language]/enrol/codes'>) {
  const language = languageOf((await params).language)
  const { context, visit } = await requireFreshVisit('/enrol/codes')
  const { settings } = context
  const { enrol, layout, sheet } = wordsFor(language)
  const { codes } = enrol
  const no = await mayAddKind(context, visit, 'saved-code')
  if (no) return <CannotAdd {...{ language, context, no }} path="/enrol/codes" title={codes.title} />
  const held = await heldSheets(context, visit)
  const said = held.map(({ mark, madeAt, isUnseen }) =>
    isUnseen
      ? sheet.madeLately({ sheet: mark, clock: clock(madeAt, language, settings.timeZone) })
      : codes.earlier({ sheet: mark, day: day(madeAt, language, settings.timeZone) }),
  )
  return (
    <Frame language={language} settings={settings} path="/enrol/codes" step={null} back="/enrol">
      <SheetForm
        earlier={said}
        words={{
          problem: layout.problem,
          working: layout.working,
          pageTitle: layout.title({ page: codes.title, organisation: settings.organisation }),
          errorTitle: layout.errorTitle({
            page: layout.title({ page: codes.title, organisation: settings.organisation }),
          }),
          title: codes.title,
          lead: codes.lead,
          go: codes.go,
          shownTitle: codes.shownTitle,
          shownLead: codes.shownLead,
          printNote: codes.print,
          print: enrol.card.print,
          download: codes.download,
          sheet: codes.sheet({ organisation: settings.organisation }),
          use: codes.use({ address: settings.baseUrl }),
          signs: codes.signs,
          done: codes.done,
        }}
      />
    </Frame>
  )
}
