/**
 * What a public page shows of the configuration: read once, and kept while the process lives. Of the policy file only
 * what is in force, so that a telephone number that nobody has confirmed leads no caller astray (rule R16).
 */
import { type BrandLook, brandLook } from './brand-look.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import type { Settings, StaffedRoute } from '#lib/rules/organisation/settings.ts'
import type { WorkingHours } from '#lib/rules/working-hours.ts'

export interface PublicSite {
  readonly organisation: string
  readonly baseUrl: string
  readonly isDemo: boolean
  readonly brand: BrandLook
  readonly links: Settings['links']
  readonly staffedRoute: StaffedRoute
  /** Null where the policy file gives none. */
  readonly staffedHours: WorkingHours | null
}

export async function publicSite(): Promise<PublicSite> {
  const { organisation, baseUrl, mode, brand, links, staffedRoute, staffedHours } = (await openContext()).settings
  return { organisation, baseUrl, isDemo: mode === 'demo', brand: brandLook(brand), links, staffedRoute, staffedHours }
}
