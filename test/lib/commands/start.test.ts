import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { environmentSchema, mailFaults } from '#lib/config/environment.ts'
import { DEMO_PORTS } from '#test/demo/ports.ts'
import { NEEDED } from '#test/needed-variables.ts'
import { run } from './run.ts'

const elsewhere = mkdtempSync(join(tmpdir(), 'latchkey-start-'))
afterAll(() => rmSync(elsewhere, { recursive: true }))

describe('npm start', () => {
  test('with an empty environment ends with 1 and names what is missing, each with what it should be', async () => {
    const { code, said, complained } = await run('lib/commands/start.ts', {})
    expect(code).toBe(1)
    expect(said).toBe('')
    const [first, ...faults] = complained.trim().split('\n')
    expect(first).toBe('Latchkey cannot start:')
    const needed = Object.entries(environmentSchema.shape).filter(([, shape]) => !shape.safeParse(undefined).success)
    expect(needed.length).toBeGreaterThan(10)
    expect(faults.map((fault) => fault.trim().split(' ')[0] ?? '').toSorted()).toEqual(
      [...needed.map(([name]) => name), ...mailFaults({}).map((fault) => fault.split(' ')[0] ?? '')].toSorted(),
    )
    for (const fault of faults) expect(fault).toMatch(/^ {2}[A-Z_]+ should be /)
  })

  test('prints no secret when something else is wrong', async () => {
    const { code, complained } = await run('lib/commands/start.ts', {
      environment: { ...NEEDED, LATCHKEY_PORT: 'none' },
    })
    expect(code).toBe(1)
    expect(complained).toBe('Latchkey cannot start:\n  LATCHKEY_PORT should be a port number\n')
  })

  test('without a build says how to make one', async () => {
    const { code, complained } = await run('lib/commands/start.ts', { environment: NEEDED, from: elsewhere })
    expect(code).toBe(1)
    expect(complained).toBe('There is no build yet. Run: npm run build\n')
  })
})

test('npm run demo beside a program that has one of its ports says which, and touches nothing', async () => {
  const held = createServer()
  const kept = join(elsewhere, '.data/demo')
  mkdirSync(kept, { recursive: true })
  // Where it cannot be held, somebody else has it, which is as good.
  await new Promise<void>((resolve) => {
    held.once('error', () => resolve())
    held.listen(DEMO_PORTS.smtp, '127.0.0.1', resolve)
  })
  const { code, said, complained } = await run('test/demo/main.ts', { from: elsewhere, given: ['--fresh'] })
  held.close()
  expect(code).toBe(1)
  expect(said).toBe('')
  expect(complained).toMatch(/^Port 41\d\d is taken\. Stop what listens there, then start the demo again\.\n$/)
  expect(existsSync(kept)).toBe(true)
})
