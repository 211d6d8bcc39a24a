/** Forms that Microsoft's pages show and its metadata does not have, each with its page. */
import { fieldsOf } from '../wire.ts'

interface DocumentedForm {
  readonly path: RegExp
  readonly source: string
}

/** One object, inside of `value`, by itself or as a list of one. */
const INSIDE_VALUE: readonly DocumentedForm[] = [
  {
    path: /^\/reports\/authenticationMethods\/userRegistrationDetails\/[^/]+$/,
    source: 'microsoft-graph-docs-contrib, api-reference/v1.0/api/userregistrationdetails-get.md (2023-03)',
  },
  {
    path: /^\/identityProtection\/riskyUsers\/[^/]+$/,
    source: 'microsoft-graph-docs-contrib, api-reference/v1.0/api/riskyuser-get.md',
  },
]

/** What is inside, where a page shows it so and the reply is so. */
export function unwrap(path: string, body: unknown): Readonly<Record<string, unknown>> {
  const object = fieldsOf(body)
  const { value, ...others } = object
  if (!INSIDE_VALUE.some((form) => form.path.test(path))) return object
  const inside: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value
  return typeof inside === 'object' && inside !== null ? { ...others, ...inside } : object
}

/** A body that is no JSON, and so has no parameters. */
const IN_MIME: readonly DocumentedForm[] = [
  {
    path: /^\/users\/[^/]+\/sendMail$/,
    source: 'microsoft-graph-docs-contrib, api-reference/v1.0/api/user-sendmail.md, example 4',
  },
]
export const isInMime = (path: string, contentType: string | undefined): boolean =>
  contentType?.startsWith('text/plain') === true && IN_MIME.some((form) => form.path.test(path))

/** An object as it is kept, in place of its properties. */
const STREAMS: readonly DocumentedForm[] = [
  {
    path: /^\/users\/[^/]+\/messages\/[^/]+\/\$value$/,
    source: 'microsoft-graph-docs-contrib, concepts/outlook-get-mime-message.md',
  },
]
export const isStream = (path: string): boolean => STREAMS.some((form) => form.path.test(path))
