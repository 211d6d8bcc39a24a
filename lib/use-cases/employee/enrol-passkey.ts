/** Enrolling a passkey for our own address, made by the browser for this account (W3C WebAuthn §7.1). */
import { isHeld } from '../../rules/proofs/enrolment.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { addedAlready, addItem, newlyBound } from './change-enrolment.ts'
import { openPending, sealPending } from './pending-enrolment.ts'
import { accountOf, mayAdd, type Visit } from './visit-enrolment.ts'

/**
 * Begins it; answers the sealed text that the browser keeps until the authenticator has answered. Refuses what
 * `mayAdd` refuses.
 */
export async function beginPasskey(context: Context, visit: Visit): Promise<Result<string>> {
  const may = await mayAdd(context, visit)
  return may.ok ? ok(sealPending(context, 'passkey', accountOf(visit), { id: context.random.id() })) : may
}

/** Options for `navigator.credentials.create`; null when it was begun too long ago. */
export async function passkeyToAdd(
  context: Context,
  visit: Visit,
  pending: string | undefined,
): Promise<object | null> {
  const accountId = accountOf(visit)
  const facts = openPending(context, 'passkey', accountId, pending)
  if (!facts?.id) return null
  const held = (await context.store.enrolled(accountId)).flatMap((one) =>
    one.kind === 'passkey' && isHeld(one) ? [one.credentialId] : [],
  )
  const { signInName, name: displayName } = visit.employee
  const account = { id: accountId, signInName, displayName }
  return context.passkeys.registration({ challenge: challengeOf(context, facts.id), account, held })
}

/**
 * Adds the passkey that the browser has made. Refuses `enrolment-begun-too-long-ago`, what `mayAdd` refuses, and
 * `passkey-not-accepted` where it answers another challenge or belongs to an account already.
 */
export async function addPasskey(
  context: Context,
  visit: Visit,
  { pending, name, answer }: { readonly pending: string | undefined; readonly name: string; readonly answer: string },
): Promise<Result<void>> {
  const accountId = accountOf(visit)
  const { id } = openPending(context, 'passkey', accountId, pending) ?? {}
  if (!id) return refuse('enrolment-begun-too-long-ago')
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const made = await context.passkeys.registered(answer, challengeOf(context, id))
  if (!made) return refuse('passkey-not-accepted')
  const { enrolled } = may.value
  const again = addedAlready(enrolled, id)
  if (again) return again
  // One credential belongs to one account (W3C WebAuthn §7.1, step 26).
  if ((await context.store.holdersOf(made.credentialId)).length > 0) return refuse('passkey-not-accepted')
  return addItem(context, visit, enrolled, [
    { ...newlyBound(context, accountId), id, kind: 'passkey', name: name.trim().slice(0, 40), ...made },
  ])
}

const challengeOf = ({ keys }: Context, id: string): string => keys.hash('passkey-challenge', `enrol\n${id}`)
