/** A command as an operator runs it: a process of its own, with this environment and nothing else. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')
const ENDS_WITHIN_MILLISECONDS = 60_000

export interface Ended {
  readonly code: number | null
  readonly said: string
  /** What the command wrote to its error stream. */
  readonly complained: string
}

export function run(
  command: string,
  { environment = {}, from = ROOT, given = [] }: Readonly<{ environment?: object; from?: string; given?: string[] }>,
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, command), ...given],
      {
        cwd: from,
        env: { PATH: process.env.PATH, ...environment } as unknown as NodeJS.ProcessEnv,
        timeout: ENDS_WITHIN_MILLISECONDS,
      },
      (fault, said, complained) => {
        const code = fault === null ? 0 : typeof fault.code === 'number' ? fault.code : null
        resolve({ code, said, complained })
      },
    )
  })
}
