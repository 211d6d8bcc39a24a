/** The first-tenant list in the documentation, printed from its rows: `node test/first-tenant-table.ts` writes it there. */
import { readFileSync, writeFileSync } from 'node:fs'
import { FIRST_TENANT, type FirstTenantCheck } from '../lib/rules/organisation/first-tenant.ts'

const DOCUMENT = new URL('../docs/first-tenant.md', import.meta.url)
const BLOCK = /<!-- first-tenant -->[\s\S]*?<!-- \/first-tenant -->/

function saysOf(check: FirstTenantCheck): string {
  switch (check.kind) {
    case 'source':
      return `read anyway: the source \`${check.source}\` on the health page is answered, or refused`
    case 'context':
      return 'read anyway: the health page says what the authentication context demands, or that it could not be read'
    case 'call':
      return `\`${check.call}\`: ${check.settles}`
    case 'by-hand':
      return check.observe
  }
}

export const firstTenantBlock = (): string =>
  [
    '<!-- first-tenant -->',
    '',
    '| question | what we assume until then | where | how the first tenant settles it | searched in vain |',
    '| --- | --- | --- | --- | --- |',
    ...FIRST_TENANT.map(
      ({ question, assumed, where, check, searched }) =>
        `| ${question} | ${assumed} | \`${where}\` | ${saysOf(check)} | ${searched} |`,
    ),
    '',
    '<!-- /first-tenant -->',
  ].join('\n')

/** What stands between the marks; null when they are gone. */
export const firstTenantInDocument = (): string | null => BLOCK.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? null

if (process.argv[1] === import.meta.filename)
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(BLOCK, () => firstTenantBlock()),
  )
