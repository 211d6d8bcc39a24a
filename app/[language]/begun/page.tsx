import { FormPage } from '#app/_ui/form-page.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { Button } from '#app/_ui/button.tsx'
import { context as openContext } from '#lib/config/build-context.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { takeRequest } from './actions.ts'

/** Takes over a request that the help desk began, into this browser. */
export default async function Begun({ params }: PageProps<'/[language]/begun'>) {
  const language = languageOf((await params).language)
  const { settings } = await openContext()
  const { begun, layout } = wordsFor(language)
  const title = layout.title({ page: begun.title, organisation: settings.organisation })
  return (
    <Frame language={language} settings={settings} path="/begun" step="who" back="/">
      <FormPage
        action={takeRequest}
        heading={begun.title}
        lead={<p>{begun.lead}</p>}
        words={{ problem: layout.problem, title, errorTitle: layout.errorTitle({ page: title }) }}
      >
        <Field name="code" label={begun.label} hint={begun.hint} autoComplete="off" />
        <Button kind="lamp" working={layout.working}>
          {begun.go}
        </Button>
        <p className="text-quiet">{layout.neverGiveCodes}</p>
      </FormPage>
    </Frame>
  )
}
