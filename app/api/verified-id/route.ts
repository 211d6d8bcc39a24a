/**
 * Where the wallets' service calls back.
 *
 * Microsoft does not sign its calls: one is known by the state and the key that
 * only the service was told, per request. Whatever is wrong with a call, the
 * answer is the same. Cookies count for nothing here.
 *
 * @see Microsoft Entra Verified ID, "Request Service REST API: presentation", callback
 */
import { context as openContext } from '#lib/context.ts'
import { takeAnswer } from '#lib/recovery/shown-credential.ts'
import { readAnswer } from './answer.ts'

/** Bytes. A credential without its photograph is a few thousand. */
const LONGEST_BODY = 65_536

export async function POST(request: Request): Promise<Response> {
  const kind = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const key = request.headers.get('api-key') ?? ''
  const text = kind === 'application/json' && key !== '' ? await textOf(request) : null
  const answer = text === null ? null : readAnswer(text, key)
  const taken = answer !== null && (await takeAnswer(await openContext(), answer))
  return new Response(null, { status: taken ? 200 : 401, headers: { 'cache-control': 'no-store' } })
}

/** Null when it is longer than any that we would read. */
async function textOf(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > LONGEST_BODY) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}
