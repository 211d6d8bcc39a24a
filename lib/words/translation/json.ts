/** A catalogue as its file is written, so that an import changes no line but those of its sentences. */
import type { MessageTree } from '../catalogue.ts'

const WIDTH = 120
const STEP = '  '

function printed(value: MessageTree[string], indent: string, before: number): string {
  if (typeof value === 'string') return JSON.stringify(value)
  const inner = indent + STEP
  if (Array.isArray(value)) {
    const each = (value as readonly string[]).map((one) => JSON.stringify(one))
    const inOneLine = `[${each.join(', ')}]`
    if (before + inOneLine.length < WIDTH) return inOneLine
    return `[\n${each.map((one) => inner + one).join(',\n')}\n${indent}]`
  }
  const rows = Object.entries(value as MessageTree).map(([name, one]) => {
    const start = `${inner}${JSON.stringify(name)}: `
    return start + printed(one, inner, start.length)
  })
  return `{\n${rows.join(',\n')}\n${indent}}`
}

/** With the line break at its end; lists stand in one line where they fit into 120 characters. */
export const printJson = (tree: MessageTree): string => `${printed(tree, '', 0)}\n`
