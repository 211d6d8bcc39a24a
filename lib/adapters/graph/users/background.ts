/**
 * What an approver reads around an account: one round trip for the person's place and for who changed what, beside the
 * sign-in log that is read for all.
 *
 * Kept for some minutes in this process, since an open page draws itself anew with every change of its request, and the
 * audit log has the tightest limit of all. No write rests on it.
 */
import { addDays, MINUTE_IN_MS, SECOND_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import type { AccountBackground, AccountChanges, Profile } from '../../../rules/diagnosis/account-background.ts'
import { type SourceReading, seen, type Unseen, unseen } from '../../../rules/source-reading.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import { signInsOf } from '../read-evidence.ts'
import type { SignInFeed } from '../sign-in-log/sign-in-feed.ts'
import { LOG_KEPT_FOR_DAYS } from '../sign-in-log/user-sign-ins.ts'
import { answerAs } from '../transport/graph-answer.ts'
import type { Reader } from '../transport/reader.ts'
import { isNoSuchObject, isNothingThere, type Reply, unseenBecause } from '../transport/reply.ts'
import { changesFrom, changeShape } from './account-changes.ts'
import { managerNameShape, profileShape } from './user-shapes.ts'

/** Rows of one page; where they are all there, older ones may be missing. */
const MOST_ROWS = 250
const BACKGROUND_KEPT_FOR_MS = 5 * MINUTE_IN_MS
/** However often somebody presses "Look again". */
const BACKGROUND_RESTS_FOR_MS = 5 * SECOND_IN_MS

export interface BackgroundReading {
  readonly reader: Reader
  /** The sign-in log that is read for all. */
  readonly feed: SignInFeed
  readonly now: () => Date
}

/** Reads the background; `anew` where somebody asked for it. What failed for the moment is read again by the next who asks. */
export function openBackground({ reader, feed, now }: BackgroundReading) {
  const kept = new Map<AccountId, { readonly at: number; readonly background: AccountBackground }>()
  const dropOld = () => {
    for (const [id, { at }] of kept) if (now().getTime() - at >= BACKGROUND_KEPT_FOR_MS) kept.delete(id)
  }

  return async function readBackground(id: AccountId, anew?: 'anew'): Promise<AccountBackground> {
    dropOld()
    const known = kept.get(id)
    const age = known ? now().getTime() - known.at : Number.POSITIVE_INFINITY
    if (known && (age < BACKGROUND_RESTS_FOR_MS || (!anew && isWhole(known.background)))) return known.background
    const since = addDays(now(), -LOG_KEPT_FOR_DAYS)
    const [replies, rows] = await Promise.all([
      reader.readTogether({
        profile: ['profile', { id }],
        manager: ['manager-name', { id }],
        audits: ['directory-audits', { id, since: since.toISOString() }],
      } as const),
      feed.look(id).then((fed) => signInsOf({ reader, now }, id, fed, null)),
    ])
    const at = now()
    const background: AccountBackground = {
      profile: profileFrom(replies.profile, replies.manager, at),
      changes: changesIn(reader, replies.audits, { id, since, at }),
      signIns: rows,
    }
    if (Object.values(background).every(({ kind }) => kind === 'unseen')) throw new Unavailable('background: no part')
    kept.set(id, { at: at.getTime(), background })
    return background
  }
}

/** Reasons that are over as soon as the tenant answers again. */
const PASSING: readonly Unseen[] = ['failed', 'budget']
const isWhole = (background: AccountBackground): boolean =>
  Object.values(background).every((part) => part.kind === 'seen' || !PASSING.includes(part.why))

function profileFrom(reply: Reply, managerReply: Reply, at: Date): SourceReading<Profile> {
  const read = answerAs(profileShape, reply)
  if (read.kind !== 'answered') return unseen(unseenBecause(reply))
  const manager = answerAs(managerNameShape, managerReply)
  const hasNone = isNoSuchObject(managerReply) || isNothingThere(managerReply)
  if (manager.kind !== 'answered' && !hasNone) return unseen(unseenBecause(managerReply))
  const { department, jobTitle } = read.value
  return seen(
    {
      department: department || null,
      jobTitle: jobTitle || null,
      manager:
        manager.kind === 'answered'
          ? { name: manager.value.displayName || null, jobTitle: manager.value.jobTitle || null }
          : null,
    },
    at,
  )
}

function changesIn(
  reader: Reader,
  reply: Reply,
  { id, since, at }: { readonly id: AccountId; readonly since: Date; readonly at: Date },
): SourceReading<AccountChanges> {
  const page = reader.onePageOf(reply, changeShape, 'directory-audits')
  if (page.kind !== 'answered') return unseen(unseenBecause(reply))
  const moments = page.value.flatMap(({ activityDateTime }) => activityDateTime?.getTime() ?? [])
  const oldest = page.value.length < MOST_ROWS ? since : new Date(Math.min(...moments, at.getTime()))
  return seen({ made: changesFrom(page.value, id), since: oldest }, at)
}
