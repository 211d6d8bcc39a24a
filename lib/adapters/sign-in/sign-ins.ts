/** Both sign-ins, opened once: what the site's routes may ask of them. They share nothing but the base address (rule R9). */
import type { Log } from '../../ports.ts'
import { type DeskSignIn, deskSession, endDeskSession, finishDeskSignIn, startDeskSignIn } from './desk.ts'
import { finishOutsideSignIn, type OutsideSignIn, startOutsideSignIn, type Walk } from './outside.ts'

type Values = Readonly<Record<string, string>>

export function openSignIns(
  { baseUrl, desk, outside }: { readonly baseUrl: string; readonly desk: DeskSignIn; readonly outside: OutsideSignIn },
  { log, now }: { readonly log: Log; readonly now: () => Date },
) {
  const world = { baseUrl, log, now }
  return {
    desk: {
      /** `again`: Entra ID asks for the credentials anew. */
      start: (to: string, again: boolean) => startDeskSignIn(desk, world, to, again),
      finish: (query: Values, cookies: Values) => finishDeskSignIn(desk, world, query, cookies),
      session: (cookies: Values) => deskSession(desk, world, cookies),
      end: (cookies: Values) => endDeskSession(desk, world, cookies),
    },
    outside: {
      /** Null: no such provider, or it does not answer. */
      start: (browserToken: string, provider: string) => startOutsideSignIn(outside, world, browserToken, provider),
      finish: (provider: string, query: Values, cookies: Values, walk: Walk) =>
        finishOutsideSignIn(outside, world, provider, query, cookies, walk),
    },
  }
}

export type SignIns = ReturnType<typeof openSignIns>
