/**
 * npm run audit:verify: checks the record, and ends with 1 when it is not whole.
 *
 * Without an argument, the database of this configuration; with one, that data
 * directory or postgresql:// address, so that a copy can be checked elsewhere.
 * `--kept=` and a head that was printed earlier: the chain has to go through it.
 */
import { parseArgs } from 'node:util'
import { openLog } from '../adapters/log.ts'
import type { Place } from '../adapters/store/place.ts'
import { openRecord } from '../adapters/store/record.ts'
import { readConfig } from '../config.ts'
import { POSTGRES } from '../environment.ts'
import { readHead, verifyAudit } from '../operate/verify-audit.ts'

try {
  const { values, positionals } = parseArgs({ options: { kept: { type: 'string' } }, allowPositionals: true })
  const kept = values.kept === undefined ? null : readHead(values.kept)
  if (values.kept !== undefined && !kept) throw new Error('--kept should be a head as it was printed, number:hash')
  const store = await openRecord(placeOf(positionals[0]), openLog({ level: 'error' }))
  try {
    const { sound, says } = await verifyAudit({ store }, kept)
    console.log(says)
    process.exitCode = sound ? 0 : 1
  } finally {
    await store.close()
  }
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
}

function placeOf(named: string | undefined): Place {
  if (named === undefined) {
    const { DATABASE_URL, LATCHKEY_DATA_DIRECTORY } = readConfig().environment
    return DATABASE_URL
      ? { kind: 'postgres', url: DATABASE_URL }
      : { kind: 'pglite', directory: LATCHKEY_DATA_DIRECTORY }
  }
  return POSTGRES.test(named) ? { kind: 'postgres', url: named } : { kind: 'pglite', directory: named }
}
