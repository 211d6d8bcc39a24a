import { cookies } from 'next/headers'
import { signIns } from '#lib/config/build-context.ts'
import { COOKIE_OPTIONS } from './cookie-options.ts'
import { dropDraft } from './draft.ts'

/** Ends the session of one of the two sign-ins, and takes every cookie of it, and what was kept of its forms, out of the browser. */
export async function endSignIn(sign: 'desk' | 'work'): Promise<void> {
  const jar = await cookies()
  const held = jar.getAll().filter(({ name }) => name.startsWith(`__Host-latchkey-${sign}-`))
  await (await signIns())[sign].end(Object.fromEntries(held.map(({ name, value }) => [name, value])))
  for (const { name } of held) jar.set(name, '', { ...COOKIE_OPTIONS, maxAge: 0 })
  await dropDraft()
}
