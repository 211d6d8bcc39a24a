import { redirect } from 'next/navigation'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { context as openContext } from '#lib/config/build-context.ts'
import { type Showing, showingOf } from '#lib/use-cases/claimant/prove/collect-presentation.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'
import { chooseWay } from '../actions.ts'
import { ClaimedName } from '../claimed-name.tsx'
import { LeadParagraphs } from '../lead-paragraphs.tsx'
import type { FactorProps } from '../factor-props.ts'
import { Accepted, Preparing, ToScan } from './presentation-status.tsx'

/** A QR code to scan, the same for every name; the wallet's answer is filled in by itself (rules R2, R4). */
export async function FaceCheckForm({ language, settings, request, told, factor }: FactorProps<'face-check'>) {
  const showing = await showingOf(await openContext(), request)
  if (!showing) redirect('/verify')
  const words = wordsFor(language)
  const { wallet, layout, verify } = words
  const wrong = told ?? wrongIn(showing, words)
  const heading = showing.kind === 'shown' ? wallet.shownTitle : wallet.title
  const title = layout.title({ page: heading, organisation: settings.organisation })
  return (
    <>
      <title>{wrong ? layout.errorTitle({ page: title }) : title}</title>
      {wrong && <Problem heading={layout.problem} says={wrong} />}
      <ClaimedName words={words} request={request} />
      <h1 className="text-head sm:text-title">{heading}</h1>
      <div aria-live="polite" className="mt-4">
        {showing.kind === 'shown' ? <p>{wallet.shown}</p> : <LeadParagraphs said={wallet.lead} />}
        <PresentationStatus showing={showing} words={words} language={language} timeZone={settings.timeZone} />
      </div>
      {(showing.kind === 'refused' || showing.kind === 'over') && (
        <form action={chooseWay} className="mt-8">
          <input type="hidden" name="factor" value={factor} />
          <Button kind="lamp" working={layout.working}>
            {wallet.again}
          </Button>
        </form>
      )}
      {showing.kind !== 'shown' && (
        <details className="mt-10 border-t border-line pt-2">
          <summary className="cursor-pointer py-2 font-semibold">{wallet.trouble}</summary>
          <ul className="mt-3 list-disc space-y-2 ps-5">
            {wallet.help.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className="mt-4">
            <PageLink href="/verify">{verify.otherWay}</PageLink>
          </p>
        </details>
      )}
    </>
  )
}

function wrongIn(showing: Showing, { wallet }: Words): string | null {
  if (showing.kind === 'refused') return wallet.refused
  return showing.kind === 'over' ? wallet.over : null
}

function PresentationStatus(props: { showing: Showing; words: Words; language: Language; timeZone: string }) {
  const { showing, ...shared } = props
  switch (showing.kind) {
    case 'preparing':
      return <Preparing {...shared} late={showing.late} />
    case 'ready':
      return <ToScan {...shared} showing={showing} />
    case 'shown':
      return <Accepted {...shared} />
    default:
      return null
  }
}
