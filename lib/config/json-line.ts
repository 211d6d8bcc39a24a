/** Where in a JSON text a value stands, so that a fault of a file can be found by its line. */

/** The path of a value: keys of objects and places in lists. */
type Path = readonly PropertyKey[]

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+)/gy

/**
 * The line, from 1, on which the value at this path begins, or the deepest part of the path that is there. The text has
 * to be JSON.
 */
export function lineAt(text: string, path: Path): number {
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({
    text: match[1] ?? '',
    at: match.index + match[0].length - (match[1] ?? '').length,
  }))
  let next = 0
  let found = 0
  const enter = (rest: Path | null) => {
    const open = tokens[next]
    if (!open) return
    if (rest) found = open.at
    next += 1
    if (open.text !== '{' && open.text !== '[') return
    for (let place = 0; next < tokens.length && !'}]'.includes(tokens[next]?.text ?? ''); place++) {
      const key = open.text === '{' ? keyHere() : place
      enter(rest && rest.length > 0 && String(rest[0]) === String(key) ? rest.slice(1) : null)
      if (tokens[next]?.text === ',') next += 1
    }
    next += 1
  }
  const keyHere = (): string => {
    const key = tokens[next]?.text ?? '""'
    next += 2
    return JSON.parse(key) as string
  }
  enter(path)
  return text.slice(0, found).split('\n').length
}
