import { SummaryList } from '#app/_ui/summary-list.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { PrintButton } from '#app/_ui/print-button.tsx'
import { QrCode } from '#app/_ui/qr-code.tsx'
import { context as openContext } from '#lib/config/build-context.ts'
import { directionOf } from '#lib/rules/language.ts'
import { type Language, LANGUAGES, languageOf, wordsFor } from '#lib/words/index.ts'

const PATH = '/enrol/instruction'

/** A page to print for the wallet, or to put up beside a door. It names nobody and needs no sign-in. */
export default async function Instruction({ params, searchParams }: PageProps<'/[language]/enrol/instruction'>) {
  const language = languageOf((await params).language)
  const isInEvery = (await searchParams)['every'] !== undefined
  const { settings } = await openContext()
  const { enrol, paper } = wordsFor(language)
  const others = isInEvery ? LANGUAGES.filter((one) => one !== language) : []
  return (
    <Frame language={language} settings={settings} path={PATH} step={null} back="/enrol">
      <Heading language={language} settings={settings}>
        {enrol.card.title({ organisation: settings.organisation })}
      </Heading>
      <div className="not-printed mt-4 space-y-4">
        <p>{enrol.card.lead}</p>
        <PrintButton label={enrol.card.print} />
        <p>
          <PageLink href={isInEvery ? PATH : `${PATH}?every`}>{isInEvery ? paper.alone : paper.every}</PageLink>
        </p>
      </div>
      <Card language={language} address={settings.baseUrl} />
      {others.map((one) => (
        <section key={one} lang={one} dir={directionOf(one)} className="mt-16 break-before-page">
          <h2 className="text-head">{wordsFor(one).enrol.card.title({ organisation: settings.organisation })}</h2>
          <Card language={one} address={settings.baseUrl} />
        </section>
      ))}
    </Frame>
  )
}

/** In large print, since who needs it may have no glasses at hand. */
function Card({ language, address }: { readonly language: Language; readonly address: string }) {
  const { enrol, paper } = wordsFor(language)
  const { card } = enrol
  return (
    <div className="large-print">
      <div className="mt-6 flex flex-wrap items-center gap-6">
        {/* Never broken by a hyphen: it is typed as it stands. */}
        <p dir="ltr" className="code text-lead wrap-anywhere">
          {address}
        </p>
        <div className="w-32">
          <QrCode text={address} label={paper.qr} />
        </div>
      </div>
      <ol className="mt-4 list-decimal space-y-2 ps-6">
        {card.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-6">{card.never}</p>
      <div className="mt-6">
        <SummaryList
          facts={[
            { term: card.name, answer: <Blank /> },
            { term: card.reference, answer: <Blank /> },
          ]}
        />
      </div>
      <p className="mt-6 font-semibold">{card.none}</p>
    </div>
  )
}

/** Space to write in, above the line of its row. */
const Blank = () => <span aria-hidden="true" className="block h-8" />
