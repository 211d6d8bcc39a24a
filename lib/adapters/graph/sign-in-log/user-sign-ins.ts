/** Rows of the sign-in log, as a diagnosis sees them. */
import type { SignIn } from '../../../rules/diagnosis/evidence.ts'
import { type SourceReading, seen, unseen } from '../../../rules/source-reading.ts'
import { readAddress } from '../../network-address.ts'
import { signInShape, type SignInShape } from './log-shapes.ts'
import type { Reader } from '../transport/reader.ts'
import { type Reply, unseenBecause } from '../transport/reply.ts'

/** The longest that any licence keeps the log. */
export const LOG_KEPT_FOR_DAYS = 30

/** The first page only: the newest fifty tell it, and every page costs one of five requests in ten seconds. */
export function signInsFrom(reader: Reader, reply: Reply, at: Date): SourceReading<readonly SignIn[]> {
  const page = reader.onePageOf(reply, signInShape, 'sign-ins')
  if (page.kind !== 'answered') return unseen(unseenBecause(reply))
  const newestFirst = page.value.flatMap(signInFrom).toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return seen(newestFirst, at)
}

/** The row for a diagnosis; empty for a row without a date or a result, and for an application's own sign-in. */
export function signInFrom(row: SignInShape): readonly SignIn[] {
  const errorCode = row.status?.errorCode ?? null
  if (row.createdDateTime === null || errorCode === null || isApplications(row)) return []
  const signIn = {
    id: row.id,
    at: row.createdDateTime,
    errorCode,
    failureReason: row.status?.failureReason ?? null,
    app: row.appDisplayName || null,
    client: row.clientAppUsed || null,
    operatingSystem: row.deviceDetail?.operatingSystem || null,
    browser: row.deviceDetail?.browser || null,
    city: row.location?.city || null,
    country: row.location?.countryOrRegion || null,
    ipAddress: readAddress(row.ipAddress ?? ''),
    correlationId: row.correlationId ?? null,
  }
  return [signIn]
}

/** Signed in as itself, with a secret of its own: it is nobody's account. */
const isApplications = ({ userId, servicePrincipalId }: SignInShape): boolean => Boolean(servicePrincipalId) && !userId
