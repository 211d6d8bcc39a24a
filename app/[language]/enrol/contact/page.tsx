import { Ask } from '#app/_ui/ask.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { Press } from '#app/_ui/press.tsx'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { askWords } from '../ask-words.ts'
import { requireFreshVisit } from '../visit.ts'
import { nameContact } from './actions.ts'

export default async function Contact({ params }: PageProps<'/[language]/enrol/contact'>) {
  const language = languageOf((await params).language)
  const { context } = await requireFreshVisit('/enrol/contact')
  const { settings } = context
  const { enrol, layout, start } = wordsFor(language)
  const { contact } = enrol
  return (
    <Frame language={language} settings={settings} path="/enrol/contact" step={null} back="/enrol">
      <Ask
        action={nameContact}
        heading={contact.title}
        words={askWords(language, settings, contact.title)}
        lead={<p className="text-lead">{contact.lead}</p>}
      >
        <Field
          name="name"
          label={contact.name}
          hint={start.nameHint(settings.domains[0] ?? '')}
          autoComplete="off"
          inputMode="email"
        />
        <Press kind="lamp" working={layout.working}>
          {contact.go}
        </Press>
      </Ask>
      <p className="mt-6 text-quiet">{contact.told}</p>
    </Frame>
  )
}
