import { SummaryList } from '#app/_ui/summary-list.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { context as openContext } from '#lib/config/build-context.ts'
import { languageOf, type Words, wordsFor } from '#lib/words/index.ts'

const ROWS = [
  'entered',
  'unreadMessage',
  'proofs',
  'signIns',
  'network',
  'preparation',
  'steps',
] as const satisfies readonly (keyof Words['privacy']['rows'])[]

export default async function Privacy({ params }: PageProps<'/[language]/privacy'>) {
  const language = languageOf((await params).language)
  const { settings } = await openContext()
  const { privacy } = wordsFor(language)
  return (
    <Frame language={language} settings={settings} path="/privacy" step={null} back="/">
      <Heading language={language} settings={settings}>
        {privacy.title}
      </Heading>
      <p className="mt-4">{privacy.lead({ organisation: settings.organisation })}</p>
      <div className="mt-8">
        <SummaryList
          facts={ROWS.map((row) => privacy.rows[row]).map(({ what, why, howLong }) => ({
            term: what,
            answer: (
              <>
                <span className="block">{why}</span>
                <span className="block text-quiet">{privacy.howLong({ time: howLong })}</span>
              </>
            ),
          }))}
        />
      </div>
      <h2 className="mt-8 text-lead">{privacy.never}</h2>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {privacy.neverList.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h2 className="mt-8 text-lead">{privacy.cookies}</h2>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {privacy.cookieList.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h2 className="mt-8 text-lead">{privacy.who}</h2>
      <p className="mt-1">{privacy.whoText}</p>
      <p className="mt-4">{privacy.ask}</p>
    </Frame>
  )
}
