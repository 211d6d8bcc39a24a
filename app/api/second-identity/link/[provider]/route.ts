import { redirectResponse } from '#app/api/auth/redirect-response.ts'
import { requireFreshEmployee } from '#app/employee.ts'
import { currentLanguage, wishedLanguage } from '#app/language.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { context as openContext, signIns } from '#lib/config/build-context.ts'
import { mayLink } from '#lib/use-cases/employee/link-identity.ts'
import { spendLimits } from '#lib/use-cases/spend-limits.ts'
import { linkBindingOf } from '../link-binding.ts'

type Params = { readonly params: Promise<{ readonly provider: string }> }

/** Leads an employee to the provider whose account they want to link. Nothing is changed by going there. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  // Another site may not send people here; an old browser does not say where they come from.
  const from = request.headers.get('sec-fetch-site') ?? 'same-origin'
  if (from !== 'same-origin' && from !== 'none') return redirectResponse('/enrol')
  const { provider } = await params
  const employee = await requireFreshEmployee('/enrol')
  const context = await openContext()
  const spent = await spendLimits(context, 'go-elsewhere', { browser: context.keys.hash('name', employee.id) })
  if (!spent.ok) return redirectResponse(await problemAt(context, '/enrol', spent))
  const visit = { employee, language: await currentLanguage(), wished: await wishedLanguage() }
  const may = await mayLink(context, visit, provider)
  if (!may.ok) return redirectResponse(await problemAt(context, '/enrol', may))
  const { outside } = await signIns()
  const started = await outside.start(linkBindingOf(employee), provider)
  return started
    ? redirectResponse(started.redirect, started.cookies)
    : redirectResponse('/enrol?problem=identity-not-accepted')
}
