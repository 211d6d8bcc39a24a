/**
 * What an account has let applications do, since a moment.
 *
 * A grant itself (`oAuth2PermissionGrant`) carries no date and names its
 * application by a number only, so the audit log is read instead: it has both,
 * for what the account's own user consented to.
 *
 * @see Microsoft Entra, "Detect and remediate illicit consent grants"
 */
import { type AccountId, type Answer, answered, failed } from '../../account.ts'
import type { Consent } from '../../ports.ts'
import { whyNot } from './answer.ts'
import type { Reader } from './reader.ts'
import { consentRows } from './log-shapes.ts'

/** As Microsoft's list of audit activities names them. */
const ACTIVITIES = ['Consent to application', 'Add delegated permission grant', 'Add app role assignment grant to user']

export async function readConsents(reader: Reader, id: AccountId, since: Date): Promise<Answer<readonly Consent[]>> {
  const audits = await reader.allOf(
    await reader.read('audits-by-user', { id, since: since.toISOString() }),
    consentRows,
    'audits-by-user',
  )
  if (audits.kind !== 'answered') return failed(whyNot(audits))
  return answered(
    audits.value
      .filter(({ activityDisplayName }) => ACTIVITIES.includes(activityDisplayName ?? ''))
      .map(({ activityDateTime, targetResources }) => ({
        at: activityDateTime,
        app: targetResources?.find(({ type }) => type === 'ServicePrincipal')?.displayName ?? null,
      })),
  )
}
