/**
 * npm run audit:verify: checks the record, and ends with 1 when it is not whole.
 *
 * Without an argument, the database of this configuration; with one, that data
 * directory or postgresql:// address, so that a copy can be checked elsewhere.
 * `--kept=` and a head that was printed earlier: the chain has to go through it.
 * `--checkpoints=` a file of the messages or log lines that were sent out, and `--key=` the public key: the chain has
 * to go through each of them.
 * `--export=` a file of JSON Lines that the desk exported: it is checked instead of a database, by itself or beside
 * checkpoints.
 */
import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openLog } from '../adapters/log.ts'
import type { DatabaseLocation } from '../adapters/store/engine/open-engine.ts'
import { isSignedBy } from '../adapters/secrets/signer.ts'
import { sha256 } from '../adapters/store/audit/audit-chain.ts'
import { openRecord } from '../adapters/store/audit/record.ts'
import type { ChainHead } from '../rules/audit.ts'
import { isPublicKey } from '../rules/checkpoint.ts'
import { readConfig } from '../config/config.ts'
import { POSTGRES } from '../config/environment.ts'
import { readHead, type Verdict, verifyAudit, verifyByCheckpoints } from '../use-cases/operator/verify-audit.ts'
import { verifyExport } from '../use-cases/operator/verify-export.ts'

try {
  const { values, positionals } = parseArgs({
    options: {
      kept: { type: 'string' },
      checkpoints: { type: 'string' },
      key: { type: 'string' },
      export: { type: 'string' },
    },
    allowPositionals: true,
  })
  const kept = values.kept === undefined ? null : readHead(values.kept)
  if (values.kept !== undefined && !kept) throw new Error('--kept should be a head as it was printed, number:hash')
  const { checkpoints, key = '' } = values
  if ((checkpoints !== undefined || values.key !== undefined) && !isPublicKey(key))
    throw new Error('--key should be the public key as the first checkpoint was sent with it, 43 letters and digits')
  if (values.key !== undefined && checkpoints === undefined)
    throw new Error('--checkpoints should be a file of the checkpoints that were sent out')
  const text = checkpoints === undefined ? null : readFileSync(checkpoints, 'utf8')
  if (values.export !== undefined) await checkFile(values.export, text === null ? null : { text, publicKey: key })
  else await checkDatabase(positionals[0], kept, text === null ? null : { text, publicKey: key })
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
}

interface Checkpoints {
  readonly text: string
  readonly publicKey: string
}

async function checkFile(file: string, checkpoints: Checkpoints | null): Promise<void> {
  const lines = (await open(file)).readLines({ encoding: 'utf8' })
  tell(await verifyExport({ lines, hash: sha256, checkpoints: checkpoints && { ...checkpoints, verify: isSignedBy } }))
}

async function checkDatabase(
  named: string | undefined,
  kept: ChainHead | null,
  checkpoints: Checkpoints | null,
): Promise<void> {
  const store = await openRecord(placeOf(named), openLog({ level: 'error' }))
  try {
    tell(
      checkpoints === null
        ? await verifyAudit({ store }, kept)
        : await verifyByCheckpoints({ store }, { ...checkpoints, verify: isSignedBy }),
    )
  } finally {
    await store.close()
  }
}

function tell({ sound, says }: Verdict): void {
  console.log(says)
  process.exitCode = sound ? 0 : 1
}

function placeOf(named: string | undefined): DatabaseLocation {
  if (named === undefined) {
    const { DATABASE_URL, LATCHKEY_DATA_DIRECTORY } = readConfig().environment
    return DATABASE_URL
      ? { kind: 'postgres', url: DATABASE_URL }
      : { kind: 'pglite', directory: LATCHKEY_DATA_DIRECTORY }
  }
  return POSTGRES.test(named) ? { kind: 'postgres', url: named } : { kind: 'pglite', directory: named }
}
