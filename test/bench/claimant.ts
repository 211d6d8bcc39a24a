/** The claimant's first steps, as somebody takes them whose browser runs no script. */
import type { Control } from '#test/demo/control.ts'
import { type Answer, type Form, formWith, Visitor } from './visitor.ts'

/** Everybody comes from a network of their own, a /64 of the range that is kept for documentation. */
let arrived = 0
export function stranger(): Visitor {
  arrived += 1
  return new Visitor(`2001:db8:${(arrived >> 16).toString(16)}:${(arrived & 0xffff).toString(16)}::1`)
}

/** Numbered accounts of the simulated tenant; those from HOW_MANY_ARE_KNOWN on are nobody's, and look the same. */
export const HOW_MANY_ARE_KNOWN = 500_000
let named = 0
export type Standing = 'known' | 'unknown'
export function newName(standing: Standing): string {
  named += 1
  return `user${String(standing === 'known' ? named : HOW_MANY_ARE_KNOWN + named).padStart(6, '0')}@contoso.com`
}

/** Where a numbered account has its mail: see `test/tenant/numbered.ts`. */
const mailOf = (name: string): string => `user${Number(name.slice('user'.length, name.indexOf('@')))}@example.org`

export async function startForm(site: string): Promise<Form> {
  return formWith(await stranger().open(`${site}/`), 'name')
}

/** The post alone: what is measured when it is the rate that counts. */
export async function begin(site: string, form: Form, name: string): Promise<Answer> {
  return ledTo(await stranger().submit(`${site}/`, form, { name, errorCode: '' }), '/verify')
}

/** Walks from the start page to the list of ways. */
export async function comeWith(site: string, name: string): Promise<{ visitor: Visitor; begun: Answer; ways: Answer }> {
  const visitor = stranger()
  const start = await visitor.open(`${site}/`)
  const begun = ledTo(await visitor.submit(start.address, formWith(start, 'name'), { name, errorCode: '' }), '/verify')
  return { visitor, begun, ways: await visitor.follow(begun) }
}

/** The next page of somebody else, and the time until their code by e-mail is there. */
export async function timesOfAnother(site: string, contoso: Control): Promise<{ page: number; mail: number }> {
  const name = newName('known')
  const { visitor, ways } = await comeWith(site, name)
  const began = performance.now()
  const factor = 'code-by-email'
  ledTo(await visitor.submit(ways.address, formWith(ways, 'factor', factor), { factor }), `/verify?way=${factor}`)
  const [mail] = await contoso.inbox({ to: mailOf(name), channel: 'mail' })
  if (!mail) throw new Error('The mail of somebody else has not come')
  return { page: ways.milliseconds, mail: performance.now() - began }
}

/** A limit that was reached, or a page that broke, must not pass for a fast answer. */
export function ledTo(answer: Answer, page: string): Answer {
  const to = answer.headers.get('location')
  if (answer.status === 303 && to?.endsWith(page)) return answer
  throw new Error(`${answer.address} did not lead to ${page} but answered ${answer.status} ${to ?? shown(answer)}`)
}

const shown = ({ body }: Answer): string =>
  (/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body)
    .replaceAll(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
