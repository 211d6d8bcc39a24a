'use client'
/** The button that shows the code. The page does not reload by itself, so the code stays until the page is left. */
import { useActionState } from 'react'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Button } from '#app/_ui/button.tsx'
import { PrintButton } from '#app/_ui/print-button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { showNewCode } from './actions.ts'

interface ShowCodeProps {
  readonly says: {
    readonly title: string
    readonly lead: string
    readonly go: string
    readonly shownTitle: string
    readonly shown: string
    readonly told: string
    readonly print: string
    readonly done: string
    readonly later: string
    readonly working: string
    readonly problem: string
    readonly gone: string
  }
  /** False once it was shown: what is on the page is then the answer to the press. */
  readonly isOffered: boolean
  /** The page of the request's state. */
  readonly back: string
}

export function ShowCode({ says, isOffered, back }: ShowCodeProps) {
  const [shown, show] = useActionState(showNewCode, null)
  if (shown && 'code' in shown)
    return (
      <div role="status">
        <h1 className="text-head sm:text-title">{says.shownTitle}</h1>
        <p className="mt-6">
          <strong className="code text-head tracking-[0.08em]">{shown.code}</strong>
        </p>
        <p className="mt-6">{says.shown}</p>
        <p className="mt-2 text-quiet">{says.told}</p>
        <div className="not-printed mt-8 flex flex-wrap gap-4">
          <PrintButton label={says.print} />
          <PageLink href={back} className="press-lamp">
            {says.done}
          </PageLink>
        </div>
      </div>
    )
  return (
    <>
      {(shown || !isOffered) && <Problem heading={says.problem} says={shown?.says ?? says.gone} />}
      <h1 className="text-head sm:text-title">{says.title}</h1>
      <p className="mt-4">{says.lead}</p>
      <form action={show} className="mt-8 flex flex-wrap items-center gap-6">
        <Button kind="lamp" working={says.working}>
          {says.go}
        </Button>
        <PageLink href={back}>{says.later}</PageLink>
      </form>
    </>
  )
}
