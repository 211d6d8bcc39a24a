/**
 * Whether a strong sign-in demands what cannot be phished.
 *
 * The work account, preparing and vouching all rest on the authentication context
 * that the policy file names, and Entra ID grants one that nothing guards to a
 * password alone. Where the tenant does not let it be read, that is what is told.
 */
import type { Grade, HealthRow } from './health.ts'
import type { Context } from '../settings.ts'
import type { ContextDemand } from '../sign-in-context.ts'

/** One row. Grades no better than unknown what was not read. */
export async function signInContext({
  settings: { strongSignIn },
  tenant,
}: Pick<Context, 'settings' | 'tenant'>): Promise<readonly HealthRow[]> {
  const check = 'sign-in-context'
  if (!strongSignIn) return [{ check, grade: 'less', context: null, found: null }]
  const { acrs: context } = strongSignIn
  const look = await tenant.signInContext(context)
  const found = look.kind === 'seen' ? look.value : null
  return [{ check, grade: found ? gradeOf(found) : 'unknown', context, found }]
}

function gradeOf({ demand, leavesOut }: ContextDemand): Grade {
  if (demand === 'nothing') return 'bad'
  return demand === 'phishing-resistant' && !leavesOut ? 'good' : 'less'
}
