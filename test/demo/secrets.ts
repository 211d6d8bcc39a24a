/** Random secrets of one data directory, made at its first start and never part of the project (rule R18). */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NAMES = ['keys', 'reader', 'actor', 'desk', 'deskSession', 'outsideSession', 'personal', 'texts'] as const
export type Secrets = Readonly<Record<(typeof NAMES)[number], string>>

export function secretsOf(directory: string): Secrets {
  const path = join(directory, 'secrets.json')
  if (!existsSync(path)) {
    mkdirSync(directory, { recursive: true })
    const made = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64url')]))
    writeFileSync(path, JSON.stringify(made), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets
}
