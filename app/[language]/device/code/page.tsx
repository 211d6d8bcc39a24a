import { redirect } from 'next/navigation'
import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import { movingToken } from '#app/request-cookies.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { codeToShow } from '#lib/use-cases/claimant/begin/transfer-device.ts'
import { groupCode, spokenCode } from '#lib/rules/secret-code.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { clock } from '#lib/words/time.ts'

/** On the other device: shows the code until it was typed into the first one, and then the request itself. */
export default async function Code({ params }: PageProps<'/[language]/device/code'>) {
  const language = languageOf((await params).language)
  const context = await openContext()
  const token = await movingToken()
  if (await currentRequest(context, token)) redirect('/api/device')
  const { settings } = context
  const { device } = wordsFor(language)
  const shown = await codeToShow(context, token ?? '')
  return (
    <Frame language={language} settings={settings} path="/device/code" step={null}>
      <Heading language={language} settings={settings}>
        {shown ? device.codeTitle : device.overTitle}
      </Heading>
      {shown ? (
        <>
          <p className="my-6">
            <strong className="code text-title" aria-hidden="true">
              {groupCode(shown.code)}
            </strong>
            <span className="sr-only">{spokenCode(shown.code)}</span>
          </p>
          <p>{device.codeLead}</p>
          <p className="mt-2 text-quiet">
            {device.codeLife({ clock: clock(shown.expiresAt, language, settings.timeZone) })}
          </p>
          <p className="mt-6">
            <PageLink href="/device/code" className="press-plain">
              {device.codeRefresh}
            </PageLink>
            <AutoReload everySeconds={3} />
          </p>
        </>
      ) : (
        <p className="mt-4 text-lead">{device.overLead}</p>
      )}
    </Frame>
  )
}
