/**
 * How each kind of task is run. A kind has workers of its own, so that a code never waits behind a slow reading of the
 * tenant.
 */
import { MINUTE_IN_SECONDS } from '../../../rules/duration.ts'
import type { TaskKind } from '../../../rules/request/job.ts'

export interface Running {
  readonly atOnce: number
  /** A run that takes longer is given up, and begun again. */
  readonly expireInSeconds: number
  readonly retries: number
  /** The first wait; each one after is about twice as long, up to the longest. */
  readonly firstWaitInSeconds: number
  readonly longestWaitInSeconds: number
}

/**
 * Longer than all its readings and writes may take together: a run that is given up goes on all the same, and its
 * write would meet that of the next. A process that died is noticed by its heartbeat within seconds.
 */
const WRITES_TO_THE_TENANT = { atOnce: 2, expireInSeconds: 5 * MINUTE_IN_SECONDS } as const
/** Enough to outlast a day on which the tenant does not answer. */
const FOR_A_DAY = { retries: 150, firstWaitInSeconds: 2, longestWaitInSeconds: 10 * MINUTE_IN_SECONDS } as const
/**
 * About ten minutes, often: the tenant may hold back every reading for a moment while many ask, and somebody is
 * waiting.
 */
const WHILE_A_CODE_LIVES = { retries: 30, firstWaitInSeconds: 1, longestWaitInSeconds: 20 } as const
/** A source that could not be seen is stored as unseen, so only a fault of our own is tried again. */
const LOOKS_ONCE_MORE = {
  expireInSeconds: MINUTE_IN_SECONDS,
  retries: 3,
  firstWaitInSeconds: 5,
  longestWaitInSeconds: MINUTE_IN_SECONDS,
} as const

export const TASK_KINDS = {
  resolve: { atOnce: 6, expireInSeconds: 30, ...FOR_A_DAY },
  'send-code': { atOnce: 6, expireInSeconds: MINUTE_IN_SECONDS, ...WHILE_A_CODE_LIVES },
  // Two more readings follow each, so one that fails is not repeated.
  'read-report': { atOnce: 2, expireInSeconds: 30, retries: 1, firstWaitInSeconds: 5, longestWaitInSeconds: 5 },
  'ask-contact': { atOnce: 2, expireInSeconds: MINUTE_IN_SECONDS, ...WHILE_A_CODE_LIVES },
  'check-identity': { atOnce: 4, expireInSeconds: MINUTE_IN_SECONDS, ...WHILE_A_CODE_LIVES },
  'ask-presentation': { atOnce: 4, expireInSeconds: 30, ...WHILE_A_CODE_LIVES },
  // It waits for the tenant and does little itself: with four workers, a thousand claimants would wait for each other.
  diagnose: { atOnce: 24, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  notify: { atOnce: 2, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'tell-attempts': { atOnce: 2, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  perform: { ...WRITES_TO_THE_TENANT, ...FOR_A_DAY },
  undo: { ...WRITES_TO_THE_TENANT, ...FOR_A_DAY },
  'look-back': { ...WRITES_TO_THE_TENANT, ...FOR_A_DAY },
  'read-back': { atOnce: 2, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'look-at-risk': { ...LOOKS_ONCE_MORE, atOnce: 1 },
  'look-at-methods': { ...LOOKS_ONCE_MORE, atOnce: 2 },
  remind: { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  lapse: { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  policy: { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  threat: { atOnce: 1, expireInSeconds: 5 * MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'ease-alone': { atOnce: 1, expireInSeconds: 5 * MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'tell-desk': { atOnce: 1, expireInSeconds: 2 * MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'mail-desk': { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'desk-digest': { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  webhook: { atOnce: 2, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'list-added': { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'cool-off': { atOnce: 2, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'tell-enrolment': { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'tell-shared-identity': { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'tell-contact': { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'remind-contacts': { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
  'suspend-enrolled': { atOnce: 1, expireInSeconds: MINUTE_IN_SECONDS, ...FOR_A_DAY },
} as const satisfies Record<TaskKind, Running>

export const KINDS = Object.keys(TASK_KINDS) as TaskKind[]
