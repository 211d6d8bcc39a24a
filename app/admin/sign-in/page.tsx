import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentApprover, signInAddress, wasEndedEarly } from '#app/admin/approver.ts'
import { sentenceOf } from '#app/flash-message.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { placeNow } from '#app/admin/place.ts'
import { describeSignInRefusal } from '#app/sign-in-refusal.ts'
import type { SearchParams } from '#app/admin/queue-view.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { words, context } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.signIn.title, organisation: context.settings.organisation }) }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { to, problem, code } = await searchParams
  const target = typeof to === 'string' && to.startsWith('/admin') ? to : '/admin'
  if (!problem && (await currentApprover())) redirect(target)
  const { context, words, language } = await placeNow()
  const { signIn } = words.desk
  const told =
    sentenceOf(signIn.signedOut, problem) ??
    (problem === 'refused' ? describeSignInRefusal(words, code) : sentenceOf(signIn.problems, problem)) ??
    (!problem && (await wasEndedEarly()) ? signIn.endedEarly : null)
  const isSignedOut = sentenceOf(signIn.signedOut, problem) !== null
  const path = `/admin/sign-in?to=${encodeURIComponent(target)}`
  return (
    <DeskFrame approver={null} words={words} language={language} settings={context.settings} path={path}>
      <main id="main" className="mx-auto w-full max-w-measure flex-1 px-4 py-14 text-body">
        {told && (
          <p role="alert" className="mb-8 border-s-[6px] border-wait bg-wait-wash px-5 py-4">
            {told}
          </p>
        )}
        <h1 className="text-title">{signIn.title}</h1>
        <p className="mt-4">{signIn.lead({ organisation: context.settings.organisation })}</p>
        <p className="mt-8">
          <a href={signInAddress(target)} className="press-lamp no-underline">
            {signIn.go}
          </a>
        </p>
        {isSignedOut && (
          <p className="mt-8">
            {signIn.atMicrosoft}{' '}
            <a href="/admin/sign-in/sign-out" className="press-text">
              {words.known.signOut.go}
            </a>
          </p>
        )}
        <p className="mt-14 border-t border-line pt-4 text-quiet">
          {signIn.claimants}{' '}
          <a href="/" className="press-text">
            {signIn.claimantsGo}
          </a>
        </p>
      </main>
    </DeskFrame>
  )
}
