/** The lists that the queue is read as, and the orders that they can be read in. */
import { type RequestState, STATES } from './request.ts'

/** `due`: what is to be decided first. The others go by when a request last moved. */
export const QUEUE_SORTS = ['due', 'newest', 'oldest'] as const
export type QueueSort = (typeof QUEUE_SORTS)[number]

/** `assigned`: only what whoever asks has, or what nobody has. `until`: only what is due by now, or ever. */
export interface QueueList {
  readonly states: readonly RequestState[]
  readonly assigned?: 'me' | 'nobody'
  readonly until?: 'now' | 'ever'
}

/**
 * The lists. Those who proved nothing have one of their own: they cost nothing to make, so a flood of them buries none
 * of the others.
 */
export const QUEUE_FILTERS = {
  open: { states: ['queued'] },
  mine: { states: ['queued', 'handed-over', 'frozen', 'approved', 'acting'], assigned: 'me', until: 'ever' },
  unassigned: { states: ['queued'], assigned: 'nobody' },
  overdue: { states: ['queued'], until: 'now' },
  'handed-over': { states: ['handed-over'] },
  'in-progress': { states: ['findings', 'stepping-up', 'remedy', 'waiting', 'cooling-off'] },
  unproved: { states: ['verifying', 'referred'] },
  approved: { states: ['approved', 'acting'] },
  stopped: { states: ['frozen'] },
  ended: { states: ['done', 'declined', 'withdrawn', 'lapsed'] },
  all: { states: STATES },
} as const satisfies Record<string, QueueList>
export type QueueFilter = keyof typeof QUEUE_FILTERS
export const QUEUE_FILTER_IDS = Object.keys(QUEUE_FILTERS) as readonly QueueFilter[]

/** What somebody still has to do first: by due time. What only tells: the newest first. */
export const sortOf = (states: readonly RequestState[]): QueueSort =>
  states.some((state) => ONLY_TOLD.includes(state)) ? 'newest' : 'due'

const ONLY_TOLD: readonly RequestState[] = [...QUEUE_FILTERS.unproved.states, ...QUEUE_FILTERS.ended.states]
