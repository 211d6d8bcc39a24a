/**
 * What Identity Protection says of an account. States that ended (dismissed,
 * remediated, confirmed safe) are no risk.
 *
 * The whole tenant may ask once a second, all its applications together: so the
 * few accounts at risk are kept as one list for everybody, and before a write one
 * account is asked for by itself (rule R11).
 *
 * @see Microsoft Graph, "riskyUser"
 */
import type { AccountId } from '../../account.ts'
import { type Look, type Risk, seen, unseen } from '../../evidence.ts'
import { openList } from '../shared-list.ts'
import type { SourceOptions } from '../shared-source.ts'
import { answerAs } from './answer.ts'
import type { Reader } from './reader.ts'
import { isNothingThere, type Reply, unseenBecause } from './reply.ts'
import { riskShape, type RiskShape } from './shapes.ts'

const STATES = { atRisk: 'at-risk', confirmedCompromised: 'confirmed-compromised' } as const

interface AtRisk {
  readonly id: string
  readonly risk: Risk
}

export interface Risks {
  /** Of one account: out of the list, or asked anew. */
  read(id: AccountId, anew: boolean): Promise<Look<Risk | null>>
}

/** `all` waits for room in the limit, since nobody waits for the list; `one` does not. */
export function openRisks(
  { one, all }: { readonly one: Reader; readonly all: Reader },
  options: Omit<SourceOptions, 'pass' | 'name'>,
): Risks {
  const { now } = options
  const list = openList<AtRisk>({ ...options, name: 'risky-users', readAll: () => readAll(all, now) })

  async function outOfList(id: AccountId, anew: boolean): Promise<Look<Risk | null>> {
    const look = await list.read(anew)
    if (look.kind === 'unseen') return look
    return seen(look.value.find((found) => found.id.toLowerCase() === id.toLowerCase())?.risk ?? null, look.at)
  }

  return {
    async read(id, anew) {
      if (!anew) return outOfList(id, false)
      const reply = await one.read('risky-user', { id })
      // Many write at once: one reading of the list, begun now, serves them all.
      return reply.kind === 'held-back' ? outOfList(id, true) : riskOfOne(reply, now())
    },
  }
}

async function readAll(reader: Reader, now: () => Date): Promise<Look<readonly AtRisk[]>> {
  const found: AtRisk[] = []
  for await (const page of reader.pagesOf('risky-users', {}, riskShape)) {
    if (page.kind === 'broken') return unseen(unseenBecause(page.reply))
    found.push(...page.items.flatMap((item) => atRisk(item)))
  }
  return seen(found, now())
}

function atRisk(item: RiskShape): AtRisk[] {
  const risk = riskFrom(item)
  return risk ? [{ id: item.id, risk }] : []
}

function riskFrom({ riskState, riskLastUpdatedDateTime }: RiskShape): Risk | null {
  const state = (STATES as Readonly<Record<string, Risk['state']>>)[riskState]
  return state ? { state, since: riskLastUpdatedDateTime ?? null } : null
}

/** 404 says that Microsoft never found it risky. */
function riskOfOne(reply: Reply, at: Date): Look<Risk | null> {
  if (isNothingThere(reply)) return seen(null, at)
  const risk = answerAs(riskShape, reply)
  return risk.kind === 'answered' ? seen(riskFrom(risk.value), at) : unseen(unseenBecause(reply))
}
