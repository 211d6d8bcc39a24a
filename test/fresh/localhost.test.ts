/** A machine without /etc/hosts runs everything all the same. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** A resolver that has never heard of the name, as a bare machine's; then what is asked of it. */
const DEAF = `
  const dns = require('node:dns')
  const lookup = dns.lookup
  dns.lookup = (name, ...rest) => name === 'localhost' ? rest.at(-1)(Object.assign(new Error('getaddrinfo ENOTFOUND localhost'), { code: 'ENOTFOUND' })) : lookup(name, ...rest)
  const promised = dns.promises.lookup
  dns.promises.lookup = async (name, ...rest) => {
    if (name === 'localhost') throw new Error('getaddrinfo ENOTFOUND localhost')
    return promised(name, ...rest)
  }
`
const ASKED = `
  const http = require('node:http')
  const server = http.createServer((request, response) => response.end('here')).listen(0, '127.0.0.1', async () => {
    const url = 'http://localhost:' + server.address().port
    console.log(await fetch(url).then((answer) => answer.text(), (fault) => String(fault.cause)))
    server.close(); server.closeAllConnections()
  })
`
/** An environment without what `ensureLocalhost` adds: these tests may run in a process that has it. */
const UNTOLD = { ...process.env, NODE_OPTIONS: '' }
const run = async (code: string) =>
  (await promisify(execFile)(process.execPath, ['--input-type=commonjs', '-e', code], { env: UNTOLD })).stdout.trim()
const ensured = `import('file://${join(import.meta.dirname, 'localhost.ts')}').then(({ ensureLocalhost }) => ensureLocalhost())`

test('such a machine does not find itself by name', async () =>
  expect(await run(DEAF + ASKED)).toContain('ENOTFOUND localhost'))

test('and does once it was told', async () =>
  expect(await run(`${DEAF}${ensured}.then(() => {${ASKED}})`)).toBe('here'))

test('and so does who asks for a promise, as browsers’ drivers do', async () => {
  const asked = `require('node:dns').promises.lookup('localhost', { all: true }).then(([{ address }]) => console.log(address))`
  expect(await run(`${DEAF}${ensured}.then(() => ${asked})`)).toBe('127.0.0.1')
})

test('and so do the processes that it starts', async () => {
  const child = `require('node:child_process').execFileSync(process.execPath, ['-p', 'require("node:dns").lookup.name'], { encoding: 'utf8' })`
  expect(await run(`${DEAF}${ensured}.then(() => console.log(${child}))`)).toBe('answered')
})

test('where the name is known, nothing is changed', async () => {
  const KNOWING = "require('node:dns').promises.lookup = async () => ({ address: '127.0.0.1', family: 4 });"
  const said = `console.log(process.env.NODE_OPTIONS || 'none', require('node:dns').lookup.name)`
  expect(await run(`${KNOWING}${ensured}.then(() => ${said})`)).toBe('none lookup')
})
