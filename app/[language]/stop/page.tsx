import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { canStop } from '#lib/rules/request/access-granted.ts'
import { effectsOf, type Fate, fatesOf, fatesSaid } from '#lib/rules/request/effects.ts'
import { readStopLink } from '#lib/use-cases/notify/links.ts'
import { isLinkSetAside } from '#lib/use-cases/notify/stop-link.ts'
import { isRepeated } from '#lib/use-cases/claimant/stop/stop-request.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Context } from '#lib/ports/context.ts'
import { canAlsoStop, isStopped } from '#lib/rules/request/request-stop.ts'
import { helpLine } from '#lib/use-cases/notify/help-line.ts'
import { type Language, languageOf, type Words, wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'
import { stopRequest } from './actions.ts'

/** "This wasn't me" (rule R12). Opening it changes nothing, since mail programs open links by themselves. */
export default async function Stop({ params, searchParams }: PageProps<'/[language]/stop'>) {
  const language = languageOf((await params).language)
  const { link, problem } = await searchParams
  const context = await openContext()
  const { settings } = context
  const words = wordsFor(language)
  const held = typeof link === 'string' ? link : ''
  const pressed = await readStopLink(context, held)
  const request = pressed?.request ?? null
  const told = await refusalFromAddress(words, problem, { context, language, page: '/stop' })
  const isSetAside = pressed !== null && (await isLinkSetAside(context, pressed.request, pressed.address))
  const { title, lead } = isSetAside ? words.stopSetAside : saidOf(pressed, words)
  const isAlso = pressed !== null && canAlsoStop(pressed.request, pressed.address)
  const isOpen = request !== null && !isSetAside && (isAlso || canStop(request))
  const help = helpLine(settings, language)
  const will = isOpen ? (isAlso ? words.stop.willKeep : await whatFollows(context, request, words, help)) : []
  const isOver = request !== null && !isSetAside && !isOpen && isStopped(request)
  const after = isOver ? whatWasMade(request, words, help) : []
  return (
    <Frame language={language} settings={settings} path={`/stop?link=${encodeURIComponent(held)}`} step={null}>
      {told && <Problem heading={words.layout.problem} says={told} />}
      <Heading language={language} settings={settings} wrong={told !== null}>
        {title}
      </Heading>
      <p className="mt-3 text-lead sm:mt-4">{lead}</p>
      {request && !isSetAside && (isOpen || isOver) && (
        <Done context={context} request={request} words={words} language={language} />
      )}
      {after.map((one) => (
        <p key={one} className="mt-4">
          {one}
        </p>
      ))}
      {isOpen && (
        <>
          <h2 className="mt-5 text-lead sm:mt-8">{words.stop.will}</h2>
          <ul className="mt-2 list-disc space-y-1 ps-5">
            {will.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <form action={stopRequest} className="mt-5 sm:mt-8">
            <input type="hidden" name="link" value={held} />
            <Button kind="lamp" working={words.layout.working}>
              {words.stop.go}
            </Button>
          </form>
          <p className="mt-6">{words.stop.wasMe}</p>
        </>
      )}
    </Frame>
  )
}

/** Before the press: what happens to the request, and to each kind of change that it made. */
async function whatFollows(context: Context, request: RecoveryRequest, { stop, effects }: Words, help: string) {
  if (await isRepeated(context, request)) return stop.willAsk
  const fates = fatesOf(request)
  if (fates.length === 0) return stop.willFreeze
  return [...stop.willStop, ...fates.flatMap((fate) => willSay(effects.will[fate], help))]
}

type Will = Words['effects']['will'][Fate]

const willSay = (will: Will, help: string): readonly string[] => (typeof will === 'function' ? will({ help }) : will)

/** After the press: what happened to each change, and whom to call. */
function whatWasMade(request: RecoveryRequest, { effects }: Words, help: string): readonly string[] {
  const isLeft = request.escalation?.why === 'stopped-again'
  const fates = isLeft ? [] : fatesOf(request)
  const made = fatesSaid(fates).map((fate) => effects.stopped[fate])
  // What was made says already when to call, and the number stands below.
  if (made.length > 0) return made
  return [...(isLeft ? [] : [effects.unchanged]), effects.callUs({ help })]
}

interface DoneProps {
  readonly context: Context
  readonly request: RecoveryRequest
  readonly words: Words
  readonly language: Language
}

/** What the request has changed so far, each with its moment. */
function Done({ context: { settings, now }, request, words, language }: DoneProps) {
  const { effects, remedies } = words
  const all = effectsOf(request)
  if (all.length === 0) return null
  return (
    <>
      <h2 className="mt-5 text-lead sm:mt-8">{effects.did}</h2>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {all.map(({ remedy, at }) => {
          const change = remedy === 'temporary-access-pass' ? effects.passMade : remedies[remedy].changed
          return (
            <li key={remedy}>
              {at
                ? effects.at({ change, at: clockNear(at, now(), language, settings.timeZone) })
                : effects.perhaps({ change })}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function saidOf(pressed: Awaited<ReturnType<typeof readStopLink>>, { stop }: Words): { title: string; lead: string } {
  if (!pressed) return { title: stop.unknownTitle, lead: stop.unknownLead }
  const { request, address } = pressed
  if (canAlsoStop(request, address)) return { title: stop.doneTitle, lead: stop.alsoLead }
  if (isStopped(request)) return { title: stop.doneTitle, lead: stop.doneLead }
  if (!canStop(request)) return { title: stop.overTitle, lead: stop.overLead }
  return { title: stop.title, lead: stop.lead({ reference: request.reference }) }
}
