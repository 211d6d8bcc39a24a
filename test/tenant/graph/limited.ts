/**
 * What a relationship shows of objects that the application may not read: the
 * kind, the id, and null for everything else. The call itself is answered with 200.
 *
 * @see Microsoft Graph, "Limited information returned for inaccessible member objects"
 */
import type { App, Permission } from '../apps.ts'

type Shown = { readonly '@odata.type': string; readonly id: string }

const READABLE_WITH: Readonly<Record<string, readonly Permission[]>> = {
  '#microsoft.graph.group': ['GroupMember.Read.All'],
  '#microsoft.graph.directoryRole': ['RoleManagement.Read.Directory'],
  '#microsoft.graph.user': ['User.Read.All'],
  '#microsoft.graph.application': ['Application.Read.All'],
}

export function asFarAsReadable(app: App, object: Shown): Shown {
  const permissions = READABLE_WITH[object['@odata.type']]
  if (!permissions || permissions.some((one) => app.permissions.includes(one))) return object
  const kept = ['@odata.type', 'id']
  // A collection cannot be null in the metadata; it comes empty.
  const hidden = (value: unknown) => (Array.isArray(value) ? [] : null)
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, kept.includes(name) ? value : hidden(value)]),
  ) as unknown as Shown
}
