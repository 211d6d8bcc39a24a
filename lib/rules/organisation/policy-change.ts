/**
 * Which lines of the policy file grant more than before (rule R16).
 *
 * A line that grants less takes effect as soon as the file is read. One that grants more waits until two administrators have
 * confirmed it at the desk, and until then the stricter of both is in force. A line without a row below counts as
 * granting more whenever it changes, so that a new setting is guarded from its first day.
 */
import type { AuditEvent } from '../audit.ts'
import { LATCHKEY } from '../audit.ts'
import { rowsOfPairs } from './people-rows.ts'
import type { ByWhom } from './threat-mode.ts'

/** The file as it was parsed. It names environment variables and holds no secret. */
export type PolicyLines = Readonly<Record<string, unknown>>

export interface PolicyHeld {
  readonly version: number
  /** In force; null before the first start. */
  readonly confirmed: PolicyLines | null
  /** What the file says and nobody, or one administrator, has confirmed yet. */
  readonly asked: {
    readonly lines: PolicyLines
    readonly since: Date
    /**
     * `effectAt`: no second administrator could agree, so it is confirmed by itself at that moment unless somebody
     * cancels it (rule R10).
     */
    readonly agreed: (ByWhom & { readonly at: Date; readonly effectAt?: Date }) | null
  } | null
}

export const NO_POLICY_YET: PolicyHeld = { version: 0, confirmed: null, asked: null }

type Strictest = (before: never, now: never) => unknown
const line = <T>(strictest: (before: T, now: T) => T): Strictest => strictest

const likewise = line((_before: unknown, now: unknown) => now)
const inBoth = line((before: readonly unknown[], now: readonly unknown[]) => {
  const both = now.filter((one) => before.some((other) => isSame(one, other)))
  // Without a way of proof in common with before, nobody could prove anything, so the old ones stay.
  return both.length > 0 || now.length === 0 ? both : before
})
const eitherOf = (before: readonly unknown[], now: readonly unknown[]) => [
  ...now,
  ...before.filter((one) => !now.some((other) => isSame(one, other))),
]
const inEither = line(eitherOf)
const entriesInBoth = line((before: object, now: object) =>
  Object.fromEntries(Object.entries(now).filter(([key]) => key in before)),
)

type BrandLines = Readonly<Record<string, unknown>>
const CALLERS_TRUST = ['name', 'logo', 'logoOnDark'] as const
/** Of these lines of the brand those that stood before; what is left out now is not brought back. */
const callersTrust = (before: BrandLines | null, now: BrandLines): BrandLines =>
  Object.fromEntries(CALLERS_TRUST.map((name) => [name, now[name] === undefined ? undefined : before?.[name]]))

/** The stricter of two values of one line. */
const STRICTEST: Readonly<Record<string, Strictest>> = {
  decideWithinHours: likewise,
  dueTimes: likewise,
  firstFactors: likewise,
  // Every language that can be named is a whole one, so that no letter is lost by it.
  language: likewise,
  // A name or a logo above every page can lead callers, as free text beside the telephone can; colours cannot.
  brand: line((before: BrandLines | null, now: BrandLines | null) => now && { ...now, ...callersTrust(before, now) }),
  preset: line((before: string, now: string) => (before === 'strict' ? before : now)),
  notTogether: line((before: readonly unknown[] | undefined, now: readonly unknown[]) => eitherOf(before ?? [], now)),
  factors: inBoth,
  domains: inBoth,
  textPrefixes: inBoth,
  outsideProviders: inBoth,
  mailDestinations: line((before: readonly unknown[], now: readonly unknown[]) =>
    now.filter((one) => before.includes(one)),
  ),
  freshnessWindowInDays: line((before: number, now: number) => Math.max(before, now)),
  // With a provider of its own nobody is said to need a passkey, and methods are not read before a new password.
  ownTelephonyProvider: line((before: boolean, now: boolean) => before && now),
  threatMode: line((before: boolean, now: boolean) => before || now),
  coolingOff: line((before: { hours: number } | null, now: { hours: number } | null) =>
    before && now ? { hours: Math.max(before.hours, now.hours) } : null,
  ),
  guarded: line((before: object, now: object) =>
    Object.fromEntries(Object.entries(now).map(([key, list]) => [key, inEither(before[key as never], list as never)])),
  ),
  waivedLookups: entriesInBoth,
  // Which accounts are one person's decides whose word is enough, so any difference counts as granting more (rule
  // R10).
  people: line((before: unknown) => before),
  soleAdministrator: line((before: unknown, now: unknown) => (now === null ? now : before)),
}

