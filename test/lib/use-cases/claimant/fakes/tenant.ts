/** A tenant in memory: accounts that can be changed, writes that can fail in every way a port may answer. */
import { type Account, type AccountId, answered } from '#lib/rules/account/account.ts'
import type { Evidence, InboxRule, Risk, SendingRestriction, SignIn } from '#lib/rules/diagnosis/evidence.ts'
import { type SourceReading, seen, unseen } from '#lib/rules/source-reading.ts'
import type { Authenticator } from '#lib/rules/proofs/factors/factor.ts'
import type { MethodChanges } from '#lib/rules/proofs/freshness.ts'
import type { Applied } from '#lib/ports/tenant-write.ts'
import type { Consent, DeskRoleHolder, MayBeListed, Tenant } from '#lib/ports/tenant.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import type { Pass, PassPolicy } from '#lib/rules/remedies/temporary-access-pass-terms.ts'
import type { ContextDemand, Demand } from '#lib/rules/account/sign-in-context.ts'
import type { TenantWrite } from '#lib/rules/remedies/remedy.ts'
import { exampleEvidence } from '#lib/rules/diagnosis/causes/support/example.ts'
import { exampleAccount } from '#test/example.ts'
import type { AccountChange, Profile } from '#lib/rules/diagnosis/account-background.ts'
import type { SecondFactor } from '#lib/rules/account/second-factor.ts'

export interface Resident {
  account: Account
  authenticators: readonly Authenticator[]
  methodChanges: MethodChanges
  signIns: readonly SignIn[]
  restriction: SendingRestriction | null
  inboxRules?: readonly InboxRule[]
  forwarding?: string | null
  risk?: Risk | null
  consents?: readonly Consent[]
  profile?: Profile
  changes?: readonly AccountChange[]
  /** The password that works now, as far as we set one. */
  password: string | null
}

interface Made {
  readonly id: AccountId
  readonly write: TenantWrite
}
/** `lost`: the write happens, and its answer does not arrive. */
export type Fate = Applied['kind'] | 'lost' | (typeof REFUSED_AS)[number] | 'dies-before' | 'dies-after'
/** Refusals that say more than that. */
const REFUSED_AS = ['password-refused', 'kept-elsewhere', 'default-method', 'unrecognised'] as const

export interface FakeTenant extends Tenant {
  readonly residents: Map<string, Resident>
  readonly writes: readonly Made[]
  /** Every read, by name, in order: what was asked tells as much as what was answered. */
  readonly reads: readonly string[]
  /** The reads that could have been answered from a shared list. */
  readonly listed: readonly string[]
  /** What happens to the next writes, in order; afterwards they are applied. */
  fates: Fate[]
  /** Reads answer nothing: a look says so, and every other read throws. */
  down: boolean
  pace: Awaited<ReturnType<Tenant['authenticatorsPace']>>
  /** Seconds for which a write is not seen by a read. */
  lagSeconds: number
  passPolicy: PassPolicy
  /** Null: the tenant does not say. */
  roleHolders: readonly DeskRoleHolder[] | null
  /** Null: the tenant does not say. */
  signInContextDemands: ContextDemand | null
  /** What the authentication context demands of whoever signed in. */
  demandOn: SourceReading<Demand>
  /** What everybody has beside Microsoft's texts. */
  secondFactor: SourceReading<SecondFactor>
  /** Marks the account's passes as used, as a sign-in with one does. */
  usePass(id: AccountId): void
}

/** The process ends here: nothing after this line of the use case runs. */
export class Killed extends Error {}

