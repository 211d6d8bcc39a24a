/**
 * Messages as a PO file, which translation tools read and write. The context is the key, since one English sentence may
 * need two translations; plurals stay inside the message, as ICU has them.
 *
 * @see GNU gettext manual, "The Format of PO Files"
 */
export interface Entry {
  readonly key: string
  readonly english: string
  /** Empty where nobody has translated it yet. */
  readonly translated: string
  /** For the translator: what it is, which arguments it takes, how much room it has. */
  readonly notes: readonly string[]
  /** A tool guessed it, and nobody has looked at it. */
  readonly isFuzzy: boolean
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
const UNESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }
const quoted = (text: string): string => `"${text.replaceAll(/[\\"\n\t\r]/g, (one) => ESCAPES[one] ?? one)}"`
const unquoted = (text: string): string =>
  text.replaceAll(/\\(.)/g, (_, escaped: string) => UNESCAPES[escaped] ?? escaped)

/** The whole file, for this language. */
export function printPo(entries: readonly Omit<Entry, 'isFuzzy'>[], language: string): string {
  const header = `msgid ""\nmsgstr ""\n${quoted(`Language: ${language}\n`)}\n${quoted('MIME-Version: 1.0\n')}\n${quoted('Content-Type: text/plain; charset=UTF-8\n')}\n${quoted('Content-Transfer-Encoding: 8bit\n')}\n`
  const blocks = entries.map(({ key, english, translated, notes }) =>
    [
      ...notes.map((note) => `#. ${note}`),
      `msgctxt ${quoted(key)}`,
      `msgid ${quoted(english)}`,
      `msgstr ${quoted(translated)}`,
      '',
    ].join('\n'),
  )
  return [header, ...blocks].join('\n')
}

type Field = 'msgctxt' | 'msgid' | 'msgstr'
const LINE = /^(?:(?<field>msgctxt|msgid|msgstr)\s+)?"(?<text>(?:[^"\\]|\\.)*)"\s*$/

/**
 * The entries of a file and the language that it says it is in. Throws on a line that PO does not have, with its number;
 * entries that a tool keeps as obsolete are passed over.
 */
export function readPo(text: string): { readonly language: string | null; readonly entries: readonly Entry[] } {
  const blocks = [new Block()]
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#~')) continue
    // Comments and the context come before the rest: either begins the next entry.
    if (/^#|^msgctxt\s|^msgid\s/.test(line) && blocks.at(-1)?.isWhole) blocks.push(new Block())
    blocks.at(-1)?.add(line, index + 1)
  }
  const made = blocks.map((block) => block.entry())
  const header = made.find(({ key, english }) => key === '' && english === '')
  return {
    language: /^Language:\s*(\S+)/m.exec(header?.translated ?? '')?.[1] ?? null,
    entries: made.filter(({ key }) => key !== ''),
  }
}

/** One entry while its lines are read. */
class Block {
  readonly #text: Partial<Record<Field, string>> = {}
  readonly #notes: string[] = []
  #isFuzzy = false
  #field: Field | null = null

  get isWhole(): boolean {
    return this.#text.msgstr !== undefined
  }

  add(line: string, number: number): void {
    if (line.startsWith('#')) {
      if (line.startsWith('#.')) this.#notes.push(line.slice(2).trim())
      if (line.startsWith('#,') && /\bfuzzy\b/.test(line)) this.#isFuzzy = true
      return
    }
    const { field, text = '' } = LINE.exec(line)?.groups ?? {}
    this.#field = (field as Field | undefined) ?? (LINE.test(line) ? this.#field : null)
    if (this.#field === null) throw new Error(`line ${number} is not one of a PO file of messages`)
    this.#text[this.#field] = (this.#text[this.#field] ?? '') + unquoted(text)
  }

  entry(): Entry {
    const { msgctxt: key = '', msgid: english = '', msgstr: translated = '' } = this.#text
    return { key, english, translated, notes: this.#notes, isFuzzy: this.#isFuzzy }
  }
}
