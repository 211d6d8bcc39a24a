import { Frame } from '#app/_ui/frame.tsx'
import { networkAddress } from '#app/network.ts'
import { requireStep } from '#app/step.ts'
import { toldByAddress } from '#app/language.ts'
import { awaitedCode } from '#lib/use-cases/claimant/prove/awaited-code.ts'
import { closedWays, codesUnderWay } from '#lib/use-cases/claimant/prove/closed-ways.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { type AskedFactorId, isAsked, isFactorId } from '#lib/rules/proofs/factors/index.ts'
import { WayForm } from './forms.tsx'
import { Ways } from './ways.tsx'

/** The ways that the organisation offers; which of them the account has is not known here. */
export default async function Verify({ params, searchParams }: PageProps<'/[language]/verify'>) {
  const language = languageOf((await params).language)
  const { way, problem } = await searchParams
  const { context, request } = await requireStep('/verify')
  const { settings } = context
  const factor = askedWay(way, settings.factors)
  const awaited = factor && (await awaitedCode(context, request, factor))
  const told = await toldByAddress(wordsFor(language), problem, { context, language, page: '/verify' })
  const shared = { language, settings, request, told, now: context.now() }
  return (
    <Frame
      language={language}
      settings={settings}
      path={factor ? `/verify?way=${factor}` : '/verify'}
      step={request.state === 'approved' ? 'in' : 'who'}
      back={factor ? '/verify' : request.state === 'verifying' ? '/' : null}
      request={request}
    >
      {factor ? (
        <WayForm {...shared} factor={factor} awaited={awaited} />
      ) : (
        <Ways
          {...shared}
          closed={await closedWays(context, request, await networkAddress(), settings.factors)}
          underWay={await codesUnderWay(context, request)}
        />
      )}
    </Frame>
  )
}

function askedWay(way: string | string[] | undefined, offered: readonly string[]): AskedFactorId | null {
  return typeof way === 'string' && isFactorId(way) && offered.includes(way) && isAsked(way) ? way : null
}
