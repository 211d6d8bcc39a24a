import { CheckMark } from '#app/_ui/check-mark.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { openingNotice } from '#app/_ui/opening-notice.ts'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { ReportedCode } from '#app/_ui/reported-code.tsx'
import { MethodLink, MethodButton } from '#app/_ui/method-button.tsx'
import { orderFactors } from '#lib/rules/proofs/factors/factor-order.ts'
import { type FactorId, isSentCode, type SentCodeFactorId } from '#lib/rules/proofs/factors/index.ts'
import { countingProofs, hasCooledOff, remedyInView } from '#lib/rules/request/counting-proofs.ts'
import type { ClosedWay } from '#lib/use-cases/claimant/prove/closed-ways.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { isSignInUseful } from '#lib/rules/request/sign-in-useful.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { ownProofs } from '#lib/rules/request/vouching.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'
import { clock, clockNear, nextMinute } from '#lib/words/time.ts'
import { chooseWay, goBackToFindings } from './actions.ts'
import { ClaimedName } from './claimed-name.tsx'

interface FactorListProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly told: string | null
  readonly now: Date
  /** Ways that are closed now, and until when. */
  readonly closed: ReadonlyMap<FactorId, ClosedWay>
  /** Ways whose last code can still be typed. */
  readonly underWay: readonly SentCodeFactorId[]
  /** The desk has read a code out to them that can be typed now. */
  readonly isCodeReadOut: boolean
}

export function FactorList({
  language,
  settings,
  request,
  told,
  now,
  closed,
  underWay,
  isCodeReadOut,
}: FactorListProps) {
  const words = wordsFor(language)
  const { verify, layout } = words
  const { heading, lead } = SAYS[faceOf(request)](words)
  const title = layout.title({ page: heading, organisation: settings.organisation })
  const proved = new Map(
    countingProofs(request, now, remedyInView(request)).map((proof) => [proof.factor, proof.provedAt]),
  )
  // Nobody is asked to vouch before there is a proof of the claimant's own (rule R7).
  const opens = openingNotice(settings, language, now)
  const codeStillWorks: readonly FactorId[] = underWay.filter((factor) => closed.get(factor)?.what === 'sends')
  const offered = settings.factors.filter((one) => one !== 'recovery-contact' || ownProofs(request, now).length > 0)
  const { first, more } = orderFactors(offered, {
    firstFactors: settings.firstFactors,
    settled: [...proved.keys(), ...closed.keys()],
    isSignInUseful: isSignInUseful(request),
  })
  const lineOf = (factor: FactorId) => {
    const at = proved.get(factor)
    if (at)
      return [
        <li key={factor} className="flex items-center gap-3 pb-2">
          <CheckMark />
          <span>
            {verify.way[factor].name}: {verify.proved({ clock: clock(at, language, settings.timeZone) })}
          </span>
        </li>,
      ]
    const shut = closed.get(factor)
    if (!shut) return waysOf(factor, settings, words)
    const from = clockNear(nextMinute(shut.until), now, language, settings.timeZone)
    return [
      <li key={factor} className="pb-2">
        <span className="text-quiet">
          {verify.way[factor].name}:{' '}
          {shut.what === 'sends' ? verify.nextCode({ clock: from }) : verify.closedUntil({ clock: from })}
        </span>
        {isSentCode(factor) && codeStillWorks.includes(factor) && (
          <p>
            <PageLink href={`/verify?way=${factor}`}>{verify.codeUnderWay}</PageLink>
          </p>
        )}
      </li>,
    ]
  }
  return (
    <>
      <title>{told ? layout.errorTitle({ page: title }) : title}</title>
      {told && <Problem heading={layout.problem} says={told} />}
      <ClaimedName words={words} request={request} />
      <h1 className="text-head sm:text-title">{heading}</h1>
      {/* Whoever is told of a problem has read it, and a phone's first screen has room for one of the two. */}
      {!told && <p className="mt-3 sm:mt-4">{lead}</p>}
      {isCodeReadOut && (
        <div role="status" className="mt-6 border-s-[6px] border-open bg-open-wash px-5 py-4">
          <p className="font-semibold">{verify.deskCode.title}</p>
          <p className="mt-1">{verify.deskCode.lead}</p>
          <p className="mt-3">
            <PageLink href="/verify?way=approver-code" className="press-lamp">
              {verify.deskCode.go}
            </PageLink>
          </p>
        </div>
      )}
      {request.keepsPlace && !isCodeReadOut && (
        <AutoReload everySeconds={10} again={{ href: '/verify', says: words.status.refresh }} />
      )}
      <ul aria-label={verify.ways} className="mt-5 space-y-3 sm:mt-8">
        {first.flatMap(lineOf)}
      </ul>
      {more.length > 0 && (
        <details className="mt-6">
          <summary className="cursor-pointer py-2 font-semibold">{verify.more}</summary>
          <ul aria-label={verify.more} className="mt-3 space-y-3">
            {more.flatMap(lineOf)}
          </ul>
        </details>
      )}
      {(request.state === 'verifying' || told) && <ReportedCode language={language} told={request} />}
      {closed.size > 0 && (
        <div className="mt-6 space-y-2">
          <p>{verify.closedNote}</p>
          {codeStillWorks.length > 0 && <p>{verify.codeStillWorks}</p>}
          <p>{calledAt(verify, { telephone: settings.staffedRoute.telephone, reference: request.reference, opens })}</p>
        </div>
      )}
      <p className="mt-6 text-quiet">{verify.tooFresh}</p>
      {request.state !== 'approved' && (
        <div className="mt-8">
          <PageLink href="/leave?by=none">{verify.none}</PageLink>
          <p className="text-quiet">{proved.size > 0 ? verify.noneExplainProved : verify.noneExplain}</p>
        </div>
      )}
      {request.state === 'stepping-up' && (
        <form action={goBackToFindings} className="mt-4">
          <Button kind="text">{verify.backToFindings}</Button>
        </form>
      )}
    </>
  )
}

