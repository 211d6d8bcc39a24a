/**
 * What this browser has just done, said once more on the page that it was led to.
 *
 * A cookie of ours says it and no address: a link of somebody else's makes no page of ours
 * confirm what never happened.
 */
import { cookies } from 'next/headers'
import { GUARDED } from './cookie.ts'

const DONE_COOKIE = '__Host-latchkey-done'
/** Long enough to be led on and to look; a page that is opened later says nothing of it. */
const KEPT_SECONDS = 60

/** To be said on this page, which the browser is led to next. `done` is a name in that page's words. */
export const keepDone = async (page: string, done: string): Promise<void> => {
  ;(await cookies()).set(DONE_COOKIE, `${done} ${page}`, { ...GUARDED, maxAge: KEPT_SECONDS })
}

/** The sentence for what was done here; null: nothing was, on this page or lately, that these words know. */
export async function readDone<Said>(page: string, words: Readonly<Record<string, Said>>): Promise<Said | null> {
  const [done = '', where = ''] = (await cookies()).get(DONE_COOKIE)?.value.split(' ') ?? []
  return where === page ? saidOf(words, done) : null
}

/** Of a name that came with an address: only what the words hold themselves, and not what every object has. */
export const saidOf = <Said>(words: Readonly<Record<string, Said>>, name: unknown): Said | null =>
  typeof name === 'string' && Object.hasOwn(words, name) ? (words[name] ?? null) : null
