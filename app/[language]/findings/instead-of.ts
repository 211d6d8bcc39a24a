import type { Finding } from '#lib/rules/diagnosis/causes/index.ts'
import { changedSinceBegun, isSentToMicrosoft } from '#lib/rules/request/sspr.ts'
import { type Case, decide } from '#lib/rules/policy/policy.ts'
import { isToldLocked } from '#lib/rules/request/unverified-claim.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { wordsFor } from '#lib/words/index.ts'
import type { FindingsProps } from './props.ts'

/** Where the usual words would send this account the wrong way; null where they do not. */
export function insteadOf(props: FindingsProps, decisive: Finding): string | null {
  const { language, settings, request, now } = props
  const { findings } = wordsFor(language)
  if (isToldLocked(request)) return findings.toldLock.canDo
  const reset = optionsFor(settings, request, now).find(({ remedy }) => remedy === 'reset-password')
  const { canDo, changed } = findings.microsoftReset
  if (isSentToMicrosoft(request, reset?.decision.kind ?? null, settings))
    return changedSinceBegun(request) ? changed.canDo : canDo
  return mustAsk(props, decisive) ? findings.canAsk : null
}

/** The words say "choose a new password", as most accounts may for this cause, and this one may not. */
function mustAsk({ settings, request, now }: FindingsProps, { cause }: Finding): boolean {
  const [best] = optionsFor(settings, request, now)
  const mayHere = best !== undefined && ['permit', 'step-up', 'cool-off'].includes(best.decision.kind)
  if (!best || mayHere) return false
  const { remedy } = best
  const isUsual = (more: Partial<Case>) => decide({ ...ORDINARY, ...more, remedy, causes: [cause] }).kind === 'permit'
  if (remedy === 'unlock-on-premises') return isUsual(KEPT_ON_PREMISES)
  return remedy === 'reset-password' && isUsual({})
}

const KEPT_ON_PREMISES = { accountClass: 'synced', onPremises: true } as const

const ORDINARY = {
  accountClass: 'member',
  outlastsCompromise: false,
  restsOnPerhapsOwn: false,
  restsOnNumberAlone: false,
  givenLately: [],
  deniedLately: false,
  assurance: 'aal2',
  compromiseUnknown: false,
  notChecked: false,
  threatMode: false,
  onPremises: false,
  minimumAgeUnseen: false,
  afterWaiting: null,
} as const
