/**
 * Privileged Identity Management for Groups: who could make themselves a member or
 * an owner of which group.
 *
 * @see Microsoft Graph, `privilegedAccessGroupEligibilityScheduleInstance`
 */
import type { Contoso } from '../contoso.ts'
import { accountOf } from '../directory.ts'
import { type Eligibility, GROUPS, groupOf } from '../groups.ts'
import { type Answer, fieldsOf } from '../wire.ts'
import { badRequest, notFound } from './errors.ts'
import { list, option, select } from './query.ts'
import { shownGroup } from './roles.ts'
import type { GraphCall } from './route.ts'

const FILTERABLE = { filterable: { principalId: ['eq'], groupId: ['eq'], accessId: ['eq'] } } as const

interface Principal {
  readonly id: string
  readonly eligibleFor: readonly Eligibility[]
  /** By being in this group, of the account that is asked about. */
  readonly memberType?: 'group'
}

const principals = ({ state }: Contoso): Principal[] => [
  ...Object.values(state.accounts).map(({ user, eligibleFor }) => ({ id: user.id, eligibleFor })),
  ...Object.values(GROUPS),
]

/** Of one principal or of one group: without either the list is refused. */
export function listEligibleGroups(contoso: Contoso, call: GraphCall): Answer {
  const [, by, id = ''] = /(principalId|groupId) eq '([^']+)'/.exec(option(call, 'filter') ?? '') ?? []
  if (!by) throw badRequest('A filter on principalId or groupId is needed.')
  const asked = by === 'principalId' ? principalsNamed(contoso, id) : principals(contoso)
  const rows = asked.flatMap(({ memberType, ...principal }) =>
    principal.eligibleFor
      .filter(({ groupId }) => by === 'principalId' || groupId === id)
      .map(({ groupId, accessId }) => ({
        id: `${groupId}_${accessId}_${principal.id}`,
        accessId,
        eligibilityScheduleId: `${groupId}_${accessId}_${principal.id}`,
        groupId,
        memberType: memberType ?? 'direct',
        principalId: by === 'principalId' ? id : principal.id,
        startDateTime: '2026-01-12T09:00:00Z',
        endDateTime: null,
      })),
  )
  return list(call, 'identityGovernance/privilegedAccess/group/eligibilityScheduleInstances', rows, FILTERABLE)
}

/** The principal itself and, where the switch says so, the groups that it is in. */
function principalsNamed(contoso: Contoso, id: string): Principal[] {
  const account = accountOf(contoso, id)
  const group = groupOf(id)
  if (group) return [group]
  if (!account) return []
  const through = contoso.state.switches.eligibilitiesThroughGroups ? account.memberOf : []
  return [
    { id, eligibleFor: account.eligibleFor },
    ...through.flatMap((one) => {
      const found = groupOf(one)
      return found ? [{ ...found, memberType: 'group' as const }] : []
    }),
  ]
}

export function getGroup(_: Contoso, call: GraphCall): Answer {
  const group = groupOf(call.params.id ?? '')
  if (!group) throw notFound(call.params.id ?? '')
  return {
    status: 200,
    body: { '@odata.context': `${call.root}/$metadata#groups/$entity`, ...select(call, shownGroup(group)) },
  }
}

/** Through all levels. Of a group, groups that are mail-enabled only may be asked for as well. */
export function listParents(_: Contoso, call: GraphCall): Answer {
  const group = groupOf(call.params.id ?? '')
  if (!group) throw notFound(call.params.id ?? '')
  if (typeof fieldsOf(call.body).securityEnabledOnly !== 'boolean') throw badRequest('securityEnabledOnly is missing.')
  const above = new Set<string>()
  const climb = (id: string): void => {
    for (const parent of groupOf(id)?.nestedIn ?? []) {
      if (above.has(parent)) continue
      above.add(parent)
      climb(parent)
    }
  }
  climb(group.id)
  return { status: 200, body: { '@odata.context': `${call.root}/$metadata#Collection(Edm.String)`, value: [...above] } }
}
