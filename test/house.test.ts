/**
 * The import table of the house, as a test.
 *
 * Rules do no I/O and read no clock and no randomness; use cases reach the world
 * through the Context handed to them; one room touches it.
 */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
type Room =
  | 'rules'
  | 'ports'
  | 'use-cases'
  | 'adapters'
  | 'config'
  | 'words'
  | 'commands'
  | 'app'
  | 'root'
  | 'test'
  | 'package'

const ROOMS = ['rules', 'ports', 'use-cases', 'adapters', 'config', 'words', 'commands'] as const

/** Chapters of the rules, in their order: a later one may import an earlier one. What lies beside them comes before all. */
const CHAPTERS = ['account', 'proofs', 'diagnosis', 'remedies', 'policy', 'request', 'preparation', 'organisation']

/** Use cases that every kind of person has; what lies beside these folders is shared, and knows none of them. */
const SHARED_USE_CASES = 'notify'
/** They join all use cases: which one runs for a task of the queue, and which when it failed for the last time. */
const JOINS_USE_CASES = ['lib/use-cases/jobs.ts', 'lib/use-cases/dead-letter.ts', 'lib/use-cases/late-change.ts']

/** Next's own files, which stand at the root because it looks for them there. */
const ROOT_FILES = ['proxy.ts', 'instrumentation.ts', 'next.config.js', 'postcss.config.mjs']

function roomOf(path: string): Room {
  const room = ROOMS.find((one) => path.startsWith(`lib/${one}/`))
  if (room) return room
  if (path.startsWith('app/') || path.startsWith('pages/')) return 'app'
  if (path.startsWith('test/')) return 'test'
  return path.includes('/') ? 'package' : 'root'
}

/** Who may import whom, types included. A package is anything from outside. */
const MAY_IMPORT: Readonly<Record<Exclude<Room, 'package' | 'test'>, readonly Room[]>> = {
  rules: ['rules'],
  ports: ['rules', 'ports'],
  'use-cases': ['rules', 'ports', 'words', 'use-cases'],
  adapters: ['rules', 'ports', 'adapters', 'package'],
  config: ['rules', 'ports', 'adapters', 'config', 'package'],
  words: ['rules', 'words'],
  commands: ['rules', 'ports', 'adapters', 'config', 'use-cases', 'words', 'commands', 'package'],
  app: ['rules', 'ports', 'use-cases', 'config', 'words', 'app', 'package'],
  root: ['rules', 'ports', 'use-cases', 'config', 'words', 'app', 'package'],
}

/** What these may have from outside: arithmetic on values, as their own is, that reads no clock unless it is asked to. */
const PACKAGES: Readonly<Partial<Record<Room, readonly string[]>>> = {
  rules: ['temporal-polyfill', '@formatjs/intl-localematcher'],
  words: ['intl-messageformat', '@formatjs/icu-messageformat-parser'],
}

