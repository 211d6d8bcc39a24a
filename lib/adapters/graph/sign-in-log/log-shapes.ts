/**
 * What we read of rows of the two logs. Null is allowed wherever Microsoft's metadata allows it, also as an item of a
 * list: a row that says little still counts.
 *
 * @see Microsoft Graph, `signIn`, `directoryAudit`, `targetResource`
 */
import { z } from 'zod'
import { shownName } from '../../../rules/shown-text.ts'
import type { RowShape } from '../transport/rows.ts'
import { logMoment } from './log-moment.ts'
import { label, moment, text } from '../shapes.ts'

/** Microsoft's own sentences, which are longer than a name. */
const sentence = text.transform((one) => one && shownName(one, 400)).optional()

/** A list that may be missing, and of which an item may be. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item.nullable())
    .nullish()
    .transform((items) => items?.flatMap((one) => (one === null ? [] : [one])))
    .optional()

const modifiedShape = z.object({ displayName: text, oldValue: text, newValue: text })

/** What one row says was changed of one property: both values are JSON in a string. */
export type ModifiedProperty = z.infer<typeof modifiedShape>

export const auditShape = z.object({
  activityDateTime: moment,
  activityDisplayName: text,
  category: text,
  loggedByService: text,
  result: text,
  resultReason: text,
  targetResources: listOf(z.object({ id: text, modifiedProperties: listOf(modifiedShape) })),
})
export type AuditShape = z.infer<typeof auditShape>

export const consentShape = z.object({
  activityDateTime: moment.nullable(),
  activityDisplayName: text,
  correlationId: text,
  targetResources: listOf(
    z.object({ id: text, displayName: label, type: text, modifiedProperties: listOf(modifiedShape) }),
  ),
})
export type ConsentShape = z.infer<typeof consentShape>

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi
/** What can be said of a row that cannot be read. */
const remainsShape = z
  .object({
    activityDateTime: moment.nullish().catch(null),
    activityDisplayName: text.catch(null),
    category: text.catch(null),
    correlationId: text.catch(null),
  })
  .catch({ activityDateTime: null })

/** A row that cannot be read counts as a change for everybody whose id is anywhere in it. */
export const auditRows: RowShape<AuditShape> = {
  item: auditShape,
  worst: (row) => {
    const ids = new Set(JSON.stringify(row)?.match(GUID))
    if (ids.size === 0) return null
    const { activityDateTime = null, activityDisplayName, category } = remainsShape.parse(row)
    return { activityDateTime, activityDisplayName, category, targetResources: [...ids].map((id) => ({ id })) }
  },
}

/** It also counts as a consent to an unnamed application, unless it says that it is none. */
export const consentRows: RowShape<ConsentShape> = {
  item: consentShape,
  worst: (row) => {
    const { activityDateTime = null, activityDisplayName, correlationId } = remainsShape.parse(row)
    return { activityDateTime, activityDisplayName, correlationId }
  },
}

/** A number, also where it came as text, or as Microsoft's pages write it. */
const errorCode = z.preprocess(
  (raw) => (typeof raw === 'string' && /^\s*(?:AADSTS)?\d{1,7}\s*$/i.test(raw) ? Number(/\d+/.exec(raw)?.[0]) : raw),
  z.number().nullish(),
)
/** A property that only describes a row: in an unknown form it counts as missing. */
const described = label.catch(null)

/**
 * `status` may be null, and so may its code: such a row says neither that a sign-in failed nor that it did not.
 * Only when it was and how it ended have to be readable.
 */
export const signInShape = z.object({
  id: z.string(),
  createdDateTime: logMoment,
  appDisplayName: described,
  clientAppUsed: described,
  correlationId: text.catch(null),
  ipAddress: text.catch(null),
  userId: text.catch(null),
  servicePrincipalId: text.catch(null),
  status: z.object({ errorCode, failureReason: sentence.catch(null) }).nullish(),
  deviceDetail: z.object({ operatingSystem: described, browser: described }).nullish().catch(null),
  location: z.object({ city: described, countryOrRegion: described }).nullish().catch(null),
})
export type SignInShape = z.infer<typeof signInShape>
