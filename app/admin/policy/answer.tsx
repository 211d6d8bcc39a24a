/** What policy decides in a case: each remedy with its decision, the row that made it, and what more proof would change. */
import type { Place } from '#app/admin/place.ts'
import type { Decision } from '#lib/rules/policy/policy-decision.ts'
import type { CaseAnswer } from '#lib/rules/request/invented-case.ts'
import type { CaseTried, PersonTried } from '#lib/use-cases/approver/try-policy.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { rowAnchor } from './grant-rows.tsx'
import { waysNamed } from './settings-list.tsx'

export function Answer({ tried, title, place }: { tried: CaseTried; title: string; place: Place }) {
  const { words } = place
  const says = words.desk.policy.answer
  return (
    <div className="mt-4 border-s-[6px] border-lamp ps-4">
      <h3 className="text-body font-semibold">{title}</h3>
      {isPerson(tried) && <AboutPerson tried={tried} place={place} />}
      <p className="mt-1">{says.checks({ assurance: words.desk.assurance[tried.assurance] })}</p>
      <div role="region" aria-labelledby="answer" tabIndex={0} className="relative mt-3 overflow-x-auto">
        <table className="w-full min-w-[38rem] border-b border-line text-fine">
          <thead>
            <tr>
              {(['remedy', 'decision', 'by', 'more'] as const).map((column) => (
                <th key={column} scope="col" className="pe-4 pb-1 text-start align-bottom">
                  {says[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tried.answers.map((answer) => (
              <AnswerRow key={answer.remedy} answer={answer} place={place} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const isPerson = (tried: CaseTried): tried is PersonTried => 'accountClass' in tried

function AboutPerson({ tried: { request, accountClass, causes }, place }: { tried: PersonTried; place: Place }) {
  const { words, language, timeZone } = place
  const { desk } = words
  const says = desk.policy.answer
  return (
    <>
      <p className="mt-1">{says.class({ name: desk.classes[accountClass] })}</p>
      {request ? (
        <>
          <p>
            {says.causes({ causes: causes.map((cause) => desk.cause[cause]).join(', ') || desk.policy.settings.none })}
          </p>
          <p>
            <a href={`/admin/requests/${request.id}`} className="press-text">
              {says.request({ reference: request.reference, at: dayAndClock(request.begunAt, language, timeZone) })}
            </a>
          </p>
        </>
      ) : (
        <p>{says.noRequest}</p>
      )}
    </>
  )
}

function AnswerRow({ answer, place }: { answer: CaseAnswer; place: Place }) {
  const { words } = place
  const { answer: says, why } = words.desk.policy
  const { decision, cause, row, more } = answer
  const ways = more?.ways.map((set) => waysNamed(place, set)) ?? []
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-2 pe-4 text-start font-semibold">
        {words.remedies[answer.remedy].name}
      </th>
      <td className="py-2 pe-4">
        {decided(decision, place)}
        {'why' in decision && <span className="block text-quiet">{why[decision.why]}</span>}
      </td>
      <td className="py-2 pe-4">
        {row === null ? (
          says.byNone
        ) : (
          <a href={`#${rowAnchor(row)}`} className="press-text">
            {says.byRow({ row: row + 1 })}
          </a>
        )}
        {cause && <span className="block text-quiet">{says.because({ cause: words.desk.cause[cause] })}</span>}
      </td>
      <td className="py-2">
        {more
          ? says.moreWith({ result: decided(more.leads.decision, place), ways: ways.join('; ') })
          : decision.kind === 'permit'
            ? says.enough
            : says.moreNothing}
      </td>
    </tr>
  )
}

function decided(decision: Decision, { words, language, timeZone }: Place): string {
  const says = words.desk.policy.answer
  switch (decision.kind) {
    case 'permit':
      return says.permit
    case 'step-up':
      return says.stepUp[decision.to]
    case 'cool-off':
      return says.coolOff({ at: dayAndClock(decision.until, language, timeZone) })
    case 'await-approval':
      return says.await({ approvers: decision.approvers })
    case 'hand-over':
      return says.handOver
  }
}
