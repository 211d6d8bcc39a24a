/**
 * Whether a new password may be sent to Microsoft: its rules, names, how hard it is to guess, and the list of breached
 * ones. Said while it is typed, and decided when it is set.
 *
 * @see NIST SP 800-63B-4 §3.1.1.2 (id N21), blocklist, and telling the reason
 */
import { checkPassword, type Whose } from '../../../rules/remedies/password.ts'
import { ok, refuse, type RefusalCode, type Result } from '../../../rules/refusals.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { byBrowser } from '../../change-request.ts'

/** Of zxcvbn's 0 to 4. Below this, guessing it takes fewer than 10^8 tries. */
const STRENGTH_NEEDED = 3

/** Checks Microsoft's rules and the names, without asking anybody. Null: none is broken. */
export const ruleBroken = ({ settings }: Context, whose: Whose, password: string): RefusalCode | null =>
  // The directory may name the organisation differently from what its people call it, so both names are checked.
  checkPassword(password, whose) ?? checkPassword(password, { ...whose, companyName: settings.organisation })

/**
 * The refusal for this password; null: nothing that we know speaks against it. Slow, so never between the last reading
 * of the account and the write (rule R11).
 */
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
 * Checks a password while it is typed, by the names that the request knows and without reading the tenant. It is
 * checked again when it is set.
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
  // Scoring uses the thread that serves pages, so it is limited.
  const spent = await spendLimits(context, 'judge-password', { request: request.id })
  if (!spent.ok) return spent
  return ok(await unfitness(context, known, password))
}
