/** Who is visiting, and in which language: pages and actions of enrolment begin here. */
import { cookies } from 'next/headers'
import { COOKIE_OPTIONS } from '#app/cookie-options.ts'
import type { FormDraft } from '#app/_ui/draft-fields.tsx'
import { draftOf } from '#app/draft.ts'
import { requireEmployee, requireFreshEmployee } from '#app/employee.ts'
import { currentLanguage, wishedLanguage } from '#app/language.ts'
import { networkAddress } from '#app/client-network.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { PENDING_LASTS_MINUTES, type PendingKind } from '#lib/use-cases/employee/pending-enrolment.ts'
import type { Visit } from '#lib/use-cases/employee/visit-enrolment.ts'
import type { Context } from '#lib/ports/context.ts'
import { wordsFor } from '#lib/words/index.ts'

export interface Visiting {
  readonly context: Context
  readonly visit: Visit
}

export async function requireVisit(path: string): Promise<Visiting> {
  return {
    context: await openContext(),
    visit: await visitOf(await requireEmployee(path)),
  }
}

/**
 * For everything that changes something, and for the pages that lead there, so that nobody types first and has to sign
 * in then. Where somebody has to all the same, what they `posted` is kept for them.
 */
export async function requireFreshVisit(path: string, posted?: FormData): Promise<Visiting> {
  const employee = await requireFreshEmployee(path, posted)
  return { context: await openContext(), visit: await visitOf(employee) }
}

/** The draft of the one form of this page. */
export const draftAt = (page: string, { context, visit }: Visiting): Promise<FormDraft> =>
  draftOf(context, { page, form: 'add', person: visit.employee.id, says: wordsFor(visit.language).layout.draft })

const visitOf = async (employee: Visit['employee']): Promise<Visit> => ({
  employee,
  language: await currentLanguage(),
  wished: await wishedLanguage(),
  network: await networkAddress(),
})

const nameOf = (kind: PendingKind) => `__Host-latchkey-pending-${kind}`

export const pendingOf = async (kind: PendingKind): Promise<string | undefined> =>
  (await cookies()).get(nameOf(kind))?.value
export const keepPending = async (kind: PendingKind, sealed: string): Promise<void> =>
  void (await cookies()).set(nameOf(kind), sealed, { ...COOKIE_OPTIONS, maxAge: PENDING_LASTS_MINUTES * 60 })
export const dropPending = async (kind: PendingKind): Promise<void> =>
  void (await cookies()).set(nameOf(kind), '', { ...COOKIE_OPTIONS, maxAge: 0 })
