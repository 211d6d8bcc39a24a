/**
 * What an error body says, in any of its forms: Graph's own, an inner error in another, a list of details, an older
 * message that is an object, a body inside a message, and Exchange's, which gives its reason in the details only.
 *
 * The text is used by the table of refusals and nowhere else: it may name a person.
 *
 * @see Microsoft Graph, "Error responses and resource types": inner errors repeat themselves inside
 */

export interface ErrorBody {
  /** In small letters, the outermost first. */
  readonly codes: readonly string[]
  readonly texts: readonly string[]
  /** What details are about: a property, mostly. In small letters. */
  readonly targets: readonly string[]
}

/** Inner errors that are followed; Microsoft's have two or three. */
const DEEPEST = 6
/** Characters. Longer ones repeat a stack. */
const LONGEST_TEXT = 4_000

/** Codes, texts and targets of an error body; empty where it is none. Never throws. */
export function errorBodyIn(body: unknown): ErrorBody {
  const found = { codes: [] as string[], texts: [] as string[], targets: [] as string[] }
  collect(propertyOf(body, 'error') ?? propertyOf(body, 'odata.error'), found, 0)
  return found
}

type Found = { readonly [K in keyof ErrorBody]: string[] }

function collect(error: unknown, found: Found, depth: number): void {
  if (depth > DEEPEST) return
  // The form of an authorization server: the code alone.
  if (typeof error === 'string') return void found.codes.push(error.toLowerCase())
  if (typeof error !== 'object' || error === null) return
  const code = propertyOf(error, 'code')
  if (typeof code === 'string') found.codes.push(code.toLowerCase())
  const target = propertyOf(error, 'target')
  if (typeof target === 'string' && target !== '') found.targets.push(target.toLowerCase())
  collectText(propertyOf(error, 'message'), found, depth)
  const details = propertyOf(error, 'details')
  if (Array.isArray(details)) for (const detail of details) collect(detail, found, depth + 1)
  for (const name of ['innerError', 'innererror', 'internalexception'])
    collect(propertyOf(error, name), found, depth + 1)
}

/** `{ lang, value }` as older services wrap it; a whole body in a text, as some pass it on. */
function collectText(message: unknown, found: Found, depth: number): void {
  const text = typeof message === 'string' ? message : propertyOf(message, 'value')
  if (typeof text !== 'string') return
  found.texts.push(text.slice(0, LONGEST_TEXT).replaceAll(/\s+/g, ' '))
  if (!text.trimStart().startsWith('{')) return
  try {
    const inside: unknown = JSON.parse(text)
    collect(propertyOf(inside, 'error') ?? inside, found, depth + 1)
  } catch {
    // A text that only looks like one.
  }
}

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
