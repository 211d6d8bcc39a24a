/** Every error code that we can explain, and a field for the one that somebody has in front of them. */
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Frame } from '#app/_ui/frame.tsx'
import { Go } from '#app/_ui/go.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Press } from '#app/_ui/press.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { context as openContext } from '#lib/context.ts'
import { readErrorCode } from '#lib/error-code.ts'
import { type CodeSense, CODES } from '#lib/sign-in-codes.ts'
import { languageOf, type Words, wordsFor } from '#lib/words/index.ts'

type Props = PageProps<'/[language]/codes'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { codes } = wordsFor(languageOf((await params).language))
  const { settings } = await openContext()
  if ((await searchParams).said !== undefined) return { robots: { index: false, follow: true } }
  return {
    description: codes.lead,
    alternates: { canonical: `${settings.baseUrl}/codes` },
    robots: { index: true, follow: true },
  }
}

export default async function Codes({ params, searchParams }: Props) {
  const language = languageOf((await params).language)
  const { said } = await searchParams
  const typed = typeof said === 'string' ? said : ''
  const code = readErrorCode(typed)
  if (code) redirect(`/codes/AADSTS${code}`)
  const { settings } = await openContext()
  const { codes, layout } = wordsFor(language)
  const wrong = typed.trim() === '' ? null : codes.unread
  return (
    <Frame language={language} settings={settings} path="/codes" step={null} back="/">
      {wrong && <Problem heading={layout.problem} says={wrong} field="said" />}
      <Heading language={language} settings={settings} wrong={wrong !== null}>
        {codes.title}
      </Heading>
      <p className="mt-4 text-lead">{codes.lead}</p>
      {/* Without React: the text goes into the address, and the answer has one of its own. */}
      <form method="get" action="/codes" className="mt-8 space-y-7">
        <div className={wrong ? 'border-l-[6px] border-shut pl-4' : undefined}>
          <label htmlFor="said" className="block font-semibold">
            {codes.field}
          </label>
          <p id="said-hint" className="text-quiet">
            {codes.fieldHint}
          </p>
          {wrong && (
            <p id="said-wrong" className="mt-1 font-semibold text-shut">
              {wrong}
            </p>
          )}
          <textarea
            id="said"
            name="said"
            rows={3}
            maxLength={4000}
            defaultValue={typed}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? 'said-hint said-wrong' : 'said-hint'}
            className="field mt-2"
          />
        </div>
        <Press kind="lamp">{codes.go}</Press>
      </form>
      <h2 className="mt-12 text-lead">{codes.all}</h2>
      <dl className="mt-4 border-t border-line">
        {(Object.keys(CODES) as CodeSense[]).map((sense) => (
          <Sense key={sense} sense={sense} codes={codes} />
        ))}
      </dl>
    </Frame>
  )
}

function Sense({ sense, codes }: { sense: CodeSense; codes: Words['codes'] }) {
  return (
    <div className="border-b border-line py-3">
      <dt>{codes.senses[sense].event}</dt>
      <dd className="flex flex-wrap gap-x-5">
        {CODES[sense].map((code) => (
          <Go key={code} href={`/codes/AADSTS${code}`}>
            <span className="code">{code}</span>
          </Go>
        ))}
      </dd>
    </div>
  )
}
