/** The README's tables, each between its own marks. */
import { readFileSync, writeFileSync } from 'node:fs'

const README = new URL('../../README.md', import.meta.url)

/** `mark`: stands as `<!-- mark -->` before the table and as `<!-- /mark -->` after it. */
export function writeTable(mark: string, text: string): void {
  const readme = readFileSync(README, 'utf8')
  const block = new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`)
  if (!block.test(readme)) throw new Error(`README.md has no <!-- ${mark} -->`)
  writeFileSync(
    README,
    readme.replace(block, () => `<!-- ${mark} -->\n\n${text}\n\n<!-- /${mark} -->`),
  )
}

export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
