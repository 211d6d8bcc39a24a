import { redirect } from 'next/navigation'
import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { leaveAndForget, leaveSignedIn, sayNoneOfThese, withdrawRequest } from '#app/leave-actions.ts'
import { findRequestSession, PAGE_OF, type RequestSession } from '#app/request-page.ts'
import { mayBeEnded } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { canBeTakenBack } from '#lib/use-cases/claimant/begin/reconsider.ts'
import { ENDED } from '#lib/rules/request/request.ts'
import { languageOf, type Words, wordsFor } from '#lib/words/index.ts'

/** Asks before a request is left, and says what leaving does. Opening the page changes nothing. */
export default async function Leave({ params, searchParams }: PageProps<'/[language]/leave'>) {
  const language = languageOf((await params).language)
  const asks = (await searchParams).by
  const by = typeof asks === 'string' ? asks : ''
  const standing = await findRequestSession()
  if (!standing) redirect('/?said=lapsed')
  const { context, request } = standing
  const page = PAGE_OF[request.state]
  const words = wordsFor(language)
  const asked = by === 'withdraw' ? askedToWithdraw(words, standing) : askedFor(words.leave, standing, by)
  // An old address, or the back button after the press.
  if (!asked) redirect(page)
  const { title, consequences, go, action } = asked
  const { settings } = context
  return (
    <Frame language={language} settings={settings} path={`/leave?by=${by}`} step={null} request={request}>
      <Heading language={language} settings={settings}>
        {title}
      </Heading>
      <ul className="mt-4 list-disc space-y-2 ps-5">
        {consequences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <form action={action} className="mt-8">
        <Button kind="lamp" working={words.layout.working}>
          {go}
        </Button>
      </form>
      <p className="mt-6">
        <PageLink href={page} className="press-plain">
          {words.leave.stay}
        </PageLink>
      </p>
    </Frame>
  )
}

interface Asked {
  readonly title: string
  readonly consequences: readonly string[]
  readonly go: string
  readonly action: () => Promise<void>
}

/** Null: nobody waits for an administrator. */
const askedToWithdraw = ({ withdraw }: Words, { request }: RequestSession): Asked | null =>
  request.state === 'queued' && mayBeEnded(request) ? { ...withdraw, action: withdrawRequest } : null

/** Null: not offered in this state. */
function askedFor({ none, inAgain, forget }: Words['leave'], { request }: RequestSession, by: string): Asked | null {
  const { reference } = request
  if (by === 'forget') return { ...forget, consequences: forget.consequences({ reference }), action: leaveAndForget }
  if (by === 'in') {
    const isEnded = ENDED.includes(request.state)
    if (isEnded || !mayBeEnded(request)) {
      const consequences = isEnded ? inAgain.ended : inAgain.notOurs({ reference })
      return { title: inAgain.title, consequences, go: inAgain.goForget, action: leaveSignedIn }
    }
    const consequences = canBeTakenBack(request) ? inAgain.consequences : inAgain.forGood
    return { ...inAgain, consequences, action: leaveSignedIn }
  }
  if (by !== 'none' || PAGE_OF[request.state] !== '/verify' || request.state === 'approved') return null
  return { ...none, consequences: request.proofs.length > 0 ? none.proved : none.consequences, action: sayNoneOfThese }
}