interface Import {
  readonly from: string
  /** A path inside the project, or the name of a package. */
  readonly to: string
  readonly room: Room
  /** Nothing of it is there when the site runs. */
  readonly typesOnly: boolean
}
interface Source {
  readonly path: string
  readonly room: Exclude<Room, 'package' | 'test'>
  readonly text: string
  readonly code: string
  readonly imports: readonly Import[]
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
const withoutStrings = (code: string): string => code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")

/** Every form of import, with the imported names where the form has them. */
const IMPORT =
  /(?:\b(?:import|export)\s+(?<what>[^'"();]*?)\s*from\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])(?<specifier>[^'"\n]+)\2/g

const isTypesOnly = (what: string): boolean =>
  what.startsWith('type ') ||
  (/^\{[^}]*\}$/.test(what) &&
    what
      .slice(1, -1)
      .split(',')
      .every((name) => name.trim() === '' || name.trim().startsWith('type ')))

function importsOf(path: string, code: string): Import[] {
  return [...code.matchAll(IMPORT)].map(({ groups }) => {
    const { what = '', specifier = '' } = groups ?? {}
    const found = { from: path, typesOnly: isTypesOnly(what.trim()) }
    if (specifier.startsWith('.')) {
      const to = normalize(join(dirname(path), specifier))
      return { ...found, to, room: roomOf(to) }
    }
    if (specifier.startsWith('#')) return { ...found, to: specifier.slice(1), room: roomOf(specifier.slice(1)) }
    return { ...found, to: specifier, room: 'package' }
  })
}

const SOURCES: readonly Source[] = globSync(['{app,pages}/**/*.{ts,tsx}', 'lib/**/*.ts', ...ROOT_FILES], { cwd: ROOT })
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    const code = withoutComments(text)
    return { path, room: roomOf(path) as Source['room'], text, code, imports: importsOf(path, code) }
  })
const inRooms = (...rooms: readonly Room[]) => SOURCES.filter(({ room }) => rooms.includes(room))
const linesWith = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.flatMap(({ path, code }) =>
    withoutStrings(code)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )

describe('who imports whom', () => {
  test('there is a house to look at', () => expect(SOURCES.length).toBeGreaterThan(40))

  for (const [room, allowed] of Object.entries(MAY_IMPORT))
    test(`${room} import ${allowed.join(', ')} and nothing else`, () => {
      const trespasses = inRooms(room as Room)
        .flatMap(({ imports }) => imports)
        .filter(({ room: to }) => !allowed.includes(to))
        .filter(({ to }) => !PACKAGES[room as Room]?.includes(to))
      expect(trespasses.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
    })

  test('everything in lib/ is in a room', () => {
    const inLib = SOURCES.map(({ path }) => path).filter((path) => path.startsWith('lib/'))
    expect(inLib.filter((path) => !ROOMS.some((room) => path.startsWith(`lib/${room}/`)))).toEqual([])
  })

  test(`rules know earlier chapters only: ${CHAPTERS.join(', ')}`, () => {
    const chapterOf = (path: string) => CHAPTERS.indexOf(/^lib\/rules\/([^/]+)\//.exec(path)?.[1] ?? '')
    const upward = inRooms('rules')
      .flatMap(({ imports }) => imports)
      .filter(({ from, to }) => chapterOf(to) > chapterOf(from))
    expect(upward.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  test('every chapter of the rules is in the order', () => {
    const chapters = inRooms('rules').flatMap(({ path }) => /^lib\/rules\/([^/]+)\//.exec(path)?.[1] ?? [])
    expect(new Set(chapters)).toEqual(new Set(CHAPTERS))
  })

  test('a use case knows its own people’s, and those that everybody shares', () => {
    const peopleOf = (path: string) => /^lib\/use-cases\/([^/]+)\//.exec(path)?.[1] ?? null
    const trespasses = inRooms('use-cases')
      .filter(({ path }) => !JOINS_USE_CASES.includes(path))
      .flatMap(({ imports }) => imports)
      .filter(({ from, to, room }) => {
        const people = room === 'use-cases' ? peopleOf(to) : null
        return people !== null && people !== SHARED_USE_CASES && people !== peopleOf(from)
      })
    expect(trespasses.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  test('pages decide nothing: they take no value of rules/policy/ or rules/request/moves.ts', () => {
    const taken = inRooms('app', 'root')
      .flatMap(({ imports }) => imports)
      .filter(({ to, typesOnly }) => !typesOnly && /^lib\/rules\/(policy\/|request\/moves\.ts)/.test(to))
    expect(taken.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  test('no file comes back to itself by what it imports, types included', () => {
    const next = new Map(SOURCES.map(({ path, imports }) => [path, imports.map(({ to }) => to)]))
    const reaches = (from: string): Set<string> => {
      const met = new Set<string>()
      const ahead = [...(next.get(from) ?? [])]
      for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
        if (met.has(at)) continue
        met.add(at)
        ahead.push(...(next.get(at) ?? []))
      }
      return met
    }
    const inCircles = SOURCES.map(({ path }) => path).filter((path) => reaches(path).has(path))
    expect(inCircles).toEqual([])
  })

  test('no two files of lib/ bear one name, but the lists of siblings', () => {
    const names = SOURCES.filter(({ path }) => path.startsWith('lib/')).map(({ path }) => path.split('/').at(-1) ?? '')
    const twice = names.filter((name, index) => name !== 'index.ts' && names.indexOf(name) !== index)
    expect(twice).toEqual([])
  })

  test('nothing in app/ or lib/ knows of test/, or that a tenant can be simulated', () => {
    const known = SOURCES.flatMap(({ imports }) => imports).filter(({ room }) => room === 'test')
    expect(known.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
    expect(SOURCES.filter(({ text }) => /simulat/i.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('no Graph type leaves lib/adapters/graph/', () => {
    const users = SOURCES.filter(({ imports }) => imports.some(({ to }) => to.startsWith('@microsoft/microsoft-graph')))
    expect(users.map(({ path }) => path).filter((path) => !path.startsWith('lib/adapters/graph/'))).toEqual([])
  })
})

test('no sentence reaches a browser by itself: what runs there is handed the words that it shows', () => {
  const sources = new Map(SOURCES.map((source) => [source.path, source]))
  const loaded = new Set<string>()
  const ahead = SOURCES.filter(({ code }) => DIRECTIVE_CLIENT.test(code)).map(({ path }) => path)
  expect(ahead.length).toBeGreaterThan(10)
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    // A server action is called over the network, so its file is not part of what a browser loads.
    if (loaded.has(at) || DIRECTIVE_SERVER.test(sources.get(at)?.code ?? '')) continue
    loaded.add(at)
    ahead.push(...(sources.get(at)?.imports ?? []).filter(({ typesOnly }) => !typesOnly).map(({ to }) => to))
  }
  expect([...loaded].filter((path) => SENTENCES.test(path))).toEqual([])
})

describe('who touches what', () => {
  test('only config reads the environment', () => {
    const others = SOURCES.filter(({ path, room }) => room !== 'config' && path !== 'next.config.js')
    expect(linesWith(others, /\bprocess\.env\b/).filter((line) => !isNextsOwn(line))).toEqual([])
  })
  test('nor does anybody reach it by another name, but where a package reads nothing else', () => {
    const reached = SOURCES.filter(({ room }) => room !== 'config').flatMap(({ imports }) => imports)
    const others = reached.filter(({ from, to }) => /^(node:)?process$/.test(to) && !(from in WRITES_ENVIRONMENT))
    expect(others.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })
  test('only adapters call fetch', () =>
    expect(linesWith(inRooms('rules', 'ports', 'use-cases', 'config'), /\bfetch\s*\(/)).toEqual([]))
  test('rules and use cases read no clock and no randomness', () =>
    expect(
      linesWith(
        inRooms('rules', 'ports', 'use-cases'),
        /\bDate\.now\b|\bTemporal\.Now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bMath\.random\b|\bcrypto\b|\brandomUUID\b/,
      ),
    ).toEqual([]))
  test('rules have never heard of the context', () => expect(linesWith(inRooms('rules'), /\bContext\b/)).toEqual([]))
  test('rules keep no clock of their own: nothing is done later but by a task', () =>
    expect(linesWith(inRooms('rules', 'ports', 'use-cases'), /\bset(Timeout|Interval|Immediate)\b/)).toEqual([]))
  test('rules and use cases have never heard of a browser, a server or a database', () =>
    expect(
      linesWith(
        inRooms('rules', 'ports', 'use-cases'),
        /\b(window|document|localStorage|cookies|headers|NextRequest|NextResponse)\s*[.(]/,
      ),
    ).toEqual([]))
})

const DIRECTIVE_CLIENT = /^\s*['"]use client['"]/
const DIRECTIVE_SERVER = /^\s*['"]use server['"]/
/** Files with sentences in them, and those that load them all. */
const SENTENCES = /^lib\/words\/(?:.*\.json|(?:.*-)?(?:en|sl)\.ts|(?:index|catalogues?)\.ts)$/

/** Files that set a variable for a package, with the reason. */
const WRITES_ENVIRONMENT: Readonly<Record<string, string>> = {
  'lib/commands/start.ts':
    'Next takes where it asks itself for a page from __NEXT_PRIVATE_ORIGIN and from nowhere else',
  'lib/adapters/sign-in/run-next-auth.ts': 'next-auth takes its own address from NEXTAUTH_URL and from nowhere else',
}

/** Next says by these two which of its processes a file runs in; they are not settings of ours. */
const isNextsOwn = (line: string): boolean => /process\.env\.(NEXT_RUNTIME|NEXT_PHASE|NODE_ENV)\b/.test(line)

describe('habits', () => {
  test('no room or file is named for being a leftover', () =>
    expect(SOURCES.map(({ path }) => path).filter((path) => LEFTOVER.test(path))).toEqual([]))
  test('files are named in kebab-case', () =>
    expect(SOURCES.map(({ path }) => path).filter((path) => !KEBAB.test(path))).toEqual([]))
  test('no file is longer than 200 lines, but tables and words', () => {
    const long = SOURCES.filter(({ text }) => text.split('\n').length - 1 > LINES_AT_MOST).map(({ path }) => path)
    expect(long.filter((path) => !TABLES.includes(path) && !path.startsWith('lib/words/'))).toEqual([])
  })
  test('no check is switched off in a comment', () =>
    expect(SOURCES.filter(({ text }) => SWITCHED_OFF.test(text)).map(({ path }) => path)).toEqual([]))
  test('factors between units of time stand in lib/rules/duration.ts alone', () =>
    expect(
      linesWith(
        SOURCES.filter(({ path }) => path !== 'lib/rules/duration.ts'),
        /\b(?:60_000|3_?600_000|86_?400(?:_000)?|604_?800|3600)\b|[*/] 1_?000\b|\b60 \* 60\b|\b24 \* 60\b/,
      ),
    ).toEqual([]))
  test('a duration has one value under one name, wherever it stands', () => {
    const values = new Map<string, Set<string>>()
    for (const { code } of SOURCES)
      for (const [, name = '', value = ''] of code.matchAll(/^(?:export )?const (\w+) = ([^[{\n]+)$/gm))
        if (DURATION.test(name)) values.set(name, (values.get(name) ?? new Set()).add(value.replace(' as const', '')))
    expect(values.size).toBeGreaterThan(40)
    expect([...values].filter(([, each]) => each.size > 1).map(([name]) => name)).toEqual([])
  })
  test('every exported function of lib/ says in a docstring what it answers, and every shared component what it is for', () => {
    const shared = SOURCES.filter(({ path }) => path.startsWith('lib/') || path.startsWith('app/_ui/'))
    const exported = shared.flatMap(({ path, text }) =>
      [...text.matchAll(EXPORTED_FUNCTION)].map(({ groups, index }) => {
        const name = `${path}: ${groups?.function ?? groups?.arrow ?? ''}`
        return { name, isDocumented: text.slice(0, index).endsWith('*/\n') }
      }),
    )
    expect(exported.length).toBeGreaterThan(1000)
    expect(exported.filter(({ isDocumented }) => !isDocumented).map(({ name }) => name)).toEqual([])
  })
  test('a function of the store says in its name of which rows it is, since each of its files has its own', () => {
    const exported = SOURCES.filter(({ path }) => path.startsWith('lib/adapters/store/')).flatMap(({ text }) =>
      [...text.matchAll(EXPORTED_FUNCTION)].map(({ groups }) => groups?.function ?? groups?.arrow ?? ''),
    )
    expect(exported.length).toBeGreaterThan(80)
    expect(exported.filter((name) => /^[a-z]+$/.test(name))).toEqual([])
  })
  test('a duration says its unit in its name, and not in a comment', () => {
    const commented = SOURCES.flatMap(({ path, text }) =>
      [...text.matchAll(UNIT_IN_COMMENT)].map(([, name = '']) => ({ path, name })),
    )
    expect(commented.filter(({ name }) => !DURATION.test(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  })
  test('nothing is left for later in a comment', () =>
    expect(SOURCES.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)).map(({ path }) => path)).toEqual([]))
})

/** A function, or a constant that holds one: with its type, its type parameters and its parameters, as far as they are there. */
const EXPORTED_FUNCTION =
  /^export (?:async )?function\*? ?(?<function>\w+)|^export const (?<arrow>\w+)(?:: [^=\n]+)? =\s+(?:async )?(?:\w+ =>|<[^\n]*>\(|\((?:[^()]|\([^()]*\))*\)(?:: [^\n]+?)? =>)/gm
const UNIT_IN_COMMENT =
  /\/\*\*(?:\n \*)? (?:Milliseconds|Seconds|Minutes|Hours|Days)\b[^/]*\*\/\n(?:export )?const (\w+)(?:: [^=\n]+)? = (?!\()/g
const DURATION = /_(?:MS|MILLISECONDS|SECONDS|MINUTES|HOURS|DAYS)$/
const LINES_AT_MOST = 200
/** Rows, or the shapes of rows, that are read as one. */
const TABLES = [
  'lib/adapters/graph/calls.ts',
  'lib/adapters/store/schema.ts',
  'lib/rules/diagnosis/error-text/page-sentences.ts',
  'lib/rules/diagnosis/inbox-rule-weights.ts',
  'lib/rules/diagnosis/inbox-rule-words.ts',
  'lib/rules/diagnosis/mail-folder-names.ts',
  'lib/rules/organisation/attempt-limits.ts',
  'lib/rules/organisation/first-tenant.ts',
  'lib/rules/request/moves.ts',
]
const LEFTOVER = /(^|\/)(utils?|helpers?|common|services?|managers?|misc)(\/|\.)/i
/** Next's own names aside: `[code]`, `[...nextauth]`, `_ui`. */
const KEBAB =
  /^(?:[a-z0-9-]+|\[(?:\.\.\.)?[a-z-]+\]|_[a-z-]+|\([a-z-]+\))(?:\/(?:[a-z0-9-]+|\[(?:\.\.\.)?[a-z-]+\]|_[a-z-]+|\([a-z-]+\)))*(?:\.[a-z]+)+$/
const SWITCHED_OFF = /@ts-(ignore|expect-error|nocheck)|eslint-disable|oxlint-disable|biome-ignore/
