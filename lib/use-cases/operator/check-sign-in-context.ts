/**
 * Whether a strong sign-in demands phishing resistance, and what the sign-in at the desk demands.
 *
 * The work account, preparing and vouching all rest on the authentication context that the policy file names, and
 * Entra ID grants one that no policy guards to a password alone. Such a sign-in does not count as strong, nor does any
 * while the policies cannot be read; the health page says which.
 */
import type { Grade, HealthRow } from './health-row.ts'
import type { Context } from '../../ports/context.ts'
import type { ContextDemand } from '../../rules/account/sign-in-context.ts'

/** One row. A context that was not read is as bad as none, since no sign-in counts as strong. */
export async function signInContext({
  settings: { strongSignIn },
  tenant,
}: Pick<Context, 'settings' | 'tenant'>): Promise<readonly HealthRow[]> {
  const check = 'sign-in-context'
  if (!strongSignIn) return [{ check, grade: 'less', context: null, found: null }]
  const { acrs: context } = strongSignIn
  const look = await tenant.signInContext(context)
  const found = look.kind === 'seen' ? look.value : null
  return [{ check, grade: found ? gradeOf(found) : 'bad', context, found }]
}

/** One row, for information: Conditional Access decides what the desk's sign-in demands. */
export async function deskSignIn({ tenant }: Pick<Context, 'tenant'>): Promise<readonly HealthRow[]> {
  const look = await tenant.deskSignIn()
  const found = look.kind === 'seen' ? look.value : null
  return [{ check: 'desk-sign-in', grade: found ? gradeOf(found) : 'unknown', found }]
}

function gradeOf({ demand, leavesOut }: ContextDemand): Grade {
  if (demand === 'nothing') return 'bad'
  return demand === 'phishing-resistant' && !leavesOut ? 'good' : 'less'
}
