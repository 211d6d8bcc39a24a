import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { refusalText } from '#app/refusal-text.ts'
import type { Context } from '#lib/ports/context.ts'
import type { Refused } from '#lib/rules/refusals.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'

interface CannotAddProps {
  readonly language: Language
  readonly context: Context
  readonly path: string
  readonly title: string
  readonly no: Refused
}

/** A page of enrolment on which nothing can be added now: it says why before anything is typed, and leads back. */
export function CannotAdd({ language, context: { settings, now }, path, title, no }: CannotAddProps) {
  const words = wordsFor(language)
  const says = refusalText(words, no, { language, timeZone: settings.timeZone, now: now() })
  return (
    <Frame language={language} settings={settings} path={path} step={null} back="/enrol">
      <Problem heading={words.layout.problem} says={says} />
      <Heading language={language} settings={settings} wrong>
        {title}
      </Heading>
      <p className="mt-8">
        <PageLink href="/enrol" className="press-lamp no-underline">
          {words.enrol.rehearsal.again}
        </PageLink>
      </p>
    </Frame>
  )
}
