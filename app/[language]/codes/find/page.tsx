/** Leads what somebody typed or pasted to the page of its code; what has no page is answered here. */
import { redirect } from 'next/navigation'
import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { ReportedCodeField } from '#app/_ui/reported-code-field.tsx'
import { context as openContext } from '#lib/config/build-context.ts'
import { readErrorCode } from '#lib/rules/diagnosis/error-code.ts'
import { codeSegment, toldSenseOf, writtenCode } from '#lib/rules/diagnosis/reported-code.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'

export default async function Find({ params, searchParams }: PageProps<'/[language]/codes/find'>) {
  const language = languageOf((await params).language)
  const { said } = await searchParams
  const typed = typeof said === 'string' ? said : ''
  const code = readErrorCode(typed)
  if (typed.trim() === '') redirect(`/${language}/codes`)
  if (code && toldSenseOf(code)) redirect(`/${language}/codes/${codeSegment(code)}`)
  const { settings } = await openContext()
  const { codes, layout } = wordsFor(language)
  return (
    <Frame
      language={language}
      settings={settings}
      path={`/codes/find?said=${encodeURIComponent(typed)}`}
      step={null}
      back={`/${language}/codes`}
    >
      {!code && <Problem heading={layout.problem} says={codes.unread} field="said" />}
      <Heading language={language} settings={settings} wrong={!code}>
        {code ? codes.unknownHeading({ code: writtenCode(code) }) : codes.title}
      </Heading>
      <p className="mt-4 text-lead">{code ? codes.unknownLead : codes.lead}</p>
      {code && (
        <p className="mt-8">
          <PageLink href={`/?code=${code}`} className="press-lamp">
            {codes.start}
          </PageLink>
        </p>
      )}
      <ReportedCodeField words={codes} typed={typed} wrong={code ? null : codes.unread} second={code !== null} />
    </Frame>
  )
}