export function fakeTenant(now: () => Date): FakeTenant {
  const residents = new Map<string, Resident>()
  const writes: Made[] = []
  const reads: string[] = []
  const listed: string[] = []
  const passes = new Map<AccountId, readonly Pass[]>()
  let passesMade = 0
  const hidden: { readonly until: Date; readonly id: AccountId; readonly was: Account }[] = []
  const byId = (id: AccountId) => [...residents.values()].find(({ account }) => account.id === id)
  const asSeen = ({ account }: Resident): Account =>
    hidden.find(({ id, until }) => id === account.id && until > now())?.was ?? account
  const reading = (name: string, from?: MayBeListed) => {
    reads.push(name)
    if (from === 'lists') listed.push(name)
    if (tenant.down) throw new Unavailable('The tenant does not answer.')
  }

  const make = (resident: Resident, write: TenantWrite) => {
    const { account } = resident
    if (tenant.lagSeconds > 0)
      hidden.push({
        id: account.id,
        was: asSeen(resident),
        until: new Date(now().getTime() + tenant.lagSeconds * 1000),
      })
    writes.push({ id: account.id, write })
    if (write.kind === 'delete-pass')
      passes.set(
        account.id,
        (passes.get(account.id) ?? []).filter((pass) => pass.id !== write.passId),
      )
    const at = now()
    if (write.kind === 'set-password') {
      resident.account = { ...account, passwordChangedAt: at }
      resident.password = write.password
    }
    if (write.kind === 'disable-inbox-rule')
      resident.inboxRules = resident.inboxRules?.map((rule) =>
        rule.id === write.ruleId ? { ...rule, enabled: false } : rule,
      )
    if (write.kind === 'stop-forwarding') resident.forwarding = null
    if (write.kind === 'lift-sending-restriction') resident.restriction = null
    if (write.kind === 'dismiss-risk') resident.risk = null
    if (write.kind === 'remove-authenticator')
      resident.authenticators = resident.authenticators.filter(({ id }) => id !== write.authenticator.id)
    if (write.kind === 'end-sessions') resident.account = { ...resident.account, sessionsValidFrom: at }
    if (write.kind === 'enable-sign-in') resident.account = { ...resident.account, enabled: true }
    if (write.kind === 'disable-sign-in') resident.account = { ...resident.account, enabled: false }
  }

  /** Answers what a write of this fate comes to; `act` makes it. */
  const meet = <T>(fate: Fate, act: () => T): Exclude<Applied, { kind: 'applied' }> | { kind: 'done'; value: T } => {
    if (fate === 'dies-before') throw new Killed()
    const as = REFUSED_AS.find((why) => why === fate)
    if (as) return { kind: 'refused', why: as }
    if (fate === 'refused') return { kind: 'refused', why: 'not-permitted' }
    if (fate === 'not-applied') return { kind: 'not-applied', why: 'throttled' }
    if (fate === 'unknown') return { kind: 'unknown' }
    const value = act()
    if (fate === 'dies-after') throw new Killed()
    return fate === 'lost' ? { kind: 'unknown' } : { kind: 'done', value }
  }

  const tenant: FakeTenant = {
    residents,
    writes,
    reads,
    listed,
    fates: [],
    down: false,
    pace: null,
    lagSeconds: 0,
    roleHolders: null,
    signInContextDemands: null,
    demandOn: seen('phishing-resistant', now()),
    secondFactor: unseen('not-configured'),
    passPolicy: { enabled: true, coversAccount: true, shortest: 10, longest: 480 },
    async findAccount(name) {
      reading('findAccount')
      const account = residents.get(name)?.account
      if (!account) return null
      const { id, displayName, signInName, createdAt } = account
      return { id, displayName, signInName, createdAt }
    },
    async readAccount(id, from) {
      reading('readAccount', from)
      const resident = byId(id)
      return resident ? asSeen(resident) : null
    },
    async readAuthenticators(id) {
      reading('readAuthenticators')
      return { kind: 'answered', value: byId(id)?.authenticators ?? [] }
    },
    async readMethodChanges(id, from) {
      reading('readMethodChanges', from)
      return byId(id)?.methodChanges ?? answered([])
    },
    async readConsents(id, since) {
      reading('readConsents')
      return answered((byId(id)?.consents ?? []).filter(({ at }) => !at || at >= since))
    },
    async readEvidence({ id }) {
      reading('readEvidence')
      const resident = byId(id)
      const { enabled, passwordChangedAt, hasMailbox } = resident ? asSeen(resident) : exampleAccount()
      return {
        ...exampleEvidence([]),
        gatheredAt: now(),
        enabled,
        passwordChangedAt,
        hasMailbox,
        home: homeOf(resident),
        onPremisesAnchor: resident?.account.onPremisesAnchor ?? null,
        signIns: resident ? seen(resident.signIns, now()) : unseen('failed'),
        sendingRestriction: seen(resident?.restriction ?? null, now()),
        inboxRules: seen(resident?.inboxRules ?? [], now()),
        forwarding: seen(resident?.forwarding ?? null, now()),
        risk: seen(resident?.risk ?? null, now()),
        secondFactor: tenant.secondFactor,
      } satisfies Evidence
    },
    async readBackground(id) {
      reading('readBackground')
      const resident = byId(id)
      const since = new Date(now().getTime() - 30 * 86_400_000)
      return {
        profile: seen(resident?.profile ?? { department: null, jobTitle: null, manager: null }, now()),
        changes: seen({ made: resident?.changes ?? [], since }, now()),
        signIns: seen(resident?.signIns ?? [], now()),
      }
    },
    async readSecondFactor() {
      reads.push('readSecondFactor')
      return tenant.down ? unseen('failed') : tenant.secondFactor
    },
    async readSendingRestriction({ mail }) {
      reads.push('readSendingRestriction')
      if (tenant.down) return unseen('failed')
      const resident = [...residents.values()].find(({ account }) => account.mail === mail)
      return seen(resident?.restriction ?? null, now())
    },
    async authenticatorsPace() {
      return tenant.pace
    },
    async readDepartments() {
      reading('readDepartments')
      const here = [...residents.values()].filter(({ account }) => account.enabled)
      return seen([{ name: 'Retail', accounts: here.map(({ account }) => account.id) }], now())
    },
    async readDeskRoleHolders() {
      reads.push('readDeskRoleHolders')
      return tenant.down || !tenant.roleHolders ? unseen('failed') : seen(tenant.roleHolders, now())
    },
    async contextDemandOn() {
      return tenant.down ? unseen('failed') : tenant.demandOn
    },
    async deskSignIn() {
      return tenant.signInContextDemands ? seen(tenant.signInContextDemands, now()) : unseen('not-permitted')
    },
    async signInContext() {
      return tenant.signInContextDemands ? seen(tenant.signInContextDemands, now()) : unseen('not-permitted')
    },
    async readEnabled(id) {
      reads.push('readEnabled')
      return tenant.down ? unseen('failed') : seen(byId(id)?.account.enabled ?? false, now())
    },
    async sourceStates() {
      return []
    },
    async readPasses(id) {
      reads.push('readPasses')
      return tenant.down ? unseen('failed') : seen(passes.get(id) ?? [], now())
    },
    async readPassPolicy() {
      reads.push('readPassPolicy')
      return tenant.down ? unseen('failed') : seen(tenant.passPolicy, now())
    },
    async createPass(id, minutes) {
      const met = meet(tenant.fates.shift() ?? 'applied', () => {
        const expiresAt = new Date(now().getTime() + minutes * 60_000)
        const pass: Pass = { id: `pass ${++passesMade}`, createdAt: now(), expiresAt, usability: 'usable' }
        passes.set(id, [...(passes.get(id) ?? []), pass])
        return { kind: 'made', passId: pass.id, pass: `value of ${pass.id}`, expiresAt } as const
      })
      return met.kind === 'done' ? met.value : met
    },
    usePass(id) {
      passes.set(
        id,
        (passes.get(id) ?? []).map((pass) => ({ ...pass, usability: 'used' })),
      )
    },
    describeWrite: (_, { kind }) => ({ service: 'graph', method: 'PATCH', path: kind, properties: [] }),
    async apply(id, write) {
      const resident = byId(id)
      if (!resident) return { kind: 'refused', why: 'not-found' }
      const met = meet(tenant.fates.shift() ?? 'applied', () => make(resident, write))
      return met.kind === 'done' ? { kind: 'applied' } : met
    },
  }
  return tenant
}

/** Where Microsoft keeps it, but for synced people. */
const homeOf = (resident: Resident | undefined): Evidence['home'] => {
  const synced = resident?.account.lookups.synced
  return synced?.kind === 'answered' && synced.value ? 'on-premises' : 'here'
}
