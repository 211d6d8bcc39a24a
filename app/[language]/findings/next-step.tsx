/**
 * The one thing to do next where no remedy of ours ends the cause: ask an approver where one decides, read again where
 * time ends it, and otherwise go back to Microsoft's page.
 */
import { Button } from '#app/_ui/button.tsx'
import type { SignalKind } from '#app/_ui/signal.tsx'
import type { Finding } from '#lib/rules/diagnosis/causes/index.ts'
import { wordsFor } from '#lib/words/index.ts'
import { askAdministrator, lookOnceMore } from './actions.ts'
import type { FindingsProps } from './findings-props.ts'

export const isForAPerson = ({ until }: Finding): boolean => until.kind === 'after-decision'

export function NextStep({
  language,
  settings,
  decisive,
  signal,
}: Pick<FindingsProps, 'language' | 'settings'> & { decisive: Finding; signal: SignalKind }) {
  const { findings, layout } = wordsFor(language)
  if (isForAPerson(decisive))
    return (
      <form action={askAdministrator} className="mt-6">
        <Button kind="lamp" working={layout.working}>
          {findings.askFor[decisive.cause] ?? findings.askButton}
        </Button>
        <p className="mt-3 text-quiet">{findings.askPersonNote}</p>
      </form>
    )
  if (signal === 'wait')
    return (
      <form action={lookOnceMore} className="mt-6">
        <Button kind="lamp" working={layout.working}>
          {findings.lookAgain}
        </Button>
      </form>
    )
  return (
    <p className="mt-6">
      <a href={settings.signInAddress} className="press-lamp">
        {findings.tryNow}
      </a>
    </p>
  )
}
