/**
 * Sign-ins that public issues, documentation, wikis and detection rules show, each with the cause that is to be told
 * first. The source stands in each case's own words; Graph's example is microsoft-graph-docs-contrib, signin-list.md.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judge } from './judge-sign-in-rows.ts'

const file: unknown = JSON.parse(readFileSync(new URL('sign-in-rows.json', import.meta.url), 'utf8'))
const outcomes = await judge(file)

test('there are cases', () => expect(outcomes.length).toBeGreaterThanOrEqual(60))
for (const { id, wanted, came, passed } of outcomes)
  test(`${id}: ${wanted}`, () => expect(passed, `told: ${came}`).toBe(true))
