/** Every error code that we can explain, and a field for the one that somebody has in front of them. */
import type { GetStaticPaths, GetStaticProps } from 'next'
import { PlainFrame } from '../../../app/_ui/plain-frame.tsx'
import { ReportedCodeField } from '../../../app/_ui/reported-code-field.tsx'
import { type PublicSite, publicSite } from '../../../app/public-site.ts'
import {
  codeSegment,
  EXPLAINED_CODES,
  type ToldSense,
  writtenCode,
} from '../../../lib/rules/diagnosis/reported-code.ts'
import { isLanguage, type Language, wordsFor } from '../../../lib/words/index.ts'

interface Props {
  readonly language: Language
  readonly site: PublicSite
}

/** No script is sent; everything is in the page. */
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
      <ReportedCodeField words={codes} typed="" wrong={null} />
      <h2 className="mt-12 text-lead">{codes.all}</h2>
      <dl className="mt-4 border-t border-line">
        {[...EXPLAINED_CODES].map(([sense, explained]) => (
          <div key={sense} className="border-b border-line py-3">
            <dt>{codes.senses[sense].event}</dt>
            <dd>
              <CodeLinks language={language} explained={explained} sense={sense} />
            </dd>
          </div>
        ))}
      </dl>
    </PlainFrame>
  )
}

/** More numbers than these are hard to read, so they are folded away with their count. */
const SHOWN_AT_ONCE = 24

function CodeLinks(props: { language: Language; explained: readonly string[]; sense: ToldSense }) {
  const { language, explained, sense } = props
  const links = (
    <span className="flex flex-wrap gap-x-5">
      {explained.map((code) => (
        <a key={code} href={`/${language}/codes/${codeSegment(code)}`} className="press-text">
          <span className="code">{writtenCode(code)}</span>
        </a>
      ))}
    </span>
  )
  if (explained.length <= SHOWN_AT_ONCE) return links
  return (
    <details id={sense}>
      <summary className="press-text">{wordsFor(language).codes.count({ codes: explained.length })}</summary>
      {links}
    </details>
  )
}
