/** Inbox rules that intruders left and that people made, as public issues and detection rules show them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judge } from './judge-inbox-rules.ts'

const file: unknown = JSON.parse(readFileSync(new URL('inbox-rules.json', import.meta.url), 'utf8'))
const outcomes = await judge(file)

test('there are cases', () => expect(outcomes.length).toBeGreaterThanOrEqual(21))
for (const { id, wanted, came } of outcomes) test(`${id}: ${wanted}`, () => expect(came).toBe(wanted))
