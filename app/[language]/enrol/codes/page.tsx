import { Frame } from '#app/_ui/frame.tsx'
import { wordsFor, languageOf } from '#lib/words/index.ts'
import { sheetMadeLately } from '#lib/use-cases/employee/enrol-saved-codes.ts'
import { clock } from '#lib/words/time.ts'
import { requireFreshVisit } from '../visit.ts'
import { SheetForm } from './sheet-form.tsx'

export default async function Codes({ params }: PageProps<'/[language]/enrol/codes'>) {
  const language = languageOf((await params).language)
  const { context, visit } = await requireFreshVisit('/enrol/codes')
  const madeAt = await sheetMadeLately(context, visit)
  const { settings } = context
  const { enrol, layout, sheet } = wordsFor(language)
  const made = madeAt && sheet.madeLately({ clock: clock(madeAt, language, settings.timeZone) })
  const { codes } = enrol
  return (
    <Frame language={language} settings={settings} path="/enrol/codes" step={null} back="/enrol">
      <SheetForm
        made={made}
        words={{
          problem: layout.problem,
          working: layout.working,
          pageTitle: layout.title({ page: codes.title, organisation: settings.organisation }),
          errorTitle: layout.errorTitle({
            page: layout.title({ page: codes.title, organisation: settings.organisation }),
          }),
          title: codes.title,
          lead: codes.lead,
          earlier: codes.earlier,
          go: codes.go,
          shownTitle: codes.shownTitle,
          shownLead: codes.shownLead,
          printNote: codes.print,
          print: enrol.card.print,
          download: codes.download,
          sheet: codes.sheet({ organisation: settings.organisation }),
          use: codes.use({ address: settings.baseUrl }),
          done: codes.done,
        }}
      />
    </Frame>
  )
}
