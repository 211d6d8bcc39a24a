/** A database as it was before rows had codes: the same rows, and a record that tells of none. */
import { covered, GENESIS } from '#lib/rules/audit.ts'
import { sha256 } from '#lib/adapters/store/audit/audit-chain.ts'
import type { Engine } from '#lib/adapters/store/engine/engine.ts'

const CODED = ['requests', 'challenges', 'enrolments', 'hand_overs', 'switches']

/** Returns the head of the chain, which an operator would have kept. */
export async function toOldShape({ query }: Pick<Engine, 'query'>) {
  await query('DROP INDEX latchkey.audit_events_covers')
  await query('DROP FUNCTION latchkey.covered_rows(text)')
  await query('DROP TABLE latchkey.row_faults')
  for (const table of CODED) await query(`ALTER TABLE latchkey.${table} DROP COLUMN code`)
  await query(`DELETE FROM latchkey.ground WHERE mark IN ('row-codes', '0010-row-codes')`)
  await query(`DELETE FROM latchkey.switches WHERE version = 0`)
  for (const table of ['audit_events', 'audit_head']) await query(`ALTER TABLE latchkey.${table} DISABLE TRIGGER USER`)
  const { rows } = await query('SELECT sequence::int AS sequence, body FROM latchkey.audit_events ORDER BY sequence')
  let head = { sequence: 0, hash: GENESIS }
  for (const { sequence, body } of rows) {
    const old = String(body).replace(/"covers":\[[^\]]*\],/, '')
    const hash = sha256(covered(Number(sequence), head.hash, old))
    await query('UPDATE latchkey.audit_events SET previous = $2, body = $3, hash = $4 WHERE sequence = $1', [
      sequence,
      head.hash,
      old,
      hash,
    ])
    head = { sequence: Number(sequence), hash }
  }
  await query('UPDATE latchkey.audit_head SET sequence = $1, hash = $2', [head.sequence, head.hash])
  for (const table of ['audit_events', 'audit_head']) await query(`ALTER TABLE latchkey.${table} ENABLE TRIGGER USER`)
  return head
}
