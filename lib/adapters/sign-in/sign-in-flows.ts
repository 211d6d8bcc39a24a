/** All sign-ins, opened once: what the site's routes may ask of them. None opens what another guards (rule R9). */
import type { AccountId } from '../../rules/account/account.ts'
import type { Tenant } from '../../ports/tenant.ts'
import type { Demand } from '../../rules/account/sign-in-context.ts'
import { deskSession, endDeskSession, finishDeskSignIn, startDeskSignIn } from './desk.ts'
import type { EntraApplication } from './entra-sign-in-settings.ts'
import { type SignInPurpose, purposeFrom } from './sign-in-purpose.ts'
import { finishOutsideSignIn, type OutsideSignIn, startOutsideSignIn, type CallbackHandlers } from './outside.ts'
import { WORK_ACCOUNT_PROVIDER } from '../../rules/proofs/factors/work-account.ts'
import { signOutAddress } from './sign-out.ts'
import { type GuardOptions, openSessionGuard } from './session-guard.ts'
import {
  endWorkplaceSession,
  finishWorkplaceSignIn,
  startWorkplaceSignIn,
  type WorkplaceSignIn,
  workplaceSession,
} from './workplace.ts'

type Values = Readonly<Record<string, string>>

/** The desk's sign-in, the employees' and the one at outside providers, with one check of sessions. */
export function openSignIns(
  {
    baseUrl,
    desk,
    work,
    outside,
  }: {
    readonly baseUrl: string
    readonly desk: EntraApplication
    readonly work: WorkplaceSignIn
    readonly outside: OutsideSignIn
  },
  opened: GuardOptions & { readonly tenant: Pick<Tenant, 'contextDemandOn'> },
) {
  const { log, now, tenant } = opened
  const world = { baseUrl, log, now, guard: openSessionGuard(opened) }
  const demandOn = async (account: AccountId): Promise<Demand | null> => {
    const look = work.strongSignIn && (await tenant.contextDemandOn(work.strongSignIn.acrs, account))
    if (look?.kind === 'unseen') log.warn({ why: look.why }, 'What a strong sign-in requires could not be read')
    return look?.kind === 'seen' ? look.value : null
  }
  return {
    desk: {
      /** `again`: Entra ID asks for the credentials anew. */
      start: (to: string, again: boolean) => startDeskSignIn(desk, world, to, again),
      finish: (query: Values, cookies: Values) => finishDeskSignIn(desk, world, query, cookies),
      session: (cookies: Values) => deskSession(desk, world, cookies),
      end: (cookies: Values) => endDeskSession(desk, world, cookies),
      /** The address at which an approver signs out of Entra ID as well; null: Entra ID does not name one. */
      signOutAtMicrosoft: (): Promise<string | null> => signOutAddress(desk, { log, baseUrl: null }),
    },
    /** Employees, for preparing and for vouching. */
    work: {
      start: (to: string) => startWorkplaceSignIn(work, world, to),
      finish: (query: Values, cookies: Values) => finishWorkplaceSignIn(work, { ...world, demandOn }, query, cookies),
      session: (cookies: Values) => workplaceSession(work, world, cookies),
      end: (cookies: Values) => endWorkplaceSession(work, world, cookies),
    },
    outside: {
      /** Null: no such provider, or it does not answer. */
      start: (errand: SignInPurpose, provider: string) => startOutsideSignIn(outside, world, errand, provider),
      purposeFrom,
      /** The address at which somebody who proved it by the work account signs out of it; null: not known. */
      signOutOfWork: async (): Promise<string | null> => {
        const provider = outside.providers.find(({ id }) => id === WORK_ACCOUNT_PROVIDER)
        return provider ? signOutAddress(provider, world) : null
      },
      finish: (provider: string, query: Values, cookies: Values, walk: CallbackHandlers) =>
        finishOutsideSignIn(outside, world, provider, query, cookies, walk),
    },
  }
}

export type SignIns = ReturnType<typeof openSignIns>
