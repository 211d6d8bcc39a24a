/**
 * Who holds a role of the desk: the assignments of the desk's own registration, one call a minute for all instances.
 *
 * The permission is optional. Without it the list is unseen, the desk relies on the roles in each sign-in, and the
 * health page says so.
 *
 * @see Microsoft Entra, "Assign users and groups to an application": nested groups do not count
 */
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import { type SourceReading, seen, type Unseen, unseen } from '../../../rules/source-reading.ts'
import type { DeskRoleHolder } from '../../../ports/tenant.ts'
import { openSource, type SourceOptions } from '../../shared-sources/shared-source.ts'
import { pollInBackground } from '../background-polling.ts'
import type { Reader } from '../transport/reader.ts'
import { unseenBecause } from '../transport/reply.ts'
import { deskApplicationShape, roleAssignedShape } from './role-shapes.ts'
import { groupMemberShape } from '../users/group-shapes.ts'

/** Roles of a registration and its object id are seldom changed, and by hand. */
const APPLICATION_KEPT_FOR_MS = HOUR_IN_MS
/** Of 999 assignments or members each. */
const MOST_PAGES = 20
/** Sessions of somebody who lost the role end within a minute, so the list is never older while the site runs. */
const ROLES_READ_EVERY_MS = 55_000
const ROLES_FRESH_FOR_MS = 10_000
/** Older than this, the list says nothing about now. */
const ROLES_USABLE_FOR_MS = 5 * MINUTE_IN_MS

export interface DeskRoles {
  read(): Promise<SourceReading<readonly DeskRoleHolder[]>>
  /** Reads about once a minute until told to stop. */
  watch(): () => void
}

interface Application {
  readonly id: string
  /** Role id → its value; those that are switched off are left out. */
  readonly roles: ReadonlyMap<string, string>
}
type Part<T> = { readonly kind: 'part'; readonly value: T } | { readonly kind: 'unseen'; readonly why: Unseen }
const part = <T>(value: T): Part<T> => ({ kind: 'part', value })
const without = (why: Unseen): Part<never> => ({ kind: 'unseen', why })

/** The list, read for all instances. */
export function openDeskRoles(
  reader: Reader,
  options: Omit<SourceOptions, 'refresh' | 'name'> & { readonly deskAppId: string },
): DeskRoles {
  const { deskAppId, now, log } = options
  let kept: { readonly application: Application; readonly at: Date } | null = null

  async function application(): Promise<Part<Application>> {
    if (kept && now().getTime() - kept.at.getTime() < APPLICATION_KEPT_FOR_MS) return part(kept.application)
    const reply = await reader.read('desk-application', { appId: deskAppId })
    const answer = reader.onePageOf(reply, deskApplicationShape, 'desk-application')
    const [found] = answer.kind === 'answered' ? answer.value : []
    if (!found) return without(answer.kind === 'answered' ? 'failed' : unseenBecause(reply))
    const roles = found.appRoles.flatMap(({ id, value, isEnabled }) =>
      value && isEnabled !== false ? [[id.toLowerCase(), value] as const] : [],
    )
    kept = { application: { id: found.id, roles: new Map(roles) }, at: now() }
    return part(kept.application)
  }

  async function membersOf(group: string): Promise<Part<readonly string[]>> {
    const reply = await reader.read('desk-group-members', { id: group })
    const members = await reader.allOf(reply, groupMemberShape, 'desk-group-members', MOST_PAGES)
    if (members.kind !== 'answered') return without(unseenBecause(reply))
    return part(members.value.filter((one) => one['@odata.type'] === '#microsoft.graph.user').map(({ id }) => id))
  }

  async function readAll(): Promise<SourceReading<readonly DeskRoleHolder[]>> {
    const desk = await application()
    if (desk.kind === 'unseen') return desk
    const reply = await reader.read('desk-roles', { id: desk.value.id })
    const assigned = await reader.allOf(reply, roleAssignedShape, 'desk-roles', MOST_PAGES)
    if (assigned.kind !== 'answered') {
      // A registration that was made again has another object id.
      kept = null
      return { kind: 'unseen', why: unseenBecause(reply) }
    }
    const holders = new Map<string, Set<string>>()
    for (const { appRoleId, principalId, principalType } of assigned.value) {
      const role = desk.value.roles.get(appRoleId.toLowerCase())
      if (!role || principalType === 'ServicePrincipal') continue
      const people = principalType === 'Group' ? await membersOf(principalId) : part([principalId])
      // Part of a list counts as none: somebody who is missing from it would lose their session.
      if (people.kind === 'unseen') return people
      for (const id of people.value) holders.set(id, (holders.get(id) ?? new Set()).add(role))
    }
    const rows = [...holders].map(([id, roles]) => ({ id: id as AccountId, roles: [...roles].toSorted() }))
    return seen(rows, now())
  }

  const name = 'desk-roles'
  const source = openSource({
    ...options,
    name,
    refresh: async (lead, _, startedAt) => {
      const look = await readAll()
      if (look.kind === 'unseen') return look.why
      await lead.write({ kept: look.value, readAt: startedAt })
      return null
    },
  })
  return {
    async read() {
      const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds)
      const { source: list, why } = await source.look({
        fresh: ago(ROLES_READ_EVERY_MS),
        usable: ago(ROLES_USABLE_FOR_MS),
      })
      return why === null && list.readAt
        ? seen(list.kept as readonly DeskRoleHolder[], list.readAt)
        : unseen(why ?? 'failed')
    },
    watch: () =>
      pollInBackground(source, { everyMs: ROLES_READ_EVERY_MS, freshForMs: ROLES_FRESH_FOR_MS }, { name, log, now }),
  }
}
