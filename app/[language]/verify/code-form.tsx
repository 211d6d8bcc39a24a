import { FormPage } from '#app/_ui/form-page.tsx'
import { LookAgain } from '#app/_ui/look-again.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { AnsweredFactorId } from '#lib/rules/proofs/factors/index.ts'
import { wordsFor } from '#lib/words/index.ts'
import { clockToTheSecond, nextSecond } from '#lib/words/time.ts'
import { answerWay } from './actions.ts'
import { ClaimedName } from './claimed-name.tsx'
import { CodeField } from './code-field.tsx'
import type { Reads } from './code-schema.ts'
import { Late } from './late.tsx'
import { Lead } from './lead.tsx'
import { Undelivered } from './undelivered.tsx'
import { Trouble } from './trouble.tsx'
import type { WayProps } from './way-props.ts'

interface Read {
  readonly reads: Reads
  readonly unreadable: 'codeUnreadable' | 'savedCodeUnreadable' | 'deskCodeUnreadable'
}
const DIGITS: Read = { reads: 'digits', unreadable: 'codeUnreadable' }
/** Fields for answers that are more than digits. */
const FIELD_OF: Readonly<Partial<Record<AnsweredFactorId, Read>>> = {
  'saved-code': { reads: 'saved-code', unreadable: 'savedCodeUnreadable' },
  'approver-code': { reads: 'desk-code', unreadable: 'deskCodeUnreadable' },
}

/** One field: pasted, filled in by the phone, or typed with spaces, it is all the same (WCAG 2.2 3.3.8, id W01). */
export function CodeForm({
  language,
  settings,
  request,
  told,
  factor,
  awaited,
  again,
  now,
}: WayProps<AnsweredFactorId>) {
  const words = wordsFor(language)
  const { verify, layout, refusals } = words
  const { title, lead, label, hint, go } = verify.ask[factor]
  const ofPage = layout.title(title, settings.organisation)
  const { reads, unreadable } = FIELD_OF[factor] ?? DIGITS
  return (
    <>
      <FormPage
        action={answerWay}
        before={<ClaimedName words={words} request={request} />}
        heading={title}
        lead={
          <div aria-live="polite">
            {awaited?.kind === 'late' ? (
              <Late {...{ language, settings, factor, now }} by={awaited.by} />
            ) : awaited?.kind === 'undelivered' ? (
              <Undelivered language={language} />
            ) : (
              <Lead said={lead} />
            )}
            {again && (
              <p className="mt-2">
                {verify.codeKept(clockToTheSecond(nextSecond(again), language, settings.timeZone))}
              </p>
            )}
            {awaited && <LookAgain everySeconds={5} reloads={false} />}
          </div>
        }
        told={told}
        words={{ problem: layout.problem, title: ofPage, errorTitle: layout.errorTitle(ofPage) }}
      >
        <input type="hidden" name="factor" value={factor} />
        <CodeField label={label} hint={hint} unreadable={refusals[unreadable]} reads={reads} />
        <Button kind="lamp" working={layout.working}>
          {go}
        </Button>
        <Trouble words={words} factor={factor} />
      </FormPage>
      <p className="mt-6 text-quiet">{layout.codes}</p>
    </>
  )
}
