/**
 * The policy file as a JSON Schema, for editors: made from the schema that the reader uses, with what docs/policy.md
 * says of each line. Some of what the reader refuses cannot be said in it, such as two accounts in two rows.
 *
 * @see JSON Schema draft 2020-12
 */
import { z } from 'zod'
import { fileSchema } from './policy-file.ts'

/** A row of the table: | `line` | what it decides | default | grants more | */
const ROW = /^\| `([$\w]+)` \| (.+?) \| .+ \| .+ \|$/gm

/** A description stands alone in an editor: what it points to is named by its file. */
const alone = (means: string): string =>
  means
    .replaceAll(/\[[^\]]*\]\(([^)]+)\)/g, 'docs/$1')
    .replace(/[,:] below$/, '')
    .replace('below)', 'docs/policy.md)')

/** The schema as it is printed. `document`: the text of docs/policy.md, whose table describes each line. */
export function policyJsonSchema(document: string): string {
  const said = new Map([...document.matchAll(ROW)].map(([, name = '', means = '']) => [name, means]))
  const schema = z.toJSONSchema(fileSchema, { io: 'input', unrepresentable: 'any' })
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, of]) => {
      const description = said.get(name)
      return [name, typeof of === 'object' && description ? { description: alone(description), ...of } : of]
    }),
  )
  return `${JSON.stringify({ ...schema, title: 'Latchkey policy file', properties }, null, 2)}\n`
}
