'use server'
import { goOn, requireStep } from '#app/step.ts'
import { discardPass as discard } from '#lib/recovery/give-pass.ts'

export async function discardPass(): Promise<void> {
  const { context, token } = await requireStep('/outcome')
  await goOn(await discard(context, token))
}
