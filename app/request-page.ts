/**
 * The page of each state of a request. Pages and actions both begin here, so that nobody is on a page that their
 * request is not on (OWASP ASVS 5.0 2.3.1, id A19).
 */
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { context as openContext } from '#lib/config/build-context.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import type { Refused, Result } from '#lib/rules/refusals.ts'
import type { RecoveryRequest, RequestState } from '#lib/rules/request/request.ts'
import type { Context } from '#lib/ports/context.ts'
import { browserToken } from './request-cookies.ts'
import { redirectToPage } from './page-redirect.ts'
import { problemAt } from './problem-parameter.ts'

export type Page = '/verify' | '/findings' | '/remedy' | '/cooling-off' | '/outcome'

export const PAGE_OF = {
  verifying: '/verify',
  'stepping-up': '/verify',
  approved: '/verify',
  findings: '/findings',
  waiting: '/findings',
  remedy: '/remedy',
  acting: '/outcome',
  'cooling-off': '/cooling-off',
  queued: '/outcome',
  'handed-over': '/outcome',
  referred: '/outcome',
  done: '/outcome',
  declined: '/outcome',
  withdrawn: '/outcome',
  lapsed: '/outcome',
  frozen: '/outcome',
} as const satisfies Record<RequestState, Page>

export interface RequestSession {
  readonly context: Context
  readonly request: RecoveryRequest
  readonly token: string
}

/**
 * The request of this browser, on this page. From any other page it leads to the right one; without a request, to the
 * start. `mayStay`: the answer to a form is shown where the form was, although the request has gone on.
 */
export async function requireRequestOn(
  page: Page,
  mayStay: (request: RecoveryRequest) => boolean = () => false,
): Promise<RequestSession> {
  const standing = await findRequestSession()
  if (!standing) redirect('/?said=lapsed')
  const right = PAGE_OF[standing.request.state]
  if (right !== page && !mayStay(standing.request)) redirect(right)
  return standing
}

/** Whether this page is the answer to a form that was posted without JavaScript. */
export const isAnswerToPost = async (): Promise<boolean> => (await headers()).get('x-latchkey-posted') === 'yes'

export async function findRequestSession(): Promise<RequestSession | null> {
  const context = await openContext()
  const token = await browserToken()
  const request = await currentRequest(context, token)
  return request && token ? { context, request, token } : null
}

/** Leads to the page of the new state; a refusal leads back to the present one, and is shown there. */
export async function redirectToState(result: Result<RecoveryRequest>): Promise<never> {
  if (result.ok) return redirectToPage(PAGE_OF[result.value.state])
  return redirectWithRefusal(result)
}

export async function redirectWithRefusal(refused: Refused, query = ''): Promise<never> {
  const standing = await findRequestSession()
  if (!standing) return redirectToPage('/?said=lapsed')
  return redirectToPage((await problemAt(standing.context, PAGE_OF[standing.request.state], refused)) + query)
}
