import type { Metadata } from 'next'
import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { workTarget } from '#app/employee.ts'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { describeSignInRefusal } from '#app/sign-in-refusal.ts'
import { sentenceOf } from '#app/flash-message.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { SIGN_IN_LASTS_MINUTES } from '#lib/rules/account/employee.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'

export const metadata: Metadata = { robots: { index: false } }

/** Where employees sign in, to prepare or to vouch; and where they are told why a sign-in was not enough. */
export default async function Work({ params, searchParams }: PageProps<'/[language]/work'>) {
  const language = languageOf((await params).language)
  const { to, problem, code } = await searchParams
  const { settings } = await openContext()
  const words = wordsFor(language)
  const target = workTarget(to)
  const again = problem === 'sign-in-too-old'
  const told =
    problem === 'refused'
      ? describeSignInRefusal(words, code)
      : (sentenceOf(words.work.problems, problem) ?? (await refusalFromAddress(words, problem)))
  return (
    <Frame language={language} settings={settings} path={`/work?to=${encodeURIComponent(target)}`} step={null}>
      {told && !again && <Problem heading={words.layout.problem} says={told} />}
      <Heading language={language} settings={settings} wrong={Boolean(told) && !again}>
        {again ? words.work.againTitle : words.work.title}
      </Heading>
      <p className="mt-4 text-lead">
        {again
          ? words.work.againLead({ minutes: SIGN_IN_LASTS_MINUTES })
          : words.work.lead[target.startsWith('/vouch') ? 'vouch' : 'enrol']}
      </p>
      <p className="mt-8">
        <a href={`/work/start?to=${encodeURIComponent(target)}`} className="press-lamp no-underline">
          {words.work.go}
        </a>
      </p>
      <p className="mt-8 text-quiet">
        {words.work.lockedOut}{' '}
        <a href="/" className="press-text">
          {words.work.lockedOutGo}
        </a>
      </p>
    </Frame>
  )
}
