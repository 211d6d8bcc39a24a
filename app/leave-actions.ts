'use server'
/** Leaving a request, in whatever state, and taking that back. Each is asked about first: see `[language]/leave`. */
import { ENDED } from '#lib/rules/request/request.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { forgetDevice, inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { mayReconsider, reconsider } from '#lib/use-cases/claimant/begin/reconsider.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { forgetBrowser, forgetEnded, keepBrowser, keepEnded, endedToken } from './request-cookies.ts'
import { forgetKnown } from './known-browser.ts'
import { redirectToPage } from './page-redirect.ts'
import { findRequestSession, redirectWithRefusal, PAGE_OF } from './request-page.ts'

/** Pressed twice, the second press finds it done. */
export async function sayNoneOfThese(): Promise<void> {
  const standing = await findRequestSession()
  if (!standing) return redirectToPage('/?said=lapsed')
  const said = await noneOfThese(standing.context, standing.token)
  if (!said.ok && said.refusal !== 'request-moved-on') return redirectWithRefusal(said)
  redirectToPage(PAGE_OF[(said.ok ? said.value : standing.request).state])
}

export async function leaveAndForget(): Promise<void> {
  const standing = await findRequestSession()
  if (standing) await forgetDevice(standing.context, standing.token)
  // The cookies are deleted, whatever happens to the request.
  await forgetKnown(await openContext())
  await forgetBrowser()
  redirectToPage('/?said=forgotten')
}

export async function leaveSignedIn(): Promise<void> {
  const standing = await findRequestSession()
  // Pressed twice: the first press has done everything.
  if (!standing && (await endedToken())) return redirectToPage('/?said=farewell')
  if (!standing) return redirectToPage('/?said=lapsed')
  const { context, token } = standing
  await inAgain(context, token)
  // Read again: a second press at the same moment finds it ended by the first.
  const left = await currentRequest(context, token)
  const isEnded = left === null || ENDED.includes(left.state)
  const isUndoable = left?.state === 'withdrawn' && mayReconsider(left, context.now())
  if (!isUndoable) await forgetDevice(context, token)
  await forgetBrowser()
  if (isUndoable) await keepEnded(token)
  // A request that goes on with people is not said to be ended.
  redirectToPage(isEnded ? '/?said=farewell' : '/?said=forgotten')
}

/** Closes a request that waits for an administrator; its page says so afterwards. Pressed twice, it is closed. */
export async function withdrawRequest(): Promise<void> {
  const standing = await findRequestSession()
  if (!standing) return redirectToPage('/?said=lapsed')
  const ended = await inAgain(standing.context, standing.token)
  redirectToPage(PAGE_OF[(ended.ok ? ended.value : standing.request).state])
}

/** From "none of these", and from the page after leaving. */
export async function resumeRequest(): Promise<void> {
  const standing = await findRequestSession()
  const token = standing?.token ?? (await endedToken())
  if (!token) return redirectToPage('/?said=lapsed')
  const back = await reconsider(await openContext(), token)
  if (back.ok) await keepBrowser(token)
  await forgetEnded()
  if (back.ok) return redirectToPage(PAGE_OF[back.value.state])
  redirectToPage(standing ? PAGE_OF[standing.request.state] : '/?said=lapsed')
}
