import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { context as openContext } from '#lib/config/build-context.ts'
import { changeByLink, type LinkedChange } from '#lib/use-cases/employee/cancel-link.ts'
import { nameOf } from '#lib/rules/preparation/preparation.ts'
import { languageOf, type Words, wordsFor } from '#lib/words/index.ts'
import { cancelIt } from './actions.ts'

/** Opened from the letter about a change. Opening it changes nothing, since mail programs open links by themselves. */
export default async function Cancel({ params, searchParams }: PageProps<'/[language]/enrol/cancel'>) {
  const language = languageOf((await params).language)
  const { link } = await searchParams
  const held = typeof link === 'string' ? link : ''
  const context = await openContext()
  const { settings } = context
  const words = wordsFor(language)
  const found = await changeByLink(context, held)
  const { title, lead } = saidOf(found, words)
  return (
    <Frame language={language} settings={settings} path={`/enrol/cancel?link=${encodeURIComponent(held)}`} step={null}>
      <Heading language={language} settings={settings}>
        {title}
      </Heading>
      <p className="mt-4 text-lead">{lead}</p>
      {found && found.open.length > 0 && (
        <>
          <form action={cancelIt} className="mt-8">
            <input type="hidden" name="link" value={held} />
            <Button kind="lamp" working={words.layout.working}>
              {words.enrol.cancelling[found.what].go}
            </Button>
          </form>
          <p className="mt-6">{words.enrol.cancelling.wasMe}</p>
        </>
      )}
    </Frame>
  )
}

function saidOf(found: LinkedChange | null, { enrol }: Words): { title: string; lead: string } {
  const { cancelling } = enrol
  const [one] = found?.about ?? []
  if (!found || !one) return { title: cancelling.unknownTitle, lead: cancelling.unknownLead }
  const said = cancelling[found.what]
  if (found.open.length > 0) {
    return { title: said.title({ thing: enrol.thing(one.kind, nameOf(one)) }), lead: said.will }
  }
  const isDone = found.what === 'added' ? one.ended?.why === 'cancelled' : one.ended === null
  return isDone
    ? { title: said.doneTitle, lead: said.doneLead }
    : { title: cancelling.overTitle, lead: cancelling.overLead }
}
