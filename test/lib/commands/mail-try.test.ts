/** npm run mail:try as an operator runs it, against Contoso's own mail server. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environmentOf } from '#test/demo/site.ts'
import { received } from '#test/tenant/inbox.ts'
import { type RunningTenant, startTenant } from '#test/tenant/start.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretsOf } from '#test/demo/secrets.ts'
import { run } from './run.ts'

const COMMAND = 'lib/commands/mail-try.ts'
const directory = mkdtempSync(join(tmpdir(), 'latchkey-mail-try-'))
let running: RunningTenant
let environment: object
beforeAll(async () => {
  running = await startTenant()
  const { machineUrl: machine, browserUrl: web, mailPort: smtpPort } = running
  const tenant = { machine, web, smtpPort, authorityFile: '' }
  environment = environmentOf({ port: 4100, directory, secrets: secretsOf(directory), tenant }, 'http://localhost:4100')
})
afterAll(async () => {
  rmSync(directory, { recursive: true })
  await running.stop()
})

test('sends one letter, without a database, and ends with 0', async () => {
  const { code, said, complained } = await run(COMMAND, { environment, given: ['adele.vance@example.org'] })
  expect([code, complained]).toEqual([0, ''])
  expect(said).toContain('Taken by the route “smtp”')
  expect(received(running.contoso).map(({ to }) => to)).toEqual(['adele.vance@example.org'])
})

test('ends with 1 where the server refuses it, and without an address', async () => {
  running.contoso.faults.push({ fault: 'forbidden', path: '^/smtp', times: 1 })
  const refused = await run(COMMAND, { environment, given: ['adele.vance@example.org'] })
  expect([refused.code, refused.said.startsWith('Not taken: ')]).toEqual([1, true])
  const without = await run(COMMAND, { environment })
  expect([without.code, without.complained]).toEqual([1, 'Name one address: npm run mail:try -- you@example.org\n'])
})
