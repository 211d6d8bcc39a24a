/** One error code: what it usually means and what to do. Static words, for anybody, to be found by search engines. */
import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { Frame } from '#app/_ui/frame.tsx'
import { Go } from '#app/_ui/go.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { context as openContext } from '#lib/context.ts'
import { senseOf } from '#lib/sign-in-codes.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'

type Props = PageProps<'/[language]/codes/[code]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, code } = await params
  const { settings } = await openContext()
  const { codes } = wordsFor(languageOf(language))
  const sense = senseOf(numberIn(code))
  // Of codes that nobody knows there are a million, and nothing to find.
  if (!sense) return { robots: { index: false, follow: false } }
  return {
    description: codes.senses[sense].canDo,
    alternates: { canonical: `${settings.baseUrl}/codes/AADSTS${numberIn(code)}` },
    robots: { index: true, follow: true },
  }
}

export default async function Code({ params }: Props) {
  const { language: named, code: written } = await params
  const code = numberIn(written)
  if (!code) notFound()
  const address = `/codes/AADSTS${code}`
  if (written !== `AADSTS${code}`) permanentRedirect(address)
  const language = languageOf(named)
  const { settings } = await openContext()
  const { codes } = wordsFor(language)
  const sense = senseOf(code)
  return (
    <Frame language={language} settings={settings} path={address} step={null} back="/codes">
      <Heading language={language} settings={settings}>
        {sense ? codes.heading(String(code), codes.senses[sense].means) : codes.unknownHeading(String(code))}
      </Heading>
      {sense ? (
        <>
          <h2 className="mt-8 text-lead">{codes.canDo}</h2>
          <p className="mt-2">{codes.senses[sense].canDo}</p>
        </>
      ) : (
        <p className="mt-4 text-lead">{codes.unknownLead}</p>
      )}
      <p className="mt-6">{codes.onlyUsually}</p>
      <p className="mt-8">
        <Go href={`/?code=${code}`} className="press-lamp">
          {codes.start}
        </Go>
      </p>
      <p className="mt-8">
        <a href={`https://login.microsoftonline.com/error?code=${code}`} rel="noreferrer" className="press-text">
          {codes.microsoft}
        </a>
      </p>
    </Frame>
  )
}

/** AADSTS50053, in any case, or the bare number; 0 for anything else. */
const numberIn = (written: string): number => Number(/^(?:AADSTS)?([1-9]\d{4,6})$/i.exec(written)?.[1] ?? 0)
