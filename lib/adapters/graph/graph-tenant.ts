/**
 * The Microsoft 365 tenant, through Graph v1.0 and, where configured, Exchange.
 *
 * Two apps: the reader cannot write, and the actor is asked by `apply` alone.
 */
import type { AccountId } from '../../rules/account/account.ts'
import { unseen } from '../../rules/source-reading.ts'
import type { Tenant } from '../../ports/tenant.ts'
import { Unavailable } from '../../rules/unavailable.ts'
import { openExchange } from '../exchange/exchange.ts'
import { openMailboxSources } from '../exchange/mailbox-sources.ts'
import { BUDGETS } from '../shared-sources/shared-evidence.ts'
import { readAccount } from './users/user-account.ts'
import { type Actor, apply, isDirectoryWrite, isExchangeWrite } from './apply.ts'
import { describeWriteBy } from './describe-write.ts'
import { openAuthenticators } from './methods/authenticators.ts'
import { withCircuitBreaker } from './transport/circuit-breaker.ts'
import { openCallNotes } from './transport/call-notes.ts'
import { isMicrosoftCloud } from './transport/clouds.ts'
import { readConsents } from './users/consents.ts'
import { openDepartments } from './users/department-list.ts'
import { openDeskRoles } from './roles/desk-roles.ts'
import { openDomains } from './users/domains.ts'
import { openLockoutRules } from './policies/lockout-rules.ts'
import { openEligibleGroups } from './roles/eligible-groups.ts'
import { readEnabled } from './users/sign-in-enabled.ts'
import { openBackground } from './users/background.ts'
import { readEvidence } from './read-evidence.ts'
import { openTransport, type Priority, scopeOf } from './transport/transport.ts'
import { permissionsIn } from './transport/granted-permissions.ts'
import { openMethodChanges } from './methods/method-change-log.ts'
import { createPass, readPasses, readPassPolicy } from './methods/temporary-access-passes.ts'
import { IN_TURN_FOR_MS, LIST_IN_TURN_FOR_MS, RETRY_POLICY } from './transport/retry-policy.ts'
import { openReachNotes } from './transport/reach-notes.ts'
import { openReader, type Take } from './transport/reader.ts'
import { openRisks } from './users/risk.ts'
import { openRoleList } from './roles/role-list.ts'
import { FOR_OTHERS, notTheirTurn, openRequestQueue } from './transport/request-queue.ts'
import { openRowNotes } from './transport/row-notes.ts'
import { openSecondFactors } from './methods/second-factors.ts'
import { openSignInContexts } from './policies/sign-in-contexts.ts'
import { openFeed } from './sign-in-log/sign-in-feed.ts'
import { sourceStates } from './source-states.ts'
import { type AppCredential, openTokens } from './transport/tokens.ts'
import { findAccount } from './users/find-account.ts'
import type { TenantOptions } from './tenant-options.ts'

/** The port, with the shared readings in which this process takes part until it is told to stop. */
export interface WatchingTenant extends Tenant {
  watch(): () => void
  /** Since when Graph answers nothing; null: it does. */
  failingSince(): Date | null
}

