/**
 * Microsoft's error bodies: a code, a message, and the ids of the request. Each service has a spelling of
 * its own: the directory `Request_BadRequest`, authentication methods `badRequest` and the text once more
 * inside, Outlook `ErrorItemNotFound`.
 */
import type { Answer } from '../wire.ts'

export const problem = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({ status, headers, body: { error: { code, message } } })

/** Thrown where a query or a body is read; answered by the router. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly answer: Answer
  constructor(answer: Answer) {
    super('refused')
    this.answer = answer
  }
}

/** As the API of authentication methods words it. */
export const methodProblem = (status: 400 | 404, code: 'badRequest' | 'resourceNotFound', message: string): Refused =>
  new Refused({ status, body: { error: { code, message, innerError: { message } } } })
export const noSuchMethod = (): Refused =>
  methodProblem(404, 'resourceNotFound', 'The requested resource could not be found.')

export const badRequest = (message: string): Refused => new Refused(problem(400, 'Request_BadRequest', message))
export const unsupported = (message: string): Refused => new Refused(problem(400, 'Request_UnsupportedQuery', message))
export const notFound = (id: string): Refused =>
  new Refused(
    problem(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    ),
  )
export const denied = (): Refused =>
  new Refused(problem(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'))
