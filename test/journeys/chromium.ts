/** Which Chromium the journeys and the pictures are made with, and what it is started with. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env } from 'node:process'
import { type ChromiumFiles, unpackChromium } from './chromium-files.ts'

/** The package's own arguments switch web security off; these do not. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

export interface Launch {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

/** For Playwright. Throws one sentence where no browser can be started, with how to get one. */
export async function chromiumLaunch(): Promise<Launch> {
  if (env.CHROMIUM_PATH) return { executablePath: env.CHROMIUM_PATH, args: [...ARGUMENTS], env: surroundings() }
  const files = await unpackChromium()
  return { executablePath: files.program, args: [...ARGUMENTS], env: { ...surroundings(), ...lent(files) } }
}

const surroundings = (): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** The package's libraries and fonts, each only where the machine has none: its own are newer, and are looked after. */
function lent({ program, libraries, fontSettings }: ChromiumFiles): Record<string, string> {
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: fontSettings }
  const complaint = whyNot(program, {})
  if (complaint === null) return fonts
  const own = { LD_LIBRARY_PATH: [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':') }
  const still = whyNot(program, own)
  if (still === null) return { ...fonts, ...own }
  throw new Error(
    `The browser that npm brings does not start here (${still}): install Chromium or Chrome, and name its program in CHROMIUM_PATH.`,
  )
}

function whyNot(program: string, more: Record<string, string>): string | null {
  const asked = spawnSync(program, ['--version'], { env: { ...env, ...more }, encoding: 'utf8' })
  if (asked.error) return asked.error.message
  return asked.status === 0 ? null : asked.stderr.trim() || `it ended with ${asked.signal ?? asked.status}`
}
