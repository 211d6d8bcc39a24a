/** Browsers that an account knows (rule R5). */
import type { AccountId } from '../rules/account/account.ts'
import type { KnownBrowser } from '../rules/request/known-browser.ts'

export interface KnownBrowserStore {
  /**
   * The row of this id. A commit that finishes a recovery adds one, and one that stops a request deletes all of the
   * account's.
   */
  knownBrowser(id: string): Promise<KnownBrowser | null>
  /** Replaces what was stored under that id. */
  rememberBrowser(known: KnownBrowser): Promise<void>
  forgetBrowsers(of: { readonly browser: string } | { readonly accountId: AccountId }): Promise<void>
}
