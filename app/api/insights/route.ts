/** One table of the insights as comma-separated values, for auditors and administrators. */
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { TABLES, tableOf } from '#app/admin/insights/insight-tables.ts'
import { placeNow } from '#app/admin/place.ts'
import { answerApprover, unreadableFields } from '#app/api/requests/route-guard.ts'
import { csvLine } from '#lib/rules/csv.ts'
import { INSIGHT_DAYS, readInsights } from '#lib/use-cases/approver/record/read-insights.ts'

const shape = z.strictObject({
  table: z.enum(TABLES),
  days: z.coerce.number().pipe(z.literal(INSIGHT_DAYS)),
})

export const GET = (request: NextRequest): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const query = shape.safeParse(Object.fromEntries(request.nextUrl.searchParams))
    if (!query.success) return unreadableFields(query.error, 'query')
    const { table, days } = query.data
    const read = await readInsights(context, approver, days)
    if (!read.ok) return read
    const { columns, rows } = tableOf(table, read.value, await placeNow())
    return new Response([columns, ...rows].map(csvLine).join(''), {
      headers: {
        'cache-control': 'no-store',
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="insights-${table}.csv"`,
      },
    })
  })
