/** Browsers that an account knows (rule R5). */
import type { AccountId } from '../rules/account/account.ts'
import type { KnownBrowser } from '../rules/request/known-browser.ts'

export interface KnownBrowserStore {
  /** A browser that an account knows. A commit that finishes a recovery adds it, and one that stops a request ends all of the account's. */
  knownBrowser(id: string): Promise<KnownBrowser | null>
  /** In the place of what was kept under that id. */
  rememberBrowser(known: KnownBrowser): Promise<void>
  forgetBrowsers(of: { readonly browser: string } | { readonly accountId: AccountId }): Promise<void>
}
