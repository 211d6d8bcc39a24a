/**
 * Codes for rows that have none of ours yet, and under the newest key for those that have an older one; run by an
 * operator while no instance is running (rule R19).
 *
 * Rows from before there were codes get theirs once, where the record confirms them up to a head that was kept. A row
 * whose code does not fit is never coded: it is named, and left as it is. All of it is one transaction.
 */
import { isNull } from 'drizzle-orm'
import { type ChainHead, firstFault } from '../../../rules/audit.ts'
import type { Keys } from '../../../rules/secret-sources.ts'
import type { Settings } from '../../../rules/organisation/settings.ts'
import { hasRowWhere, refuseMissingKeys, ROWS_CODED } from './accept-rows.ts'
import { type Hash, linksOf, lockHead } from '../audit/audit-chain.ts'
import { rotateRowCodes } from './rotate-row-codes.ts'
import { codeRecordedRows, countUncoded } from './code-recorded-rows.ts'
import { beginCoding, type Coding, recordCoding } from './coding.ts'
import type { Database } from '../engine/engine.ts'
import { migrateDatabase } from '../engine/migrate.ts'
import { groundMarks } from '../schema.ts'
import { insertThreatSwitch } from '../switches.ts'
import { wasEverCoded } from './last-states.ts'

export interface CodeRows {
  readonly mode: Settings['mode']
  readonly keys: Keys
  readonly hash: Hash
  readonly now: Date
  /** A head that was kept; needed where rows have no code yet. */
  readonly kept: ChainHead | null
  /**
   * Rows that the record does not confirm stay without a code, except the policy. Otherwise nothing is written while
   * there is any.
   */
  readonly leavesRest: boolean
}

export type Coded =
  /** `untold`: rows that the record does not confirm. `notOurs`: rows whose code does not fit. */
  | {
      readonly kind: 'coded' | 'nothing-written'
      readonly rows: number
      readonly untold: readonly string[]
      readonly notOurs: readonly string[]
    }
  | { readonly kind: 'kept-needed'; readonly rows: number }
  | { readonly kind: 'not-whole' }

class TakenBack extends Error {
  readonly why: Coded
  constructor(why: Coded) {
    super('Taken back')
    this.why = why
  }
}

/** Codes the rows, or answers why nothing was written. */
export async function codeRows(db: Database, asked: CodeRows): Promise<Coded> {
  await migrateDatabase(db, asked.mode)
  try {
    return await db.transaction(async (tx) => {
      const head = await lockHead(tx)
      await refuseMissingKeys(tx, asked.keys)
      const coding = beginCoding(tx, asked)
      const marks = await tx.select().from(groundMarks)
      if (!marks.some(({ mark }) => mark === ROWS_CODED.mark)) await codeFirst(coding, asked, head)
      await rotateRowCodes(coding)
      await recordCoding(coding)
      const { rows, untold, notOurs } = coding
      // Without the policy's row the next start would confirm whatever file it finds.
      const isLeft = asked.leavesRest && !untold.includes('policy')
      if (untold.length > 0 && !isLeft) throw new TakenBack({ kind: 'nothing-written', rows, untold, notOurs })
      return { kind: 'coded', rows, untold, notOurs }
    })
  } catch (fault) {
    if (fault instanceof TakenBack) return fault.why
    throw fault
  }
}

/** Once. If somebody removes the mark, the record still has codes, or the chain is not the kept one. */
async function codeFirst(coding: Coding, { kept, hash }: CodeRows, head: ChainHead): Promise<void> {
  const { tx } = coding
  if (!(await wasEverCoded(tx)) && (await hasRowWhere(tx, (code) => isNull(code)))) {
    if (!kept) throw new TakenBack({ kind: 'kept-needed', rows: await countUncoded(tx) })
    if (await firstFault(linksOf(tx), head, hash, kept)) throw new TakenBack({ kind: 'not-whole' })
    await codeRecordedRows(coding, kept)
  }
  await insertThreatSwitch(tx, coding.codes)
  await tx.insert(groundMarks).values(ROWS_CODED).onConflictDoNothing()
}
