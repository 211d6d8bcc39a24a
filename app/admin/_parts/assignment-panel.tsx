/** Whose work a request is at the desk, with what an approver may do about that. */
import type { Place } from '#app/admin/place.ts'
import { assign } from '#app/admin/requests/[id]/handling-actions.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { shownName } from '#lib/rules/shown-text.ts'
import type { Words } from '#lib/words/index.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { ColleagueForm } from './colleague-form.tsx'
import { DecisionForm } from './decision-form.tsx'
import { RelativeTime } from './relative-time.tsx'

interface AssignmentPanelProps {
  readonly pack: EvidencePack
  readonly approver: Approver
  readonly place: Place
}

export function AssignmentPanel({ pack, approver, place }: AssignmentPanelProps) {
  const { request } = pack
  const { colleagues } = pack.handling
  const { assignment } = place.words.desk
  const { assignee } = request
  const isMine = assignee?.id === approver.id
  if (!assignee && !colleagues) return null
  const { problem, working } = place.words.layout
  const press = { hidden: { id: request.id, shown: assignee?.id ?? '' }, problem, working }
  return (
    <div className="mt-3 border-t border-line pt-3">
      <p>
        <Whose pack={pack} approver={approver} place={place} />
        {assignee && !isMine && colleagues && (
          <span className="block text-quiet">{assignment.stillOpen({ name: nameOf(request) })}</span>
        )}
      </p>
      {colleagues && (
        <div className="mt-2 flex flex-wrap items-start gap-x-3 gap-y-2">
          {!isMine && (
            <Press {...press} to={approver.id} button={assignee ? assignment.toMeInstead : assignment.toMe} />
          )}
          {assignee && <Press {...press} to="" button={assignment.unassign} />}
          <details className="min-w-48">
            <summary className="press-text w-fit py-2 font-semibold">{assignment.toColleague}</summary>
            {colleagues.length > 0 ? (
              <ColleagueForm
                action={assign}
                hidden={press.hidden}
                colleagues={colleagues.map(({ id, name }) => ({ id, name: shownName(name) ?? id }))}
                words={{ choose: assignment.choose, assign: assignment.assign, problem, working }}
              />
            ) : (
              <p className="max-w-measure">{assignment.noColleague}</p>
            )}
          </details>
        </div>
      )}
    </div>
  )
}

const nameOf = ({ assignee }: RecoveryRequest): string => shownName(assignee?.name) ?? ''

function Whose({ pack: { request }, approver, place }: AssignmentPanelProps) {
  const { assignment } = place.words.desk
  const { assignee } = request
  if (!assignee) return assignment.nobody
  const moment = '\n'
  const says =
    assignee.id === approver.id ? assignment.you({ moment }) : assignment.colleague({ name: nameOf(request), moment })
  const [before, after] = says.split('\n')
  return (
    <>
      {before}
      <RelativeTime at={assignee.since} place={place} />
      {after}
    </>
  )
}

interface PressProps {
  readonly hidden: Readonly<Record<string, string>>
  readonly to: string
  readonly button: string
  readonly problem: string
  readonly working: string
}

const Press = ({ hidden, to, button, problem, working }: PressProps) => (
  <DecisionForm
    action={assign}
    kind="plain"
    hidden={{ ...hidden, to }}
    button={button}
    problem={problem}
    working={working}
  />
)

/** What came of a press on a page that showed another assignee than there was by then. */
export const assignedMeanwhile = (
  request: RecoveryRequest,
  { words, language, timeZone }: Place & { words: Words },
): string => {
  const { taken, freed } = words.desk.assignment
  if (!request.assignee) return freed
  return taken({ name: nameOf(request), moment: dayAndClock(request.assignee.since, language, timeZone) })
}
