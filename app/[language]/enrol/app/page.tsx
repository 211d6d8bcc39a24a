import { FormPage } from '#app/_ui/form-page.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { DraftFields } from '#app/_ui/draft-fields.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { Button } from '#app/_ui/button.tsx'
import { QrCode } from '#app/_ui/qr-code.tsx'
import { appToAdd } from '#lib/use-cases/employee/enrol-authenticator.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { startApp } from '../actions.ts'
import { enrolFormWords } from '../enrol-form-words.ts'
import { StartEnrolment } from '../start-enrolment.tsx'
import { draftAt, pendingOf, requireFreshVisit } from '../visit.ts'
import { addApp } from './actions.ts'

/** The app is kept only when it has shown a code that is right. */
export default async function AuthenticatorApp({ params }: PageProps<'/[language]/enrol/app'>) {
  const language = languageOf((await params).language)
  const visiting = await requireFreshVisit('/enrol/app')
  const { context, visit } = visiting
  const { settings } = context
  const begun = appToAdd(context, visit, await pendingOf('authenticator-app'))
  const { enrol, layout, outcome } = wordsFor(language)
  if (!begun) {
    const { title, lead } = enrol.app
    const go = enrol.kinds['authenticator-app'].add
    return <StartEnrolment {...{ language, settings, title, lead, go }} path="/enrol/app" action={startApp} />
  }
  const { app } = enrol
  const draft = await draftAt('/enrol/app', visiting)
  return (
    <Frame language={language} settings={settings} path="/enrol/app" step={null} back="/enrol">
      <FormPage
        action={addApp}
        heading={app.title}
        words={enrolFormWords(language, settings, app.title)}
        lead={
          <>
            <p className="text-lead">{app.lead}</p>
            <div className="mt-5">
              <QrCode text={begun.address} label={app.picture} />
            </div>
            <p className="mt-4 text-quiet">{app.byHand}</p>
            <p className="mt-1 flex flex-wrap items-center gap-4">
              <span className="code text-lead">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</span>
              <CopyButton text={begun.secret} label={app.copy} done={outcome.copied} />
            </p>
          </>
        }
      >
        <DraftFields {...draft} />
        <Field
          name="name"
          initial={draft.typed?.name}
          label={app.name}
          hint={app.nameHint}
          optional={layout.optional}
          autoComplete="off"
        />
        <Field name="code" label={app.code} autoComplete="one-time-code" inputMode="numeric" />
        <Button kind="lamp" working={layout.working}>
          {app.go}
        </Button>
      </FormPage>
    </Frame>
  )
}
