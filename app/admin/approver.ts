/** Who is at the desk. Every page and route of it asks here, on the server; without an answer there is nothing to see. */
import { MINUTE_IN_MS } from '#lib/rules/duration.ts'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { signIns } from '#lib/config/build-context.ts'
import { type Approver, deskRoles } from '#lib/use-cases/approver/approver.ts'

/** Minutes. Sooner than roles grow too old for a decision, so that an open page can still be decided on. */
const RENEW_AFTER_MINUTES = 8

const session = cache(async () => {
  const { desk } = await signIns()
  const jar = (await cookies()).getAll().map(({ name, value }) => [name, value])
  return desk.session(Object.fromEntries(jar))
})

/** Null without a session that still stands at this moment. */
export async function currentApprover(): Promise<Approver | null> {
  const { identity } = await session()
  return identity && { ...identity, roles: deskRoles(identity.roles) }
}

/**
 * For pages: without a session to the sign-in page; with one that Entra ID has not
 * confirmed for a while, there and back in a blink. That renews the roles (rule R10)
 * and the idle half hour, and needs no script.
 */
export async function requireApprover(path: string): Promise<Approver> {
  const [approver, { identity, mayRenew }] = [await currentApprover(), await session()]
  if (mayRenew) redirect(signInAddress(path))
  if (!approver || !identity) redirect(`/admin/sign-in?to=${encodeURIComponent(path)}`)
  if (identity.renewedAt.getTime() < Date.now() - RENEW_AFTER_MINUTES * MINUTE_IN_MS) redirect(signInAddress(path))
  return approver
}

export const signInAddress = (to: string, again = false): string =>
  `/admin/sign-in/start?to=${encodeURIComponent(to)}${again ? '&again=1' : ''}`
