import { z } from 'zod'
import { EXPORT_FORMATS } from '#lib/use-cases/approver/record/export-record.ts'

/** As the page of the record has them in its address. */
const typed = z
  .tuple([z.string().max(200)])
  .transform(([one]) => one.trim())
  .default('')
const shape = z.strictObject({
  format: z.tuple([z.enum(EXPORT_FORMATS)]).transform(([one]) => one),
  person: typed,
  reference: typed,
  kind: typed,
  actor: typed,
  from: typed,
  to: typed,
})

/** `?format=csv&person=…&from=2026-11-01`. A parameter of another name, or one that is given twice, is an issue. */
export function readExportQuery(parameters: URLSearchParams): z.ZodSafeParseResult<z.infer<typeof shape>> {
  return shape.safeParse(
    Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)])),
  )
}
