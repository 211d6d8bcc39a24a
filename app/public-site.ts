/**
 * What a page for everybody shows of the configuration: made once, and kept while the
 * process lives. Of the policy file only what is in force: a telephone number that
 * nobody has confirmed leads no caller astray here either (rule R16).
 */
import { context as openContext } from '#lib/config/build-context.ts'
import type { StaffedRoute } from '#lib/rules/organisation/settings.ts'

export interface PublicSite {
  readonly organisation: string
  readonly baseUrl: string
  readonly isDemo: boolean
  readonly staffedRoute: StaffedRoute
}

export async function publicSite(): Promise<PublicSite> {
  const { organisation, baseUrl, mode, staffedRoute } = (await openContext()).settings
  return { organisation, baseUrl, isDemo: mode === 'demo', staffedRoute }
}
