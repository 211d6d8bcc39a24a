/** One request's evidence, with the decision in view from beginning to end. */
import { Name } from '#app/_ui/name.tsx'
import { Signal, type SignalKind } from '#app/_ui/signal.tsx'
import type { Place } from '#app/admin/place.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { wasCancelled } from '#lib/rules/request/access-granted.ts'
import { onTheirWord, restsOnTheirWord } from '#lib/rules/request/unverified-claim.ts'
import { causesOf, IN_QUEUE, type RequestState } from '#lib/rules/request/request.ts'
import type { PageWords } from '#lib/rules/request/page-words.ts'
import type { SnapshotPart } from '#lib/rules/request/decision-snapshot.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Words } from '#lib/words/index.ts'
import { AssignmentPanel } from './assignment-panel.tsx'
import { AccountAdditions } from './account-additions.tsx'
import { RelativeTime } from './relative-time.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { ManualInstructions, ReadBackStatus } from './manual-instructions.tsx'
import { ChangesMade } from './changes-made.tsx'
import { Causes } from './causes.tsx'
import { DeskNotes } from './desk-notes.tsx'
import { DeclineButton } from './decline-button.tsx'
import { DecisionChoices } from './decision-choices.tsx'
import { Confirmation } from './confirmation.tsx'
import { CoolingOff } from './cooling-off.tsx'
import { Events } from './events.tsx'
import { Evidence } from './evidence.tsx'
import { PageWordsSection } from './page-words-section.tsx'
import { Proofs } from './proofs.tsx'
import { AccountChangesPanel } from './account-changes.tsx'
import { AccountMethods } from './account-methods.tsx'
import { RiskPanel } from './risk-panel.tsx'
import { ReopenPanel } from './reopen-panel.tsx'
import { Section } from './section.tsx'
import { SignInTimeline } from './sign-in-timeline.tsx'
import { StatusPanel } from './status-panel.tsx'
import { StoppedPanel } from './stopped-panel.tsx'
import { TakeoverPanel } from './takeover-panel.tsx'
import { ClaimantPanel } from './claimant-panel.tsx'

interface EvidencePageProps {
  readonly pack: EvidencePack
  /** Null: the claimant sees none. Undefined: whoever reads this reads none out. */
  readonly pageWords: PageWords | null | undefined
  readonly approver: Approver
  readonly place: Place
  readonly portals: Settings['portalAddress']
  /** The part of the queue to go back to. */
  readonly back: string
  /** What was just done here, in words. */
  readonly done: string | null
  /** What changed that the last press had not seen; null where nothing did. */
  readonly moved: readonly SnapshotPart[] | null
  /** What else came of the last press that did nothing, in words. */
  readonly told: string | null
}

const SIGNALS: Readonly<Partial<Record<RequestState, SignalKind>>> = {
  done: 'open',
  withdrawn: 'open',
  declined: 'shut',
  frozen: 'shut',
  lapsed: 'shut',
}

