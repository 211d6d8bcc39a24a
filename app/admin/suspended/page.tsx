import type { Metadata } from 'next'
import { RelativeTime } from '#app/admin/_parts/relative-time.tsx'
import { DecisionForm } from '#app/admin/_parts/decision-form.tsx'
import { Section } from '#app/admin/_parts/section.tsx'
import { requireApprover } from '#app/admin/approver.ts'
import { deskDraft } from '#app/admin/desk-draft.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { type Place, placeNow } from '#app/admin/place.ts'
import type { SearchParams } from '#app/admin/queue-view.ts'
import { SummaryList } from '#app/_ui/summary-list.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { readFlash } from '#app/flash-message.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { type Approver, may } from '#lib/use-cases/approver/approver.ts'
import { sheetMark } from '#lib/rules/preparation/sheet-mark.ts'
import { LIFT_REASON_AT_MOST, openSuspended } from '#lib/use-cases/approver/lift-suspension.ts'
import { REFUSALS } from '#lib/rules/refusals.ts'
import { isLiftable, type Suspended } from '#lib/rules/preparation/suspension.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { findPerson, putBack } from './actions.ts'
import { FindForm } from './find-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.suspended.title, organisation: settings.organisation }) }
}

/** What is suspended of one person's, and lifting it. */
export default async function SuspendedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { account } = await searchParams
  const id = typeof account === 'string' ? account : null
  const path = id ? `/admin/suspended?account=${encodeURIComponent(id)}` : '/admin/suspended'
  const approver = await requireApprover(path)
  const place = await placeNow()
  const { context, words, language, settings } = place
  const frame = { approver, words, language, settings, path }
  if (!may(approver, id ? 'read' : 'lift')) return <NoRole {...frame} />
  const { suspended } = words.desk
  const found = id ? await openSuspended(context, approver, id as AccountId) : null
  const doing = await readFlash('/admin/suspended', suspended.did)
  const result = (
    <>
      {doing && (
        <p role="status" className="mt-4 border-s-[6px] border-open bg-open-wash px-4 py-2.5 font-semibold">
          {doing}
        </p>
      )}
      {found && !found.ok && (
        <Problem heading={words.layout.problem} says={words.refusals[REFUSALS[found.refusal].says]} />
      )}
      {found?.ok && (
        <>
          <p className="mt-4 font-semibold">
            {found.value.account ? suspended.of(found.value.account) : suspended.gone}
          </p>
          {found.value.items.length === 0 && <p className="mt-4">{suspended.none}</p>}
          {found.value.items.map((item) => (
            <Item key={item.ref} item={item} account={id ?? ''} approver={approver} place={place} />
          ))}
        </>
      )}
    </>
  )
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-measure px-4 py-8 text-body sm:px-6">
        <h1 className="text-head">{suspended.title}</h1>
        <p className="mt-3">{suspended.lead}</p>
        {may(approver, 'lift') ? (
          <FindForm
            action={findPerson}
            draft={await deskDraft('/admin/suspended', 'find')}
            words={{
              name: suspended.name,
              go: suspended.find,
              problem: words.layout.problem,
              working: words.layout.working,
            }}
          >
            {result}
          </FindForm>
        ) : (
          result
        )}
      </main>
    </DeskFrame>
  )
}

interface ItemProps {
  readonly item: Suspended
  readonly account: string
  readonly approver: Approver
  readonly place: Place
}

function Item({ item, account, approver, place }: ItemProps) {
  const { suspended } = place.words.desk
  const thing = suspended.kinds[item.kind]
  const title = item.kind === 'saved-code' ? `${thing} (${sheetMark(item.ref)})` : thing
  return (
    <Section id={`suspended-${item.ref}`} title={title}>
      <SummaryList
        facts={[
          { term: suspended.added, answer: <RelativeTime at={item.addedAt} place={place} /> },
          { term: suspended.since, answer: <RelativeTime at={item.since} place={place} /> },
          { term: suspended.why, answer: item.because ? suspended.because[item.because] : suspended.unsaid },
        ]}
      />
      {item.asked && <p className="mt-2">{suspended.asked(item.asked)}</p>}
      {isLiftable(item) && item.inPlaceOf.length > 0 && (
        <p className="mt-2 border-s-[6px] border-wait ps-4 font-semibold">
          {suspended.onlyOneSheet({ days: daysOf(item, place) })}
        </p>
      )}
      {isLiftable(item) && <PutBack item={item} account={account} approver={approver} place={place} />}
    </Section>
  )
}

const daysOf = ({ inPlaceOf }: Suspended, { language, settings }: Place): string =>
  inPlaceOf
    .map(({ ref, addedAt }) => `${sheetMark(ref)}, ${dayAndClock(addedAt, language, settings.timeZone)}`)
    .join('; ')

async function PutBack({ item, account, approver, place }: ItemProps) {
  const { words } = place
  const { suspended } = words.desk
  const thing = suspended.kinds[item.kind].toLocaleLowerCase(place.language)
  if (!may(approver, 'lift')) return <p className="mt-2 text-quiet">{suspended.onlyAdministrators}</p>
  if (item.asked?.id === approver.id) return <p className="mt-2 text-quiet">{suspended.awaitsAnother}</p>
  return (
    <div className="mt-4">
      <DecisionForm
        action={putBack}
        draft={await deskDraft(`/admin/suspended?account=${encodeURIComponent(account)}`, item.ref)}
        kind="plain"
        hidden={{ account, ref: item.ref, inPlaceOf: item.inPlaceOf.map(({ ref }) => ref).join(' ') }}
        button={item.asked ? suspended.agreeGo({ thing }) : suspended.go({ thing })}
        problem={words.layout.problem}
        working={words.layout.working}
        reason={{
          id: `reason-${item.ref}`,
          label: suspended.reason,
          hint: suspended.reasonHint,
          atMost: LIFT_REASON_AT_MOST,
        }}
      />
    </div>
  )
}
