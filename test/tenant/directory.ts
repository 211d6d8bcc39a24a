/** Finding an account and changing it; a directory read shows a change a little later. */
import type { DirectoryUser, TenantAccount } from './account.ts'
import { exactStamp } from './clock.ts'
import type { Contoso } from './contoso.ts'
import { numberedAccount, numberOf } from './numbered.ts'

/** By object id or sign-in name, in any case. */
export function accountOf(contoso: Contoso, idOrName: string): TenantAccount | undefined {
  const wanted = idOrName.toLowerCase()
  const id = contoso.names.get(wanted) ?? wanted
  const kept = contoso.state.accounts[id] ?? contoso.numbered.get(id)
  if (kept) return kept
  const number = numberOf(wanted)
  if (number === null || number >= contoso.state.numbered) return undefined
  const made = numberedAccount(number, contoso.now())
  contoso.numbered.set(made.user.id, made)
  contoso.names.set(made.user.userPrincipalName.toLowerCase(), made.user.id)
  return made
}

/** A numbered account that something happened to is remembered from then on. */
export function remember(contoso: Contoso, account: TenantAccount): void {
  contoso.state.accounts[account.user.id] = account
  contoso.numbered.delete(account.user.id)
  contoso.changed()
}

/** Writes to the directory; reads go on showing the old values for as long as the switch says. */
export function change(contoso: Contoso, account: TenantAccount, properties: Partial<DirectoryUser>): void {
  if (shown(contoso, account) === account.user) account.previous = structuredClone(account.user)
  Object.assign(account.user, properties)
  account.changedAt = exactStamp(contoso.now())
  remember(contoso, account)
}

/** The account as a directory read shows it now. */
export function shown(contoso: Contoso, account: TenantAccount, stale = false): DirectoryUser {
  if (!account.previous || !account.changedAt) return account.user
  const age = contoso.now().getTime() - new Date(account.changedAt).getTime()
  return stale || age < contoso.state.switches.readAfterWriteDelayInMs ? account.previous : account.user
}
