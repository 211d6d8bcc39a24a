/** The text-message gateway: POST { to, body, id } with a bearer key. The same id again is the same message. */
import { z } from 'zod'
import type { Contoso } from './contoso.ts'
import { receive } from './inbox.ts'
import type { Answer, Call } from './wire.ts'

const TextSchema = z.object({
  to: z.string().regex(/^\+[0-9 ]{7,20}$/),
  body: z.string().min(1),
  id: z.string().min(1),
})

const KEEPS_IDS = 10_000

export function textGateway(contoso: Contoso): (call: Call) => Answer {
  const accepted = new Set<string>()
  return ({ method, headers, body }) => {
    if (method !== 'POST') return { status: 405 }
    if (headers.authorization !== `Bearer ${contoso.secrets.textGateway}`)
      return { status: 401, body: { error: 'unknown key' } }
    const text = TextSchema.safeParse(body)
    if (!text.success) return { status: 400, body: { error: 'to, body and id are needed; to begins with +' } }
    if (!accepted.has(text.data.id)) {
      if (accepted.size >= KEEPS_IDS) accepted.clear()
      accepted.add(text.data.id)
      receive(contoso, { channel: 'text', to: text.data.to, from: 'Contoso', subject: '', body: text.data.body })
    }
    return { status: 202, body: { id: text.data.id, state: 'accepted' } }
  }
}
