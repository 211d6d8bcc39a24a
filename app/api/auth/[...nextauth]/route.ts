/**
 * Where browsers come back from other sign-ins. One route, three configurations that never touch, chosen by provider;
 * nothing else of next-auth can be reached from outside, its session endpoint included (rule R9).
 */
import type { NextRequest } from 'next/server'
import { linkBindingOf } from '#app/api/second-identity/link/link-binding.ts'
import { browserToken } from '#app/request-cookies.ts'
import { setFlash } from '#app/flash-message.ts'
import { keepEnrolled } from '#app/known-browser.ts'
import { networkAddress } from '#app/client-network.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { requireEmployee, requireFreshEmployee } from '#app/employee.ts'
import { currentLanguage, wishedLanguage } from '#app/language.ts'
import { context as openContext, signIns } from '#lib/config/build-context.ts'
import { isLinked, linkIdentity } from '#lib/use-cases/employee/link-identity.ts'
import { WORK_ACCOUNT_PROVIDER } from '#lib/rules/proofs/factors/work-account.ts'
import { claimIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'
import { noteErrorCode } from '#lib/use-cases/claimant/prove/caller-code-check.ts'
import { returnedCookie, returnedTo } from '../finished-return.ts'
import { redirectResponse } from '../redirect-response.ts'

type Params = { readonly params: Promise<{ readonly nextauth: readonly string[] }> }

export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const [action, provider, ...more] = (await params).nextauth
  if (action !== 'callback' || !provider || more.length > 0) return new Response(null, { status: 404 })
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
  const context = await openContext()
  const before = returnedTo(context, provider, query, cookies)
  if (before) return again(provider, before)
  if (provider === 'entra') return fromEntra(query, cookies)
  return provider === 'work' ? fromWork(query, cookies) : fromOutside(provider, query, cookies)
}

/** A return that was taken already. Linking is the only one whose page would say nothing of it. */
async function again(provider: string, page: string): Promise<Response> {
  if (page !== LINKED || provider === 'work') return redirectResponse(page)
  const employee = await requireEmployee(LINKED)
  if (await isLinked(await openContext(), employee, provider)) await setFlash(LINKED, 'linked-already')
  return redirectResponse(page)
}

type Values = Readonly<Record<string, string>>

async function fromEntra(query: Values, cookies: Values): Promise<Response> {
  const { desk } = await signIns()
  const reply = await desk.finish(query, cookies)
  return signedIn('entra', query, reply, '/admin/sign-in')
}

async function fromWork(query: Values, cookies: Values): Promise<Response> {
  const { work } = await signIns()
  const reply = await work.finish(query, cookies)
  return signedIn('work', query, reply, '/work')
}

/** `page` asks for the sign-in, and is where one that failed leads. */
async function signedIn(
  provider: string,
  query: Values,
  { redirect, cookies }: { readonly redirect: string | null; readonly cookies: readonly string[] },
  page: string,
): Promise<Response> {
  if (!redirect || redirect.startsWith(`${page}?`)) return redirectResponse(redirect ?? page, cookies)
  return redirectResponse(redirect, [...cookies, ...returnedCookie(await openContext(), provider, query, redirect)])
}

async function fromOutside(provider: string, query: Values, cookies: Values): Promise<Response> {
  const { outside } = await signIns()
  return outside.purposeFrom(cookies) === 'link' ? toLink(provider, query, cookies) : toProve(provider, query, cookies)
}

/** Stores the identity for this browser's own request; the next page collects the result. */
async function toProve(provider: string, query: Values, cookies: Values): Promise<Response> {
  const token = await browserToken()
  if (!token) return redirectResponse('/?said=lapsed')
  const context = await openContext()
  const { outside } = await signIns()
  const taken: string[] = []
  const { redirect, cookies: set } = await outside.finish(provider, query, cookies, {
    errand: { purpose: 'prove', of: token },
    claim: async (providerId, identity) => {
      const claimed = await claimIdentity(context, token, providerId, identity, await networkAddress())
      if (!claimed.ok) return problemAt(context, '/verify', claimed)
      taken.push(...returnedCookie(context, provider, query, PROVED))
      return COLLECTS
    },
    refused: async (errorCode) => {
      if (provider !== WORK_ACCOUNT_PROVIDER) return NOT_ACCEPTED
      if (errorCode) await noteErrorCode(context, token, errorCode)
      return '/verify?problem=work-account-refused'
    },
    failed: NOT_ACCEPTED,
  })
  return redirectResponse(redirect ?? '/verify', [...set, ...taken])
}

const COLLECTS = '/api/second-identity'
/** Leads on to where the request stands, which says whether the proof was taken. */
const PROVED = '/verify'
const NOT_ACCEPTED = '/verify?problem=identity-not-accepted'

/** Binds the identity to the account of the employee who set out from here, whose sign-in is still recent. */
async function toLink(provider: string, query: Values, cookies: Values): Promise<Response> {
  const employee = await requireFreshEmployee('/enrol')
  const context = await openContext()
  const [language, wished] = [await currentLanguage(), await wishedLanguage()]
  const { outside } = await signIns()
  const taken: string[] = []
  const { redirect, cookies: set } = await outside.finish(provider, query, cookies, {
    errand: linkBindingOf(employee),
    claim: async (providerId, identity) => {
      const linked = await linkIdentity(context, { employee, language, wished }, providerId, identity)
      if (!linked.ok) return problemAt(context, '/enrol', linked)
      await keepEnrolled({ context, visit: { employee, language, wished } })
      await setFlash(LINKED, 'linked')
      taken.push(...returnedCookie(context, provider, query, LINKED))
      return LINKED
    },
    refused: async () => NOT_LINKED,
    failed: NOT_LINKED,
  })
  return redirectResponse(redirect ?? '/enrol', [...set, ...taken])
}

const LINKED = '/enrol'

const NOT_LINKED = '/enrol?problem=identity-not-accepted'
