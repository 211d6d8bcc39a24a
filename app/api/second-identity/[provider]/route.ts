import { redirectResponse } from '#app/api/auth/redirect-response.ts'
import { browserToken } from '#app/request-cookies.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { findRequestSession } from '#app/request-page.ts'
import { signIns } from '#lib/config/build-context.ts'
import { startOutsideProof } from '#lib/use-cases/claimant/prove/start-outside-proof.ts'
import { spendLimits } from '#lib/use-cases/spend-limits.ts'

type Params = { readonly params: Promise<{ readonly provider: string }> }

/** Starts the sign-in elsewhere, from a plain link: without JavaScript, and under `form-action 'self'`. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const standing = await findRequestSession()
  const token = await browserToken()
  if (!standing || !token) return redirectResponse('/?said=lapsed')
  const { context } = standing
  const spent = await spendLimits(context, 'go-elsewhere', { browser: context.keys.hash('browser', token) })
  if (!spent.ok) return redirectResponse(await problemAt(context, '/verify', spent))

  const { provider } = await params
  const gone = await startOutsideProof(context, token, provider)
  if (!gone.ok) return redirectResponse(await problemAt(context, '/verify', gone))

  const { outside } = await signIns()
  const started = await outside.start({ purpose: 'prove', of: token }, provider)
  return started
    ? redirectResponse(started.redirect, started.cookies)
    : redirectResponse('/verify?problem=identity-not-accepted')
}
