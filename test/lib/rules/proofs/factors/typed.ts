/** Ways whose answer is typed, or made by the browser, on our own page. */
import type { AnsweredFactorId } from '#lib/rules/proofs/factors/index.ts'
import { passkeyChallenge } from '#lib/use-cases/claimant/prove/passkey-challenge.ts'
import { makeSavedCode } from '#lib/rules/proofs/saved-code.ts'
import { email, phone } from '#test/example.ts'
import { SoftPasskey } from '#test/passkey.ts'
import { giveApp, givePasskey, giveSheet } from '#test/lib/use-cases/claimant/enrolled.ts'
import { type Browser, codesIn, type World, wrongFor } from '#test/lib/use-cases/claimant/world.ts'
import type { Held, Way } from './factor.contract.ts'

type Course = Pick<Held, 'ask' | 'answer'>
const typedCourse = (factor: AnsweredFactorId): Course => ({
  ask: (browser) => browser.ask(factor),
  answer: (browser, given) => browser.type(factor, given),
})

const sent = (factor: 'code-by-email' | 'code-by-text', channel: 'email' | 'text'): Way => ({
  factor,
  boundToRequest: true,
  reaches: 'aal1',
  tellsTooFresh: false,
  comparedIn: 'try-refused',
  guessedAt: 'account',
  beside: channel === 'email' ? 'code-by-text' : 'code-by-email',
  async give(world, createdAt) {
    const [mailbox, mobile] = [email('adele@example.org'), phone('+38640555010')]
    const own = channel === 'email' ? mailbox : mobile
    const other = channel === 'email' ? mobile : mailbox
    world.adele().authenticators = [{ ...own, createdAt }, other]
    const messages = () => (channel === 'email' ? world.delivery.mails : world.delivery.texts)
    const askedAt = new Map<Browser, number>()
    const right = async (browser: Browser) => codesIn(messages().slice(askedAt.get(browser) ?? Infinity))[0] ?? null
    const { ask, answer } = typedCourse(factor)
    return {
      answer,
      right,
      ask: (browser) => {
        askedAt.set(browser, messages().length)
        return ask(browser)
      },
      wrong: async (browser) => wrongFor((await right(browser)) ?? (channel === 'email' ? '48291374' : '482913')),
    }
  },
})

const own = (factor: Extract<Way['factor'], AnsweredFactorId>, more: Partial<Way>, give: Way['give']): Way => ({
  factor,
  boundToRequest: false,
  reaches: 'aal1',
  tellsTooFresh: true,
  comparedIn: 'try-refused',
  guessedAt: 'never',
  beside: 'code-by-email',
  give,
  ...more,
})

const OURS = 'https://recovery.contoso.com'

async function challengeIn({ context, store }: World, browser: Browser): Promise<string> {
  const { id } = await browser.request()
  const asked = (await store.challengesOf(id)).find(({ factor }) => factor === 'passkey')
  return asked ? passkeyChallenge(context, asked) : 'never asked'
}

export const TYPED: readonly Way[] = [
  sent('code-by-email', 'email'),
  sent('code-by-text', 'text'),
  own('saved-code', {}, async (world, addedAt) => {
    const [code = ''] = await giveSheet(world, addedAt)
    const wrong = async () => makeSavedCode([], world.context.random.below)
    return { ...typedCourse('saved-code'), right: async () => code, wrong }
  }),
  own('authenticator-code', { guessedAt: 'account' }, async (world, addedAt) => {
    const shows = await giveApp(world, addedAt)
    const wrong = async () => wrongFor(shows())
    return { ...typedCourse('authenticator-code'), right: async () => shows(), wrong }
  }),
  own('passkey', { boundToRequest: true, reaches: 'aal2' }, async (world, addedAt) => {
    const key = await givePasskey(world, addedAt)
    const stranger = new SoftPasskey(world.adele().account.id)
    const sign = async (by: SoftPasskey, browser: Browser) =>
      by.answer({ challenge: await challengeIn(world, browser), origin: OURS })
    return {
      ...typedCourse('passkey'),
      right: (browser) => sign(key, browser),
      wrong: (browser) => sign(stranger, browser),
    }
  }),
]
