/** What goes to a translator, and what is taken back from one. */
import { type Fault, roomOf, wrongWith } from './faults.ts'
import { argumentsOf, typeOf } from './message-arguments.ts'
import type { Entry } from './po.ts'

type Keyed = ReadonlyMap<string, string>

/** Every English message with its translation as it stands, and what a translator has to know. `notes`: by key, of a branch or of a sentence. */
export const entriesFor = (english: Keyed, translated: Keyed, notes: Keyed): readonly Omit<Entry, 'isFuzzy'>[] =>
  [...english].map(([key, message]) => {
    const room = roomOf(key)
    const taken = [...argumentsOf(message)].map(([name, argument]) => `{${name}}: ${typeOf(argument)}`)
    return {
      key,
      english: message,
      translated: translated.get(key) ?? '',
      notes: [...noted(key, notes), ...taken, ...(room ? [`Room: ${room}.`] : [])],
    }
  })

/** The note of the sentence, and those of the branches that it stands in, outermost first. */
const noted = (key: string, notes: Keyed): readonly string[] =>
  [...notes].filter(([of]) => key === of || key.startsWith(`${of}/`)).map(([, note]) => note)

interface Taken {
  /** All messages of the language afterwards; what the file leaves empty or marks as guessed stays as it was. */
  readonly messages: Keyed
  readonly changed: number
  /** With any of these nothing is taken. */
  readonly refused: readonly Fault[]
}

/**
 * The translations of a file beside those that are there. Refused, each with its key: a key that English has not, a
 * sentence whose English has changed since it was sent, and one that cannot be said (an argument missing or more, a
 * plural form missing, markup, not ICU MessageFormat).
 */
export function takeTranslations(english: Keyed, before: Keyed, entries: readonly Entry[], language: string): Taken {
  const given = entries.filter(({ translated, isFuzzy }) => translated !== '' && !isFuzzy)
  const refused = given.flatMap(({ key, english: sent, translated }) => {
    const now = english.get(key)
    if (now === undefined) return [{ key, says: 'English has no such sentence' }]
    if (now !== sent) return [{ key, says: `its English has changed since, and is now “${now}”` }]
    const says = wrongWith(now, translated, language)
    return says === null ? [] : [{ key, says: `${says}: “${translated}”` }]
  })
  const changed = given.filter(({ key, translated }) => before.get(key) !== translated)
  return {
    messages: new Map([...before, ...changed.map(({ key, translated }) => [key, translated] as const)]),
    changed: changed.length,
    refused,
  }
}
