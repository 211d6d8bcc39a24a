/**
 * What Identity Protection says of an account. States that ended (dismissed, remediated, confirmed safe) are no risk.
 *
 * The whole tenant, all its applications together, may ask once a second, so the few accounts at risk are kept as one
 * list for everybody. Before a write that list is not used (rule R11): Microsoft is asked anew, for one account, or
 * once for all who wait at that moment.
 *
 * @see Microsoft Graph, "riskyUser"
 */
import type { AccountId } from '../../../rules/account/account.ts'
import type { Risk } from '../../../rules/diagnosis/evidence.ts'
import { type SourceReading, seen, type Unseen, unseen } from '../../../rules/source-reading.ts'
import { openList } from '../../shared-sources/shared-list.ts'
import type { SourceOptions } from '../../shared-sources/shared-source.ts'
import { answerAs } from '../transport/graph-answer.ts'
import type { Priority } from '../transport/transport.ts'
import { LIST_WAITS_FOR_MS, type RetryPolicy } from '../transport/retry-policy.ts'
import type { Reader, Take } from '../transport/reader.ts'
import { isNothingThere, type Reply, unseenBecause } from '../transport/reply.ts'
import type { RequestQueue } from '../transport/request-queue.ts'
import { riskOfOneShape, riskShape, type RiskShape } from './user-shapes.ts'

const AT_RISK = { atRisk: 'at-risk', confirmedCompromised: 'confirmed-compromised' } as const
const NO_RISK: readonly string[] = ['none', 'confirmedSafe', 'remediated', 'dismissed']
/** What Microsoft writes where Identity Protection may not be read: neither a risk nor none. */
const HIDDEN = 'hidden'
const BUDGET = 'identity-protection'

/** What is said of one account. `why`: it is listed, but its state cannot be told. */
type Word = { readonly risk: Risk | null } | { readonly why: Extract<Unseen, 'failed' | 'not-licensed'> }
type Listed = { readonly id: string } & Word

export interface Risks {
  /** Of one account: from the list, or asked anew; `at` is then when that was asked. */
  read(id: AccountId, anew: boolean): Promise<SourceReading<Risk | null>>
}

export interface RiskReading {
  readonly queue: RequestQueue
  readonly retryPolicy: RetryPolicy
  readonly readerTaking: (take: Take, priority: Priority) => Reader
}

/** Risks from the shared list, or asked anew. */
export function openRisks(reading: RiskReading, options: Omit<SourceOptions, 'refresh' | 'name'>): Risks {
  const { queue, readerTaking } = reading
  const { now } = options
  // The list is read before others' requests, since it serves everybody.
  const forList = readerTaking(
    (budget) => queue.enter(budget, { waitsForInMs: LIST_WAITS_FOR_MS, isForAll: true }),
    'low',
  )
  const list = openList<Listed>({ ...options, name: 'risky-users', readAll: () => readAll(forList, now()) })
  const askAnew = askingTogether(reading, now)
  return { read: async (id, anew) => (anew ? askAnew(id) : ofOne(await list.read(), id)) }
}

interface Asking {
  readonly id: AccountId
  readonly givesUpAt: number
  readonly give: (look: SourceReading<Risk | null>) => void
}

/**
 * Before a write. Whoever waits alone is asked for alone. Where several wait when there is room, one request reads the
 * list for all of them: it begins after each of them asked, is made by this very process, and is stored nowhere.
 */
function askingTogether({ queue, retryPolicy, readerTaking }: RiskReading, now: () => Date) {
  const waitsForInMs = retryPolicy.queueInMs[BUDGET]
  let waiting: Asking[] = []
  let isServing = false

  /** Its first request has room already. */
  function readerInTurn(): Reader {
    let hasRoom = true
    return readerTaking(async (budget) => {
      const isFirst = hasRoom
      hasRoom = false
      return isFirst || queue.enter(budget, { waitsForInMs })
    }, 'high')
  }

  async function ask(served: readonly Asking[]): Promise<void> {
    const askedAt = now()
    const reader = readerInTurn()
    const [first, ...more] = served
    if (first && more.length === 0)
      return first.give(riskOfOne(await reader.read('risky-user', { id: first.id }), askedAt))
    const list = await readAll(reader, askedAt)
    for (const { id, give } of served) give(ofOne(list, id))
  }

  async function serve(): Promise<void> {
    while (waiting.length > 0) {
      const isRoom = await queue.enter(BUDGET, { waitsForInMs })
      const at = performance.now()
      const served = isRoom ? waiting : waiting.filter(({ givesUpAt }) => givesUpAt <= at)
      waiting = waiting.filter((one) => !served.includes(one))
      if (isRoom) await ask(served).catch(() => served.forEach(({ give }) => give(unseen('failed'))))
      else for (const { give } of served) give(unseen('budget'))
    }
  }

  return (id: AccountId): Promise<SourceReading<Risk | null>> =>
    new Promise((give) => {
      waiting.push({ id, give, givesUpAt: performance.now() + waitsForInMs })
      if (isServing) return
      isServing = true
      void serve().finally(() => (isServing = false))
    })
}

const ofOne = (list: SourceReading<readonly Listed[]>, id: AccountId): SourceReading<Risk | null> =>
  list.kind === 'unseen'
    ? list
    : asLook(list.value.find((listed) => listed.id.toLowerCase() === id.toLowerCase()) ?? { risk: null }, list.at)

async function readAll(reader: Reader, at: Date): Promise<SourceReading<readonly Listed[]>> {
  const listed: Listed[] = []
  for await (const page of reader.pagesOf('risky-users', {}, riskShape)) {
    if (page.kind === 'broken') return unseen(unseenBecause(page.reply))
    listed.push(...page.items.map((item) => ({ id: item.id, ...wordOf(item) })))
  }
  return seen(listed, at)
}

/** A state that we do not know does not count as none. */
function wordOf({ riskState, riskLevel, riskLastUpdatedDateTime }: RiskShape): Word {
  const state = (AT_RISK as Readonly<Record<string, Risk['state']>>)[riskState ?? '']
  if (state) return { risk: { state, since: riskLastUpdatedDateTime ?? null } }
  if (riskState === HIDDEN || riskLevel === HIDDEN) return { why: 'not-licensed' }
  return NO_RISK.includes(riskState ?? '') ? { risk: null } : { why: 'failed' }
}

const asLook = (word: Word, at: Date): SourceReading<Risk | null> =>
  'why' in word ? unseen(word.why) : seen(word.risk, at)

/** 404 says that Microsoft never found it risky. */
function riskOfOne(reply: Reply, at: Date): SourceReading<Risk | null> {
  if (isNothingThere(reply)) return seen(null, at)
  const risk = answerAs(riskOfOneShape, reply)
  return risk.kind === 'answered' ? asLook(wordOf(risk.value), at) : unseen(unseenBecause(reply))
}
