/**
 * What somebody sees who tries a name: every step that can be taken with it before
 * there is a proof, and so with any name, each under what was done for it.
 */
import type { AnsweredFactorId, AskedFactorId } from '#lib/rules/proofs/factors/index.ts'
import { makeSavedCode } from '#lib/rules/proofs/saved-code.ts'
import { SoftPasskey } from '#test/passkey.ts'
import { comeWith, ledTo } from './claimant.ts'
import { type Answer, formWith, type Visitor } from './visitor.ts'

export type Walk = Readonly<Record<string, Answer>>
export interface Course {
  readonly steps: readonly string[]
  readonly take: (site: string, name: string) => Promise<Walk>
}

/** Of an account that nobody has, and the same for everybody, since a page gives back what was typed. */
let signed: string | undefined
function byStrangeKey(site: string): string {
  signed ??= new SoftPasskey('0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0909').answer({ challenge: 'another', origin: site })
  return signed
}

/** Ways that are answered on our own pages, each with an answer that is well written and wrong. */
const ANSWERED: readonly { factor: AnsweredFactorId; said: string; wrong: string | ((site: string) => string) }[] = [
  { factor: 'code-by-email', said: 'code by e-mail', wrong: '1234 5678' },
  { factor: 'code-by-text', said: 'code by text', wrong: '123 456' },
  { factor: 'saved-code', said: 'saved code', wrong: makeSavedCode([], () => 7) },
  { factor: 'authenticator-code', said: 'code of an app', wrong: '123 456' },
  { factor: 'passkey', said: 'passkey', wrong: byStrangeKey },
  { factor: 'approver-code', said: 'code of the help desk', wrong: '1234 5678' },
]

/** What leads to another page than its own is refused before there is a proof (rule R7), or holds what a wallet scans. */
const ASKED: readonly { factor: AskedFactorId; said: string; page: string }[] = [
  { factor: 'face-check', said: 'work ID and face', page: '/verify?way=face-check' },
  { factor: 'recovery-contact', said: 'somebody who knows them', page: '/verify?problem=not-permitted' },
]

export const ON_OUR_PAGES: Course = {
  steps: [
    'begin',
    'ways to prove it',
    ...ANSWERED.flatMap(({ said }) => [`ask: ${said}`, `page: ${said}`, `wrong: ${said}`]),
    ...ASKED.flatMap(({ said }) => [`ask: ${said}`, `page: ${said}`]),
  ],
  async take(site, name) {
    const { visitor, begun, ways } = await comeWith(site, name)
    const walk: Record<string, Answer> = { begin: begun, 'ways to prove it': ways }
    for (const { factor, said, wrong } of ANSWERED) {
      const { asked, page } = await ask(visitor, ways, factor, `/verify?way=${factor}`)
      const code = typeof wrong === 'string' ? wrong : wrong(site)
      const refused = await visitor.submit(page.address, formWith(page, 'factor', factor), { code })
      if (refused.status !== 200) throw new Error(`A wrong ${said} answered ${refused.status}`)
      Object.assign(walk, { [`ask: ${said}`]: asked, [`page: ${said}`]: page, [`wrong: ${said}`]: refused })
    }
    for (const { factor, said, page } of ASKED) {
      const shown = await ask(visitor, ways, factor, page)
      Object.assign(walk, { [`ask: ${said}`]: shown.asked, [`page: ${said}`]: shown.page })
    }
    return walk
  },
}

async function ask(visitor: Visitor, ways: Answer, factor: AskedFactorId, to: string) {
  const asked = ledTo(await visitor.submit(ways.address, formWith(ways, 'factor'), { factor }), to)
  return { asked, page: await visitor.follow(asked) }
}

const SIGNED_IN_AS = 'somebody.else@example.net'
const SAID = 'sign-in elsewhere'

/** A sign-in at another provider with an identity that is nobody's here: set out, signed in, brought back, and answered. */
export const ELSEWHERE: Course = {
  steps: [`ask: ${SAID}`, `brought back: ${SAID}`, `answer: ${SAID}`, `page: ${SAID}`, 'ask: the work account'],
  async take(site, name) {
    const { visitor } = await comeWith(site, name)
    const asked = await visitor.open(`${site}/api/second-identity/personal`)
    const provider = await visitor.follow(asked)
    const form = formWith(provider, 'email')
    const action = /^<form\b[^>]*\saction="([^"]*)"/i.exec(form.html)?.[1] ?? ''
    let hop = await visitor.submit(new URL(action, provider.address).href, form, { email: SIGNED_IN_AS })
    while (!goesTo(hop).startsWith(`${site}/`)) hop = await visitor.open(goesTo(hop))
    const back = ledTo(await visitor.open(goesTo(hop)), '/api/second-identity')
    const answered = ledTo(await visitor.open(goesTo(back)), '/verify?problem=identity-not-accepted')
    const page = await visitor.open(goesTo(answered))
    const work = await visitor.open(`${site}/api/second-identity/work-account`)
    if (work.status !== 303) throw new Error(`The work account answered ${work.status}`)
    return {
      [`ask: ${SAID}`]: asked,
      [`brought back: ${SAID}`]: back,
      [`answer: ${SAID}`]: answered,
      [`page: ${SAID}`]: page,
      'ask: the work account': work,
    }
  },
}

const goesTo = ({ address, headers, status }: Answer): string => {
  const location = headers.get('location')
  if (!location) throw new Error(`${address} leads nowhere: ${status}`)
  return new URL(location, address).href
}
