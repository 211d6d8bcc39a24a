import { FormPage } from '#app/_ui/form-page.tsx'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { AnsweredFactorId } from '#lib/rules/proofs/factors/index.ts'
import { codeDigitsOf } from '#lib/rules/proofs/factors/code-digits.ts'
import { type Words, wordsFor } from '#lib/words/index.ts'
import { clock, nextMinute } from '#lib/words/time.ts'
import { answerWay } from './actions.ts'
import { ClaimedName } from './claimed-name.tsx'
import { CodeField } from './code-field.tsx'
import type { Reads } from './code-schema.ts'
import { CodeLead, CodeLife } from './code-lead.tsx'
import { CodeDelay } from './code-delay.tsx'
import { LeadParagraphs } from './lead-paragraphs.tsx'
import { UndeliveredNotice } from './undelivered-notice.tsx'
import { Troubleshooting } from './troubleshooting.tsx'
import type { FactorProps } from './factor-props.ts'

interface Read {
  readonly reads: Reads
  readonly unreadable: string
}
/** How the answer is read, and what is said where it cannot be one. */
function fieldOf(factor: AnsweredFactorId, { verify, refusals }: Words): Read {
  if (factor === 'saved-code') return { reads: factor, unreadable: refusals.savedCodeUnreadable }
  if (factor === 'approver-code') return { reads: 'desk-code', unreadable: refusals.deskCodeUnreadable }
  const digits = codeDigitsOf(factor)
  return { reads: digits, unreadable: verify.codeDigits({ digits }) }
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
  times,
  now,
}: FactorProps<AnsweredFactorId>) {
  const words = wordsFor(language)
  const { verify, layout } = words
  const { title, lead, label, hint, go } = verify.ask[factor]
  const ofPage = layout.title({ page: title, organisation: settings.organisation })
  const { reads, unreadable } = fieldOf(factor, words)
  return (
    <>
      <FormPage
        action={answerWay}
        before={<ClaimedName words={words} request={request} />}
        heading={title}
        lead={
          <div aria-live="polite">
            {awaited?.kind === 'late' ? (
              <CodeDelay {...{ language, settings, factor, now }} by={awaited.by} />
            ) : awaited?.kind === 'undelivered' ? (
              <UndeliveredNotice language={language} />
            ) : times ? (
              <CodeLead {...{ language, settings, times, now }} onItsWay={lead} />
            ) : (
              <LeadParagraphs said={lead} />
            )}
            {again && (
              <p className="mt-2">
                {verify.codeKept({ clock: clock(nextMinute(again), language, settings.timeZone) })}
              </p>
            )}
            {awaited && (
              <AutoReload everySeconds={5} again={{ href: `/verify?way=${factor}`, says: words.status.refresh }} />
            )}
          </div>
        }
        told={told}
        words={{ problem: layout.problem, title: ofPage, errorTitle: layout.errorTitle({ page: ofPage }) }}
      >
        <input type="hidden" name="factor" value={factor} />
        <CodeField label={label} hint={hint} unreadable={unreadable} reads={reads} />
        <Button kind="lamp" working={layout.working}>
          {go}
        </Button>
        {times && awaited?.kind !== 'late' && awaited?.kind !== 'undelivered' && (
          <CodeLife {...{ language, settings, times }} />
        )}
        <Troubleshooting words={words} factor={factor} open={times?.state === 'none' || times?.state === 'over'} />
      </FormPage>
      <p className="mt-6 text-quiet">{layout.neverGiveCodes}</p>
    </>
  )
}
