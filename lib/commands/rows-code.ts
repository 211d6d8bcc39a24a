/**
 * npm run rows:code: gives every row that grants a code under the newest key, and
 * ends with 1 where that could not be done. Stop every instance first.
 *
 * `--kept=` and a head that was printed earlier: needed once, for a database from
 * before there were codes; rows that the record tells of up to there get theirs.
 * `--leave-the-rest`: the others stay without one, and count for nothing.
 */
import { parseArgs } from 'node:util'
import { openKeys, readKeys } from '../adapters/secrets/keys.ts'
import { openLog } from '../adapters/log.ts'
import { sha256 } from '../adapters/store/audit/audit-chain.ts'
import { codeRows } from '../adapters/store/row-codes/recode-rows.ts'
import { openEngine } from '../adapters/store/engine/open-engine.ts'
import { readConfig } from '../config/config.ts'
import { tellOfCodedRows } from '../use-cases/operator/code-rows.ts'
import { readHead } from '../use-cases/operator/verify-audit.ts'

try {
  const { values } = parseArgs({ options: { kept: { type: 'string' }, 'leave-the-rest': { type: 'boolean' } } })
  const kept = values.kept === undefined ? null : readHead(values.kept)
  if (values.kept !== undefined && !kept) throw new Error('--kept should be a head as it was printed, number:hash')
  const { environment, settings } = readConfig()
  const { DATABASE_URL: url, LATCHKEY_DATA_DIRECTORY: directory } = environment
  const engine = await openEngine(
    url ? { kind: 'postgres', url } : { kind: 'pglite', directory },
    openLog({ level: 'error' }),
  )
  try {
    const keys = openKeys(readKeys(environment.LATCHKEY_KEYS))
    const coded = await codeRows(engine.db, {
      mode: settings.mode,
      keys,
      hash: sha256,
      now: new Date(),
      kept,
      leavesRest: values['leave-the-rest'] ?? false,
    })
    const { isDone, says } = tellOfCodedRows(coded, keys.versions[0] ?? '')
    console.log(says)
    process.exitCode = isDone ? 0 : 1
  } finally {
    await engine.close()
  }
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
}
