/** The credentials bound to an account. */
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import type { Authenticator, Authenticators } from '../../../rules/proofs/factors/factor.ts'
import { CODE_LIFETIME_IN_MINUTES } from '../../../rules/secret-code.ts'
import type { Log } from '../../../ports/logger.ts'
import type { Tenant } from '../../../ports/tenant.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import { E164 } from '../../delivery/recipient.ts'
import { BUDGETS, type SharedEvidence } from '../../shared-sources/shared-evidence.ts'
import { whyNot } from '../transport/graph-answer.ts'
import type { Reader } from '../transport/reader.ts'
import { isStatus, type Reply, reasonOf, unseenBecause } from '../transport/reply.ts'
import { FOR_OTHERS, notTheirTurn, type RequestQueue } from '../transport/request-queue.ts'
import { type MethodShape, methodShape } from './method-shapes.ts'
import { type SourceReading, seen, unseen } from '../../../rules/source-reading.ts'

const KINDS: Readonly<Record<string, Authenticator['kind']>> = {
  emailAuthenticationMethod: 'email',
  phoneAuthenticationMethod: 'phone',
  microsoftAuthenticatorAuthenticationMethod: 'app',
  fido2AuthenticationMethod: 'passkey',
  windowsHelloForBusinessAuthenticationMethod: 'windows-hello',
  softwareOathAuthenticationMethod: 'software-oath',
  platformCredentialAuthenticationMethod: 'platform-credential',
  externalAuthenticationMethod: 'external',
  temporaryAccessPassAuthenticationMethod: 'temporary-access-pass',
  passwordAuthenticationMethod: 'password',
}

const PHONE_TYPES = ['mobile', 'alternateMobile', 'office'] as const

/** For so long after Microsoft refused a reading, each one is counted before it is made. */
const COUNTED_FOR_MS = HOUR_IN_MS
const LIMITED = 'methods-limited'
/** As long as a code that was sent because of the reading is valid. */
const RECENT_FOR_MS = CODE_LIFETIME_IN_MINUTES * MINUTE_IN_MS
/** Two requests of the budget are left to others: the sign-in log's, and the one that is reserved for writes. */
const PACE = {
  readings: BUDGETS.reports.requests - FOR_OTHERS.claimant.reports,
  inSeconds: BUDGETS.reports.inSeconds,
} as const

/**
 * Microsoft lists authentication methods among what the reports' five requests in ten
 * seconds are for, so they are counted among those, by all instances. Where the
 * organisation says that its tenant gives them room of their own, they are read freely
 * until one is refused, and counted from then on.
 *
 * A reading that was held back or refused for now is no answer, and no reason to
 * send a code nowhere: it is made again later.
 *
 * @see Microsoft Graph, "Service-specific throttling limits", "Identity and access reports"
 */