const strictestOf = (name: string, before: unknown, now: unknown): unknown => {
  if (isSame(before, now)) return now
  return (STRICTEST[name] ?? (() => before))(before as never, now as never)
}

/** What is in force while the file has not been confirmed: line by line the stricter one. */
export const strictest = (before: PolicyLines, now: PolicyLines): PolicyLines =>
  Object.fromEntries(Object.keys(now).map((name) => [name, strictestOf(name, before[name], now[name])]))

/** Lines whose new value is not the stricter one. */
export const grantingMore = (before: PolicyLines, now: PolicyLines): readonly string[] =>
  Object.keys(now).filter((name) => !isSame(strictestOf(name, before[name], now[name]), now[name]))

const changedLines = (before: PolicyLines, now: PolicyLines): readonly string[] =>
  Object.keys({ ...before, ...now }).filter((name) => !isSame(before[name], now[name]))

export interface AtStart {
  readonly inForce: PolicyLines
  /** What has to be stored; null where nothing has changed. */
  readonly next: { readonly held: PolicyHeld; readonly event: AuditEvent } | null
}

/**
 * Lines of a file that an earlier version confirmed, as this version writes them. A setting that it did not know was
 * not granted.
 */
const asWrittenNow = ({ pairedAccounts, ...lines }: PolicyLines): PolicyLines => ({
  people: rowsOfPairs((pairedAccounts ?? []) as readonly (readonly string[])[]),
  soleAdministrator: null,
  ownTelephonyProvider: false,
  mailDestinations: [],
  brand: null,
  links: {},
  language: 'en',
  ...lines,
})

/** Compares the file that a process starts with to what was confirmed before. */
export function atStart(held: PolicyHeld, file: PolicyLines, now: Date): AtStart {
  const { asked } = held
  const confirmed = held.confirmed && asWrittenNow(held.confirmed)
  const write = (kind: string, lines: readonly string[], set: Omit<PolicyHeld, 'version'>) => ({
    held: { ...set, version: held.version + 1 },
    event: { at: now, requestId: null, kind, by: LATCHKEY, facts: { lines } },
  })
  if (!confirmed) return { inForce: file, next: write('policy-first', [], { confirmed: file, asked: null }) }
  const more = grantingMore(confirmed, file)
  const inForce = strictest(confirmed, file)
  if (more.length > 0) {
    if (asked && isSame(asWrittenNow(asked.lines), file)) return { inForce, next: null }
    return {
      inForce,
      next: write('policy-held-back', more, { confirmed: inForce, asked: { lines: file, since: now, agreed: null } }),
    }
  }
  const changed = changedLines(confirmed, file)
  if (changed.length === 0 && !asked) return { inForce: file, next: null }
  return { inForce: file, next: write('policy-changed', changed, { confirmed: file, asked: null }) }
}

/** Whether both files decide the same; null: none was confirmed. One of an earlier version is read as this one writes it. */
export const isSamePolicy = (one: PolicyLines | null, other: PolicyLines): boolean =>
  one !== null && isSame(asWrittenNow(one), asWrittenNow(other))

/** Whether two values are the same as JSON, whatever the order of their keys, since that is how they are stored. */
const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'nothing'
