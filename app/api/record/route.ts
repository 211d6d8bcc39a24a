/** The record as a file, for auditors and administrators; each export is an event of the record (rule R19). */
import type { NextRequest } from 'next/server'
import { answerApprover, unreadableFields } from '#app/api/requests/route-guard.ts'
import { exportRecord } from '#lib/use-cases/approver/record/export-record.ts'
import { readExportQuery } from './export-query.ts'
import { streamOf } from './stream.ts'

const TYPES = { jsonl: 'application/jsonl', csv: 'text/csv' } as const

export const GET = (request: NextRequest): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const query = readExportQuery(request.nextUrl.searchParams)
    if (!query.success) return unreadableFields(query.error, 'query')
    const { format, ...typed } = query.data
    const exported = await exportRecord(context, approver, typed, format)
    if (!exported.ok) return exported
    const { lines, at } = exported.value
    return new Response(streamOf(lines), {
      headers: {
        'cache-control': 'no-store',
        'content-type': `${TYPES[format]}; charset=utf-8`,
        'content-disposition': `attachment; filename="record-${at.toISOString().slice(0, 10)}.${format}"`,
      },
    })
  })
