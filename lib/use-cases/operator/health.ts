/**
 * What an administrator should see to: rows for each thing that is checked.
 *
 * A check is a function that answers rows; adding one takes one line of CHECKS, and its words. Nothing here asks the
 * tenant: a page that is opened often must not cost claimants their share of Microsoft's limits.
 */
import { LOOKUPS, type LookupId } from '../../rules/account/account.ts'
import { type Duty, DUTIES, isKnownOf } from '../../rules/organisation/approver-comparison.ts'
import type { Channel } from '../../rules/proofs/assurance.ts'
import { type FactorId, factorOf } from '../../rules/proofs/factors/index.ts'
import { basicAuthentication } from '../../rules/organisation/mail-route.ts'
import { pathsToAal2 } from '../../rules/proofs/assurance-paths.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import type { Context } from '../../ports/context.ts'
import { HELP_RESTS_ON, type SourceState } from '../../rules/diagnosis/source-state.ts'
import { type Grade, GRADES, type HealthRow } from './health-row.ts'
import { breakGlassRehearsed } from './rehearsal-health.ts'
import { sendsLeft, servicesWatched, taskBacklog } from './running-health.ts'
import { checkpointsSent, rowsBelieved } from './record-health.ts'
import { deskSignIn, signInContext } from './check-sign-in-context.ts'

type HealthContext = Pick<Context, 'settings' | 'tenant' | 'store' | 'delivery' | 'services' | 'throttle' | 'now'>

const CHECKS: readonly ((look: HealthContext) => Promise<readonly HealthRow[]>)[] = [
  servicesWatched,
  taskBacklog,
  sendsLeft,
  breakGlassRehearsed,
  waysWithoutPhone,
  pathsWithoutPhone,
  waivedLookups,
  signInContext,
  deskSignIn,
  twoPeople,
  soleAdministrator,
  mailRoute,
  routesRefused,
  rowsBelieved,
  checkpointsSent,
  sources,
]

/** All rows, the worst first, and in the order of the checks where two are equally bad. */
export async function health(context: HealthContext): Promise<readonly HealthRow[]> {
  const rows = (await Promise.all(CHECKS.map((check) => check(context)))).flat()
  return rows.toSorted((one, other) => GRADES.indexOf(one.grade) - GRADES.indexOf(other.grade))
}

async function sources({ tenant }: HealthContext): Promise<readonly HealthRow[]> {
  return (await tenant.sourceStates()).map((state) => ({ check: 'source', grade: gradeOf(state), state }))
}

function gradeOf({ source, state, unreadable }: SourceState): Grade {
  if (state === 'answered' && !unreadable) return 'good'
  if (state === 'answered' && unreadable?.meaning !== 'unseen') return 'less'
  if (state === 'not-asked') return 'unknown'
  // Nobody whose account is kept there gets back in without an administrator.
  if (source === 'onPremises' && state === 'refused') return 'bad'
  return HELP_RESTS_ON.includes(source) ? 'bad' : 'less'
}

async function waivedLookups({ settings }: HealthContext): Promise<readonly HealthRow[]> {
  return (Object.entries(settings.waivedLookups) as [LookupId, string][]).map(([lookup, risk]) => ({
    check: 'waived-lookup',
    grade: 'bad',
    lookup,
    wouldBe: LOOKUPS[lookup],
    risk,
  }))
}

/**
 * Whether two who decide are two people, and who of them cannot be told apart (rule R10). A task compares them every
 * few minutes; this page only reads the result.
 */
async function twoPeople({ settings, store }: HealthContext): Promise<readonly HealthRow[]> {
  const compared = await store.approverComparison()
  const alone = settings.soleAdministrator?.risk ?? null
  const duties = Object.keys(DUTIES) as Duty[]
  const rows = duties.map((duty): HealthRow => {
    const comparison = compared && isKnownOf(compared, duty) ? compared : null
    const grade = comparison === null ? 'unknown' : comparison.two[duty] ? 'good' : 'bad'
    return { check: 'two-people', grade, duty, comparison, alone }
  })
  const pairs = (compared?.pairs ?? []).map((pair): HealthRow => ({ check: 'not-told-apart', grade: 'less', pair }))
  return [...rows, ...pairs]
}

async function soleAdministrator({ settings }: HealthContext): Promise<readonly HealthRow[]> {
  const { soleAdministrator: sole } = settings
  return sole ? [{ check: 'sole-administrator', grade: 'bad', risk: sole.risk }] : []
}

/**
 * The route by which codes and notices leave. A password at Exchange Online is bad before it stops working, and not
 * only afterwards.
 */
async function mailRoute({ settings: { mail }, now }: HealthContext): Promise<readonly HealthRow[]> {
  const basic = mail.hasBasicAuthentication ? basicAuthentication(now()) : null
  return [{ check: 'mail', grade: basic ? 'bad' : 'good', mail, basic }]
}

async function routesRefused({ delivery }: HealthContext): Promise<readonly HealthRow[]> {
  return (['email', 'text'] as const).flatMap((channel): readonly HealthRow[] => {
    const { refused } = delivery.routeState(channel)
    return refused ? [{ check: 'route-refused', grade: 'bad', channel, ...refused }] : []
  })
}

/** Channels for which nobody needs a telephone, neither its number nor the device. */
const WITHOUT_PHONE: readonly Channel[] = ['email', 'identity', 'person', 'paper', 'passkey']

/**
 * Ways that need no telephone: the telephone network is a restricted authenticator, so everybody has to be offered
 * another (NIST SP 800-63B-4 §3.1.3.3, id N20).
 */
async function waysWithoutPhone({ settings }: HealthContext): Promise<readonly HealthRow[]> {
  const ways = settings.factors.filter((id) => isOpen(id, settings) && WITHOUT_PHONE.includes(factorOf(id).channel))
  return [{ check: 'way-without-phone', grade: ways.length > 0 ? 'good' : 'bad', ways }]
}

/** Whether `aal2` can be reached without a telephone by the pairs that the policy file leaves (ids N10, N20). */
async function pathsWithoutPhone({ settings }: HealthContext): Promise<readonly HealthRow[]> {
  const ways = settings.factors.filter((id) => isReal(id, settings) && WITHOUT_PHONE.includes(factorOf(id).channel))
  const paths = pathsToAal2(ways, settings)
  const grade = paths.length > 0 ? 'good' : 'bad'
  return [{ check: 'path-without-phone', grade, paths, struck: settings.notTogether }]
}

/** Whether a recovery can begin with it: not with somebody who is asked only after a first proof (rule R7). */
const isOpen = (id: FactorId, settings: Settings): boolean => isReal(id, settings) && id !== 'recovery-contact'

/** Whether the way can be used at all: a sign-in elsewhere needs a provider. */
const isReal = (id: FactorId, { outsideProviders }: Settings): boolean =>
  id !== 'second-identity' || outsideProviders.length > 0
