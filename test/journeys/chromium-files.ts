/**
 * The browser that npm brings, unpacked below the project's own data.
 *
 * Not in the machine's temporary directory, where the package would put it under
 * one name for everybody: there it belongs to whoever came first, and what
 * somebody else put there under that name would be run.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { env } from 'node:process'
import { inflate } from '@sparticuz/chromium'

export interface ChromiumFiles {
  readonly program: string
  /** System libraries, for machines that have none of their own. */
  readonly libraries: string
  /** Settings and fonts, for machines that have none of their own. */
  readonly fontSettings: string
}

const PARTS = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']

/** Throws one sentence on a machine that the package has no browser for. */
export async function unpackChromium(data: string = resolve('.data')): Promise<ChromiumFiles> {
  if (platform() !== 'linux' || arch() !== 'x64')
    throw new Error(
      `npm brings a browser for Linux on x64, and this is ${platform()} on ${arch()}: install Chromium or Chrome, and name its program in CHROMIUM_PATH.`,
    )
  const directory = await unpackParts(data, PARTS)
  return {
    program: join(directory, 'chromium'),
    libraries: join(directory, 'al2023/lib'),
    fontSettings: join(directory, 'fonts/fonts.conf'),
  }
}

/** Whoever unpacks at the same time does so beside: the first to be done gives it its name, and the others take that. */
export async function unpackParts(data: string, parts: readonly string[]): Promise<string> {
  const { directory: packed, version } = packageOfChromium()
  const directory = join(data, `chromium-${version}`)
  if (existsSync(directory)) return directory
  mkdirSync(data, { recursive: true })
  removeAbandoned(data)
  const beside = mkdtempSync(join(data, UNPACKING))
  try {
    const unpacked = await Promise.all(parts.map((part) => inflateInto(beside, join(packed, 'bin', part))))
    for (const path of unpacked) chmodSync(path, 0o755)
    writeFileSync(join(beside, 'fonts/fonts.conf'), FONT_SETTINGS)
    chmodSync(beside, 0o755)
    giveName(beside, directory)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return directory
}

const UNPACKING = 'unpacking-'
const ABANDONED_AFTER_MILLISECONDS = 3_600_000

/** Whoever is interrupted in the midst of it leaves a quarter of a gigabyte behind. */
function removeAbandoned(data: string): void {
  const before = Date.now() - ABANDONED_AFTER_MILLISECONDS
  for (const name of readdirSync(data).filter((one) => one.startsWith(UNPACKING)))
    if (statSync(join(data, name)).mtimeMs < before) rmSync(join(data, name), { recursive: true, force: true })
}

/** The package's own names places of the machine that it was made for. */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`

function packageOfChromium(): { readonly directory: string; readonly version: string } {
  const directory = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { version: string }
  return { directory, version }
}

/** It asks for the temporary directory before it returns, and only then. */
function inflateInto(directory: string, part: string): Promise<string> {
  const before = env.TMPDIR
  env.TMPDIR = directory
  try {
    return inflate(part)
  } finally {
    if (before === undefined) delete env.TMPDIR
    else env.TMPDIR = before
  }
}

function giveName(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (fault) {
    if (!existsSync(to)) throw fault
  }
}
