import type { Metadata } from 'next'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { type Place, placeNow } from '#app/admin/place.ts'
import type { SearchParams } from '#app/admin/queue-view.ts'
import { refusalText } from '#app/refusal-text.ts'
import { shownName } from '#lib/rules/shown-text.ts'
import { type Approver, may } from '#lib/use-cases/approver/approver.ts'
import { tryCase, tryForPerson } from '#lib/use-cases/approver/try-policy.ts'
import type { Context } from '#lib/ports/context.ts'
import { clock } from '#lib/words/time.ts'
import { Answer } from './answer.tsx'
import { CaseForm, PersonForm } from './case-form.tsx'
import { type CaseQuery, readCase, readPersonName } from './case-query.ts'
import { FileState } from './file-state.tsx'
import { GrantRows } from './grant-rows.tsx'
import { SettingsList } from './settings-list.tsx'

const HERE = '/admin/policy'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.policy.title, organisation: settings.organisation }) }
}

/** What is in force, and what it would decide: for an invented case, or for somebody by their sign-in name. */
export default async function PolicyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const parameters = await searchParams
  const approver = await requireApprover(addressOf(parameters))
  const place = await placeNow()
  const { context, words, language, settings, now, timeZone } = place
  const frame = { approver, words, language, settings, path: addressOf(parameters) }
  if (!may(approver, 'read')) return <NoRole {...frame} />
  const says = words.desk.policy
  const { asked } = await context.store.policyHeld()
  const query = readCase(parameters)
  const name = readPersonName(parameters)
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-[72rem] px-4 py-8 text-body sm:px-6">
        <h1 className="text-head">{says.title}</h1>
        <p className="mt-3 max-w-measure">{says.lead}</p>
        <p className="mt-1 text-quiet">{says.asOf({ clock: clock(now, language, timeZone) })}</p>
        <FileState place={place} />
        {asked && (
          <p className="mt-4 max-w-measure border-s-[6px] border-wait bg-wait-wash px-4 py-2.5">
            {says.waiting}{' '}
            <a href="/admin/policy-change" className="press-text">
              {says.waitingGo}
            </a>
          </p>
        )}
        <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-2">
          {(['rows', 'settings', 'try'] as const).map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="press-text">
                {says.go[part]}
              </a>
            </li>
          ))}
        </ul>
        <section aria-labelledby="try" className="mt-10">
          <h2 id="try" className="text-lead">
            {says.try.title}
          </h2>
          <p className="mt-2 max-w-measure">{says.try.lead}</p>
          <div id="answer" aria-label={words.desk.policy.answer.title} role="group">
            <Tried query={query} name={name} approver={approver} place={place} />
          </div>
          <h3 className="mt-6 font-semibold">{says.try.person}</h3>
          <PersonForm name={name} place={place} />
          <h3 className="mt-8 font-semibold">{says.try.case}</h3>
          <CaseForm query={query} place={place} />
        </section>
        <GrantRows place={place} />
        <SettingsList place={place} />
      </main>
    </DeskFrame>
  )
}

interface TriedProps {
  readonly query: CaseQuery
  readonly name: string
  readonly approver: Approver
  readonly place: Place & { readonly context: Context }
}

async function Tried({ query, name, approver, place }: TriedProps) {
  const { context, words, settings, now } = place
  const says = words.desk.policy.answer
  if (name) {
    const found = await tryForPerson(context, approver, name)
    if (!found.ok) return <Problem>{refusalText(words, found, place)}</Problem>
    if (!found.value) return <Problem>{says.nobody}</Problem>
    return <Answer tried={found.value} title={says.titlePerson({ name: shownName(name) ?? '' })} place={place} />
  }
  if (!query.isAsked) return null
  const threat = query.threat === 'now' ? null : query.threat === 'on'
  return (
    <Answer tried={tryCase(settings, { invented: query.invented, threat }, now)} title={says.title} place={place} />
  )
}

function Problem({ children }: { children: React.ReactNode }) {
  return (
    <p role="alert" className="mt-4 max-w-measure border-s-[6px] border-shut bg-shut-wash px-4 py-2.5">
      {children}
    </p>
  )
}

/** The page with what was asked, for the language switch and after signing in again. */
function addressOf(parameters: SearchParams): string {
  const given = new URLSearchParams()
  for (const [name, values] of Object.entries(parameters))
    for (const value of [values ?? []].flat()) given.append(name, value.slice(0, 200))
  return given.size > 0 ? `${HERE}?${given}` : HERE
}
