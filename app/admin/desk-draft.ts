/** Forms of the desk whose sender has to sign in first: what was typed is kept, and there again afterwards. */
import { redirect } from 'next/navigation'
import type { FormDraft } from '#app/_ui/draft-fields.tsx'
import { draftOf, dropDraft, keepDraft } from '#app/draft.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import type { RefusalCode } from '#lib/rules/refusals.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { currentApprover, signInAddress } from './approver.ts'
import { placeNow } from './place.ts'

/**
 * For actions: without a session it keeps what was `posted` on `page` and leads to the sign-in, and from there to
 * `back`, which is the page with what its address says besides.
 */
export async function requireDeskActor(page: string, posted?: FormData, back = page): Promise<Approver> {
  const approver = await currentApprover()
  if (!approver) {
    if (posted) await keepDraft(await openContext(), page, posted)
    redirect(`/admin/sign-in?to=${encodeURIComponent(back)}`)
  }
  if (posted) await dropDraft()
  return approver
}

/**
 * Where a sign-in was refused as too old: the link to a new one, after which what was `posted` is on `page` again. Null
 * for any other refusal. `again`: Entra ID asks for the credentials anew.
 */
export async function signInFix(
  refusal: RefusalCode,
  page: string,
  posted: FormData,
  again = false,
): Promise<{ readonly href: string; readonly label: string } | null> {
  if (refusal !== 'sign-in-too-old') return null
  const { context, words } = await placeNow()
  await keepDraft(context, page, posted)
  return { href: signInAddress(page, again), label: words.desk.decide.freshGo }
}

/** The draft of one form of this page of the desk. */
export async function deskDraft(page: string, form: string): Promise<FormDraft> {
  const [{ context, words }, approver] = await Promise.all([placeNow(), currentApprover()])
  return draftOf(context, { page, form, person: approver?.id ?? '', says: words.layout.draft })
}
