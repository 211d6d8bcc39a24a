/** The settings in force at this moment: the policy file, and the switch at the desk (rule R16). */
import { cache } from 'react'
import { context as openContext } from '#lib/config/build-context.ts'
import { inForce, type SettingsInForce } from '#lib/rules/organisation/threat-mode.ts'

/** Read once a page. */
export const settingsInForce = cache(async (): Promise<SettingsInForce> => {
  const { settings, store, now } = await openContext()
  return inForce(settings, await store.threatSwitch(), now())
})
