/**
 * What a server action may be sent: the shape of React's own encoding of our actions' arguments.
 *
 * React decodes before any action runs, and answers what it cannot decode as a fault of the site's,
 * with a stack in the log. Every action here takes a form at most, with what it answered before in
 * front of it; of React's many types neither holds more than text. What our own pages send passes,
 * as `test/app/action-arguments.test.ts` makes them with React's own encoders.
 *
 * @see https://github.com/facebook/react/blob/main/packages/react-client/src/ReactFlightReplyClient.js
 */

/** An answer before, and the form. */
const MOST_ARGUMENTS = 2
/** The list, an answer in it, and a part of the answer with its fields. */
const DEEPEST = 4
/** The first part of what is encoded; the others are named in it. */
const ROOT = '0'
const BY_REFERENCE = '$ACTION_REF_'
const BY_ID = '$ACTION_ID_'

/** What a script of ours sends to an action by `Next-Action`: one text, or a form in which the arguments are a part. */
export function isCallOfAction(body: string | FormData): boolean {
  if (typeof body === 'string') return isArgumentList(body)
  return hasTextOnly(body) && isArgumentList(onlyText(body, ROOT))
}

/** What a page of ours posts without script: it names an action by its id, or by a reference and what came before. */
export function isFormOfAction(form: FormData): boolean {
  const names = [...new Set(form.keys())]
  const references = names.filter((name) => name.startsWith(BY_REFERENCE))
  if (references.length === 0 && !names.some((name) => name.startsWith(BY_ID))) return false
  return hasTextOnly(form) && references.every((name) => isReference(form, name.slice(BY_REFERENCE.length)))
}

function isReference(form: FormData, of: string): boolean {
  const partOf = (id: string) => onlyText(form, `$ACTION_${of}:${id}`)
  const named = jsonOf(partOf(ROOT))
  if (typeof named !== 'object' || named === null || Object.keys(named).join() !== 'id,bound') return false
  const { id, bound } = named as { readonly id: unknown; readonly bound: unknown }
  if (typeof id !== 'string' || id.startsWith('$')) return false
  const [, part] = typeof bound === 'string' ? (/^\$@([1-9a-f][\da-f]{0,3})$/.exec(bound) ?? []) : []
  return bound === null || (part !== undefined && isArgumentList(partOf(String(Number.parseInt(part, 16)))))
}

function isArgumentList(text: string | null): boolean {
  const list = jsonOf(text)
  return Array.isArray(list) && list.length <= MOST_ARGUMENTS && isPlain(list, DEEPEST)
}

/** Text, numbers and what is made of them, a form by its number, and that there is nothing. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !value.startsWith('$') || PLAIN.test(value)
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((part) => isPlain(part, depth - 1))
}
const PLAIN = /^\$(?:\$|undefined$|K[\da-f]{1,4}$)/

/** No page of ours asks for a file. */
const hasTextOnly = (form: FormData): boolean => [...form.values()].every((value) => typeof value === 'string')

const onlyText = (form: FormData, name: string): string | null => {
  const [text, ...others] = form.getAll(name)
  return typeof text === 'string' && others.length === 0 ? text : null
}

/** Undefined where it is none. */
function jsonOf(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
