import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KIND_TENANT, kindTenant } from './journeys/kind-tenant.ts'

const JOURNEYS = join(import.meta.dirname, 'journeys')
const read = (file: string) => readFileSync(join(JOURNEYS, file), 'utf8')
const SPECIFICATIONS = readdirSync(JOURNEYS).filter((file) => file.endsWith('.spec.ts'))

test('a journey walks at a kinder tenant only where its reason is written', () => {
  const kind = SPECIFICATIONS.filter((file) => /kindTenant\(|manner:/.test(read(file)))
  expect(kind.toSorted()).toEqual(Object.keys(KIND_TENANT).toSorted())
  for (const file of kind) expect(read(file)).toContain(`kindTenant('${file}')`)
  expect(Object.keys(KIND_TENANT).map((file) => kindTenant(file as keyof typeof KIND_TENANT).manner)).toEqual(
    Object.keys(KIND_TENANT).map(() => 'kind'),
  )
})
