import { Facts } from '#app/_ui/facts.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Print } from '#app/_ui/print.tsx'
import { context as openContext } from '#lib/config/build-context.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'

/** A page to print for the wallet. It names nobody and needs no sign-in. */
export default async function Instruction({ params }: PageProps<'/[language]/enrol/instruction'>) {
  const language = languageOf((await params).language)
  const { settings } = await openContext()
  const { card } = wordsFor(language).enrol
  return (
    <Frame language={language} settings={settings} path="/enrol/instruction" step={null} back="/enrol">
      <Heading language={language} settings={settings}>
        {card.title(settings.organisation)}
      </Heading>
      <div className="not-printed mt-4 space-y-4">
        <p>{card.lead}</p>
        <Print label={card.print} />
      </div>
      <p className="code mt-6 text-lead">{settings.baseUrl}</p>
      <ol className="mt-4 list-decimal space-y-2 ps-6">
        {card.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-6">{card.never}</p>
      <div className="mt-6">
        <Facts
          facts={[
            { term: card.name, answer: <Blank /> },
            { term: card.reference, answer: <Blank /> },
          ]}
        />
      </div>
      <p className="mt-6 font-semibold">{card.none}</p>
    </Frame>
  )
}

/** Space to write in, above the line of its row. */
const Blank = () => <span aria-hidden="true" className="block h-8" />
