'use client'
/** Shows the pass once: in the answer to the press, on this page only. */
import { useActionState, useEffect, useRef } from 'react'
import { CopyButton } from '#app/_ui/copy-button.tsx'

export interface ShownPass {
  readonly value: string
  /** A clock time. */
  readonly until: string
}

type PassWords = Readonly<
  Record<'title' | 'once' | 'worksUntil' | 'stepsTitle' | 'signIn' | 'next' | 'copy' | 'copied', string>
> & { readonly steps: readonly string[] }

export function PassDisplay(props: {
  action: () => Promise<ShownPass | null>
  /** Functions cannot be passed to the browser, so `{clock}` stands for the time. */
  words: PassWords
  tabTitle: string
  signInAddress: string
  press: React.ReactNode
  after: React.ReactNode
  children: React.ReactNode
}) {
  const { action, words, tabTitle, signInAddress, press, after, children } = props
  const [pass, get] = useActionState(action, null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (pass) heading.current?.focus()
  }, [pass])
  if (!pass)
    return (
      <>
        {children}
        <form action={get} className="mt-5 sm:mt-8">
          {press}
        </form>
        {after}
      </>
    )
  return (
    <>
      <title>{tabTitle}</title>
      <h1 ref={heading} tabIndex={-1} className="text-head sm:text-title">
        {words.title}
      </h1>
      <p className="mt-6 flex flex-wrap items-center gap-4 rounded-press border-2 border-line px-4 py-3">
        <output className="code min-w-0 flex-1 text-head break-all select-all">{pass.value}</output>
        <CopyButton text={pass.value} label={words.copy} done={words.copied} />
      </p>
      <p className="mt-4 font-semibold">{words.worksUntil.replace('{clock}', pass.until)}</p>
      <p className="mt-2">{words.once}</p>
      {/* It opens beside this page, where the steps are still to be read. */}
      <p className="mt-6">
        <a href={signInAddress} target="_blank" rel="noreferrer" className="press-lamp">
          {words.signIn}
        </a>
      </p>
      <h2 className="mt-8 text-lead">{words.stepsTitle}</h2>
      <ol className="mt-2 list-decimal space-y-2 ps-5">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-6">
        <a href="/outcome" className="press-text">
          {words.next}
        </a>
      </p>
    </>
  )
}
