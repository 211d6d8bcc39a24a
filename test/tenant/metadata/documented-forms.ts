/** Forms of a reply that Microsoft's pages show and its metadata does not have, each with its page. */
import { fieldsOf } from '../wire.ts'

interface DocumentedForm {
  readonly path: RegExp
  readonly source: string
}

/** One object, inside of `value`. */
const INSIDE_VALUE: readonly DocumentedForm[] = [
  {
    path: /^\/reports\/authenticationMethods\/userRegistrationDetails\/[^/]+$/,
    source: 'microsoft-graph-docs-contrib, api-reference/v1.0/api/userregistrationdetails-get.md (2023-03)',
  },
]

/** What is inside, where a page shows it so and the reply is so. */
export function unwrap(path: string, body: unknown): Readonly<Record<string, unknown>> {
  const object = fieldsOf(body)
  const { value, ...others } = object
  const isInside = INSIDE_VALUE.some((form) => form.path.test(path)) && typeof value === 'object' && value !== null
  return isInside ? { ...others, ...value } : object
}
