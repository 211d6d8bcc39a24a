/** The claimant's first steps, as somebody takes them whose browser runs no script. */
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

export async function startForm(site: string): Promise<Form> {
  return formWith(await stranger().open(`${site}/`), 'name')
}

/** The post alone: what is measured when it is the rate that counts. */
export async function begin(site: string, form: Form, name: string): Promise<Answer> {
  return ledTo(await stranger().submit(`${site}/`, form, { name, errorCode: '' }), '/verify')
}

/** What somebody sees who tries a name: every answer of the walk, under what they did for it. */
export const STEPS = ['begin', 'ways to prove it', 'ask for a code', 'code page', 'wrong code'] as const
export type Step = (typeof STEPS)[number]

export async function tryName(site: string, name: string): Promise<Readonly<Record<Step, Answer>>> {
  const visitor = stranger()
  const start = await visitor.open(`${site}/`)
  const begun = ledTo(await visitor.submit(start.address, formWith(start, 'name'), { name, errorCode: '' }), '/verify')
  const ways = await visitor.follow(begun)
  const byEmail = formWith(ways, 'factor', 'code-by-email')
  const asked = ledTo(
    await visitor.submit(ways.address, byEmail, { factor: 'code-by-email' }),
    '/verify?way=code-by-email',
  )
  const codePage = await visitor.follow(asked)
  const wrong = await visitor.submit(codePage.address, formWith(codePage, 'code'), { code: '1234 5678' })
  if (wrong.status !== 200) throw new Error(`A wrong code answered ${wrong.status}`)
  return {
    begin: begun,
    'ways to prove it': ways,
    'ask for a code': asked,
    'code page': codePage,
    'wrong code': wrong,
  }
}

/** A limit that was reached, or a page that broke, must not pass for a fast answer. */
function ledTo(answer: Answer, page: string): Answer {
  const to = answer.headers.get('location')
  if (answer.status === 303 && to?.endsWith(page)) return answer
  throw new Error(`${answer.address} did not lead to ${page} but answered ${answer.status} ${to ?? shown(answer)}`)
}

const shown = ({ body }: Answer): string =>
  (/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body)
    .replaceAll(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
