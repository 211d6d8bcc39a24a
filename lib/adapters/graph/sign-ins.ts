/** Rows of the sign-in log, as a diagnosis sees them. */
import { type Look, seen, type SignIn, unseen } from '../../evidence.ts'
import { readAddress } from '../network-address.ts'
import { answerAs } from './answer.ts'
import { type Reply, unseenBecause } from './reply.ts'
import { pageShape, signInShape, type SignInShape } from './shapes.ts'

/** The longest that any licence keeps the log. */
export const LOG_KEPT_FOR_DAYS = 30

/** The first page only: the newest fifty tell it, and every page costs one of five requests in ten seconds. */
export function signInsFrom(reply: Reply, at: Date): Look<readonly SignIn[]> {
  const page = answerAs(pageShape(signInShape), reply)
  if (page.kind !== 'answered') return unseen(unseenBecause(reply))
  const newestFirst = page.value.value.map(signInFrom).toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return seen(newestFirst, at)
}

export const signInFrom = (row: SignInShape): SignIn => ({
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
  ipAddress: readAddress(row.ipAddress ?? ''),
  correlationId: row.correlationId ?? null,
})
