/** Random secrets of one data directory, made at its first start and never part of the project (rule R18). */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NAMES = [
  'keys',
  'reader',
  'actor',
  'desk',
  'deskSession',
  'work',
  'verifiedId',
  'outsideSession',
  'personal',
  'eid',
  'texts',
  'mail',
] as const
export type Secrets = Readonly<Record<(typeof NAMES)[number], string>>

/** Reads the secrets, and makes those that an earlier version did not know. */
export function secretsOf(directory: string): Secrets {
  const path = join(directory, 'secrets.json')
  const kept: Partial<Secrets> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const all = Object.fromEntries(NAMES.map((name) => [name, kept[name] ?? randomBytes(32).toString('base64url')]))
  if (NAMES.some((name) => !kept[name])) {
    mkdirSync(directory, { recursive: true })
    writeFileSync(path, JSON.stringify(all), { mode: 0o600 })
  }
  return all as Secrets
}
