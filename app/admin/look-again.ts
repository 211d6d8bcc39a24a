'use server'
/** Reads around an account once more, because somebody at the desk asked for it. It changes nothing. */
import { redirect } from 'next/navigation'
import { textOf } from '#app/form-fields.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { rereadBackground } from '#lib/use-cases/approver/surroundings.ts'
import { currentApprover } from './approver.ts'

export async function lookAgain(form: FormData): Promise<never> {
  const here = `/admin/requests/${encodeURIComponent(textOf(form, 'id'))}`
  const approver = await currentApprover()
  if (!approver) redirect(`/admin/sign-in?to=${encodeURIComponent(here)}`)
  await rereadBackground(await openContext(), approver, textOf(form, 'id'))
  redirect(here)
}
