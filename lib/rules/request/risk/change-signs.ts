/** Signs of risk in what was changed of the account, and by whom. */
import { DAY_IN_MS, MINUTE_IN_MS } from '../../duration.ts'
import { isBy, METHOD_CHANGES } from '../../diagnosis/account-background.ts'
import type { Authenticator } from '../../proofs/factors/factor.ts'
import type { RiskFacts, RiskSign } from './risk-sign.ts'

const MANAGER_IS_NEW_FOR_DAYS = 7
/** A method and the log's row of its registration are one. */
const ONE_REGISTRATION_MS = 5 * MINUTE_IN_MS

const changesOf = ({ background }: RiskFacts) =>
  background?.changes.kind === 'seen' ? background.changes.value.made : []

const isWithinDays = (at: Date, days: number, now: Date): boolean => at.getTime() > now.getTime() - days * DAY_IN_MS

/** A manager may be asked who somebody is, so whoever names themselves manager could vouch. */
export function newManager(facts: RiskFacts): readonly RiskSign[] {
  const change = changesOf(facts).find(
    ({ kind, at }) => kind === 'manager-changed' && isWithinDays(at, MANAGER_IS_NEW_FOR_DAYS, facts.now),
  )
  return change ? [{ sign: 'new-manager', at: change.at, name: nameOf(change.by) }] : []
}

const nameOf = (by: { readonly kind: string; readonly name?: string | null } | null): string | null => by?.name ?? null

/** A pass lasts hours and has its own line; the password is no method of the account's. */
const NO_METHOD: readonly Authenticator['kind'][] = ['temporary-access-pass', 'password']

/** By the date of each method, and by the log where a method has none (rule R6). */
export function freshMethods(facts: RiskFacts): readonly RiskSign[] {
  const { methods, freshnessWindowInDays, now } = facts
  const dated = (methods ?? [])
    .filter(({ kind }) => !NO_METHOD.includes(kind))
    .flatMap(({ kind, createdAt }): (RiskSign & { sign: 'fresh-method' })[] =>
      createdAt && isWithinDays(createdAt, freshnessWindowInDays, now)
        ? [{ sign: 'fresh-method', at: createdAt, method: kind, isOfPhone: kind === 'phone' }]
        : [],
    )
  const isTold = (at: Date) => dated.some((one) => Math.abs(one.at.getTime() - at.getTime()) < ONE_REGISTRATION_MS)
  const logged = changesOf(facts)
    .filter(({ kind, at }) => kind === 'method-added' && isWithinDays(at, freshnessWindowInDays, now) && !isTold(at))
    .map(({ at }): RiskSign => ({ sign: 'fresh-method', at, method: null, isOfPhone: false }))
  return [...dated.toSorted((one, other) => other.at.getTime() - one.at.getTime()), ...logged]
}

/** Whoever reads the page and whoever has approved: one who prepared the account must not let its new methods count. */
export function deciderChanged(facts: RiskFacts): readonly RiskSign[] {
  const { reader, request } = facts
  const deciders = [
    { ...reader, isReader: true },
    ...request.approvals
      .filter(({ approverId }) => approverId !== reader.id)
      .map(({ approverId, approverName }) => ({ id: approverId, name: approverName, isReader: false })),
  ]
  return deciders.flatMap(({ id, name, isReader }): RiskSign[] => {
    const last = changesOf(facts).find((change) => METHOD_CHANGES.includes(change.kind) && isBy(change, id))
    return last ? [{ sign: 'decider-changed-methods', at: last.at, name, isReader }] : []
  })
}
