'use client'
/** Asks first; then shows the sheet, once, in the answer to the same form, so that it needs no script. */
import { useActionState, useEffect } from 'react'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Button } from '#app/_ui/button.tsx'
import { PrintButton } from '#app/_ui/print-button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { makeCodes } from './actions.ts'
import type { SheetAnswer } from './sheet-answer.ts'

type Word =
  | 'problem'
  | 'working'
  | 'pageTitle'
  | 'errorTitle'
  | 'title'
  | 'lead'
  | 'go'
  | 'shownTitle'
  | 'shownLead'
  | 'printNote'
  | 'print'
  | 'download'
  | 'sheet'
  | 'use'
  | 'signs'
  | 'done'
type SheetWords = Readonly<Record<Word, string>>

/** `earlier`: what is to be said of each sheet that was made before. */
export function SheetForm({ words, earlier }: { words: SheetWords; earlier: readonly string[] }) {
  const [answer, make] = useActionState(makeCodes, null)
  useEffect(() => {
    if (answer?.kind === 'made') document.getElementById('main')?.focus()
  }, [answer])
  if (answer?.kind === 'made') return <Made words={words} {...answer} />
  return (
    <>
      <title>{answer ? words.errorTitle : words.pageTitle}</title>
      {answer && <Problem heading={words.problem} says={answer.says} />}
      <h1 className="text-head sm:text-title">{words.title}</h1>
      <p className="mt-4 text-lead">{words.lead}</p>
      {earlier.map((said) => (
        <p key={said} className="mt-4 font-semibold">
          {said}
        </p>
      ))}
      <form action={make} className="mt-8">
        <Button kind="lamp" working={words.working}>
          {words.go}
        </Button>
      </form>
    </>
  )
}

/** Printed large, since whoever needs it may have no glasses at hand. */
function Made(props: { words: SheetWords } & Omit<Extract<SheetAnswer, { kind: 'made' }>, 'kind'>) {
  const { words, codes, sheet, madeAt, others, window } = props
  const asText = [words.sheet, sheet, madeAt, ...others, '', ...codes, '', words.use, words.signs].join('\r\n')
  return (
    <>
      <title>{words.pageTitle}</title>
      <div className="not-printed">
        <h1 className="text-head sm:text-title">{words.shownTitle}</h1>
        <p className="mt-4 text-lead">{words.shownLead}</p>
        <p className="mt-2 text-quiet">{words.printNote}</p>
      </div>
      <section
        aria-labelledby="sheet"
        className="large-print mt-8 border-2 border-edge bg-sheet px-4 py-5 min-[20rem]:px-6"
      >
        <h2 id="sheet" className="text-lead">
          {words.sheet}
        </h2>
        <p className="mt-1">
          <strong className="text-lead">{sheet}</strong> <span className="text-quiet">{madeAt}</span>
        </p>
        {others.map((other) => (
          <p key={other}>{other}</p>
        ))}
        <ol className="my-4 grid gap-x-8 gap-y-2 sm:grid-cols-2 print:grid-cols-1">
          {codes.map((code) => (
            <li key={code} className="code min-[20rem]:whitespace-nowrap">
              {code}
            </li>
          ))}
        </ol>
        <p>{words.use}</p>
        <p className="mt-2">{words.signs}</p>
      </section>
      <div className="not-printed">
        <p className="mt-6">{window}</p>
        <p className="mt-6 flex flex-wrap gap-3">
          <PrintButton label={words.print} />
          <a
            className="press-plain no-underline"
            // Two sheets are two files.
            download={`recovery-codes-${sheet.replace(/\s+/g, '-')}.txt`}
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(asText)}`}
          >
            {words.download}
          </a>
        </p>
        <p className="mt-6">
          <PageLink href="/enrol" className="press-lamp no-underline">
            {words.done}
          </PageLink>
        </p>
      </div>
    </>
  )
}