export function openAuthenticators(options: {
  /** Asks once and without counting, so that one refusal is enough to learn of the limit. */
  readonly once: Reader
  /** The same, with retries. */
  readonly free: Reader
  /** Waits about as long as a task may take. */
  readonly inLine: Reader
  /** Asks only where nobody else does. */
  readonly idle: Reader
  /** For somebody who waits for it. */
  readonly beforeWrite: (id: AccountId) => Reader
  readonly queue: RequestQueue
  readonly areCounted: boolean
  readonly shared: SharedEvidence
  readonly log: Log
  readonly now: () => Date
}): Pick<Tenant, 'readAuthenticators' | 'authenticatorsPace'> & { readonly glance: GlanceAtMethods } {
  const { once, free, inLine, idle, beforeWrite, queue, areCounted, shared, log, now } = options
  const late = readOfLate(now)
  /** Recent readings, however they were made; nothing is proved by them. */
  const seenOfLate = readOfLate(now)

  async function isCounted(): Promise<boolean> {
    if (areCounted) return true
    const { readAt } = await shared.source(LIMITED)
    return readAt !== null && now().getTime() - readAt.getTime() < COUNTED_FOR_MS
  }

  async function countFromNowOn(): Promise<void> {
    const lead = await shared.lead(LIMITED)
    if (await lead?.write({ kept: null, readAt: now() }))
      log.warn({ call: 'methods' }, 'Microsoft limits how often methods are read; from now on they are counted')
    await lead?.end()
  }

  async function readFreely(id: AccountId): Promise<Reply> {
    const reply = await once.read('methods', { id })
    if (!isPassing(reply)) return reply
    if (!isStatus(reply, 429, 429)) return free.read('methods', { id })
    await countFromNowOn()
    return reply
  }

  return {
    authenticatorsPace: async () => ((await isCounted()) ? PACE : null),
    async readAuthenticators(id, when) {
      const isLimited = await isCounted()
      const known = when === 'as-of-late' && isLimited ? late.of(id) : null
      if (known) return known
      const counting = when ? inLine : beforeWrite(id)
      const reply = isLimited ? await counting.read('methods', { id }) : await readFreely(id)
      if (reply.kind === 'held-back')
        throw when ? new Unavailable('methods: held back') : notTheirTurn('methods', queue, 'reports', id)
      const methods = await (isLimited ? counting : free).allOf(reply, methodShape, 'methods')
      if (methods.kind === 'answered') {
        const answer = { kind: 'answered', value: methods.value.map(authenticatorFrom) } as const
        if (when) late.keep(id, answer)
        seenOfLate.keep(id, answer)
        return answer
      }
      if (isPassing(reply)) throw new Unavailable(`methods: ${reasonOf(reply)}`)
      return { kind: 'failed', why: whyNot(methods) }
    },
    async glance(id) {
      const isLimited = await isCounted()
      const reply = isLimited ? await idle.read('methods', { id }) : await readFreely(id)
      const methods = await (isLimited ? idle : free).allOf(reply, methodShape, 'methods')
      if (methods.kind === 'answered') {
        const answer = { kind: 'answered', value: methods.value.map(authenticatorFrom) } as const
        seenOfLate.keep(id, answer)
        return asLook(answer)
      }
      const earlier = seenOfLate.of(id)
      return earlier ? asLook(earlier) : unseen(unseenBecause(reply))
    },
  }

  function asLook(answer: Authenticators): SourceReading<readonly Authenticator[]> {
    return answer.kind === 'answered' ? seen(answer.value, now()) : unseen('failed')
  }
}

/**
 * A reading where the limit has room now, else the one that this process made some minutes ago. Nobody waits for it,
 * and no write rests on it.
 */
export type GlanceAtMethods = (id: AccountId) => Promise<SourceReading<readonly Authenticator[]>>

/** Kept in this process only, and no longer than needed, since they hold addresses. */
function readOfLate(now: () => Date) {
  const kept = new Map<AccountId, { readonly at: number; readonly answer: Authenticators }>()
  const dropOld = () => {
    const since = now().getTime() - RECENT_FOR_MS
    for (const [id, { at }] of kept) if (at <= since) kept.delete(id)
  }
  return {
    of(id: AccountId): Authenticators | null {
      dropOld()
      return kept.get(id)?.answer ?? null
    },
    keep(id: AccountId, answer: Authenticators): void {
      dropOld()
      kept.set(id, { at: now().getTime(), answer })
    },
  }
}

const isPassing = (reply: Reply): boolean =>
  reply.kind !== 'answered' || isStatus(reply, 429, 429) || isStatus(reply, 500, 599)

function authenticatorFrom(method: MethodShape): Authenticator {
  const kind = KINDS[(method['@odata.type'] ?? '').replace('#microsoft.graph.', '')] ?? 'other'
  return {
    id: method.id,
    kind,
    address: kind === 'email' ? unmasked(method.emailAddress) : kind === 'phone' ? e164(method.phoneNumber) : null,
    phoneType: PHONE_TYPES.find((type) => type === method.phoneType) ?? null,
    createdAt: method.createdDateTime ?? null,
  }
}

const unmasked = (address: string | null | undefined): string | null =>
  address && !address.includes('*') && address.includes('@') ? address : null

/** Graph writes `+386 41123456` and adds `x123` for an extension, which no text message reaches. */
export function e164(number: string | null | undefined): string | null {
  const digits = (number ?? '').replaceAll(/[\s().-]/g, '')
  return E164.test(digits) ? digits : null
}
