/** Which Chromium the journeys and the pictures are made with. */
import { env } from 'node:process'

/** The package's own arguments switch web security off; these do not. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

export const chromiumPath = async (): Promise<string> =>
  env.CHROMIUM_PATH ?? (await (await import('@sparticuz/chromium')).default.executablePath())
