'use server'
/** Buttons of the overview, which begin an enrolment; and signing out. */
import { endSignIn } from '#app/end-sign-in.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { beginApp } from '#lib/use-cases/employee/enrol-authenticator.ts'
import { endOwnSessions } from '#lib/use-cases/employee/end-employee-sessions.ts'
import { beginPasskey } from '#lib/use-cases/employee/enrol-passkey.ts'
import { dropPending, keepPending, requireFreshVisit, requireVisit } from './visit.ts'

export async function startApp(): Promise<void> {
  const { context, visit } = await requireFreshVisit('/enrol')
  const begun = await beginApp(context, visit)
  if (!begun.ok) return redirectToPage(await problemAt(context, '/enrol', begun))
  await keepPending('authenticator-app', begun.value)
  redirectToPage('/enrol/app')
}

export async function startPasskey(): Promise<void> {
  const { context, visit } = await requireFreshVisit('/enrol')
  const begun = await beginPasskey(context, visit)
  if (!begun.ok) return redirectToPage(await problemAt(context, '/enrol', begun))
  await keepPending('passkey', begun.value)
  redirectToPage('/enrol/passkey')
}

export async function leaveEnrolment(): Promise<void> {
  await endSignIn('work')
  await dropAllPending()
  redirectToPage('/work?problem=signed-out')
}

export async function leaveEverywhere(): Promise<void> {
  const { context, visit } = await requireVisit('/enrol')
  await endOwnSessions(context, visit.employee)
  await endSignIn('work')
  await endSignIn('desk')
  await dropAllPending()
  redirectToPage('/work?problem=signed-out-everywhere')
}

async function dropAllPending(): Promise<void> {
  for (const kind of ['authenticator-app', 'passkey', 'address', 'rehearsal'] as const) await dropPending(kind)
}
