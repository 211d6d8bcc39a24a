/**
 * npm run policy:schema: prints the JSON Schema of the policy file, for editors; `-- --write` writes it to
 * docs/policy.schema.json, which the file names by `$schema`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { policyJsonSchema } from '../config/policy-json-schema.ts'

const DOCS = new URL('../../docs/', import.meta.url)
const { values } = parseArgs({ options: { write: { type: 'boolean' } } })
const schema = policyJsonSchema(readFileSync(new URL('policy.md', DOCS), 'utf8'))
if (values.write) writeFileSync(new URL('policy.schema.json', DOCS), schema)
else process.stdout.write(schema)
