/**
 * Is a new password fit to be sent to Microsoft? Its rules, names, how well it stands up
 * to guessing, and the list of breached ones: said while it is typed, and decided when it is set.
 *
 * @see NIST SP 800-63B-4 §3.1.1.2 (id N21), blocklist, and telling the reason
 */
import { checkPassword, type Whose } from '../../../rules/remedies/password.ts'
import { ok, refuse, type RefusalCode, type Result } from '../../../rules/refusals.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { byBrowser } from '../../change-request.ts'

/** Of zxcvbn's 0 to 4. Below this a patient guesser needs less than 10^8 tries. */
const STRENGTH_NEEDED = 3

/** Microsoft's rules and the names: at once, without asking anybody. Null: none is broken. */
export const ruleBroken = ({ settings }: Context, whose: Whose, password: string): RefusalCode | null =>
  // The directory need not know the organisation by the name that its people know it by.
  checkPassword(password, whose) ?? checkPassword(password, { ...whose, companyName: settings.organisation })

/** Null: nothing that we know speaks against it. Slow: never between the last look at the account and the write (rule R11). */
export async function unfitness(context: Context, whose: Whose, password: string): Promise<RefusalCode | null> {
  const { organisation } = context.settings
  const unfit = ruleBroken(context, whose, password)
  if (unfit) return unfit
  const words = [whose.signInName, whose.displayName, whose.companyName, organisation]
  const strength = await context.strength(
    password,
    words.filter((word) => word !== null),
  )
  if (strength < STRENGTH_NEEDED) return 'password-too-guessable'
  return (await context.isBreached(password)) ? 'password-breached' : null
}

/**
 * Before the button. By the names that the request knows, without a look at the
 * tenant: a password that passes here is judged once more when it is set.
 */
export async function judgePassword(
  context: Context,
  browserToken: string,
  password: string,
): Promise<Result<RefusalCode | null>> {
  const request = await byBrowser(context, browserToken)()
  if (!request?.account) return refuse('request-unknown')
  if (request.state !== 'remedy' || request.remedy !== 'reset-password') return refuse('request-moved-on')
  const known = { ...request.account, givenName: null, companyName: null }
  const broken = ruleBroken(context, known, password)
  if (broken) return ok(broken)
  // Guessing costs the thread that serves pages: see `adapters/strength`.
  const spent = await spendLimits(context, 'judge-password', { request: request.id })
  if (!spent.ok) return spent
  return ok(await unfitness(context, known, password))
}
