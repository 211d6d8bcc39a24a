import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { wasCancelled } from '#lib/rules/request/access-granted.ts'
import { canCancel, isGivenUp, isWithPeople } from '#lib/use-cases/claimant/remedy/cool-off.ts'
import { readWaitLink } from '#lib/use-cases/notify/links.ts'
import { isLinkSetAside } from '#lib/use-cases/notify/stop-link.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { languageOf, type Words, wordsFor } from '#lib/words/index.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { cancelRequest } from './actions.ts'

/**
 * Cancels a wait, from an old address (rule R17). Opening the page changes nothing, since mail programs open links by
 * themselves.
 */
export default async function Cancel({ params, searchParams }: PageProps<'/[language]/cancel'>) {
  const language = languageOf((await params).language)
  const { link, problem } = await searchParams
  const context = await openContext()
  const { settings } = context
  const words = wordsFor(language)
  const { cancel } = words.cooling
  const held = typeof link === 'string' ? link : ''
  const pressed = await readWaitLink(context, held)
  const request = pressed?.request ?? null
  const isSetAside = pressed !== null && (await isLinkSetAside(context, pressed.request, pressed.address))
  const told = await refusalFromAddress(words, problem, { context, language, page: '/cancel' })
  const endsAt = request?.coolingOff?.endsAt
  const until = endsAt ? dayAndClock(endsAt, language, settings.timeZone) : ''
  const { title, lead } = isSetAside ? words.stopSetAside : saidOf(request, until, words)
  return (
    <Frame language={language} settings={settings} path={`/cancel?link=${encodeURIComponent(held)}`} step={null}>
      {told && <Problem heading={words.layout.problem} says={told} />}
      <Heading language={language} settings={settings} wrong={told !== null}>
        {title}
      </Heading>
      <p className="mt-3 text-lead sm:mt-4">{lead}</p>
      {request && !isSetAside && canCancel(request) && (
        <>
          <h2 className="mt-5 text-lead sm:mt-8">{cancel.will}</h2>
          <ul className="mt-2 list-disc space-y-1 ps-5">
            {cancel.consequences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <form action={cancelRequest} className="mt-5 sm:mt-8">
            <input type="hidden" name="link" value={held} />
            <Button kind="lamp" working={words.layout.working}>
              {cancel.go}
            </Button>
          </form>
          <p className="mt-6">{cancel.wasMe}</p>
        </>
      )}
    </Frame>
  )
}

function saidOf(
  request: RecoveryRequest | null,
  until: string,
  { cooling: { cancel } }: Words,
): { title: string; lead: string } {
  if (!request?.coolingOff) return { title: cancel.unknownTitle, lead: cancel.unknownLead }
  const { reference } = request
  if (canCancel(request))
    return {
      title: cancel.title,
      lead: isWithPeople(request)
        ? cancel.leadAsked({ reference })
        : isGivenUp(request)
          ? cancel.leadGivenUp({ reference })
          : cancel.lead({ reference, until }),
    }
  return wasCancelled(request)
    ? { title: cancel.doneTitle, lead: cancel.doneLead }
    : { title: cancel.overTitle, lead: cancel.overLead }
}
