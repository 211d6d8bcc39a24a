/**
 * What was just done in this browser, confirmed on the page that it leads to. A cookie carries it and not the address,
 * so that another site's link cannot make our page confirm what never happened.
 */
import { cookies } from 'next/headers'
import { GUARDED } from './cookie.ts'

const DONE_COOKIE = '__Host-latchkey-done'
/** Long enough for a redirect and a look; a page that is opened later does not confirm it again. */
const KEPT_SECONDS = 60

/** Stores what to confirm on this page, which the browser is led to next. `done` is a name among that page's words. */
export const keepDone = async (page: string, done: string): Promise<void> => {
  ;(await cookies()).set(DONE_COOKIE, `${done} ${page}`, { ...GUARDED, maxAge: KEPT_SECONDS })
}

/** The sentence for what was done; null: nothing was, on this page or lately, that these words have a sentence for. */
export async function readDone<Said>(page: string, words: Readonly<Record<string, Said>>): Promise<Said | null> {
  const [done = '', where = ''] = (await cookies()).get(DONE_COOKIE)?.value.split(' ') ?? []
  return where === page ? saidOf(words, done) : null
}

/** The sentence of a name from an address: only the words' own properties, and not what every object has. */
export const saidOf = <Said>(words: Readonly<Record<string, Said>>, name: unknown): Said | null =>
  typeof name === 'string' && Object.hasOwn(words, name) ? (words[name] ?? null) : null
