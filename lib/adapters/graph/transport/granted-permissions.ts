/**
 * What an administrator consented to, as the application's own access token names it.
 *
 * Without the permission of its own that a property may need, Graph answers with 200 and
 * leaves the property empty: nothing in the answer tells "there is none" from "you may not know".
 *
 * @see Microsoft identity platform, "Access token claims reference", `roles`
 * @see Azure/logicapps issue 1077 (2024-06-01), `employeeLeaveDateTime` read by an application
 */
import { z } from 'zod'
import { type Call, type CallId, CALLS } from '../calls.ts'
import { type Reply, succeeded } from './reply.ts'

/** Names of the granted permissions; null where they are not known, since the token cannot be read or there is none. */
export type Granted = () => Promise<readonly string[] | null>

const ClaimsSchema = z.object({ roles: z.array(z.string()) })

/**
 * The permissions that a token names. Its signature is Graph's to check. Null for a token of another form, or one
 * without any.
 */
export function permissionsIn(token: string): readonly string[] | null {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return ClaimsSchema.safeParse(claims).data?.roles ?? null
  } catch {
    return null
  }
}

/** The reply, or `withheld` where a property that it leaves empty may have been kept from us. */
export async function unlessWithheld(call: CallId, reply: Reply, granted: Granted): Promise<Reply> {
  const { emptyWithout }: Call = CALLS[call]
  if (!emptyWithout || reply.kind !== 'answered' || !succeeded(reply)) return reply
  const { property, permissions } = emptyWithout
  const { [property]: value } = { ...(reply.body as object | null) } as Record<string, unknown>
  if (value !== null && value !== undefined) return reply
  const known = await granted().catch(() => null)
  return known?.some((one) => permissions.includes(one)) ? reply : { kind: 'withheld' }
}
