import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { findRequestSession } from '#app/request-page.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { canJoin } from '#lib/use-cases/claimant/begin/transfer-device.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { goOnHere } from '../actions.ts'

/** On the other device. Opening the page changes nothing, since cameras and messengers open addresses by themselves. */
export default async function Open({ params, searchParams }: PageProps<'/[language]/device/open'>) {
  const language = languageOf((await params).language)
  const { link } = await searchParams
  const context = await openContext()
  const { settings } = context
  const { device, layout } = wordsFor(language)
  const held = typeof link === 'string' ? link : ''
  const isOpen = await canJoin(context, held)
  const standing = await findRequestSession()
  return (
    <Frame language={language} settings={settings} path={`/device/open?link=${encodeURIComponent(held)}`} step={null}>
      <Heading language={language} settings={settings}>
        {isOpen ? device.openTitle : device.overTitle}
      </Heading>
      <p className="mt-4 text-lead">{isOpen ? device.openLead : device.overLead}</p>
      {isOpen && (
        <>
          <p className="mt-4">{device.openWarning}</p>
          {standing && <p className="mt-4">{device.openBeside({ reference: standing.request.reference })}</p>}
          <form action={goOnHere} className="mt-8">
            <input type="hidden" name="link" value={held} />
            <Button kind="lamp" working={layout.working}>
              {device.openGo}
            </Button>
          </form>
        </>
      )}
    </Frame>
  )
}
