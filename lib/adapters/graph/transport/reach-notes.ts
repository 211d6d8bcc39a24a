/**
 * Whether Graph answers at all, as this process saw it: for the health page, which asks nothing to find out. The logs
 * are read all the time, so that an outage is noted within seconds.
 */
import { type Call, CALLS } from '../calls.ts'
import type { Reply } from './reply.ts'
import type { Transport } from './transport.ts'

export interface ReachNotes {
  /** Since when nothing was answered; null: the last request was, or none was made yet. */
  readonly failingSince: () => Date | null
  readonly noting: (transport: Transport) => Transport
}

/** The notes of one process about Graph. */
export function openReachNotes(now: () => Date): ReachNotes {
  let failingSince: Date | null = null
  return {
    failingSince: () => failingSince,
    noting: (transport) => ({
      async send(request) {
        const reply = await transport.send(request)
        if (isOut(request.name, reply)) failingSince ??= now()
        else if (reply.kind === 'answered') failingSince = null
        return reply
      },
    }),
  }
}

/** A server error of one of the services with limits of their own, such as the logs, says nothing about the rest. */
const isOut = (name: string, reply: Reply): boolean =>
  reply.kind === 'no-answer' ||
  reply.kind === 'not-sent' ||
  (reply.kind === 'answered' && reply.status >= 500 && !isOfOneService(name))

const isOfOneService = (name: string): boolean =>
  (CALLS as Readonly<Record<string, Partial<Call>>>)[name]?.budget !== undefined
