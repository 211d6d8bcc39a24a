import { redirect } from 'next/navigation'
import { FormPage } from '#app/_ui/form-page.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Button } from '#app/_ui/button.tsx'
import { PasskeyButton } from '#app/[language]/verify/passkey/passkey-button.tsx'
import type { TriableId } from '#lib/use-cases/employee/rehearse.ts'
import { mask } from '#lib/rules/mask.ts'
import { wordsFor } from '#lib/words/index.ts'
import { enrolFormWords } from '../enrol-form-words.ts'
import type { Place } from '../place.ts'
import { answerTry } from './actions.ts'

interface TryProps extends Place {
  readonly factor: TriableId
  readonly sentTo: string
  /** Options for the browser, where a passkey is tried. */
  readonly asked: object | null
}

export function TryForm({ language, settings, factor, sentTo, asked }: TryProps) {
  const { enrol, layout, verify } = wordsFor(language)
  const { rehearsal } = enrol
  const isSent = factor === 'code-by-email' || factor === 'code-by-text'
  if ((isSent && !sentTo) || (factor === 'passkey' && !asked)) redirect('/enrol/rehearse')
  const { title, lead, label } = {
    passkey: { title: rehearsal.passkeyTitle, lead: rehearsal.passkeyLead, label: '' },
    'authenticator-code': { title: rehearsal.appTitle, lead: null, label: enrol.app.code },
    'saved-code': { title: rehearsal.sheetTitle, lead: rehearsal.sheetLead, label: rehearsal.sheet },
    'code-by-email': {
      title: rehearsal.codeTitle,
      lead: rehearsal.codeLead({ address: mask(sentTo) }),
      label: rehearsal.code,
    },
    'code-by-text': {
      title: rehearsal.codeTitle,
      lead: rehearsal.codeLead({ address: mask(sentTo) }),
      label: rehearsal.code,
    },
  }[factor]
  return (
    <FormPage
      action={answerTry}
      heading={title}
      words={enrolFormWords(language, settings, title)}
      lead={lead && <p className="text-lead">{lead}</p>}
    >
      <input type="hidden" name="factor" value={factor} />
      {factor === 'passkey' && asked ? (
        <PasskeyButton
          asked={asked}
          words={{
            ...verify.passkey,
            hint: rehearsal.passkeyLead,
            go: rehearsal.passkeyGo,
            working: layout.working,
          }}
        />
      ) : (
        <>
          <Field
            name="code"
            label={label}
            autoComplete={factor === 'saved-code' ? 'off' : 'one-time-code'}
            inputMode={factor === 'saved-code' ? 'text' : 'numeric'}
          />
          <Button kind="lamp" working={layout.working}>
            {rehearsal.go}
          </Button>
        </>
      )}
    </FormPage>
  )
}
