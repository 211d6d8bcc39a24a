import { openFailures, type SignIn } from '../evidence.ts'
import { type Cause, toldWith } from './cause.ts'
import { exampleEvidence, exampleSignIn } from './example.ts'

/** Seconds. Microsoft publishes the first lockout only; later ones are longer, by how much is not said. */
const FIRST_LOCKOUT_IN_SECONDS = 60

/** Older than this, a lockout has ended or been renewed by attempts that we would see. */
const LOCKOUT_FADES_AFTER_HOURS = 24

/** AADSTS50053 has two meanings. The other one, a malicious address, is told by Microsoft's own text and is not a lockout. */
export const isForItsAddress = ({ errorCode, failureReason }: SignIn): boolean =>
  errorCode === 50053 && /malicious/i.test(failureReason ?? '')
const isLockout = (signIn: SignIn) => !isForItsAddress(signIn)

/**
 * Too many wrong passwords: Entra ID's smart lockout.
 *
 * @see Microsoft Entra, "Prevent attacks using smart lockout"
 */
export const smartLockout = {
  id: 'smart-lockout',
  codes: [50053],
  holds: (evidence) => lockouts(evidence).length > 0,
  tell: (evidence) => {
    const locked = lockouts(evidence)
    const latest = locked[0]?.at ?? evidence.gatheredAt
    const notBefore = new Date(latest.getTime() + FIRST_LOCKOUT_IN_SECONDS * 1000)
    return toldWith({
      since: locked.at(-1)?.at ?? null,
      until: { kind: 'not-before', at: notBefore },
      count: openFailures(evidence, 50126, 50053).filter(isLockout).length,
    })
  },
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: ['reset-password', 'wait'],
  example: exampleEvidence([
    exampleSignIn(50053, 0),
    ...Array.from({ length: 10 }, (_, i) => exampleSignIn(50126, i + 1)),
    exampleSignIn(0, 60 * 20),
  ]),
} as const satisfies Cause

const lockouts = (evidence: Parameters<Cause['holds']>[0]) =>
  openFailures(evidence, 50053)
    .filter(isLockout)
    .filter((signIn) => evidence.gatheredAt.getTime() - signIn.at.getTime() < LOCKOUT_FADES_AFTER_HOURS * 3_600_000)
