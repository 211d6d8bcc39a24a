import { type AccountId, normaliseName } from '../account.ts'
import { browserMark, knownFrom } from '../known-browser.ts'
import type { Context } from '../settings.ts'
import type { Employee } from '../workplace.ts'

/** The browser in which somebody, signed in strongly, prepared for this account: the account knows it from now on (rule R5). */
export async function rememberBrowser(
  { store, keys, now }: Pick<Context, 'store' | 'keys' | 'now'>,
  { id, signInName }: Pick<Employee, 'id' | 'signInName'>,
  token: string,
): Promise<void> {
  const mark = browserMark(keys, token, keys.hash('name', normaliseName(signInName)))
  await store.rememberBrowser(knownFrom(mark, id as AccountId, now()))
}
