/**
 * Runs files of cases: `node test/cases/run.ts FILE…`.
 *
 * A file's name begins with its form. Each case is a line of `pass` or `fail` with
 * its id, what was wanted and what came; one failed case makes the exit code 1.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CaseJudge, Outcome } from './outcome.ts'

const FORMS = ['pasted', 'sign-in-rows', 'inbox-rules', 'graph-errors'] as const
type Form = (typeof FORMS)[number]

/** The form of a file, by how its name begins. Null: no form has that name. */
const formOf = (file: string): Form | null =>
  FORMS.find((form) => basename(file).startsWith(form) && file.endsWith('.json')) ?? null

async function outcomesOf(file: string): Promise<readonly Outcome[]> {
  const form = formOf(file)
  if (!form) throw new Error(`its name begins with none of ${FORMS.join(', ')}, or does not end in .json`)
  const cases: unknown = JSON.parse(await readFile(file, 'utf8'))
  const { judge } = (await import(`./judge-${form}.ts`)) as CaseJudge
  return judge(cases)
}

const written = ({ id, wanted, came, passed }: Outcome): string =>
  `${passed ? 'pass' : 'fail'}  ${id}  wanted: ${wanted}  came: ${came}`

const files = process.argv.slice(2)
if (files.length === 0) console.error(`Usage: node test/cases/run.ts FILE…   (${FORMS.join('*.json, ')}*.json)`)
let areAllPassed = files.length > 0
for (const file of files)
  try {
    const outcomes = await outcomesOf(file)
    for (const outcome of outcomes) console.log(written(outcome))
    const failed = outcomes.filter(({ passed }) => !passed).length
    console.log(`${file}: ${outcomes.length - failed} passed, ${failed} failed`)
    areAllPassed &&= failed === 0 && outcomes.length > 0
  } catch (error) {
    console.error(`${file} was not run: ${error instanceof Error ? error.message : String(error)}`)
    areAllPassed = false
  }
process.exitCode = areAllPassed ? 0 : 1
