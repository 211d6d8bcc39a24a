import { redirect } from 'next/navigation'
import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { findRequestSession, PAGE_OF } from '#app/request-page.ts'
import { mayMove } from '#lib/rules/request/device-transfer.ts'
import { offerOf } from '#lib/use-cases/claimant/begin/transfer-device.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { showSquare } from './actions.ts'
import { TransferOffer } from './transfer-offer.tsx'

/** On the first device: the QR code, and the field for the code that the other device shows (rule R2). */
export default async function Device({ params, searchParams }: PageProps<'/[language]/device'>) {
  const language = languageOf((await params).language)
  const { problem } = await searchParams
  const standing = await findRequestSession()
  if (!standing) redirect('/?said=lapsed')
  const { context, request } = standing
  if (!mayMove(request)) redirect(PAGE_OF[request.state])
  const { settings } = context
  const words = wordsFor(language)
  const offer = await offerOf(context, request)
  const told = await refusalFromAddress(words, problem, { context, language, page: '/device' })
  const back = PAGE_OF[request.state]
  return (
    <Frame language={language} settings={settings} path="/device" step={null} back={back} request={request}>
      {offer ? (
        <TransferOffer language={language} settings={settings} offer={offer} />
      ) : (
        <>
          {told && <Problem heading={words.layout.problem} says={told} />}
          <Heading language={language} settings={settings} wrong={told !== null}>
            {words.device.title}
          </Heading>
          <p className="mt-4">{words.device.lead}</p>
          <form action={showSquare} className="mt-8">
            <Button kind="lamp" working={words.layout.working}>
              {words.device.show}
            </Button>
          </form>
        </>
      )}
      <p className="mt-6">
        <PageLink href={back}>{words.device.stay}</PageLink>
      </p>
    </Frame>
  )
}