/** The tenant, for all use cases of this process. */
export function openTenant(options: TenantOptions): WatchingTenant {
  const { graphBaseUrl, shared, log, now, retryPolicy = RETRY_POLICY } = options
  const inCloud = isMicrosoftCloud(options)
  const tokensOf = (app: AppCredential) => openTokens(app, { ...options, isMicrosoftCloud: inCloud })
  const readerTokens = tokensOf(options.reader)
  const reach = openReachNotes(now)
  const sending = { graphBaseUrl, isMicrosoftCloud: inCloud, log, now }
  const transportWith = (tokens: typeof readerTokens) =>
    reach.noting(withCircuitBreaker(openTransport({ ...sending, tokens }), options))
  const transport = transportWith(readerTokens)
  const heard = openCallNotes({ shared, log, now })
  const unreadable = openRowNotes({ shared, log, now })
  const granted = async () => permissionsIn(await readerTokens.tokenFor(scopeOf(graphBaseUrl)))
  const readerWith = (take: Take, priority: Priority = 'high', policy = retryPolicy) =>
    openReader({ transport, graphBaseUrl, retryPolicy: policy, take, priority, heard, unreadable, now, granted })
  const takeFor =
    (whom: keyof typeof FOR_OTHERS): Take =>
    (budget) =>
      shared.take(budget, FOR_OTHERS[whom][budget])
  const reader = readerWith(takeFor('claimant'))
  const forAll = readerWith(takeFor('list'), 'low')
  const readerLeaving = (leaving: () => number) => readerWith((budget) => shared.take(budget, leaving()), 'low')
  const queue = openRequestQueue(takeFor('write'), now)
  const beforeWrite = (who: AccountId) =>
    readerWith((budget) => queue.enter(budget, { who, waitsForInMs: retryPolicy.queueInMs[budget] }))
  const inRoomForAll = readerWith(
    (budget) => queue.enter(budget, { waitsForInMs: retryPolicy.queueInMs[budget], isForAll: true }),
    'low',
  )
  const tasks = openRequestQueue(takeFor('claimant'), now)
  const inLine = readerWith((budget) => tasks.enter(budget, { waitsForInMs: IN_TURN_FOR_MS }))
  const feed = openFeed({ readerLeaving, shared, log, now })
  // Its newest page serves all who stand in line for their codes, and goes before them.
  const methodChanges = openMethodChanges({
    ...options,
    reader,
    inLine,
    beforeWrite,
    queue,
    readerLeaving: (leaving) =>
      readerWith(
        (budget) =>
          leaving() > FOR_OTHERS.claimant[budget]
            ? shared.take(budget, leaving())
            : tasks.enter(budget, { waitsForInMs: LIST_IN_TURN_FOR_MS, isForAll: true }),
        'low',
      ),
  })
  const roles = openRoleList(forAll, options)
  const eligibleGroups = openEligibleGroups(reader, now)
  const departments = openDepartments(forAll, options)
  const deskRoles = openDeskRoles(forAll, options)
  const signInContexts = openSignInContexts(inRoomForAll, options)
  const risks = openRisks({ queue, retryPolicy, readerTaking: readerWith }, options)
  const once = readerWith(takeFor('claimant'), 'high', { ...retryPolicy, attempts: 1 })
  const uncounted: Take = async () => true
  const areMethodsCounted = options.methodsShareReports ?? true
  const secondFactors = openSecondFactors(
    { forAll, forOne: reader },
    { ...options, retirement: options.retirement ?? null },
  )
  const { glance, ...authenticators } = openAuthenticators({
    once: readerWith(uncounted, 'high', { ...retryPolicy, attempts: 1 }),
    free: readerWith(uncounted),
    inLine,
    // Leaves all but one request to those who wait for something.
    idle: readerLeaving(() => BUDGETS.reports.requests - 1),
    beforeWrite,
    queue,
    areCounted: areMethodsCounted,
    shared,
    log,
    now,
  })
  const actorTokens = tokensOf(options.actor)
  const actor: Actor = {
    transport: transportWith(actorTokens),
    writeInMs: retryPolicy.writeInMs,
    heard,
    ...(areMethodsCounted && { take: takeFor('write') }),
  }
  const domains = openDomains(reader, options.domainsCacheInMinutes, now)
  const lockoutRules = openLockoutRules(reader, options.domainsCacheInMinutes, now)
  const exchange =
    options.exchange && openExchange({ ...options, ...options.exchange, tokens: readerTokens, retryPolicy, unreadable })
  const exchangeActor = options.exchange?.changes
    ? openExchange({ ...options, ...options.exchange, tokens: actorTokens, retryPolicy })
    : null
  const mailboxes = exchange && openMailboxSources(exchange, options)

  return {
    findAccount: (signInName) => findAccount(reader, signInName),
    readAccount: (id, from) =>
      readAccount({ ...options, reader, domains, roles, eligibleGroups }, id, from === 'lists'),
    ...authenticators,
    readMethodChanges: (id, from, when) => methodChanges.read(id, from === 'lists', when === 'in-turn'),
    readConsents: (id, since) => readConsents(reader, id, since),
    readEvidence: ({ id }, anew) =>
      readEvidence(
        {
          ...options,
          reader,
          domains,
          lockoutRules,
          feed,
          risks,
          mailboxes,
          methods: options.retirement ? glance : null,
          secondFactors,
        },
        id,
        anew === 'anew',
      ),
    readBackground: openBackground({ reader, feed, now }),
    readSecondFactor: secondFactors.read,
    readSendingRestriction: (of) =>
      exchange ? exchange.readSendingRestriction(of) : Promise.resolve(unseen('not-configured')),
    readDepartments: () => departments.read(),
    readDeskRoleHolders: () => deskRoles.read(),
    signInContext: (context) => signInContexts.read({ context }),
    contextDemandOn: (context, id) => signInContexts.readFor({ context }, id),
    deskSignIn: () => signInContexts.read({ application: options.deskAppId }),
    readEnabled: (id) => readEnabled(once, id, now),
    sourceStates: () => sourceStates(options),
    failingSince: reach.failingSince,
    watch() {
      const stops = [feed, methodChanges, deskRoles, signInContexts, secondFactors].map((one) => one.watch())
      return () => stops.forEach((stop) => stop())
    },
    readPasses: (id, when) =>
      when
        ? readPasses(inLine, id, now, () => new Unavailable('passes: held back'))
        : readPasses(beforeWrite(id), id, now, () => notTheirTurn('passes', queue, 'reports', id)),
    readPassPolicy: (id) => readPassPolicy(reader, id, now),
    createPass: (id, minutes) => createPass(actor, id, minutes),
    describeWrite: describeWriteBy(exchangeActor),
    async apply(id, write) {
      if (isDirectoryWrite(write)) return { kind: 'refused', why: 'not-permitted' }
      if (!isExchangeWrite(write)) return apply(actor, id, write)
      return exchangeActor ? exchangeActor.apply(write) : { kind: 'refused', why: 'not-permitted' }
    },
  }
}
