import { redirect } from 'next/navigation'
import { Frame } from '#app/_ui/frame.tsx'
import { findRequestSession, PAGE_OF } from '#app/request-page.ts'
import { usedCode } from '#lib/use-cases/claimant/prove/new-code.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { ShowCode } from './show-code.tsx'

/** A new saved code in place of the used one, and a link back to the request. */
export default async function NewCode({ params }: PageProps<'/[language]/new-code'>) {
  const language = languageOf((await params).language)
  const standing = await findRequestSession()
  if (!standing) redirect('/?said=lapsed')
  const { context, request } = standing
  const back = PAGE_OF[request.state]
  const { verify, layout, refusals } = wordsFor(language)
  const { title } = verify.newCode
  const isOffered = (await usedCode(context, request)) !== null
  return (
    <Frame language={language} settings={context.settings} path="/new-code" step="why" back={back} request={request}>
      <title>{layout.title({ page: title, organisation: context.settings.organisation })}</title>
      <ShowCode
        says={{ ...verify.newCode, working: layout.working, problem: layout.problem, gone: refusals.requestMovedOn }}
        isOffered={isOffered}
        back={back}
      />
    </Frame>
  )
}
