/** Adele Vance at /enrol, signed in strongly a minute ago. */
import type { Enrolled, EnrolledKind } from '#lib/rules/proofs/enrolment.ts'
import type { Visit } from '#lib/use-cases/employee/visit-enrolment.ts'
import { KNOWN, type World } from '#test/lib/use-cases/claimant/world.ts'

export function visitOf(world: World, more: Partial<Visit['employee']> = {}): Visit {
  const { account } = world.adele()
  const signedInAt = new Date(world.context.now().getTime() - 60_000)
  return {
    employee: {
      id: account.id,
      tenantId: 'contoso',
      name: account.displayName,
      signInName: KNOWN,
      signedInAt,
      contexts: ['c1'],
      demand: 'phishing-resistant',
      ...more,
    },
    language: 'en',
    wished: 'en',
  }
}

export const enrolledOf = async (world: World, kind?: EnrolledKind): Promise<readonly Enrolled[]> =>
  (await world.store.enrolled(world.adele().account.id)).filter((one) => !kind || one.kind === kind)

/** Everybody who has been written to since then, by mail or text. */
export const heard = ({ delivery }: World): string[] =>
  [...delivery.mails, ...delivery.texts].map(({ to }) => to).toSorted()

/** The link in the newest letter, or text, to this address that has one. */
export function linkTo({ delivery }: World, to: string): string | null {
  const found = [...delivery.mails, ...delivery.texts]
    .filter((one) => one.to === to)
    .map(({ body }) => /\/enrol\/cancel\?link=(\S+)/.exec(body)?.[1])
    .findLast((link) => link !== undefined)
  return found ?? null
}
