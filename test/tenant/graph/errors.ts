/** Microsoft's error bodies: a code to branch on, a message not to, and the ids of the request. */
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

export const badRequest = (message: string): Refused => new Refused(problem(400, 'Request_BadRequest', message))
export const unsupported = (message: string): Refused => new Refused(problem(400, 'Request_UnsupportedQuery', message))
export const notFound = (id: string): Refused =>
  new Refused(problem(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist or cannot be read.`))
export const denied = (): Refused =>
  new Refused(problem(403, 'Authorization_RequestDenied', 'The application may not do this.'))
