import { Frame } from '#app/_ui/frame.tsx'
import { wordsFor, languageOf } from '#lib/words/index.ts'
import { requireFreshVisit } from '../visit.ts'
import { SheetForm } from './sheet-form.tsx'

export default async function Codes({ params }: PageProps<'/[language]/enrol/codes'>) {
  const language = languageOf((await params).language)
  const { context } = await requireFreshVisit('/enrol/codes')
  const { settings } = context
  const { enrol, layout } = wordsFor(language)
  const { codes } = enrol
  return (
    <Frame language={language} settings={settings} path="/enrol/codes" step={null} back="/enrol">
      <SheetForm
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
          sheet: codes.sheet(settings.organisation),
          use: codes.use(settings.baseUrl),
          done: codes.done,
        }}
      />
    </Frame>
  )
}