/** One line a way; a second identity has one for each provider. Ways that lead to another site are links. */
function waysOf(factor: FactorId, settings: Settings, { verify }: Words) {
  const { explain, name } = verify.way[factor]
  if (factor === 'second-identity')
    return settings.outsideProviders.map((provider) => (
      <li key={provider.id}>
        <MethodLink
          href={`/api/second-identity/${provider.id}`}
          name={verify.waySignIn({ provider: provider.name })}
          explain={provider.matchOnEmail ? explain : verify.waySignInLinked}
        />
      </li>
    ))
  if (factor === 'work-account')
    return [
      <li key={factor}>
        <MethodLink href={`/api/second-identity/${factor}`} name={name} explain={explain} />
      </li>,
    ]
  return [
    <li key={factor}>
      <form action={chooseWay}>
        <MethodButton field="factor" value={factor} name={name} explain={explain} />
      </form>
    </li>,
  ]
}

const SAYS = {
  verifying: ({ verify }: Words) => ({ heading: verify.title, lead: verify.lead }),
  'stepping-up': ({ verify }: Words) => ({ heading: verify.stepUpTitle, lead: verify.stepUpLead }),
  approved: ({ verify }: Words) => ({ heading: verify.approvedTitle, lead: verify.approvedLead }),
  'cooled-off': ({ cooling }: Words) => ({ heading: cooling.verifyTitle, lead: cooling.verifyLead }),
}

function faceOf(request: RecoveryRequest): keyof typeof SAYS {
  if (request.state === 'stepping-up') return hasCooledOff(request) ? 'cooled-off' : request.state
  return request.state === 'approved' ? request.state : 'verifying'
}

interface Called {
  readonly telephone: string
  readonly reference: string
  /** Null where somebody answers now. */
  readonly opens: string | null
}
const calledAt = ({ closedCallNow, closedCallLater }: Words['verify'], { opens, ...whom }: Called): string =>
  opens === null ? closedCallNow(whom) : closedCallLater({ ...whom, opens })
