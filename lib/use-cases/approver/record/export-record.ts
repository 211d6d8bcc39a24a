/**
 * What was searched for, or a case file, as a file: JSON Lines for the offline checker, CSV for a spreadsheet.
 *
 * The export is an event, written before the first line leaves (rule R19). It is read a few hundred events at a time,
 * so that its size costs no memory, and ends where the record stood when it began.
 */
import type { Context } from '../../../ports/context.ts'
import type { AuditEvent } from '../../../rules/audit.ts'
import { csvLine } from '../../../rules/csv.ts'
import { writeExportedLink } from '../../../rules/exported-link.ts'
import { readRecordPlace, type RecordFilter } from '../../../rules/organisation/record-filter.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { type Approver, may } from '../approver.ts'
import { approverActor } from '../commit-decision.ts'
import { type ListedEvent, lookedAt, readEvents, type TypedSearch, understandSearch } from './search-record.ts'

const AT_A_TIME = 500

export const EXPORT_FORMATS = ['jsonl', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Lines as they are read, and the moment that the file is named by. */
export interface RecordExport {
  readonly lines: AsyncGenerator<string>
  readonly at: Date
}

/** Refuses `not-permitted`, and `request-unknown` where the search fits no one person or request. */
export async function exportRecord(
  context: Context,
  approver: Approver,
  typed: TypedSearch,
  format: ExportFormat,
): Promise<Result<RecordExport>> {
  if (!may(approver, 'inspect')) return refuse('not-permitted')
  const understood = await understandSearch(context, typed)
  if (!('filter' in understood)) return refuse('request-unknown')
  const { filter } = understood
  const at = context.now()
  const facts: AuditEvent['facts'] = {
    format,
    ...lookedAt(understood),
    event: filter.kind ?? null,
    actor: filter.actor ?? null,
    from: filter.from?.toISOString() ?? null,
    to: filter.to?.toISOString() ?? null,
  }
  await context.store.record({ at, requestId: null, kind: 'record-exported', by: approverActor(approver), facts })
  // Its own event is in it; what is written while it is read is not.
  const end = new Date(at.getTime() + 1)
  const to = filter.to && filter.to < end ? filter.to : end
  return ok({ lines: linesOf(context, { ...filter, to }, format), at })
}

async function* linesOf(context: Context, filter: RecordFilter, format: ExportFormat): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(COLUMNS)
  let cursor: string | null = ''
  while (cursor !== null) {
    const after = readRecordPlace(cursor)
    const page: Awaited<ReturnType<typeof readEvents>> = await readEvents(context, {
      filter,
      order: 'oldest-first',
      after,
      limit: AT_A_TIME,
    })
    yield page.events.map(format === 'csv' ? csvOf : ({ link }) => writeExportedLink(link)).join('')
    cursor = page.next
  }
}

/** Names of columns are for programs, the same in every language. */
const COLUMNS = [
  'sequence',
  'at',
  'kind',
  'actor_kind',
  'actor_id',
  'actor_name',
  'reference',
  'account',
  'sign_in_name',
  'facts',
  'hash',
] as const

const csvOf = ({ link, event: { at, kind, by, facts }, request }: ListedEvent): string =>
  csvLine([
    link.sequence,
    at.toISOString(),
    kind,
    by.kind,
    'id' in by ? by.id : null,
    'name' in by ? by.name : null,
    request?.reference ?? null,
    request?.account?.id ?? text(facts['account']) ?? text(facts['accountId']),
    request?.account?.signInName ?? null,
    JSON.stringify(facts),
    link.hash,
  ])

const text = (fact: unknown): string | null => (typeof fact === 'string' ? fact : null)
