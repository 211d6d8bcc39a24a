/**
 * Everything the tenant remembers.
 *
 * Kept in one file of the data directory, replaced in one step so that a cut
 * write leaves the old one whole; in memory only when there is no directory.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DirectoryAudit } from '@microsoft/microsoft-graph-types'
import type { TenantAccount } from './account.ts'
import type { BlockedSender } from './grown.ts'
import type { Received } from './inbox.ts'
import type { SignInRow } from './sign-in-log.ts'
import type { Switches } from './switches.ts'

export type AuditRow = DirectoryAudit & { id: string; activityDateTime: string }

export interface State {
  readonly form: 4
  accounts: Record<string, TenantAccount>
  /** How many numbered accounts exist besides; each is made when it is first asked for. */
  numbered: number
  signIns: SignInRow[]
  audits: AuditRow[]
  blockedSenders: Record<string, BlockedSender>
  inbox: Received[]
  lastReceived: number
  switches: Switches
}

const FILE = 'tenant.json'
/** Writes close together are saved together. */
const SAVE_AFTER_MS = 200

export interface Saving {
  /** Says that something changed. */
  readonly changed: () => void
  /** Writes what is not written yet. */
  readonly flush: () => void
}

export function loadState(directory: string | undefined): State | null {
  if (!directory) return null
  try {
    const state = JSON.parse(readFileSync(join(directory, FILE), 'utf8')) as State
    return state.form === 4 ? state : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export function saving(directory: string | undefined, state: () => State): Saving {
  if (!directory) return { changed: () => {}, flush: () => {} }
  mkdirSync(directory, { recursive: true })
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    if (!timer) return
    clearTimeout(timer)
    timer = undefined
    const unfinished = join(directory, `${FILE}.unfinished`)
    writeFileSync(unfinished, JSON.stringify(state()), { mode: 0o600 })
    renameSync(unfinished, join(directory, FILE))
  }
  return {
    changed: () => {
      timer ??= setTimeout(flush, SAVE_AFTER_MS).unref()
    },
    flush,
  }
}
