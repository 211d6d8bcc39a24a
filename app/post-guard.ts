/**
 * What may be posted here, and how the rest is refused: by forms (`proxy.ts`) and by calls (`api/`) alike.
 */

import { isCallOfAction, isFormOfAction } from './action-arguments.ts'

/** Refusals before any use case is called; their words are the desk's. */
export const POST_REFUSALS = {
  'not-signed-in': 401,
  'wrong-origin': 403,
  'too-long': 413,
  'not-json': 415,
  'no-form': 400,
  unreadable: 400,
  'unreadable-query': 400,
  'no-route': 404,
  broken: 500,
} as const satisfies Record<string, number>
export type PostRefusal = keyof typeof POST_REFUSALS

/** Bytes. Our longest form or call is shorter, and a credential without its photograph is a few thousand. */
export const LONGEST_POST = 65_536

/**
 * A form is posted from a page of this site and from nowhere else (rule R3; every browser says from where), is no
 * longer than ours are, can be parsed, and holds what an action of ours is called with. Next would accept one that
 * does not say where it comes from, and answer the others with a server error.
 */
export async function formRefusal(request: Request): Promise<PostRefusal | null> {
  const { method, headers } = request
  if (method !== 'POST') return null
  // Host and scheme are the configured ones: see `lib/commands/start.ts`.
  const own = `${headers.get('x-forwarded-proto') ?? ''}://${headers.get('host') ?? ''}`
  if (headers.get('origin') !== own) return 'wrong-origin'
  if (Number(headers.get('content-length') ?? 0) > LONGEST_POST) return 'too-long'
  const body = await readPostBody(request)
  if (body === null) return 'too-long'
  const kind = headers.get('content-type') ?? ''
  const form = /^\s*multipart\//i.test(kind)
    ? await new Response(body, { headers: { 'content-type': kind } }).formData().catch(() => 'no-form' as const)
    : null
  if (form === 'no-form') return form
  // Next distinguishes them by that header, and by the exact spelling of the content type.
  const parts = kind.startsWith('multipart/form-data') ? form : null
  const isCall = headers.has('next-action')
  if (isCall) return isCallOfAction(parts ?? body.toString('utf8')) ? null : 'no-form'
  return parts === null || isFormOfAction(parts) ? null : 'no-form'
}

/**
 * Null when it is longer than any of ours. Counted while it is read, since a chunked body does not state its length.
 */
export async function readPostBody(request: Request): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > LONGEST_POST) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

/** Null when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
