/** What a query reads, by PostgreSQL's own plan of it. */
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#lib/adapters/store/engine/engine.ts'
import { rowsOf } from '#lib/adapters/store/audit/audit-chain.ts'

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

export interface Scan {
  readonly type: string
  readonly table: string
  readonly rows: number
}

/** The scans of a query that is run, each with the rows that it read. */
export async function scansOf(db: Database, query: SQL): Promise<readonly Scan[]> {
  const [row] = rowsOf(await db.execute(sql`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`))
  const plan = row?.['QUERY PLAN']
  const [{ Plan }] = (typeof plan === 'string' ? JSON.parse(plan) : plan) as [{ Plan: PlanNode }]
  return nodesOf(Plan).filter(({ type }) => type.includes('Scan') && type !== 'Subquery Scan')
}

function nodesOf(node: PlanNode): Scan[] {
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
  return [{ type: node['Node Type'], table: node['Relation Name'] ?? '', rows }, ...(node.Plans ?? []).flatMap(nodesOf)]
}
