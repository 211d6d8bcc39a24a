/** What of the configuration a page for everybody shows: made once from it, and kept while the process lives. */
import { readConfig } from '#lib/config.ts'
import type { StaffedRoute } from '#lib/settings.ts'

export interface PublicSite {
  readonly organisation: string
  readonly baseUrl: string
  readonly isDemo: boolean
  readonly staffedRoute: StaffedRoute
}

export function publicSite(): PublicSite {
  const { organisation, baseUrl, mode, staffedRoute } = readConfig().settings
  return { organisation, baseUrl, isDemo: mode === 'demo', staffedRoute }
}
