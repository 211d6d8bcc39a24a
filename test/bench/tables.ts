/** The tables of docs/measurements.md, each between its own marks. */
import { readFileSync, writeFileSync } from 'node:fs'

const PAGE = new URL('../../docs/measurements.md', import.meta.url)

/** `mark`: stands as `<!-- mark -->` before the table and as `<!-- /mark -->` after it. */
export function writeTable(mark: string, text: string): void {
  const page = readFileSync(PAGE, 'utf8')
  const block = new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`)
  if (!block.test(page)) throw new Error(`docs/measurements.md has no <!-- ${mark} -->`)
  writeFileSync(
    PAGE,
    page.replace(block, () => `<!-- ${mark} -->\n\n${text}\n\n<!-- /${mark} -->`),
  )
}

export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
