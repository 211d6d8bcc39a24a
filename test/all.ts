/**
 * All suites: unit and contract suites beside the browser journeys, since those wait for most of their time. Where
 * there is no memory for both, one after the other. What the former say is printed when they have ended.
 */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { memoryHere, suitesBeside } from './fresh/memory.ts'

const require = createRequire(import.meta.url)
/** A command-line program of a package, as a file that Node runs. */
const program = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file)

const VITEST = program('vitest', 'vitest.mjs')
const NEXT = program('next', 'dist/bin/next')
const PLAYWRIGHT = program('@playwright/test', 'cli.js')
const PROJECTS = ['rules', 'app', 'wire'].flatMap((project) => ['--project', project])

/** Whether it ended well. `isBeside`: what it says is kept until then. */
function run(isBeside: boolean, ...command: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, command, { stdio: isBeside ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve) =>
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    }),
  )
}

const units = (isBeside: boolean) => run(isBeside, VITEST, 'run', ...PROJECTS)
const journeys = async () => (await run(false, NEXT, 'build')) && run(false, PLAYWRIGHT, 'test')

const ended = suitesBeside(memoryHere())
  ? await Promise.all([units(true), journeys()])
  : (await units(false))
    ? [await journeys()]
    : [false]
process.exitCode = ended.every(Boolean) ? 0 : 1
