/** Messages in one flat list, each under the way to it: `pass/after/open`, `pass/steps/0`. */
import type { MessageTree } from '../catalogue.ts'

export const SEPARATOR = '/'

/** By subject, which is the name of the file; the subject is the first part of a key. */
export type Subjects = Readonly<Record<string, MessageTree>>

/** Every message of the subjects with its key, in the order of the files. */
export function keyedMessages(subjects: Subjects): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const gather = (value: MessageTree[string], key: string): void => {
    if (typeof value === 'string') found.set(key, value)
    else for (const [name, inner] of Object.entries(value)) gather(inner, key ? `${key}${SEPARATOR}${name}` : name)
  }
  gather(subjects, '')
  return found
}

/** The shape of the English with these messages in it, and nothing where there is none. */
export function shapedAs(english: Subjects, messages: ReadonlyMap<string, string>): Subjects {
  const shaped = (value: MessageTree[string], key: string): MessageTree[string] | null => {
    if (typeof value === 'string') return messages.get(key) ?? null
    const inside = Object.entries(value).flatMap(([name, inner]) => {
      const made = shaped(inner, key ? `${key}${SEPARATOR}${name}` : name)
      return made === null ? [] : [[name, made] as const]
    })
    if (Array.isArray(value)) return inside.flatMap(([, made]) => (typeof made === 'string' ? [made] : []))
    return inside.length > 0 ? Object.fromEntries(inside) : null
  }
  return (shaped(english, '') ?? {}) as Subjects
}
