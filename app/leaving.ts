'use server'
/** "Forget this device" and "I'm in again": on every page, whatever the state. */
import { forgetDevice, inAgain } from '#lib/recovery/leave.ts'
import { forgetBrowser } from './browser.ts'
import { leadTo } from './lead-to.ts'
import { anyStep } from './step.ts'

export async function leaveAndForget(): Promise<void> {
  const standing = await anyStep()
  if (standing) await forgetDevice(standing.context, standing.token)
  // The cookie goes, whatever became of the request.
  await forgetBrowser()
  leadTo('/?said=forgotten')
}

export async function leaveBecauseIn(): Promise<void> {
  const standing = await anyStep()
  if (standing) {
    await inAgain(standing.context, standing.token)
    await forgetDevice(standing.context, standing.token)
  }
  await forgetBrowser()
  leadTo('/?said=farewell')
}
