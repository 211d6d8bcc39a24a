/** One error code: what it usually means and what to do. Static, for anybody, and to be found by search engines. */
import type { GetStaticPaths, GetStaticProps } from 'next'
import { PlainFrame } from '../../../app/_ui/plain-frame.tsx'
import { type PublicSite, publicSite } from '../../../app/public-site.ts'
import {
  codeInSegment,
  codeSegment,
  familyOf,
  toldSenseOf,
  writtenCode,
} from '../../../lib/rules/diagnosis/reported-code.ts'
import { isLanguage, type Language, wordsFor } from '../../../lib/words/index.ts'

interface Props {
  readonly language: Language
  readonly code: string
  readonly site: PublicSite
}

/** No script is sent; everything is in the page. */
export const config = { runtime: 'nodejs', unstable_runtimeJS: false }

/** Each page is made when it is first asked for, since it names the organisation and how to reach its people. */
export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' })

export const getStaticProps: GetStaticProps<Props> = async ({ params }) => {
  const language = String(params?.['language'])
  const segment = String(params?.['code'])
  const code = codeInSegment(segment)
  if (!isLanguage(language) || !code) return { notFound: true }
  // There are a million unknown codes, and their pages would say nothing.
  if (!toldSenseOf(code)) return { redirect: { destination: `/codes/find?said=${code}`, permanent: false } }
  if (segment !== codeSegment(code))
    return { redirect: { destination: `/${language}/codes/${codeSegment(code)}`, permanent: true } }
  return { props: { language, code, site: await publicSite() } }
}

export default function Code({ language, code, site }: Props) {
  const { codes } = wordsFor(language)
  const sense = toldSenseOf(code)
  if (!sense) return null
  const { means, canDo } = codes.senses[sense]
  const heading = codes.heading({ code: writtenCode(code), means })
  const isNumber = /^\d+$/.test(code)
  return (
    <PlainFrame
      language={language}
      site={site}
      path={`/codes/${codeSegment(code)}`}
      title={heading}
      description={canDo}
      back={{ href: `/${language}/codes` }}
    >
      <h1 className="text-head sm:text-title">{heading}</h1>
      <h2 className="mt-5 text-lead sm:mt-8">{codes.canDo}</h2>
      <p className="mt-2">{canDo}</p>
      {sense === 'pass-failing' && (
        <p className="mt-5 sm:mt-8">
          <a href={`/${language}/outcome`} className="press-lamp">
            {codes.backToRequest}
          </a>
        </p>
      )}
      <p className="mt-5 sm:mt-8">
        <a href={`/${language}?code=${code}`} className={sense === 'pass-failing' ? 'press-plain' : 'press-lamp'}>
          {codes.start}
        </a>
      </p>
      <p className="mt-5">{codes.onlyUsually}</p>
      <h2 className="mt-8 text-lead">{codes.whoseLabel}</h2>
      <p className="mt-2">{codes.whose[familyOf(sense)]}</p>
      {isNumber && (
        <p className="mt-8">
          <a href={`https://login.microsoftonline.com/error?code=${code}`} rel="noreferrer" className="press-text">
            {codes.microsoft}
          </a>
        </p>
      )}
    </PlainFrame>
  )
}
