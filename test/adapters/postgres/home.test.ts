/** What the PostgreSQL of the tests needs of a machine: neither an open directory nor an account of its own. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serverAccount } from './account.ts'
import { identity, makeHome } from './home.ts'
import { nativeDirectory } from './native.ts'

const isRoot = process.getuid?.() === 0

/** A temporary directory may forbid that programs run in it. */
const runsPrograms = (directory: string): boolean => {
  const tried = mkdtempSync(join(directory, 'latchkey-runs-'))
  const program = join(tried, 'program')
  try {
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
    return spawnSync(program).status === 0
  } finally {
    rmSync(tried, { recursive: true, force: true })
  }
}
const TEMPORARY = existsSync('/tmp') ? '/tmp' : tmpdir()
const OF_THE_PROJECT = resolve('.data')
mkdirSync(OF_THE_PROJECT, { recursive: true })
const BASE = runsPrograms(TEMPORARY) ? TEMPORARY : OF_THE_PROJECT

let place: string
beforeEach(() => {
  place = mkdtempSync(join(BASE, 'latchkey-anywhere-'))
  chmodSync(place, 0o755)
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const within = (name: string, mode: number): string => {
  const directory = join(place, name)
  mkdirSync(directory)
  chmodSync(directory, mode)
  return directory
}

describe('as whom it runs', () => {
  const ROOT = 'root:x:0:0:root:/root:/bin/sh'
  const NOBODY = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin'
  const ANYBODY = 'ftp:x:21:21::/var/lib/ftp:/sbin/nologin'
  const POSTGRES = 'postgres:x:115:120::/var/lib/postgresql:/bin/bash'
  for (const [what, accounts, name] of [
    ['PostgreSQL’s own account, where there is one', [ROOT, NOBODY, POSTGRES], 'postgres'],
    ['one that owns nothing, where there is none', [ROOT, ANYBODY, NOBODY], 'nobody'],
    ['any other that is not root', [ROOT, 'toor:x:0:0::/root:/bin/sh', 'damaged', ANYBODY], 'ftp'],
  ] as const)
    test(`root takes ${what}, and makes no account`, () => {
      expect(serverAccount(0, accounts.join('\n'))?.name).toBe(name)
    })

  test('root with nobody else to be is told so in one sentence', () =>
    expect(() => serverAccount(0, `${ROOT}\n`)).toThrow(/^PostgreSQL does not run as root, and .* add one .*\.$/))
  test('everybody else stays who they are', () => expect(serverAccount(1000, '', () => true)).toBeNull())
  test('a user without a name is told so in one sentence', () =>
    expect(() => serverAccount(4321, '', () => false)).toThrow(/^PostgreSQL asks for the name .* 4321: add .*\.$/))
})

test('a machine for which npm has no PostgreSQL is named', () =>
  expect(() => nativeDirectory('linux', 'riscv64')).toThrow(/^There is no PostgreSQL for linux on riscv64: .*\.$/))

describe('from where it is run', () => {
  const closed = () => {
    const native = join(within('closed', 0o700), 'native')
    cpSync(nativeDirectory(), native, { recursive: true, verbatimSymlinks: true })
    return native
  }

  test.runIf(isRoot)('root may keep the project in a directory that only root may enter', () => {
    const account = serverAccount()
    const { directory, programs } = makeHome(closed(), account, [place])
    const said = execFileSync(join(programs, 'initdb'), ['--version'], { ...identity(account), cwd: '/' })
    expect(String(said)).toMatch(/PostgreSQL/)
    expect(statSync(directory).uid).toBe(account?.uid)
    expect(statSync(directory).mode & 0o077).toBe(0)
  })

  test.runIf(isRoot)('a temporary directory that only root may enter is passed over', () => {
    const own = within('own', 0o700)
    for (const native of [nativeDirectory(), closed()]) {
      expect(makeHome(native, serverAccount(), [own, place]).directory.startsWith(join(place, 'latchkey-'))).toBe(true)
      expect(readdirSync(own)).toEqual([])
    }
  })

  test('without the links that npm was told not to make, a copy that has them is run', () => {
    const native = join(within('unlinked', 0o755), 'native')
    cpSync(nativeDirectory(), native, { recursive: true, verbatimSymlinks: true })
    rmSync(join(native, 'lib/libpq.so.5'), { force: true })
    const { programs } = makeHome(native, serverAccount(), [place])
    expect(String(execFileSync(join(programs, 'initdb'), ['--version'], { cwd: '/' }))).toMatch(/PostgreSQL/)
  })

  test('where nothing may be run, it says so with what each place answered, and leaves nothing', () => {
    const empty = within('empty', 0o755)
    expect(() => makeHome(join(place, 'missing'), null, [empty])).toThrow(
      /^PostgreSQL needs a directory that you may enter and run a program in\. .*TMPDIR\.\n.*empty: /s,
    )
    expect(readdirSync(empty)).toEqual([])
  })
})

test('whatever its parent dies of, the server ends and leaves nothing behind', async () => {
  const own = within('tmp', 0o755)
  const server = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, TMPDIR: own },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const [address] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  expect(address).toMatch(/^postgresql:\/\/latchkey:[0-9a-f]{32}@127\.0\.0\.1:\d+\/postgres$/)
  expect(readdirSync(own)).toHaveLength(1)
  // The kernel closes these when it ends a killed process.
  for (const end of [server.stdout, server.stderr, server.stdin]) end.destroy()
  await once(server, 'exit')
  expect(readdirSync(own)).toEqual([])
})
