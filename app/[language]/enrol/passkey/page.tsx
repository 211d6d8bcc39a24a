import { FormPage } from '#app/_ui/form-page.tsx'
import { DraftFields } from '#app/_ui/draft-fields.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { passkeyToAdd } from '#lib/use-cases/employee/enrol-passkey.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { startPasskey } from '../actions.ts'
import { enrolFormWords } from '../enrol-form-words.ts'
import { StartEnrolment } from '../start-enrolment.tsx'
import { draftAt, pendingOf, requireFreshVisit } from '../visit.ts'
import { keepPasskey } from './actions.ts'
import { MakePasskey } from './make-passkey.tsx'

export default async function Passkey({ params }: PageProps<'/[language]/enrol/passkey'>) {
  const language = languageOf((await params).language)
  const visiting = await requireFreshVisit('/enrol/passkey')
  const { context, visit } = visiting
  const { settings } = context
  const asked = await passkeyToAdd(context, visit, await pendingOf('passkey'))
  const { enrol, layout } = wordsFor(language)
  if (!asked) {
    const { title, lead } = enrol.passkey
    const go = enrol.kinds['passkey'].add
    return <StartEnrolment {...{ language, settings, title, lead, go }} path="/enrol/passkey" action={startPasskey} />
  }
  const { title, lead, name, nameHint, go, needsScript, cancelled, unsupported, held } = enrol.passkey
  const draft = await draftAt('/enrol/passkey', visiting)
  return (
    <Frame language={language} settings={settings} path="/enrol/passkey" step={null} back="/enrol">
      <FormPage
        action={keepPasskey}
        heading={title}
        words={enrolFormWords(language, settings, title)}
        lead={<p className="text-lead">{lead}</p>}
      >
        <DraftFields {...draft} />
        <Field
          name="name"
          initial={draft.typed?.name}
          label={name}
          hint={nameHint}
          optional={layout.optional}
          autoComplete="off"
        />
        <MakePasskey asked={asked} words={{ go, needsScript, cancelled, unsupported, held, working: layout.working }} />
      </FormPage>
    </Frame>
  )
}
