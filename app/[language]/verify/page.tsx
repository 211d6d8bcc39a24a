import { Frame } from '#app/_ui/frame.tsx'
import { networkAddress } from '#app/client-network.ts'
import { requireRequestOn } from '#app/request-page.ts'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { codeAgainAt } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { awaitedCode } from '#lib/use-cases/claimant/prove/awaited-code.ts'
import { codeTimes } from '#lib/use-cases/claimant/prove/code-times.ts'
import { closedWays, codesUnderWay, endedWay, hasCodeReadOut } from '#lib/use-cases/claimant/prove/closed-ways.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { type AskedFactorId, isAsked, isFactorId } from '#lib/rules/proofs/factors/index.ts'
import { closedWayText } from './closed-way-text.ts'
import { FactorForm } from './factor-form.tsx'
import { FactorList } from './factor-list.tsx'

/** The ways that the organisation offers; which of them the account has is not known here. */
export default async function Verify({ params, searchParams }: PageProps<'/[language]/verify'>) {
  const language = languageOf((await params).language)
  const { way, problem, kept } = await searchParams
  const { context, request } = await requireRequestOn('/verify')
  const { settings } = context
  const network = await networkAddress()
  const asked = askedWay(way, settings.factors)
  const ended = asked && (await endedWay(context, request, { network, way: asked }))
  // An answer would not be accepted there, so the list of ways is shown instead of the field.
  const factor = ended ? null : asked
  const awaited = factor && (await awaitedCode(context, request, factor))
  const words = wordsFor(language)
  const told = ended
    ? closedWayText(words, { language, timeZone: settings.timeZone, now: context.now() }, asked, ended)
    : await refusalFromAddress(words, problem, { context, language, page: '/verify' })
  const again = factor && kept === 'yes' ? await codeAgainAt(context, request, factor) : null
  const times = factor && (await codeTimes(context, request, { way: factor, network }))
  const shared = { language, settings, request, told, now: context.now() }
  return (
    <Frame
      language={language}
      settings={settings}
      path={asked ? `/verify?way=${asked}` : '/verify'}
      step={request.state === 'approved' ? 'in' : 'who'}
      back={factor ? '/verify' : request.state === 'verifying' ? '/' : null}
      request={request}
    >
      {factor ? (
        <FactorForm {...shared} factor={factor} awaited={awaited} again={again} times={times} />
      ) : (
        <FactorList
          {...shared}
          closed={await closedWays(context, request, network, settings.factors)}
          underWay={await codesUnderWay(context, request)}
          isCodeReadOut={await hasCodeReadOut(context, request)}
        />
      )}
    </Frame>
  )
}

function askedWay(way: string | string[] | undefined, offered: readonly string[]): AskedFactorId | null {
  return typeof way === 'string' && isFactorId(way) && offered.includes(way) && isAsked(way) ? way : null
}
