/** How inbox rules are weighed, printed from the code: `node test/inbox-rules-table.ts` writes `docs/inbox-rules.md`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { RULE_SIGNS, RULE_SOURCES, type RuleSign, SUSPICIOUS_FROM } from '../lib/rules/diagnosis/inbox-rule-weights.ts'

const DOCUMENT = new URL('../docs/inbox-rules.md', import.meta.url)
const BLOCK = /<!-- weights -->[\s\S]*?<!-- \/weights -->/

function rowOf(sign: RuleSign): string {
  const { weight, what, sources } = RULE_SIGNS[sign]
  const links = sources.map((source) => `[${RULE_SOURCES[source][0]}](${RULE_SOURCES[source][1]})`)
  return `| \`${sign}\` | the rule ${what} | ${weight} | ${links.join('; ') || 'our own'} |`
}

export const weightsBlock = (): string =>
  [
    '<!-- weights -->',
    '',
    '| sign | what it means | weight | where others look for it |',
    '| --- | --- | --- | --- |',
    ...(Object.keys(RULE_SIGNS) as RuleSign[]).map(rowOf),
    '',
    `A rule is a sign of compromise from **${SUSPICIOUS_FROM}** on.`,
    '',
    '<!-- /weights -->',
  ].join('\n')

/** What stands between the marks; null when they are gone. */
export const weightsInDocument = (): string | null => BLOCK.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? null

if (process.argv[1] === import.meta.filename)
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(BLOCK, () => weightsBlock()),
  )
