import { SummaryList } from '#app/_ui/summary-list.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import { Reference } from '#app/_ui/reference.tsx'
import { LocalTime } from '#app/_ui/local-time.tsx'
import { statusLink } from '#app/request-cookies.ts'
import { firstApprovalText } from '#app/first-approval.ts'
import { settingsInForce } from '#app/settings-in-force.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { requestByStatusLink } from '#lib/use-cases/notify/links.ts'
import { afterPass } from '#lib/rules/request/method-after-pass.ts'
import { followsIn } from '#lib/rules/request/effects.ts'
import { ENDED, isPassOver, isPassWaiting, type RecoveryRequest } from '#lib/rules/request/request.ts'
import { languageOf, type Words, wordsFor } from '#lib/words/index.ts'
import { dayAndClock } from '#lib/words/time.ts'

/** Reference, state and next step, and nothing else: whoever holds the link can do nothing with it. */
export default async function Status({ params }: PageProps<'/[language]/status'>) {
  const language = languageOf((await params).language)
  const context = await openContext()
  const { settings } = context
  const words = wordsFor(language)
  const { status, layout, cooling } = words
  const link = await statusLink()
  const request = link ? await requestByStatusLink(context, link) : null
  if (!request)
    return (
      <Frame language={language} settings={settings} path="/status" step={null}>
        <Heading language={language} settings={settings}>
          {status.unknownTitle}
        </Heading>
        <p className="mt-4">{status.unknownLead}</p>
        <p className="mt-8">
          <PageLink href="/" className="press-lamp no-underline">
            {words.outcome.again}
          </PageLink>
        </p>
      </Frame>
    )
  const now = context.now()
  const state = stateOf(request, words, now)
  const until = usableUntilOf(request, now)
  const first = firstApprovalText(request, words, (await settingsInForce()).threat, now)
  return (
    <Frame
      language={language}
      settings={settings}
      path="/status"
      step={null}
      opening={request.state === 'done' ? 'open' : 'half'}
    >
      <Heading language={language} settings={settings}>
        {state.name}
      </Heading>
      <Reference label={layout.reference} reference={request.reference} large paper={words.paper} />
      <SummaryList
        facts={[
          request.state === 'cooling-off' &&
            request.coolingOff !== null && {
              term: cooling.until,
              answer: (
                <time dateTime={request.coolingOff.endsAt.toISOString()} className="tabular-nums">
                  {dayAndClock(request.coolingOff.endsAt, language, settings.timeZone)}
                </time>
              ),
            },
          until !== null && {
            term: words.pass.waitingUntil,
            answer: <LocalTime at={until} now={now} language={language} timeZone={settings.timeZone} />,
          },
          { term: status.next, answer: first ? `${first} ${words.approvals.firstNext}` : state.next },
          request.state === 'queued' &&
            request.dueAt !== null && {
              term: words.outcome.when,
              answer: (request.dueAt > now ? words.outcome.dueBy : words.outcome.dueOver)({
                clock: dayAndClock(request.dueAt, language, settings.timeZone),
              }),
            },
          {
            term: status.moved,
            answer: (
              <LocalTime at={request.movedAt} now={context.now()} language={language} timeZone={settings.timeZone} />
            ),
          },
        ]}
      />
      <p className="mt-6 text-quiet">{status.lead}</p>
      {!ENDED.includes(request.state) && (
        <p className="mt-6">
          <PageLink href="/status" className="press-plain">
            {status.refresh}
          </PageLink>
          <AutoReload everySeconds={20} />
        </p>
      )}
    </Frame>
  )
}

/** When a pass or an approval that can still be used ends. */
function usableUntilOf(request: RecoveryRequest, now: Date): Date | null {
  const lapsesAt = request.state === 'approved' ? (request.permission?.lapsesAt ?? null) : null
  if (lapsesAt) return lapsesAt > now ? lapsesAt : null
  return isPassWaiting(request) && !isPassOver(request, now) ? (request.intent?.usableUntil ?? null) : null
}

/** Who acts next; never that nothing is left to do while something waits. */
function stateOf(request: RecoveryRequest, { states, pass, effects }: Words, now: Date) {
  if (isPassOver(request, now)) return pass.statusOver
  if (isPassWaiting(request)) return pass.status
  const left = request.state === 'done' ? afterPass(request, now) : null
  if (left) return { ...states.done, next: pass.statusAfter[left] }
  const follows = request.state === 'done' ? followsIn(request) : null
  return follows ? { ...states.done, next: effects.follows[follows] } : states[request.state]
}
