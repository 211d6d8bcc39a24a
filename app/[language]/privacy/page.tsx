import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { context as openContext } from '#lib/context.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'

export default async function Privacy({ params }: PageProps<'/[language]/privacy'>) {
  const language = languageOf((await params).language)
  const { settings } = await openContext()
  const { privacy } = wordsFor(language)
  return (
    <Frame language={language} settings={settings} path="/privacy" step={null} back="/">
      <Heading language={language} settings={settings}>
        {privacy.title}
      </Heading>
      <p className="mt-4">{privacy.lead(settings.organisation)}</p>
      <table className="mt-8 w-full border-collapse text-left">
        <thead>
          <tr className="border-b-2 border-ink align-bottom">
            {privacy.columns.map((one) => (
              <th key={one} scope="col" className="py-2 pr-4 font-semibold">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {privacy.rows.map(([what, ...rest]) => (
            <tr key={what} className="border-b border-line align-top">
              <th scope="row" className="py-3 pr-4 font-normal">
                {what}
              </th>
              {rest.map((one) => (
                <td key={one} className="py-3 pr-4 text-quiet">
                  {one}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h2 className="mt-8 text-lead">{privacy.never}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {privacy.neverList.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h2 className="mt-8 text-lead">{privacy.cookies}</h2>
      <p className="mt-1">{privacy.cookiesText}</p>
      <h2 className="mt-8 text-lead">{privacy.who}</h2>
      <p className="mt-1">{privacy.whoText}</p>
      <p className="mt-4">{privacy.ask}</p>
    </Frame>
  )
}
