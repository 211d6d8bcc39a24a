/**
 * Where one server lives for one run, and from where its program is run.
 *
 * The account it runs as may be kept out of the project's directory (root's own
 * home is closed to everybody), out of the temporary one, or forbidden to run a
 * program there: then a copy of the program is put into the first place that
 * lets it, and goes with the rest when the server stops.
 */
import { spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  globSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import type { Account } from './account.ts'

export interface Home {
  /** The directory that the account owns, and that holds everything the server writes. */
  readonly directory: string
  /** The directory with `initdb` and `postgres`. */
  readonly programs: string
}

/** The shared memory comes last: in a container it is small. Hardened machines forbid programs in the first three. */
const PLACES = ['/tmp', '/var/tmp', '/var/lib', '/opt', '/dev/shm']

const usualPlaces = (): string[] => [...new Set([tmpdir(), ...PLACES, resolve('.data')])]

/** Throws one sentence when the program can be run from nowhere, with what each place answered. */
export function makeHome(native: string, account: Account | null, places: readonly string[] = usualPlaces()): Home {
  const inPlace = refusal(join(native, 'bin'), account) === null
  const answers: string[] = []
  for (const place of places) {
    let directory: string | null = null
    try {
      mkdirSync(place, { recursive: true })
      directory = mkdtempSync(join(place, 'latchkey-postgres-'))
      if (account) chownSync(directory, account.uid, account.gid)
      const programs = (inPlace ? linkTo : copyOf)(native, join(directory, 'program'), account)
      const refused = refusal(programs, account)
      if (refused === null) return { directory, programs }
      answers.push(`${place}: ${refused}`)
    } catch (fault) {
      answers.push(`${place}: ${fault instanceof Error ? fault.message : String(fault)}`)
    }
    if (directory) rmSync(directory, { recursive: true, force: true })
  }
  const who = account ? `the account ${account.name}, as which it runs where root starts it,` : 'you'
  throw new Error(
    `PostgreSQL needs a directory that ${who} may enter and run a program in. None of these is one; make one and name it in TMPDIR.\n${answers.join('\n')}`,
  )
}

/** What keeps the account from running the server; null when nothing does. */
function refusal(programs: string, account: Account | null): string | null {
  for (const program of ['postgres', 'initdb']) {
    const asked = spawnSync(join(programs, program), ['--version'], {
      ...identity(account),
      cwd: '/',
      encoding: 'utf8',
    })
    if (asked.error) return asked.error.message
    if (asked.status !== 0) return asked.stderr.trim() || `${program} ended with ${asked.signal ?? asked.status}`
  }
  return null
}

export const identity = (account: Account | null): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {}

/** Asked through this link, the account also shows that it can enter where its data will be. */
function linkTo(native: string, target: string): string {
  symlinkSync(join(native, 'bin'), target, 'junction')
  return target
}

/** Program, libraries, time zones: everything but what compilers need. Answers where the programs are. */
function copyOf(native: string, target: string, account: Account | null): string {
  cpSync(native, target, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  makeLinks(target, native)
  // Whatever the mask was under which the package was unpacked: its files belong to who runs them.
  if (account)
    for (const path of ['', ...globSync('**', { cwd: target })])
      lchownSync(join(target, path), account.uid, account.gid)
  return join(target, 'bin')
}

/** npm packages carry no links, so this one lists them for a script that npm may have been told not to run. */
function makeLinks(target: string, native: string): void {
  const listed = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target: link } of listed) {
    const at = join(target, relative('native', link))
    rmSync(at, { force: true })
    symlinkSync(relative(dirname(link), source), at)
  }
}
