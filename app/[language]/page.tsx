import { FormPage } from '#app/_ui/form-page.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { EnterButton, SuggestedNames } from '#app/_ui/suggested-names.tsx'
import { domainsOf } from '#app/name-suggestion.ts'
import { PageLink } from '#app/_ui/page-link.tsx'
import { HiddenField } from '#app/_ui/hidden-field.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { languageOf, type Words, wordsFor } from '#lib/words/index.ts'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { endedToken } from '#app/request-cookies.ts'
import { resumeRequest } from '#app/leave-actions.ts'
import { findRequestSession, PAGE_OF } from '#app/request-page.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { readErrorCode } from '#lib/rules/diagnosis/error-code.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { mayReconsider } from '#lib/use-cases/claimant/begin/reconsider.ts'
import { ENDED } from '#lib/rules/request/request.ts'
import { beginRequest } from './actions.ts'

/** Asks for the account's name. Any name gets the same answer. */
export default async function Start({ params, searchParams }: PageProps<'/[language]'>) {
  const language = languageOf((await params).language)
  const { said, problem, code, again } = await searchParams
  const context = await openContext()
  const { settings } = context
  const words = wordsFor(language)
  const standing = await findRequestSession()
  const done = again && standing?.request.state === 'done' ? standing.request : null
  const open = standing && !ENDED.includes(standing.request.state) ? standing.request : null
  const ended = said === 'farewell' ? await currentRequest(context, await endedToken()) : null
  const isUndoable = ended !== null && mayReconsider(ended, context.now())
  const told = typeof code === 'string' ? (readErrorCode(code) ?? undefined) : undefined
  const title = words.layout.title({ page: words.start.title, organisation: settings.organisation })
  return (
    <Frame language={language} settings={settings} path="/" step="who">
      {open && (
        <Notice>
          {words.start.open} <PageLink href={PAGE_OF[open.state]}>{words.start.goOn}</PageLink>
        </Notice>
      )}
      {!open && saidBy(words, said) && (
        <Notice>
          {saidBy(words, said)}
          {isUndoable && (
            <form action={resumeRequest} className="mt-2">
              {words.leave.endedLead} <Button kind="text">{words.leave.endedBack}</Button>
            </form>
          )}
        </Notice>
      )}
      <FormPage
        action={beginRequest}
        heading={words.start.title}
        lead={<p className="text-lead">{words.start.lead({ organisation: settings.organisation })}</p>}
        told={await refusalFromAddress(words, problem)}
        words={{ problem: words.layout.problem, title, errorTitle: words.layout.errorTitle({ page: title }) }}
      >
        <EnterButton />
        <Field
          name="name"
          label={words.start.name}
          hint={words.start.nameHint({ domains: domainsOf(settings, language) })}
          autoComplete="username"
          inputMode="email"
          initial={open?.state === 'verifying' ? open.claimedName : done?.claimedName}
        />
        <SuggestedNames />
        <Disclosure summary={words.start.hasErrorCode} open={told !== undefined} field="errorCode" className="">
          <div className="mt-2">
            <Field
              name="errorCode"
              label={words.start.errorCode}
              optional={words.layout.optional}
              hint={words.start.errorCodeHint}
              autoComplete="off"
              initial={told}
            />
          </div>
        </Disclosure>
        <HiddenField name="ticket" />
        <Button kind="lamp" working={words.layout.working}>
          {words.start.go}
        </Button>
        <p className="flex flex-wrap gap-x-7 gap-y-2">
          <a href={`/${language}/codes`} className="press-text">
            {words.codes.title}
          </a>
          <PageLink href="/begun">{words.begun.link}</PageLink>
        </p>
        <p className="text-quiet">
          {words.start.privacy} <PageLink href="/privacy">{words.start.privacyLink}</PageLink>
        </p>
      </FormPage>
    </Frame>
  )
}

const saidBy = (words: Words, said: string | string[] | undefined): string | null =>
  said === 'lapsed' || said === 'forgotten' || said === 'farewell' || said === 'moved' ? words.start[said] : null
