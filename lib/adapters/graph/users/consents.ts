/**
 * What an account has let applications do, since a moment.
 *
 * A grant itself (`oAuth2PermissionGrant`) carries no date and names its
 * application by a number only, so the audit log is read instead: it has both,
 * for what the account's own user consented to.
 *
 * One consent is several rows under one correlation id, and the row of the grant
 * names the API that it is for (Microsoft Graph), never the application. So the
 * rows are joined, and a grant that stands alone is told without a name.
 *
 * @see Microsoft Entra, "Detect and remediate illicit consent grants"
 */
import { type AccountId, type Answer, answered, failed } from '../../../rules/account/account.ts'
import type { Consent } from '../../../ports/tenant.ts'
import { whyNot } from '../transport/graph-answer.ts'
import { consentRows, type ConsentShape } from '../sign-in-log/log-shapes.ts'
import type { Reader } from '../transport/reader.ts'

/** As Microsoft's list of audit activities names them; in the first two, the service principal is the application. */
const NAMING = ['Consent to application', 'Add app role assignment grant to user']
const GRANT = 'Add delegated permission grant'
/** In a grant's changed properties: the object id of the application that got it. */
const GRANTED_TO = 'ServicePrincipal.ObjectID'

/** Consents of the account's own user since then, from the audit log. */
export async function readConsents(reader: Reader, id: AccountId, since: Date): Promise<Answer<readonly Consent[]>> {
  const reply = await reader.read('audits-by-user', { id, since: since.toISOString() })
  const audits = await reader.allOf(reply, consentRows, 'audits-by-user')
  return audits.kind === 'answered' ? answered(consentsIn(audits.value)) : failed(whyNot(audits))
}

/** One a correlation id; newest rows are kept in the order of the log. */
export function consentsIn(audits: readonly ConsentShape[]): readonly Consent[] {
  const rows = audits.filter(({ activityDisplayName: activity }) => !activity || isConsent(activity))
  const names = namesById(rows)
  return joined(rows).map((some): Consent => {
    const naming = NAMING.flatMap((activity) => some.filter((row) => row.activityDisplayName === activity)).at(0)
    const [first] = some
    return {
      at: (naming ?? first)?.activityDateTime ?? null,
      app: naming ? (applicationIn(naming)?.displayName ?? null) : nameOfGranted(some, names),
    }
  })
}

/** A row that does not say what it is may be a consent. */
const isConsent = (activity: string): boolean => activity === GRANT || NAMING.includes(activity)

function joined(rows: readonly ConsentShape[]): readonly (readonly ConsentShape[])[] {
  const groups = new Map<string, ConsentShape[]>()
  rows.forEach((row, place) => {
    const key = row.correlationId ?? `alone ${place}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  })
  return [...groups.values()]
}

const applicationIn = ({ targetResources }: ConsentShape) =>
  targetResources?.find(({ type }) => type === 'ServicePrincipal')

/** Other rows of the same log may name the application that a grant only numbers. */
function namesById(rows: readonly ConsentShape[]): ReadonlyMap<string, string> {
  const naming = rows.filter(({ activityDisplayName }) => NAMING.includes(activityDisplayName ?? ''))
  return new Map(
    naming.flatMap((row) => {
      const { id, displayName } = applicationIn(row) ?? {}
      return id && displayName ? [[id.toLowerCase(), displayName] as const] : []
    }),
  )
}

function nameOfGranted(rows: readonly ConsentShape[], names: ReadonlyMap<string, string>): string | null {
  const properties = rows
    .flatMap(({ targetResources }) => targetResources ?? [])
    .flatMap((one) => one.modifiedProperties ?? [])
  const granted = properties.find(({ displayName }) => displayName === GRANTED_TO)?.newValue
  return names.get((granted ?? '').replaceAll('"', '').toLowerCase()) ?? null
}
