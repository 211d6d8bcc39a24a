/** Where a sign-in leads back to: one of the addresses that it may lead to, or its home. */
import type { EntraSignInSettings } from './entra-sign-in-settings.ts'

/** The whole address of `url` where this sign-in may lead to it; otherwise that of its home. */
export function pathWithin(
  url: string,
  baseUrl: string,
  { leadsTo, home }: Pick<EntraSignInSettings<never>, 'leadsTo' | 'home'>,
): string {
  const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null
  const ours = target?.origin === new URL(baseUrl).origin && leadsTo.test(target.pathname)
  return target && ours ? target.href : `${baseUrl}${home}`
}
