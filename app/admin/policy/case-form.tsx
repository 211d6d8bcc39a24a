/** Two forms that are sent by GET: an invented case, and a person by the sign-in name. */
import type { Place } from '#app/admin/place.ts'
import { NameField } from '#app/admin/_parts/name-field.tsx'
import { ACCOUNT_CLASSES } from '#lib/rules/account/account.ts'
import { causes } from '#lib/rules/diagnosis/causes/index.ts'
import { factorOfForm, PROOF_AGES, PROOF_FORMS, type ProofForm } from '#lib/rules/proofs/proof-forms.ts'
import { PROOF_LASTS_MINUTES } from '#lib/rules/request/counting-proofs.ts'
import { type CaseQuery, checkName, GIVEN_IDS, THREAT_IDS } from './case-query.ts'
import { formNamed } from './form-names.ts'

const HERE = '/admin/policy#answer'

export function CaseForm({ query, place }: { query: CaseQuery; place: Place }) {
  const { words, settings } = place
  const says = words.desk.policy.try
  const { invented } = query
  const offered = PROOF_FORMS.filter((form) => settings.factors.includes(factorOfForm(form)))
  const ageOf = (form: ProofForm) => invented.proofs.find((proof) => proof.form === form)?.age ?? 'none'
  const ages = {
    none: says.ages.none,
    'old-method': says.ages['old-method']({ days: settings.freshnessWindowInDays }),
    'new-method': says.ages['new-method'],
    'given-long-ago': says.ages['given-long-ago']({ minutes: PROOF_LASTS_MINUTES }),
  }
  return (
    <form action={HERE} method="get" className="mt-4 space-y-6">
      <input type="hidden" name="try" value="case" />
      <Select
        name="class"
        label={says.class}
        chosen={invented.accountClass}
        options={ACCOUNT_CLASSES.map((id) => [id, words.desk.classes[id]])}
      />
      <fieldset>
        <legend className="font-semibold">{says.causes}</legend>
        <p className="text-quiet">{says.causesHint}</p>
        <div className="mt-2 gap-x-6 sm:columns-2 lg:columns-3">
          {causes.map(({ id }) => (
            <Tick key={id} name="cause" value={id} label={words.desk.cause[id]} isOn={invented.causes.includes(id)} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="font-semibold">{says.checks}</legend>
        <div className="mt-2 grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-2">
          {offered.map((form) => (
            <Select
              key={form}
              name={checkName(form)}
              label={formNamed(place, form)}
              chosen={ageOf(form)}
              options={(['none', ...PROOF_AGES] as const).map((age) => [age, ages[age]])}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="font-semibold">{says.history}</legend>
        <div className="mt-2">
          <Tick name="denied" value="on" label={says.denied} isOn={invented.deniedLately} />
          {GIVEN_IDS.map((id) => (
            <Tick key={id} name="given" value={id} label={says.given[id]} isOn={invented.givenLately.includes(id)} />
          ))}
          <Tick name="unknown" value="on" label={says.unknown} isOn={invented.compromiseUnknown} />
          <Tick name="on-premises" value="on" label={says.onPremises} isOn={invented.onPremises} />
        </div>
      </fieldset>
      <Select
        name="threat"
        label={says.threat}
        chosen={query.threat}
        options={THREAT_IDS.map((id) => [id, says.threats[id]])}
      />
      <p className="flex flex-wrap items-center gap-5">
        <button type="submit" className="press-lamp">
          {says.go}
        </button>
        {query.isAsked && (
          <a href="/admin/policy#try" className="press-text">
            {says.again}
          </a>
        )}
      </p>
    </form>
  )
}

export function PersonForm({ name, place }: { name: string; place: Place }) {
  const says = place.words.desk.policy.try
  return (
    <form action={HERE} method="get" className="mt-4 max-w-measure space-y-3">
      <p className="text-quiet">{says.personLead}</p>
      <NameField label={says.name} typed={name || undefined} isWrong={false} />
      <button type="submit" className="press-plain">
        {says.personGo}
      </button>
    </form>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly options: readonly (readonly [id: string, label: string])[]
}

function Select({ name, label, chosen, options }: SelectProps) {
  return (
    <div>
      <label htmlFor={name} className="block">
        {label}
      </label>
      <select key={chosen} id={name} name={name} defaultValue={chosen} className="field mt-1 max-w-96 text-body">
        {options.map(([id, says]) => (
          <option key={id} value={id}>
            {says}
          </option>
        ))}
      </select>
    </div>
  )
}

function Tick(props: { name: string; value: string; label: string; isOn: boolean }) {
  const { name, value, label, isOn } = props
  return (
    <label className="flex min-h-8 break-inside-avoid items-start gap-3 py-1 pointer-coarse:min-h-11">
      <input
        key={String(isOn)}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isOn}
        className="mt-0.5 size-6 shrink-0 accent-ink"
      />
      <span>{label}</span>
    </label>
  )
}
