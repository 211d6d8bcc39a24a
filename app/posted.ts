/**
 * What may be posted here, and what is said at the door of what may not come in:
 * by forms (`proxy.ts`) and by calls (`api/`) alike.
 */

import { isCallOfAction, isFormOfAction } from './action-arguments.ts'

/** A no that is said before any use case is asked; the words of each are the desk's. */
export const AT_THE_DOOR = {
  'not-signed-in': 401,
  'wrong-origin': 403,
  'too-long': 413,
  'not-json': 415,
  'no-form': 400,
  unreadable: 400,
  broken: 500,
} as const satisfies Record<string, number>
export type DoorCode = keyof typeof AT_THE_DOOR

/** Bytes. No form and no call of ours is longer, and a credential without its photograph is a few thousand. */
export const LONGEST_POST = 65_536

/**
 * A form is posted from a page of this site and from nowhere else (rule R3; every browser says
 * from where), is no longer than ours are, can be taken apart, and holds what an action of ours is
 * called with. Next would let one pass that does not say where it comes from, and answer the others
 * as if the fault were ours.
 */
export async function refusedForm(request: Request): Promise<DoorCode | null> {
  const { method, headers } = request
  if (method !== 'POST') return null
  // Host and scheme are the configured ones: see `lib/commands/start.ts`.
  const own = `${headers.get('x-forwarded-proto') ?? ''}://${headers.get('host') ?? ''}`
  if (headers.get('origin') !== own) return 'wrong-origin'
  if (Number(headers.get('content-length') ?? 0) > LONGEST_POST) return 'too-long'
  const body = await postedBody(request)
  if (body === null) return 'too-long'
  const kind = headers.get('content-type') ?? ''
  const form = /^\s*multipart\//i.test(kind)
    ? await new Response(body, { headers: { 'content-type': kind } }).formData().catch(() => 'no-form' as const)
    : null
  if (form === 'no-form') return form
  // As Next tells them apart: by that header, and by the exact letters of the kind.
  const parts = kind.startsWith('multipart/form-data') ? form : null
  const isCall = headers.has('next-action')
  if (isCall) return isCallOfAction(parts ?? body.toString('utf8')) ? null : 'no-form'
  return parts === null || isFormOfAction(parts) ? null : 'no-form'
}

/** Null when it is longer than any of ours. Counted while it is read: what is sent in chunks does not say its length. */
export async function postedBody(request: Request): Promise<Buffer<ArrayBuffer> | null> {
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
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
