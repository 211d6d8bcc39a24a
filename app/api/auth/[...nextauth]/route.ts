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
import { requireFreshEmployee } from '#app/employee.ts'
import { currentLanguage, wishedLanguage } from '#app/language.ts'
import { context as openContext, signIns } from '#lib/config/build-context.ts'
import { linkIdentity } from '#lib/use-cases/employee/link-identity.ts'
import { WORK_ACCOUNT_PROVIDER } from '#lib/rules/proofs/factors/work-account.ts'
import { claimIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'
import { noteErrorCode } from '#lib/use-cases/claimant/prove/caller-code-check.ts'
import { redirectResponse } from '../redirect-response.ts'

type Params = { readonly params: Promise<{ readonly nextauth: readonly string[] }> }

export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const [action, provider, ...more] = (await params).nextauth
  if (action !== 'callback' || !provider || more.length > 0) return new Response(null, { status: 404 })
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
  if (provider === 'entra') return fromEntra(query, cookies)
  return provider === 'work' ? fromWork(query, cookies) : fromOutside(provider, query, cookies)
}

type Values = Readonly<Record<string, string>>

async function fromEntra(query: Values, cookies: Values): Promise<Response> {
  const { desk } = await signIns()
  const { redirect, cookies: set } = await desk.finish(query, cookies)
  return redirectResponse(redirect ?? '/admin/sign-in', set)
}

async function fromWork(query: Values, cookies: Values): Promise<Response> {
  const { work } = await signIns()
  const { redirect, cookies: set } = await work.finish(query, cookies)
  return redirectResponse(redirect ?? '/work', set)
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
  const { redirect, cookies: set } = await outside.finish(provider, query, cookies, {
    errand: { purpose: 'prove', of: token },
    claim: async (providerId, identity) => {
      const claimed = await claimIdentity(context, token, providerId, identity, await networkAddress())
      return claimed.ok ? '/api/second-identity' : problemAt(context, '/verify', claimed)
    },
    refused: async (errorCode) => {
      if (provider !== WORK_ACCOUNT_PROVIDER) return NOT_ACCEPTED
      if (errorCode) await noteErrorCode(context, token, errorCode)
      return '/verify?problem=work-account-refused'
    },
    failed: NOT_ACCEPTED,
  })
  return redirectResponse(redirect ?? '/verify', set)
}

const NOT_ACCEPTED = '/verify?problem=identity-not-accepted'

/** Binds the identity to the account of the employee who set out from here, whose sign-in is still recent. */
async function toLink(provider: string, query: Values, cookies: Values): Promise<Response> {
  const employee = await requireFreshEmployee('/enrol')
  const context = await openContext()
  const [language, wished] = [await currentLanguage(), await wishedLanguage()]
  const { outside } = await signIns()
  const { redirect, cookies: set } = await outside.finish(provider, query, cookies, {
    errand: linkBindingOf(employee),
    claim: async (providerId, identity) => {
      const linked = await linkIdentity(context, { employee, language, wished }, providerId, identity)
      if (!linked.ok) return problemAt(context, '/enrol', linked)
      await keepEnrolled({ context, visit: { employee, language, wished } })
      await setFlash('/enrol', 'linked')
      return '/enrol'
    },
    refused: async () => NOT_LINKED,
    failed: NOT_LINKED,
  })
  return redirectResponse(redirect ?? '/enrol', set)
}

const NOT_LINKED = '/enrol?problem=identity-not-accepted'
