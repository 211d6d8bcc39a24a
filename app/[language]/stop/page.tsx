import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Press } from '#app/_ui/press.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { toldByAddress } from '#app/language.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { canStop, givenBy } from '#lib/rules/request/access-granted.ts'
import { readStopLink } from '#lib/use-cases/notify/links.ts'
import { isLinkSetAside } from '#lib/use-cases/notify/stop-link.ts'
import { isRepeated } from '#lib/use-cases/claimant/stop/stop-request.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Context } from '#lib/ports/context.ts'
import { canAlsoStop, isStopped } from '#lib/rules/request/stopped.ts'
import { languageOf, type Words, wordsFor } from '#lib/words/index.ts'
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
  const told = await toldByAddress(words, problem, { context, language, page: '/stop' })
  const isSetAside = pressed !== null && (await isLinkSetAside(context, pressed.request, pressed.address))
  const { title, lead } = isSetAside ? words.stopSetAside : saidOf(pressed, words)
  const isAlso = pressed !== null && canAlsoStop(pressed.request, pressed.address)
  const isOpen = request !== null && !isSetAside && (isAlso || canStop(request))
  const will = isOpen ? words.stop[isAlso ? 'willKeep' : await whatFollows(context, request)] : []
  return (
    <Frame language={language} settings={settings} path={`/stop?link=${encodeURIComponent(held)}`} step={null}>
      {told && <Problem heading={words.layout.problem} says={told} />}
      <Heading language={language} settings={settings} wrong={told !== null}>
        {title}
      </Heading>
      <p className="mt-4 text-lead">{lead}</p>
      {isOpen && (
        <>
          <h2 className="mt-8 text-lead">{words.stop.will}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {will.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <form action={stopRequest} className="mt-8">
            <input type="hidden" name="link" value={held} />
            <Press kind="lamp" working={words.layout.working}>
              {words.stop.go}
            </Press>
          </form>
          <p className="mt-6">{words.stop.wasMe}</p>
        </>
      )}
    </Frame>
  )
}

async function whatFollows(context: Context, request: RecoveryRequest) {
  if (await isRepeated(context, request)) return 'willAsk'
  return givenBy(request) ? 'willUndo' : 'willFreeze'
}

function saidOf(pressed: Awaited<ReturnType<typeof readStopLink>>, { stop }: Words): { title: string; lead: string } {
  if (!pressed) return { title: stop.unknownTitle, lead: stop.unknownLead }
  const { request, address } = pressed
  if (canAlsoStop(request, address)) return { title: stop.doneTitle, lead: stop.alsoLead }
  if (isStopped(request)) return { title: stop.doneTitle, lead: stop.doneLead }
  if (!canStop(request)) return { title: stop.overTitle, lead: stop.overLead }
  return { title: stop.title, lead: stop.lead(request.reference) }
}
