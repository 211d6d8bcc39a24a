/** Enrolling an authenticator app, which is stored only after it has shown one right code. */
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { DIGITS, readCode } from '../../rules/secret-code.ts'
import type { Context } from '../../ports/context.ts'
import { wordsFor } from '../../words/index.ts'
import { addedAlready, addItem, newlyBound } from './change-enrolment.ts'
import { openPending, sealPending } from './pending-enrolment.ts'
import { countTry } from './enrolment-limits.ts'
import { accountOf, mayAdd, type Visit } from './visit-enrolment.ts'

/** Begins it; answers the sealed text that the browser keeps until the code is typed. Refuses what `mayAdd` refuses. */
export async function beginApp(context: Context, visit: Visit): Promise<Result<string>> {
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const facts = { id: context.random.id(), secret: context.oneTime.makeSecret() }
  return ok(sealPending(context, 'authenticator-app', accountOf(visit), facts))
}

/** The address and key that the app reads from a picture or is given by hand; null when it was begun too long ago. */
export function appToAdd(
  context: Context,
  visit: Visit,
  pending: string | undefined,
): { readonly secret: string; readonly address: string } | null {
  const facts = openPending(context, 'authenticator-app', accountOf(visit), pending)
  if (!facts?.secret) return null
  // Microsoft's own entry in the app shows the same organisation and sign-in name, so this one says that it is
  // Latchkey's.
  const site = wordsFor(visit.language).layout.brandLine({ organisation: context.settings.organisation })
  const label = { site, account: visit.employee.signInName }
  return { secret: facts.secret, address: context.oneTime.addressOf(facts.secret, label) }
}

/**
 * Adds an authenticator app by its first code, which then proves nothing again. Refuses `enrolment-begun-too-long-ago`,
 * `code-unreadable`, the limit of tries, `app-code-incorrect`, what `mayAdd` refuses, and `enrolment-moved-on`.
 */
export async function confirmApp(
  context: Context,
  visit: Visit,
  { pending, name, code }: { readonly pending: string | undefined; readonly name: string; readonly code: string },
): Promise<Result<void>> {
  const { keys, oneTime, now } = context
  const accountId = accountOf(visit)
  const { id, secret } = openPending(context, 'authenticator-app', accountId, pending) ?? {}
  if (!id || !secret) return refuse('enrolment-begun-too-long-ago')
  const typed = readCode(code, DIGITS.app)
  if (typed === null) return refuse('code-unreadable')
  const tried = await countTry(context, id)
  if (!tried.ok) return tried
  const step = oneTime.stepOf(secret, typed, now())
  if (step === null) return refuse('app-code-incorrect')
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const again = addedAlready(may.value.enrolled, id)
  if (again) return again
  return addItem(context, visit, may.value.enrolled, [
    {
      ...newlyBound(context, accountId),
      id,
      kind: 'authenticator-app',
      name: name.trim().slice(0, 40),
      sealed: keys.seal('enrolled-secret', secret, id),
      // The code that confirmed it cannot be used a second time.
      lastStep: step,
    },
  ])
}
