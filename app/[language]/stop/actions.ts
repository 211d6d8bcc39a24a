'use server'
import { textOf } from '#app/language.ts'
import { leadTo } from '#app/lead-to.ts'
import { context as openContext } from '#lib/context.ts'
import { stop } from '#lib/recovery/stop.ts'

/** Leads back to the same page, which then says what came of it. */
export async function stopRequest(form: FormData): Promise<void> {
  const link = textOf(form, 'link')
  const stopped = await stop(await openContext(), link)
  leadTo(`/stop?link=${encodeURIComponent(link)}${stopped.ok ? '' : `&problem=${stopped.refusal}`}`)
}
