/**
 * Groups that an account could make itself a member or an owner of, through
 * Privileged Identity Management for Groups.
 *
 * Whoever could join a role-assignable group is as powerful as those in it. A group
 * can be eligible as well, and then each of its members can join by themselves: so
 * whatever the account is in, owns or could join is asked about like the account. Whoever
 * joins a group is in whatever that group is in, and whoever owns one can join it.
 *
 * @see Microsoft Entra, "Privileged Identity Management (PIM) for Groups", group nesting
 * @see Microsoft Graph, "directoryObject: getMemberGroups", of a group
 */
import { MINUTE_IN_MS } from '../../../rules/duration.ts'
import { type Answer, answered, failed } from '../../../rules/account/account.ts'
import { answerAs, mapped } from '../transport/graph-answer.ts'
import type { CallId } from '../calls.ts'
import type { Reader } from '../transport/reader.ts'
import { isNotLicensed, type Reply } from '../transport/reply.ts'
import { eligibilityShape, groupIdsShape, type GroupShape, groupShape } from '../users/group-shapes.ts'

/** Milliseconds for which pages use what a group is eligible for. Before a write it is read (rule R11). */
const KEPT_FOR_MS = MINUTE_IN_MS
const MOST_KEPT = 5_000
/** Groups of one account that are asked about; a batch takes twenty, and so many batches are under way together. */
const MOST_ASKED = 2_000
const A_BATCH = 20
const BATCHES_TOGETHER = 4
/** From a group to the one that its members could join, and on from there. */
const MOST_ROUNDS = 6

type Groups = Answer<readonly GroupShape[]>
type Ids = Answer<readonly string[]>

export interface EligibleGroups {
  /** Every group within reach of the account, or a failure. `own`: the reply about the account itself. */
  of(own: Reply, isIn: Groups, owns: Groups, fromLists: boolean): Promise<Groups>
}

/** Groups that an account could join, with answers kept for a minute in this process. */
export function openEligibleGroups(reader: Reader, now: () => Date): EligibleGroups {
  const reachedFrom = openAsking(reader, 'eligible-groups', (reply) => groupsIn(reader, reply), now)
  const parentsOf = openAsking(reader, 'group-parents', parentsIn, now)

  return {
    async of(own, isIn, owns, fromLists) {
      if (isNotLicensed(own)) return answered([])
      const first = await groupsIn(reader, own)
      if (first.kind !== 'answered') return first
      if (isIn.kind !== 'answered') return isIn
      if (owns.kind !== 'answered') return owns
      const known = new Map([...isIn.value, ...owns.value].map((group) => [group.id.toLowerCase(), group]))
      const within = new Map<string, GroupShape>()
      const [climbed, asked] = [new Set<string>(), new Set<string>()]
      let reached = first.value
      let joins: readonly string[] = [...owns.value.map(({ id }) => id.toLowerCase()), ...reached]
      let stands: readonly string[] = [...known.keys()]
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const above = await parentsOf(addedTo(climbed, joins), fromLists)
        if (above.kind !== 'answered') return above
        const fresh = [...new Set([...reached, ...above.value])].filter((id) => !within.has(id))
        const read = await readGroups(
          reader,
          fresh.filter((id) => !known.has(id)),
        )
        if (read.kind !== 'answered') return read
        for (const group of read.value) known.set(group.id.toLowerCase(), group)
        for (const id of fresh) {
          const group = known.get(id)
          if (!group) return failed('a group of another id than was asked for')
          within.set(id, group)
        }
        // One role-assignable group is enough to know the class.
        if ([...within.values()].some((group) => group.isAssignableToRole === true))
          return answered([...within.values()])
        const next = addedTo(asked, [...stands, ...joins, ...above.value])
        if (next.length === 0) return answered([...within.values()])
        if (asked.size > MOST_ASKED) return failed('more groups than we ask about')
        const through = await reachedFrom(next, fromLists)
        if (through.kind !== 'answered') return through
        reached = through.value
        joins = reached
        stands = []
      }
      return failed('eligibilities that lead on and on')
    },
  }
}

/** Ids that are new; they are added to `seen`. */
function addedTo(seen: Set<string>, ids: readonly string[]): readonly string[] {
  const added = [...new Set(ids)].filter((id) => !seen.has(id))
  for (const id of added) seen.add(id)
  return added
}

/** One question about each of many groups, and all that they lead to; for a page, from answers of the last minute. */
function openAsking(reader: Reader, call: CallId, idsIn: (reply: Reply) => Promise<Ids> | Ids, now: () => Date) {
  const kept = new Map<string, { readonly ids: readonly string[]; readonly at: number }>()

  const atHand = (id: string): readonly string[] | null => {
    const one = kept.get(id)
    return one && now().getTime() - one.at < KEPT_FOR_MS ? one.ids : null
  }
  function keep(id: string, ids: readonly string[]): void {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(id, { ids, at: now().getTime() })
  }

  return async (groups: readonly string[], fromLists: boolean): Promise<Ids> => {
    // Read once, since an answer that runs out while others are asked for would count as a group that leads nowhere.
    const told = new Map(
      groups.flatMap((id) => {
        const ids = fromLists ? atHand(id) : null
        return ids ? [[id, ids] as const] : []
      }),
    )
    const unknown = groups.filter((id) => !told.has(id))
    for (const [id, reply] of await readEach(reader, call, unknown)) {
      const ids = await idsIn(reply)
      if (ids.kind !== 'answered') return ids
      keep(id, ids.value)
      told.set(id, ids.value)
    }
    const all = groups.map((id) => told.get(id))
    return all.includes(undefined)
      ? failed('a group that nothing was heard of')
      : answered(all.flatMap((ids) => ids ?? []))
  }
}

const parentsIn = (reply: Reply): Ids =>
  mapped(answerAs(groupIdsShape, reply), ({ value }) => value.map((id) => id.toLowerCase()))

/** Without the licence there is no privileged identity management, hence no group that anybody could join. */
async function groupsIn(reader: Reader, reply: Reply): Promise<Ids> {
  if (isNotLicensed(reply)) return answered([])
  const rows = await reader.allOf(reply, eligibilityShape, 'eligible-groups')
  return rows.kind === 'answered' ? answered(rows.value.map(({ groupId }) => groupId.toLowerCase())) : rows
}

async function readGroups(reader: Reader, ids: readonly string[]): Promise<Groups> {
  const groups: GroupShape[] = []
  for (const reply of (await readEach(reader, 'group', ids)).values()) {
    const group = answerAs(groupShape, reply)
    if (group.kind !== 'answered') return group
    groups.push(group.value)
  }
  return answered(groups)
}

/** One call about each of many, in as few requests as it takes. */
async function readEach(reader: Reader, call: CallId, ids: readonly string[]): Promise<Map<string, Reply>> {
  const replies = new Map<string, Reply>()
  const batches = Array.from({ length: Math.ceil(ids.length / A_BATCH) }, (_, i) =>
    Object.fromEntries(ids.slice(i * A_BATCH, (i + 1) * A_BATCH).map((id) => [id, [call, { id }] as const])),
  )
  for (let first = 0; first < batches.length; first += BATCHES_TOGETHER) {
    const together = batches.slice(first, first + BATCHES_TOGETHER)
    for (const answers of await Promise.all(together.map((batch) => reader.readTogether(batch))))
      for (const [id, reply] of Object.entries(answers)) replies.set(id, reply)
  }
  return replies
}
