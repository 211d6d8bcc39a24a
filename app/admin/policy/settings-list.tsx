/** What the policy file decides, as people read it. */
import type { Place } from '#app/admin/place.ts'
import type { LookupId } from '#lib/rules/account/account.ts'
import type { FactorId } from '#lib/rules/proofs/factors/index.ts'
import { APPROVAL_LAPSES_AFTER_HOURS } from '#lib/rules/request/request.ts'
import { PROOF_LASTS_MINUTES } from '#lib/rules/request/counting-proofs.ts'
import { CODE_LIFETIME_IN_MINUTES, TRIES_PER_CODE } from '#lib/rules/secret-code.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { strongPaths } from '#lib/use-cases/approver/policy-in-force.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { weekHours } from '#lib/words/week-hours.ts'

export function SettingsList({ place }: { place: Place }) {
  const says = place.words.desk.policy.settings
  return (
    <section aria-labelledby="settings" className="mt-12">
      <h2 id="settings" className="text-lead">
        {says.title}
      </h2>
      <dl className="mt-2 max-w-[48rem] border-t border-line">
        {linesOf(place).map(([term, values]) => (
          <div
            key={term}
            className="grid grid-cols-1 gap-x-4 border-b border-line py-2 sm:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <dt className="text-quiet">{term}</dt>
            <dd>
              {values.map((value) => (
                <span key={value} className="block">
                  {value}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type Line = readonly [term: string, values: readonly string[]]

const linesOf = (place: Place): readonly Line[] => [...ofChecks(place), ...ofTimes(place), ...ofAccounts(place)]

/** A way by the name that the desk knows it by, or two of them. */
export function waysNamed({ words }: Place, ways: readonly FactorId[]): string {
  const [one, other] = ways.map((way) => words.desk.factors[way] ?? way)
  return other ? words.desk.policy.settings.and({ one: one ?? '', other }) : (one ?? '')
}

const orNone = (values: readonly string[], { words }: Place): readonly string[] =>
  values.length > 0 ? values : [words.desk.policy.settings.none]

function ofChecks(place: Place): readonly Line[] {
  const { settings, words } = place
  const says = words.desk.policy.settings
  const named = (ways: readonly FactorId[]) => waysNamed(place, ways)
  return [
    [says.preset, [says.presets[settings.preset]]],
    [says.ways, settings.factors.map((id) => named([id]))],
    [says.strong, orNone(strongPaths(settings).map(named), place)],
    [says.struck, orNone(settings.notTogether.map(named), place)],
    [says.window, [says.days({ days: settings.freshnessWindowInDays })]],
    [says.lasts, [says.minutes({ minutes: PROOF_LASTS_MINUTES })]],
    [says.cooling, [settings.coolingOff ? says.coolingOn({ hours: settings.coolingOff.hours }) : says.off]],
    [
      says.codes,
      [
        says.codesMeans({
          minutes: CODE_LIFETIME_IN_MINUTES,
          tries: TRIES_PER_CODE,
          day: LIMITS['try:account'].points,
          hour: LIMITS['send:account:hour'].points,
        }),
      ],
    ],
    [
      says.strongSignIn,
      [settings.strongSignIn ? says.strongSignInOn({ context: settings.strongSignIn.acrs }) : says.off],
    ],
  ]
}

function ofTimes(place: Place): readonly Line[] {
  const { settings, words, language, timeZone } = place
  const { settings: says } = words.desk.policy
  const { threat, workingHours } = settings
  const since = threat?.since && words.desk.threatMode.onSince({ since: dayAndClock(threat.since, language, timeZone) })
  return [
    [says.threat, [threat ? (since ?? says.threatFile) : says.off]],
    [says.decide, [says.hours({ hours: settings.decideWithinHours })]],
    [says.working, [weekHours(workingHours, language), says.holidays({ days: workingHours.holidays.length })]],
    [says.approval, [says.hours({ hours: APPROVAL_LAPSES_AFTER_HOURS })]],
  ]
}

function ofAccounts(place: Place): readonly Line[] {
  const { settings, words } = place
  const says = words.desk.policy.settings
  const { guarded, waivedLookups, soleAdministrator: sole } = settings
  const waived = Object.entries(waivedLookups).map(([lookup, risk]) =>
    says.waivedOne({ lookup: words.desk.lookups[lookup as LookupId], risk }),
  )
  return [
    [says.domains, settings.domains],
    [says.texts, orNone(settings.textPrefixes, place)],
    [says.guarded, [says.guardedCount({ accounts: guarded.accounts.length, groups: guarded.groups.length })]],
    [says.waived, orNone(waived, place)],
    [says.destinations, orNone(settings.mailDestinations, place)],
    [says.people, [String(settings.people.length)]],
    [says.sole, [sole ? says.soleOn({ risk: sole.risk }) : says.off]],
  ]
}
