/**
 * What the claimant told us and nothing shows: marked as their word, with a button that asks an approver to look (rule
 * R1).
 */
import { SummaryList } from '#app/_ui/summary-list.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Signal } from '#app/_ui/signal.tsx'
import { onTheirWord } from '#lib/rules/request/unverified-claim.ts'
import { wordsFor } from '#lib/words/index.ts'
import { askAboutWord } from './actions.ts'
import type { FindingsProps } from './findings-props.ts'

/** Beside what was seen; `leads`: nothing that was seen explains it, so it is shown first. */
export function UnverifiedClaim({ language, settings, request, leads }: FindingsProps & { leads?: boolean }) {
  if (!onTheirWord(request)) return null
  const { findings, layout } = wordsFor(language)
  const said = findings.onYourWord
  return (
    <section className={leads ? undefined : 'mt-10 border-t border-line pt-6'}>
      <p className="mb-3">
        <Signal kind={leads ? 'shut' : 'wait'}>{said.name}</Signal>
      </p>
      {leads ? (
        <Heading language={language} settings={settings}>
          {said.headline}
        </Heading>
      ) : (
        <h2 className="text-lead">{said.headline}</h2>
      )}
      <p className={leads ? 'mt-4 text-lead' : 'mt-2'}>{said.meaning}</p>
      <form action={askAboutWord} className="mt-6">
        <Button kind={leads ? 'lamp' : 'plain'} working={layout.working}>
          {said.ask}
        </Button>
        <p className="mt-3 text-quiet">{said.askNote}</p>
      </form>
      <div className="mt-6">
        <SummaryList
          facts={[
            { term: findings.until, answer: said.until },
            { term: findings.canDo, answer: said.canDo },
            { term: findings.whoElse, answer: said.whoElse },
          ]}
        />
      </div>
    </section>
  )
}
