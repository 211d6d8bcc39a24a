'use server'
import type { FormState } from '#app/_ui/form-page.tsx'
import { forgetBrowser, keepMoving } from '#app/request-cookies.ts'
import { textOf } from '#app/form-fields.ts'
import { fieldError } from '#app/refusal-text.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { findRequestSession } from '#app/request-page.ts'
import type { RefusalCode } from '#lib/rules/refusals.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { join, moveToDevice, offerTransfer } from '#lib/use-cases/claimant/begin/transfer-device.ts'

const IS_OVER: readonly RefusalCode[] = ['step-spent', 'hand-over-over']

export async function showSquare(): Promise<void> {
  const standing = await findRequestSession()
  if (!standing) return redirectToPage('/?said=lapsed')
  const offered = await offerTransfer(standing.context, standing.token)
  redirectToPage(offered.ok ? '/device' : await problemAt(standing.context, '/device', offered))
}

/**
 * On the other device: joins the transfer. A request of that browser's own stays open until the transferred one
 * arrives.
 */
export async function goOnHere(form: FormData): Promise<void> {
  const link = textOf(form, 'link')
  const joined = await join(await openContext(), link)
  if (!joined.ok) return redirectToPage('/device/open')
  await keepMoving(joined.value.browserToken)
  redirectToPage('/device/code')
}

/** On the first device, which then no longer has the request. */
export async function moveThere(_: FormState, form: FormData): Promise<FormState> {
  const standing = await findRequestSession()
  if (!standing) return redirectToPage('/?said=lapsed')
  const typed = textOf(form, 'code')
  const moved = await moveToDevice(standing.context, standing.token, typed)
  // There is no transfer left to type a code for, so the page where one begins says what happened.
  if (!moved.ok && IS_OVER.includes(moved.refusal))
    return redirectToPage(await problemAt(standing.context, '/device', moved))
  if (!moved.ok) return fieldError('code', moved, { code: typed.slice(0, 40) }, standing.context.settings.timeZone)
  await forgetBrowser()
  return redirectToPage('/?said=moved')
}
