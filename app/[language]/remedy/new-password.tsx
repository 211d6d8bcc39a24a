import { FormPage } from '#app/_ui/form-page.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Checkbox } from '#app/_ui/checkbox.tsx'
import { isAfterCompromise, isKeptThere } from '#app/consequences.ts'
import { REFUSALS } from '#lib/rules/refusals.ts'
import { wordsFor } from '#lib/words/index.ts'
import { goBackToFindings, setPassword } from './actions.ts'
import { Consequences } from './consequences.tsx'
import { PasswordField } from './password-field.tsx'
import type { RemedyProps } from './remedy-props.ts'

/** The field, and its rules below it, so that a phone shows both at once; checked while typing, and again on the server. */
export function NewPassword({ language, settings, request, told }: RemedyProps) {
  const words = wordsFor(language)
  const { remedy, layout, refusals } = words
  const title = layout.title({ page: remedy.passwordTitle, organisation: settings.organisation })
  const says = (code: keyof typeof REFUSALS) => refusals[REFUSALS[code].says]
  return (
    <>
      <FormPage
        action={setPassword}
        heading={remedy.passwordTitle}
        told={told}
        words={{ problem: layout.problem, title, errorTitle: layout.errorTitle({ page: title }) }}
      >
        {isKeptThere(request) && <p>{words.onPremises.ownRules}</p>}
        {/* Password managers file the new password under this name. */}
        <input type="text" name="username" autoComplete="username" value={request.claimedName} readOnly hidden />
        <PasswordField
          words={remedy}
          says={{
            'password-too-short': says('password-too-short'),
            'password-too-long': says('password-too-long'),
            'password-too-plain': says('password-too-plain'),
            'password-unsupported-character': says('password-unsupported-character'),
            'password-contains-name': says('password-contains-name'),
          }}
          whose={{
            signInName: request.claimedName,
            displayName: request.account?.displayName ?? '',
            givenName: null,
            companyName: settings.organisation,
          }}
        />
        {!isAfterCompromise(request) && (
          <Checkbox
            name="alsoEndSessions"
            label={remedy.alsoEndSessions}
            hint={remedy.alsoEndSessionsHint}
            initial={true}
          />
        )}
        <Consequences words={words} remedy="reset-password" request={request} />
        <div>
          <Button kind="lamp" working={layout.working}>
            {remedy.passwordGo}
          </Button>
          <p className="mt-3 text-quiet">{remedy.noneSees}</p>
        </div>
      </FormPage>
      <form action={goBackToFindings} className="mt-6">
        <Button kind="text">{remedy.notNow}</Button>
      </form>
    </>
  )
}