export function EvidencePage(props: EvidencePageProps) {
  const { pack, pageWords, approver, place, portals, back, done, moved, told } = props
  const { request } = pack
  const { desk } = place.words
  const [cause] = causesOf(request)
  const claim = restsOnTheirWord(request) ? onTheirWord(request) : null
  const name = request.account?.displayName ?? request.claimedName
  const added = pack.events.findLast(({ kind }) => kind === 'added-listed')
  const mayDecide = request.state === 'queued' && !pack.withheld
  const byHand = request.state === 'handed-over' && request.remedy
  const moment = `${request.id} ${request.state}`
  return (
    <>
      <div className="flex-1 px-4 pt-5 pb-8 sm:px-6">
        <p className="mb-3 lg:not-focus-within:sr-only">
          <a href={back} data-back className="press-text">
            {desk.pack.back}
          </a>
        </p>
        <Confirmation key={`moved ${moment}`} kind="wait" says={moved ? movedSaid(moved, desk.decide) : told} />
        <Confirmation key={`done ${moment}`} kind="open" says={done} />
        <p className="code mt-1 text-quiet">{request.reference}</p>
        <h1 className="text-head">
          <Name of={name} />:{' '}
          {claim
            ? `${desk.cause[claim.cause].toLocaleLowerCase(place.language)} (${desk.pack.unverified.toLocaleLowerCase(place.language)})`
            : cause
              ? desk.cause[cause].toLocaleLowerCase(place.language)
              : desk.queue.unlooked.toLocaleLowerCase(place.language)}
        </h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-4">
          <Signal kind={SIGNALS[request.state] ?? 'wait'}>{desk.states[request.state]}</Signal>
          <RelativeTime at={request.movedAt} place={place} />
        </p>
        <RiskPanel pack={pack} place={place} />
        <StatusPanel request={request} events={pack.events} place={place} />
        <StoppedPanel pack={pack} approver={approver} place={place} />
        <ReopenPanel pack={pack} place={place} />
        <AssignmentPanel pack={pack} approver={approver} place={place} />
        {byHand && (
          <Section id="by-hand" title={desk.handedOver.title}>
            {claim ? (
              <Signal kind="wait">{desk.handedOver.onWord.watching}</Signal>
            ) : (
              <ReadBackStatus events={pack.events} place={place} mayNeverShow={request.beyondReading === true} />
            )}
            <ManualInstructions remedy={byHand} request={request} place={place} portals={portals} />
          </Section>
        )}
        <div className="xl:grid xl:grid-cols-2 xl:gap-x-10">
          <div className="min-w-0">
            <Section id="who" title={desk.pack.who}>
              <ClaimantPanel pack={pack} place={place} />
            </Section>
            <Section id="proofs" title={desk.pack.proofs}>
              <Proofs pack={pack} approver={approver} place={place} />
            </Section>
            {pageWords !== undefined && <PageWordsSection request={request} pageWords={pageWords} place={place} />}
            {(request.achieved || request.intent?.swept) && (
              <Section id="achieved" title={desk.achieved}>
                <ChangesMade request={request} place={place} />
              </Section>
            )}
            {request.coolingOff && (
              <Section id="cooling-off" title={place.words.cooling.desk.title}>
                <CoolingOff wait={request.coolingOff} cancelled={wasCancelled(request)} place={place} />
              </Section>
            )}
            {added && (
              <Section id="added" title={desk.added.title}>
                <AccountAdditions event={added} place={place} />
              </Section>
            )}
            <Section id="causes" title={desk.pack.causes}>
              <Causes request={request} place={place} />
            </Section>
          </div>
          <div className="min-w-0">
            {request.account && (
              <Section id="timeline" title={desk.background.timeline.title}>
                <SignInTimeline pack={pack} place={place} />
              </Section>
            )}
            {request.diagnosis && (
              <Section id="evidence" title={desk.pack.evidence}>
                <Evidence diagnosis={request.diagnosis} place={place} />
              </Section>
            )}
            {request.account && (
              <Section id="changes" title={desk.background.changes.title}>
                <AccountChangesPanel pack={pack} place={place} />
              </Section>
            )}
            {request.account && (
              <Section id="methods" title={desk.background.methods.title}>
                <AccountMethods pack={pack} place={place} />
              </Section>
            )}
            <DeskNotes pack={pack} approver={approver} place={place} />
            <Section id="events" title={desk.pack.events}>
              <Events events={pack.events} place={place} />
            </Section>
          </div>
        </div>
        {mayDecide && (
          <Section id="decide" title={desk.decide.others}>
            <DecisionChoices pack={pack} approver={approver} place={place} />
          </Section>
        )}
        {byHand && !pack.withheld && <TakeoverPanel pack={pack} place={place} />}
        {byHand && !pack.withheld && (
          <Section id="decide" title={desk.decide.decline}>
            <p className="mb-3 max-w-measure">{desk.decide.declineMeans}</p>
            <DeclineButton pack={pack} place={place} />
          </Section>
        )}
        {(pack.withheld === 'tenant-unavailable' || pack.withheld === 'approvers-not-told-apart') &&
          IN_QUEUE.includes(request.state) && (
            <Section id="decide" title={desk.decide.decline}>
              <DeclineButton pack={pack} place={place} />
            </Section>
          )}
      </div>
      <DecisionBar pack={pack} approver={approver} place={place} />
    </>
  )
}

const movedSaid = (parts: readonly SnapshotPart[], { moved, movedIn, changed }: Words['desk']['decide']): string =>
  parts.length > 0 ? movedIn({ changed: parts.map((part) => changed[part]).join(', ') }) : moved
