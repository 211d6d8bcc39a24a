/**
 * The policy file while the site runs. It is read again when its text has changed, and what was confirmed at the desk is
 * taken up when that has. A file that cannot be read, or is wrong, changes nothing: the old one stays in force.
 *
 * Polled, since a file that a platform mounts is replaced behind a link, which no watcher of the file sees.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  atStart,
  grantingMore,
  isSamePolicy,
  type PolicyHeld,
  type PolicyLines,
} from '../rules/organisation/policy-change.ts'
import type { Log } from '../ports/logger.ts'
import type { PolicySource, PolicyState } from '../ports/policy-source.ts'
import type { Store } from '../ports/store.ts'
import { type Config, ConfigurationFault } from './config.ts'
import type { Policy } from './policy-file.ts'

type PolicyStore = Pick<Store, 'policyHeld' | 'changePolicy' | 'outdated'>

const POLICY_ALTERED =
  'The row “policy” of latchkey.switches, which says what of the policy file two administrators have confirmed, is ' +
  'gone or is not the one that was written last. Put it back from a backup, and find out who wrote to the database.'

/**
 * Nobody that we know confirmed it, or it was put back to an earlier state, so nothing of it is in force (rule R19).
 */
const isAltered = async (store: PolicyStore, held: PolicyHeld): Promise<boolean> =>
  held.version > 0 && (!held.confirmed || (await store.outdated([{ kind: 'policy', row: held }])).length > 0)

/** Of the policy file only what was confirmed, or grants no more than that (rule R16). Throws where the row was altered. */
export async function takeFile(store: PolicyStore, file: Policy, now: Date, log: Log): Promise<Policy> {
  for (;;) {
    const held = await store.policyHeld()
    if (await isAltered(store, held)) throw new Error(POLICY_ALTERED)
    const { inForce, next } = atStart(held, file, now)
    const later = next?.held.asked ? [{ task: { kind: 'policy', version: next.held.version } } as const] : []
    // Another instance that takes it at the same moment may have written first; then it is read again.
    if (next && !(await store.changePolicy({ from: held, to: next.held, event: next.event, later }))) continue
    const waiting = grantingMore(inForce, file)
    if (waiting.length > 0)
      log.warn({ lines: waiting }, 'The policy file grants more than two administrators have confirmed at the desk')
    return inForce as Policy
  }
}

/** What this process stands at between two looks. */
interface Taken {
  readonly read: Config
  readonly inForce: PolicyLines
  readonly version: number
  readonly text: string
}

interface SourceOptions {
  readonly path: string
  readonly store: PolicyStore
  /** What was read at the start, and the lines of it that are in force. */
  readonly read: Config
  readonly inForce: Policy
  /** Reads the configuration with the file as it is now. Throws `ConfigurationFault`. */
  readonly readAgain: () => Config
  /** Makes these settings the ones that the process works by. */
  readonly apply: (config: Config) => void
  readonly log: Log
  readonly now: () => Date
}

/** The policy file of this process, as it was taken at the start. */
export async function openPolicySource(options: SourceOptions): Promise<PolicySource> {
  const { path, store, readAgain, apply, log, now } = options
  let taken: Taken = {
    read: options.read,
    inForce: options.inForce,
    version: (await store.policyHeld()).version,
    text: textOf(path),
  }
  let state: PolicyState = { inForce: options.inForce, since: now(), refused: null }
  const take = (read: Config, lines: Policy, rest: Pick<Taken, 'version' | 'text'>) => {
    taken = { read, inForce: lines, ...rest }
    if (isSamePolicy(lines, state.inForce)) {
      state = { ...state, refused: null }
      return
    }
    apply(read.under(lines))
    state = { inForce: lines, since: now(), refused: null }
    log.info({}, 'The policy that is in force was changed without a restart.')
  }
  const refuse = (text: string, faults: readonly string[]) => {
    taken = { ...taken, text }
    state = { ...state, refused: { at: now(), faults } }
    log.error({ faults }, 'The policy file was changed and is refused. The one before it stays in force.')
  }
  const readChanged = async (text: string) => {
    try {
      const read = readAgain()
      take(read, await takeFile(store, read.policy, now(), log), { text, version: (await store.policyHeld()).version })
    } catch (fault) {
      if (!(fault instanceof ConfigurationFault)) throw fault
      refuse(text, fault.faults)
    }
  }
  return {
    state: () => state,
    async refresh() {
      const text = textOf(path)
      if (text !== taken.text) return readChanged(text)
      const held = await store.policyHeld()
      if (held.version === taken.version) return
      if (await isAltered(store, held)) throw new Error(POLICY_ALTERED)
      // Nothing is written here: an instance whose file is older than another's would undo what that one did.
      take(taken.read, atStart(held, taken.read.policy, now()).inForce as Policy, { text, version: held.version })
    },
  }
}

/** As a hash: what was refused is not kept. A file that is gone counts as one more text. */
function textOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return 'unreadable'
  }
}
