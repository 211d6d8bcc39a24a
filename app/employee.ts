/**
 * Which employee is signed in. Pages and actions that prepare for recovery, and those of vouching, check here, on the
 * server (ids A15, A18).
 */
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { addMinutes } from '#lib/rules/duration.ts'
import { context as openContext, signIns } from '#lib/config/build-context.ts'
import { dropDraft, keepDraft } from './draft.ts'
import { type Employee, mayChange, mayEnter, SIGN_IN_LASTS_MINUTES } from '#lib/rules/account/employee.ts'

const identity = cache(async (): Promise<Employee | null> => {
  const { work } = await signIns()
  const jar = (await cookies()).getAll().map(({ name, value }) => [name, value])
  return (await work.session(Object.fromEntries(jar))).identity
})

/** Until when the sign-in is recent enough for a change; null without one. */
export async function changesUntil(): Promise<Date | null> {
  const signedInAt = (await identity())?.signedInAt
  return signedInAt ? addMinutes(signedInAt, SIGN_IN_LASTS_MINUTES) : null
}

/** For pages: whoever has not signed in strongly is led to the sign-in, and comes back to `path`. */
export async function requireEmployee(path: string, posted?: FormData): Promise<Employee> {
  const { settings } = await openContext()
  const employee = await identity()
  if (!employee) return leadToSignIn(path, posted)
  const entered = mayEnter(employee, settings.strongSignIn)
  return entered.ok ? employee : leadToSignIn(path, posted, entered.refusal)
}

/**
 * For all that changes something: takes a sign-in of the last minutes. An action hands in what was `posted`, which is
 * on the page again after a new sign-in.
 */
export async function requireFreshEmployee(path: string, posted?: FormData): Promise<Employee> {
  const { settings, now } = await openContext()
  const employee = await requireEmployee(path, posted)
  const may = mayChange(employee, settings.strongSignIn, now())
  if (!may.ok) return leadToSignIn(path, posted, may.refusal)
  if (posted) await dropDraft()
  return employee
}

async function leadToSignIn(path: string, posted?: FormData, problem?: string): Promise<never> {
  if (posted) await keepDraft(await openContext(), path, posted)
  return redirect(workAddress(path, problem))
}

export const workAddress = (to: string, problem?: string): string =>
  `/work?to=${encodeURIComponent(to)}${problem ? `&problem=${problem}` : ''}`

/** The addresses that the employees' sign-in leads to; anything else leads to `/enrol`. */
export const workTarget = (to: unknown): string =>
  typeof to === 'string' && /^\/(enrol|vouch)(?:[/?]|$)/.test(to) && !to.includes('\\') ? to : '/enrol'
