import { FormPage } from '#app/_ui/form-page.tsx'
import { DraftFields } from '#app/_ui/draft-fields.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { EnterButton, SuggestedNames } from '#app/_ui/suggested-names.tsx'
import { domainsOf } from '#app/name-suggestion.ts'
import { Button } from '#app/_ui/button.tsx'
import { mayAddKind } from '#lib/use-cases/employee/change-enrolment.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { enrolFormWords } from '../enrol-form-words.ts'
import { CannotAdd } from '../cannot-add.tsx'
import { draftAt, requireFreshVisit } from '../visit.ts'
import { nameContact } from './actions.ts'

export default async function Contact({ params }: PageProps<'/[language]/enrol/contact'>) {
  const language = languageOf((await params).language)
  const visiting = await requireFreshVisit('/enrol/contact')
  const { context, visit } = visiting
  const { settings } = context
  const { enrol, layout, start } = wordsFor(language)
  const { contact } = enrol
  const no = await mayAddKind(context, visit, 'contact')
  if (no) return <CannotAdd {...{ language, context, no }} path="/enrol/contact" title={contact.title} />
  const draft = await draftAt('/enrol/contact', visiting)
  return (
    <Frame language={language} settings={settings} path="/enrol/contact" step={null} back="/enrol">
      <FormPage
        action={nameContact}
        heading={contact.title}
        words={enrolFormWords(language, settings, contact.title)}
        lead={<p className="text-lead">{contact.lead}</p>}
      >
        <EnterButton />
        <DraftFields {...draft} />
        <Field
          name="name"
          initial={draft.typed?.name}
          label={contact.name}
          hint={start.nameHint({ domains: domainsOf(settings, language) })}
          autoComplete="off"
          inputMode="email"
        />
        <SuggestedNames />
        <Button kind="lamp" working={layout.working}>
          {contact.go}
        </Button>
      </FormPage>
      <p className="mt-6 text-quiet">{contact.told}</p>
    </Frame>
  )
}
