/**
 * What an account is in, and what it owns, told apart by kind.
 *
 * Asked without a cast and without options: both are documented to need an
 * advanced query, which reads an index that may lag behind the directory. What we
 * may not read comes with its kind and its id, and null for everything else, so
 * that null alone is never a no.
 *
 * @see Microsoft Graph, "List a user's memberships (direct and transitive)"
 * @see Microsoft Graph, "Limited information returned for inaccessible member objects"
 */
import { type Answer, answered, failed, type AccountId } from '../../../rules/account/account.ts'
import { mapped } from '../transport/graph-answer.ts'
import type { Reader } from '../transport/reader.ts'
import { type Reply, unseenBecause } from '../transport/reply.ts'
import type { Unseen } from '../../../rules/source-reading.ts'
import {
  type DirectoryObjectShape,
  directoryObjectShape,
  type GroupShape,
  membershipShape,
  objectPageShape,
} from './group-shapes.ts'

const GROUP = '#microsoft.graph.group'
const DIRECTORY_ROLE = '#microsoft.graph.directoryRole'
/** Of a hundred objects each, as they come without being asked for more. */
const MOST_PAGES = 60

export interface Memberships {
  readonly groups: Answer<readonly GroupShape[]>
  readonly directoryRoles: Answer<readonly unknown[]>
}

type Objects = Answer<readonly DirectoryObjectShape[]>

/** Every page of what the account is in, or a failure. */
export async function readMemberships(reader: Reader, first: Reply): Promise<Memberships> {
  const objects = await reader.allOf(first, directoryObjectShape, 'memberships', MOST_PAGES)
  return { groups: ofKind(GROUP, objects), directoryRoles: ofKind(DIRECTORY_ROLE, objects) }
}

/** What a policy of the tenant can name somebody by: groups by id, directory roles by template. */
export interface Belongings {
  readonly groups: readonly string[]
  readonly roles: readonly string[]
}

/** Groups and roles, or why one of them could not be read. */
export async function readBelongings(reader: Reader, id: AccountId): Promise<Belongings | Unseen> {
  const reply = await reader.read('memberships', { id })
  const all = await reader.allOf(reply, membershipShape, 'memberships')
  if (all.kind !== 'answered') return unseenBecause(reply)
  const roles = all.value.filter((one) => one['@odata.type'] === DIRECTORY_ROLE)
  const templates = roles.flatMap(({ roleTemplateId }) => roleTemplateId ?? [])
  // Without the permission a role comes with its id only, and could be any role.
  if (templates.length < roles.length) return 'failed'
  const groups = all.value.filter((one) => one['@odata.type'] === GROUP).map(({ id: group }) => group)
  return { groups, roles: templates }
}

/** Of what the account owns, the groups, or a failure. */
export const readOwnedGroups = async (reader: Reader, first: Reply): Promise<Memberships['groups']> =>
  ofKind(GROUP, await reader.allOf(first, directoryObjectShape, 'owned-objects', MOST_PAGES))

const ofKind = (kind: string, objects: Objects): Objects =>
  mapped(objects, (all) => all.filter((one) => one['@odata.type'] === kind))

/** A group always has a name; one without is a group that we may not read, so it fails. */
export function isRoleAssignable({ displayName, isAssignableToRole }: GroupShape): Answer<boolean> {
  if (isAssignableToRole === true) return answered(true)
  if (displayName == null) return failed('a group that we may not read')
  return isAssignableToRole === undefined ? failed('the directory left it out') : answered(false)
}

/** Whether an answer shows a group whose properties were kept from us, which is how a missing permission looks here. */
export function hidesGroups(body: unknown): boolean {
  const page = objectPageShape.safeParse(body)
  return page.success && page.data.value.some((one) => one['@odata.type'] === GROUP && one.displayName === null)
}
