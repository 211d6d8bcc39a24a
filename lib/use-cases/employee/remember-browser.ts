import { type AccountId, normaliseName } from '../../rules/account/account.ts'
import { browserMark, knownFrom } from '../../rules/request/known-browser.ts'
import type { Context } from '../../ports/context.ts'
import type { Employee } from '../../rules/account/employee.ts'

/** Makes the browser known to the account, after its owner prepared in it with a strong sign-in (rule R5). */
export async function rememberBrowser(
  { store, keys, now }: Pick<Context, 'store' | 'keys' | 'now'>,
  { id, signInName }: Pick<Employee, 'id' | 'signInName'>,
  token: string,
): Promise<void> {
  const mark = browserMark(keys, token, keys.hash('name', normaliseName(signInName)))
  await store.rememberBrowser(knownFrom(mark, id as AccountId, now()))
}
