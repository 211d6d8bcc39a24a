'use server'
import { goOn, requireStep } from '#app/step.ts'
import { discardPass as discard } from '#lib/use-cases/claimant/remedy/discard-pass.ts'
import { reportStillLocked } from '#lib/use-cases/claimant/remedy/report-still-locked.ts'

export async function discardPass(): Promise<void> {
  const { context, token } = await requireStep('/outcome')
  await goOn(await discard(context, token))
}

export async function goOnAsStillShut(): Promise<void> {
  const { context, token } = await requireStep('/outcome')
  await goOn(await reportStillLocked(context, token))
}
