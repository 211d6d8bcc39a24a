/**
 * What was just done in this browser, confirmed once, on the page that it leads to. A cookie carries it and not the
 * address, so that another site's link cannot make our page confirm what never happened. `flash-cookie.ts` takes it away
 * with the answer that shows it.
 */
import { cookies, headers } from 'next/headers'
import { FLASH_COOKIE, FLASH_HEADER, pageOfFlash } from './flash-cookie.ts'
import { COOKIE_OPTIONS } from './cookie-options.ts'

/** Before the parts of a request that changed while somebody decided about it, each apart by a full stop. */
export const MOVED_ON = 'moved-on:'
/** Long enough for a redirect; a browser that never asks for the page forgets it. */
const KEPT_SECONDS = 60
/** Next's own name for a form that its script sends. */
const SENT_BY_SCRIPT = 'next-action'

/**
 * Stores what to confirm on this page, which the browser is led to next. `done` is a name among that page's words.
 *
 * A form that a script sent gets the next page within its own answer, drawn with this cookie; the browser is told that
 * it is over already, since nothing could take it away there.
 */
export const setFlash = async (page: string, done: string): Promise<void> => {
  const maxAge = (await headers()).has(SENT_BY_SCRIPT) ? 0 : KEPT_SECONDS
  ;(await cookies()).set(FLASH_COOKIE, `${done} ${page}`, { ...COOKIE_OPTIONS, maxAge })
}

/** The name of what was done, or of what came of it; empty where nothing was, on this page or just now. */
export async function readFlashName(page: string): Promise<string> {
  const done = (await headers()).get(FLASH_HEADER) ?? ''
  return pageOfFlash(done) === page ? (done.split(' ')[0] ?? '') : ''
}

/** The sentence for what was done; null: nothing was, on this page or just now, that these words have a sentence for. */
export const readFlash = async <Said>(page: string, words: Readonly<Record<string, Said>>): Promise<Said | null> =>
  sentenceOf(words, await readFlashName(page))

/** The sentence of a name from an address: only the words' own properties, and not what every object has. */
export const sentenceOf = <Said>(words: Readonly<Record<string, Said>>, name: unknown): Said | null =>
  typeof name === 'string' && Object.hasOwn(words, name) ? (words[name] ?? null) : null
