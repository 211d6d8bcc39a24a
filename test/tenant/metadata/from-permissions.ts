/**
 * Reads application permissions out of Microsoft's list: `node test/tenant/metadata/from-permissions.ts FILE DATE`.
 *
 * FILE is permissions/new/permissions.json of the public repository
 * microsoftgraph/microsoft-graph-devx-content, DATE the day of its version.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { KEPT_PATHS } from './kept.ts'
import type { PermissionFacts } from './permissions.ts'

const ListSchema = z.object({
  permissions: z.record(
    z.string(),
    z.object({
      pathSets: z.array(
        z.object({
          schemeKeys: z.array(z.string()),
          methods: z.array(z.string()),
          /** `least=` names the kinds of caller for whom it is the least. */
          paths: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
})

export function permissionsFrom(list: unknown, source: string): PermissionFacts {
  const found = new Map<string, string[]>()
  for (const [permission, { pathSets }] of Object.entries(ListSchema.parse(list).permissions))
    for (const { schemeKeys, methods, paths } of pathSets)
      for (const [path, remarks] of schemeKeys.includes('Application') ? Object.entries(paths) : []) {
        const plain = path.toLowerCase()
        if (!KEPT_PATHS.some((kept) => kept.test(plain))) continue
        const isLeast = /least=[^;]*\bApplication\b/.test(remarks)
        for (const method of methods) {
          const call = `${method} ${plain}`
          found.set(call, [...(found.get(call) ?? []), isLeast ? `${permission}*` : permission])
        }
      }
  const calls = [...found].map(([call, permissions]) => [call, permissions.toSorted().join(' ')] as const)
  return { source, calls: Object.fromEntries(calls.toSorted(([one], [other]) => (one < other ? -1 : 1))) }
}

if (process.argv[1] === import.meta.filename) {
  const [file, date] = process.argv.slice(2)
  if (!file || !date) throw new Error('Say which file, and of which day it is.')
  const source = `microsoftgraph/microsoft-graph-devx-content, permissions/new/permissions.json, ${date}`
  const facts = permissionsFrom(JSON.parse(readFileSync(file, 'utf8')), source)
  writeFileSync(new URL('graph-permissions.json', import.meta.url), `${JSON.stringify(facts, null, 2)}\n`)
}
