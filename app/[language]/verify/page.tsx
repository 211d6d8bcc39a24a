import { Frame } from '#app/_ui/frame.tsx'
import { requireStep } from '#app/step.ts'
import { toldByAddress } from '#app/language.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { factorOf, isFactorId, type SentCodeFactorId } from '#lib/factors/index.ts'
import { CodeForm } from './code-form.tsx'
import { Ways } from './ways.tsx'

/** The ways that the organisation offers; which of them the account has is not known here. */
export default async function Verify({ params, searchParams }: PageProps<'/[language]/verify'>) {
  const language = languageOf((await params).language)
  const { way, problem } = await searchParams
  const { context, request } = await requireStep('/verify')
  const { settings } = context
  const factor = sentCodeWay(way, settings.factors)
  const shared = { language, settings, request, told: toldByAddress(wordsFor(language), problem) }
  return (
    <Frame
      language={language}
      settings={settings}
      path={factor ? `/verify?way=${factor}` : '/verify'}
      step={request.state === 'approved' ? 'in' : 'who'}
      back={factor ? '/verify' : request.state === 'verifying' ? '/' : null}
      request={request}
    >
      {factor ? <CodeForm {...shared} factor={factor} /> : <Ways {...shared} now={context.now()} />}
    </Frame>
  )
}

function sentCodeWay(way: string | string[] | undefined, offered: readonly string[]): SentCodeFactorId | null {
  if (typeof way !== 'string' || !isFactorId(way) || !offered.includes(way)) return null
  return factorOf(way).kind === 'sent-code' ? (way as SentCodeFactorId) : null
}
