'use server'
import { textOf } from '#app/language.ts'
import { leadTo } from '#app/lead-to.ts'
import { context as openContext } from '#lib/context.ts'
import { cancelWait } from '#lib/recovery/cool-off.ts'

/** Leads back to the same page, which then says what came of it. */
export async function cancelRequest(form: FormData): Promise<void> {
  const link = textOf(form, 'link')
  const cancelled = await cancelWait(await openContext(), link)
  leadTo(`/cancel?link=${encodeURIComponent(link)}${cancelled.ok ? '' : `&problem=${cancelled.refusal}`}`)
}
