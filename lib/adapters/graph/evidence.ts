/** The facts of a diagnosis: the account's state and its sign-ins in one round trip, then Exchange where it is configured. */
import type { AccountId } from '../../account.ts'
import { type Evidence, type Look, seen, type SendingRestriction, type SignIn, unseen } from '../../evidence.ts'
import { Unavailable } from '../../ports.ts'
import { answerAs, whyNot } from './answer.ts'
import type { Reader } from './reader.ts'
import { type Reply, unseenBecause } from './reply.ts'
import { pageShape, signInShape, type SignInShape, stateShape } from './shapes.ts'

/** The longest that any licence keeps the log. */
const LOOK_BACK_IN_DAYS = 30

export async function readEvidence(
  reader: Reader,
  id: AccountId,
  readSendingRestriction: (mail: string) => Promise<Look<SendingRestriction | null>>,
  now: () => Date,
): Promise<Evidence> {
  const since = new Date(now().getTime() - LOOK_BACK_IN_DAYS * 86_400_000)
  const replies = await reader.readTogether({
    state: ['state', { id }],
    signIns: ['sign-ins', { id, since: since.toISOString() }],
  })
  const gatheredAt = now()
  const read = answerAs(stateShape, replies.state)
  if (read.kind !== 'answered') throw new Unavailable(`state: ${whyNot(read)}`)
  const state = read.value
  return {
    gatheredAt,
    enabled: state.accountEnabled,
    ...UNASKED,
    passwordChangedAt: state.lastPasswordChangeDateTime ?? null,
    hasMailbox: state.mail != null,
    signIns: signInsFrom(replies.signIns, gatheredAt),
    // Exchange fills the address; without one there is no mailbox, so nothing is sent and nothing restricted.
    sendingRestriction: state.mail ? await readSendingRestriction(state.mail) : seen(null, gatheredAt),
  }
}

/** Sources that no call reads. */
const UNASKED = {
  deleted: false,
  home: 'here',
  leaveAt: unseen('not-configured'),
  mailboxLicensed: unseen('not-configured'),
  risk: unseen('not-configured'),
  inboxRules: unseen('not-configured'),
  forwarding: unseen('not-configured'),
  serviceTrouble: unseen('not-configured'),
} as const satisfies Partial<Evidence>

/** The first page only: the newest fifty tell it, and every page costs one of five requests in ten seconds. */
function signInsFrom(reply: Reply, at: Date): Look<readonly SignIn[]> {
  const page = answerAs(pageShape(signInShape), reply)
  if (page.kind !== 'answered') return unseen(unseenBecause(reply))
  const newestFirst = page.value.value.map(signInFrom).toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return seen(newestFirst, at)
}

const signInFrom = (row: SignInShape): SignIn => ({
  id: row.id,
  at: row.createdDateTime,
  errorCode: row.status.errorCode,
  failureReason: row.status.failureReason ?? null,
  app: row.appDisplayName ?? null,
  client: row.clientAppUsed ?? null,
  operatingSystem: row.deviceDetail?.operatingSystem || null,
  browser: row.deviceDetail?.browser || null,
  city: row.location?.city || null,
  country: row.location?.countryOrRegion || null,
  ipAddress: row.ipAddress ?? null,
  correlationId: row.correlationId ?? null,
})
