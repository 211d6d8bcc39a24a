/** What to do once "this wasn't me" has stopped a request for good, in order; and how it was closed. */
import { decide } from '#app/admin/actions.ts'
import type { Place } from '#app/admin/place.ts'
import { helpedBy } from '#lib/use-cases/approver/close-stopped.ts'
import { type Approver, may } from '#lib/use-cases/approver/approver.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import type { StopOutcome } from '#lib/rules/request/parts/objections.ts'
import { fatesOf } from '#lib/rules/request/effects.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { snapshotFields } from './decision-buttons.tsx'
import { DecisionForm } from './decision-form.tsx'
import { Section } from './section.tsx'
import { RelativeTime } from './relative-time.tsx'

interface StoppedPanelProps {
  readonly pack: EvidencePack
  readonly approver: Approver
  readonly place: Place
}

export function StoppedPanel({ pack, approver, place }: StoppedPanelProps) {
  const { request, stopped } = pack
  const { stopped: said } = place.words.desk
  const { stoppedAt, stopClosed, dueAt } = request
  if (!stopped || !stoppedAt) return null
  const at = (moment: Date) => dayAndClock(moment, place.language, place.timeZone)
  return (
    <Section id="stopped" title={stopClosed ? said.titleClosed : said.title}>
      <p className="max-w-measure">{said.stoppedAt({ at: at(stoppedAt) })}</p>
      {stopClosed && (
        <p className="mt-1 max-w-measure font-semibold">
          {stopClosed.outcome === 'helped-back-in'
            ? said.closed['helped-back-in']({
                name: stopClosed.approverName,
                at: at(stopClosed.at),
                reference: stopClosed.by ?? '',
              })
            : said.closed['not-them']({ name: stopClosed.approverName, at: at(stopClosed.at) })}
        </p>
      )}
      {!stopClosed && dueAt && (
        <p className={`mt-1 max-w-measure font-semibold ${dueAt < place.now ? 'text-shut' : ''}`}>
          {(dueAt < place.now ? said.late : said.promised)({ due: at(dueAt) })}
        </p>
      )}
      {stopClosed ? <Undone pack={pack} place={place} /> : <Steps pack={pack} approver={approver} place={place} />}
      <LaterRequests pack={pack} place={place} />
      {!stopClosed && !pack.withheld && <Close pack={pack} place={place} />}
    </Section>
  )
}

function Steps({ pack, approver, place }: StoppedPanelProps) {
  const { stopped: said, suspended } = place.words.desk
  const { account } = pack.request
  return (
    <ol className="mt-3 max-w-measure list-decimal space-y-2 ps-5">
      <li>{said.check}</li>
      <li>
        <Undone pack={pack} place={place} />
      </li>
      <li>
        {said.begin}{' '}
        {account && may(approver, 'decide') && (
          <a href={`/admin/begin?name=${encodeURIComponent(account.signInName)}`} className="press-text">
            {said.beginGo}
          </a>
        )}
      </li>
      {pack.someSuspended && account && (
        <li>
          {said.lift}{' '}
          <a href={`/admin/suspended?account=${encodeURIComponent(account.id)}`} className="press-text">
            {suspended.ofRequestGo}
          </a>
        </li>
      )}
      <li>{said.close}</li>
    </ol>
  )
}

function Undone({ pack: { request, stopped }, place }: Pick<StoppedPanelProps, 'pack' | 'place'>) {
  const { stopped: said } = place.words.desk
  if (!stopped) return null
  const { undo } = stopped
  const done =
    'at' in undo
      ? said.undo[undo.kind]({ at: dayAndClock(undo.at, place.language, place.timeZone) })
      : said.undo[undo.kind]
  const left = fatesOf(request).flatMap((fate) => (fate === 'taken-back' ? [] : [said.fates[fate]]))
  return (
    <>
      {[done, ...left].map((one) => (
        <span key={one} className="block">
          {one}
        </span>
      ))}
    </>
  )
}

function LaterRequests({ pack: { stopped }, place }: Pick<StoppedPanelProps, 'pack' | 'place'>) {
  const { stopped: said, states } = place.words.desk
  const later = stopped?.later ?? []
  return (
    <div className="mt-4">
      <h3 className="text-body">{said.later}</h3>
      {later.length === 0 ? (
        <p className="text-quiet">{said.laterNone}</p>
      ) : (
        <ul className="mt-1 border-t border-line">
          {later.map(({ id, reference, state, movedAt }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5">
              <span>
                <a href={`/admin/requests/${encodeURIComponent(id)}`} className="press-text code">
                  {reference}
                </a>{' '}
                · {states[state]}
              </span>
              <RelativeTime at={movedAt} place={place} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Close({ pack, place }: Pick<StoppedPanelProps, 'pack' | 'place'>) {
  const { words } = place
  const { stopped: said } = words.desk
  const helped = pack.stopped && helpedBy(pack.stopped)
  const button = (outcome: StopOutcome, label: string, kind: 'lamp' | 'plain') => (
    <DecisionForm
      action={decide}
      kind={kind}
      hidden={{ ...snapshotFields(pack), decision: 'close-stopped', outcome }}
      button={label}
      problem={words.layout.problem}
      working={words.layout.working}
    />
  )
  return (
    <div className="mt-4 space-y-4">
      {helped && button('helped-back-in', said.helped({ reference: helped.reference }), 'lamp')}
      <div className="space-y-2">
        <p className="max-w-measure">{said.notThemMeans}</p>
        {button('not-them', said.notThem, 'plain')}
      </div>
    </div>
  )
}
