/** Every error code that we can explain, and a field for the one that somebody has in front of them. */
import type { GetStaticPaths, GetStaticProps } from 'next'
import { PlainFrame } from '../../../app/_ui/plain-frame.tsx'
import { SaidField } from '../../../app/_ui/said-field.tsx'
import { type PublicSite, publicSite } from '../../../app/public-site.ts'
import { codeSegment, codesOf, TOLD_SENSES, writtenCode } from '../../../lib/rules/diagnosis/reported-code.ts'
import { isLanguage, type Language, wordsFor } from '../../../lib/words/index.ts'

interface Props {
  readonly language: Language
  readonly site: PublicSite
}

/** No script is sent; what is said here stands in the page. */
export const config = { runtime: 'nodejs', unstable_runtimeJS: false }

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' })

export const getStaticProps: GetStaticProps<Props> = async ({ params }) => {
  const language = String(params?.['language'])
  return isLanguage(language) ? { props: { language, site: await publicSite() } } : { notFound: true }
}

export default function Codes({ language, site }: Props) {
  const { codes } = wordsFor(language)
  return (
    <PlainFrame
      language={language}
      site={site}
      path="/codes"
      title={codes.title}
      description={codes.lead}
      back={{ href: `/${language}` }}
    >
      <h1 className="text-head sm:text-title">{codes.title}</h1>
      <p className="mt-4 text-lead">{codes.lead}</p>
      <SaidField words={codes} typed="" wrong={null} />
      <h2 className="mt-12 text-lead">{codes.all}</h2>
      <dl className="mt-4 border-t border-line">
        {TOLD_SENSES.map((sense) => (
          <div key={sense} className="border-b border-line py-3">
            <dt>{codes.senses[sense].event}</dt>
            <dd className="flex flex-wrap gap-x-5">
              {codesOf(sense).map((code) => (
                <a key={code} href={`/${language}/codes/${codeSegment(code)}`} className="press-text">
                  <span className="code">{writtenCode(code)}</span>
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </PlainFrame>
  )
}
