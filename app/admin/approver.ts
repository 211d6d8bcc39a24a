/** Who is at the desk. Every page and route of it checks here, on the server; without an approver nothing is shown. */
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { signIns } from '#lib/config/build-context.ts'
import { type Approver, deskRoles } from '#lib/use-cases/approver/approver.ts'
import { isRenewalDue } from './renewal.ts'

const session = cache(async () => {
  const { desk } = await signIns()
  const jar = (await cookies()).getAll().map(({ name, value }) => [name, value])
  return desk.session(Object.fromEntries(jar))
})

/** Whether the session was ended by somebody else, or from another browser. */
export const wasEndedEarly = async (): Promise<boolean> => (await session()).endedEarly === true

/** When the session ends unless another page of the desk is opened; null without one. */
export const sessionEnd = async (): Promise<Date | null> => (await session()).endsAt ?? null

/** Null without a session that is valid at this moment. */
export async function currentApprover(): Promise<Approver | null> {
  const { identity } = await session()
  return identity && { ...identity, roles: deskRoles(identity.roles) }
}

/**
 * For pages: without a session it leads to the sign-in page; with one that Entra ID has not confirmed lately, through
 * Entra ID and back as the page is opened. That renews the roles (rule R10) and the idle half hour, and needs no
 * script.
 */
export async function requireApprover(path: string): Promise<Approver> {
  const [approver, { identity, mayRenew }] = [await currentApprover(), await session()]
  if (mayRenew) redirect(signInAddress(path))
  if (!approver || !identity) redirect(`/admin/sign-in?to=${encodeURIComponent(path)}`)
  const fetchFor = (await headers()).get('sec-fetch-dest')
  if (isRenewalDue(identity.renewedAt, new Date(), fetchFor)) redirect(signInAddress(path))
  return approver
}

export const signInAddress = (to: string, again = false): string =>
  `/admin/sign-in/start?to=${encodeURIComponent(to)}${again ? '&again=1' : ''}`
