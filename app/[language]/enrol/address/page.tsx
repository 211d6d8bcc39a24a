import { FormPage } from '#app/_ui/form-page.tsx'
import { DraftFields } from '#app/_ui/draft-fields.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Button } from '#app/_ui/button.tsx'
import { addressToConfirm } from '#lib/use-cases/employee/notification-address.ts'
import { CODE_LIFETIME_IN_MINUTES } from '#lib/rules/secret-code.ts'
import { mayAddKind } from '#lib/use-cases/employee/change-enrolment.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { enrolFormWords } from '../enrol-form-words.ts'
import { CannotAdd } from '../cannot-add.tsx'
import { draftAt, pendingOf, requireFreshVisit } from '../visit.ts'
import { confirmCode, sendCode } from './actions.ts'

/** First the address, then the code that went to it. */
export default async function Address({ params, searchParams }: PageProps<'/[language]/enrol/address'>) {
  const language = languageOf((await params).language)
  const { step } = await searchParams
  const visiting = await requireFreshVisit(step === 'code' ? '/enrol/address?step=code' : '/enrol/address')
  const { context, visit } = visiting
  const { settings } = context
  const { enrol, layout } = wordsFor(language)
  const { address } = enrol
  const no = await mayAddKind(context, visit, 'address')
  if (no) return <CannotAdd {...{ language, context, no }} path="/enrol/address" title={address.title} />
  const draft = await draftAt('/enrol/address', visiting)
  const awaited = step === 'code' ? addressToConfirm(context, visit, await pendingOf('address')) : null
  if (!awaited)
    return (
      <Frame language={language} settings={settings} path="/enrol/address" step={null} back="/enrol">
        <FormPage
          key="address"
          action={sendCode}
          heading={address.title}
          words={enrolFormWords(language, settings, address.title)}
          lead={<p className="text-lead">{address.lead}</p>}
        >
          <DraftFields {...draft} />
          <Field
            name="address"
            initial={draft.typed?.address}
            label={address.field}
            autoComplete="email"
            inputMode="email"
          />
          <Button kind="lamp" working={layout.working}>
            {address.go}
          </Button>
        </FormPage>
      </Frame>
    )
  return (
    <Frame language={language} settings={settings} path="/enrol/address?step=code" step={null} back="/enrol/address">
      <FormPage
        key="code"
        action={confirmCode}
        heading={address.confirmTitle}
        words={enrolFormWords(language, settings, address.confirmTitle)}
        lead={
          <p className="text-lead">{address.confirmLead({ address: awaited, minutes: CODE_LIFETIME_IN_MINUTES })}</p>
        }
      >
        <Field name="code" label={address.code} autoComplete="one-time-code" inputMode="numeric" />
        <Button kind="lamp" working={layout.working}>
          {address.confirmGo}
        </Button>
      </FormPage>
      <p className="mt-6">
        <PageLink href="/enrol/address">{address.other}</PageLink>
      </p>
    </Frame>
  )
}
