'use client'
/** Asks first; then shows the sheet, once, in the answer to the same form, so that it needs no script. */
import { useActionState, useEffect } from 'react'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Button } from '#app/_ui/button.tsx'
import { PrintButton } from '#app/_ui/print-button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { makeCodes } from './actions.ts'

type Word =
  | 'problem'
  | 'working'
  | 'pageTitle'
  | 'errorTitle'
  | 'title'
  | 'lead'
  | 'earlier'
  | 'go'
  | 'shownTitle'
  | 'shownLead'
  | 'printNote'
  | 'print'
  | 'download'
  | 'sheet'
  | 'use'
  | 'done'
type SheetWords = Readonly<Record<Word, string>>

/** `made`: that a sheet was made a moment ago, which may not have been seen; null where none was. */
export function SheetForm({ words, made }: { words: SheetWords; made: string | null }) {
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
      {made && <p className="mt-4 font-semibold">{made}</p>}
      <p className="mt-4">{words.earlier}</p>
      <form action={make} className="mt-8">
        <Button kind="lamp" working={words.working}>
          {words.go}
        </Button>
      </form>
    </>
  )
}

function Made(props: { words: SheetWords; codes: readonly string[]; madeAt: string; window: string }) {
  const { words, codes, madeAt, window } = props
  const asText = [words.sheet, madeAt, '', ...codes, '', words.use].join('\r\n')
  return (
    <>
      <title>{words.pageTitle}</title>
      <div className="not-printed">
        <h1 className="text-head sm:text-title">{words.shownTitle}</h1>
        <p className="mt-4 text-lead">{words.shownLead}</p>
        <p className="mt-2 text-quiet">{words.printNote}</p>
      </div>
      <section aria-labelledby="sheet" className="mt-8 border-2 border-edge bg-sheet px-4 py-5 min-[20rem]:px-6">
        <h2 id="sheet" className="text-lead">
          {words.sheet}
        </h2>
        <p className="text-quiet">{madeAt}</p>
        <ol className="my-4 grid gap-x-8 gap-y-2 sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code} className="code min-[20rem]:whitespace-nowrap">
              {code}
            </li>
          ))}
        </ol>
        <p>{words.use}</p>
      </section>
      <div className="not-printed">
        <p className="mt-6">{window}</p>
        <p className="mt-6 flex flex-wrap gap-3">
          <PrintButton label={words.print} />
          <a
            className="press-plain no-underline"
            download="recovery-codes.txt"
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
