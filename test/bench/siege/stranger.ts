/** Somebody who has a name, on as many networks as they like, and at worst reads one old mailbox of the account's. */
import { type AnsweredFactorId, type AskedFactorId, factors } from '#lib/rules/proofs/factors/index.ts'
import type { OutsideIdentity } from '#lib/rules/proofs/factors/factor.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { claimIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { Browser, KNOWN, type World } from '#test/lib/use-cases/claimant/world.ts'

export interface Stranger {
  /** Does all that is not refused: begins, presses, guesses, signs in elsewhere. */
  plays(): Promise<void>
  /** Presses "this wasn't me" in every mail that came to the mailbox since. */
  stops(): Promise<void>
  /** Answers that were compared with something: guesses, by way. */
  readonly guesses: ReadonlyMap<string, number>
}

/** Guesses that are well-formed, so that each is a try. Of what nobody has read out yet there is nothing to guess. */
const GUESSES: { readonly [F in AnsweredFactorId]?: string } = {
  'code-by-email': '48291374',
  'code-by-text': '482913',
  'authenticator-code': '482913',
}
const MEANT_NOTHING: readonly AnsweredFactorId[] = ['approver-code', 'recovery-contact']
const STOP_LINK = /\/stop\?link=([^\s&]+)/g
/** A limit of the hour is reached by then; more of the same is refused. */
const ROUNDS = 4
const TRIES = 6

export function strangerOn(world: World, networks: readonly string[], mailbox: string | null): Stranger {
  const devices = new Map<string, string>()
  const guesses = new Map<string, number>()
  let accounts = 0
  let read = 0

  async function playsFrom(network: string): Promise<void> {
    // One more than a network may hold open; every other one from a browser that forgets what it is given.
    for (let times = 0; times < 4; times++) {
      const device = times % 2 === 0 ? (devices.get(network) ?? null) : null
      const begun = await beginRecovery(world.context, {
        name: KNOWN,
        errorCode: null,
        language: 'en',
        network,
        device,
      })
      if (!begun.ok) return
      devices.set(network, begun.value.deviceToken)
      await world.settle()
      // The first goes on while the others are begun; the last is the one that would have to push others out.
      if (times === 0 || times === 3) await presses(new Browser(world, begun.value.browserToken, network))
    }
  }

  /** Round after round, so that no one way uses up what a request may ask for. */
  async function presses(browser: Browser): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const taken = []
      for (const { id, kind } of factors)
        taken.push(
          kind === 'outside-identity'
            ? await signsIn(browser, id === 'work-account' ? 'work-account' : 'personal')
            : await asksAndGuesses(browser, id),
        )
      if (!taken.includes(true)) return
    }
  }

  async function asksAndGuesses(browser: Browser, factor: AskedFactorId): Promise<boolean> {
    if (!(await browser.ask(factor)).ok) return false
    const guess = GUESSES[factor as AnsweredFactorId]
    if (guess) await guessesAt(browser, factor as AnsweredFactorId, guess)
    for (const way of MEANT_NOTHING) if (way === factor) await browser.type(way, '48291374')
    return true
  }

  async function guessesAt(browser: Browser, factor: AnsweredFactorId, guess: string): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = await browser.type(factor, guess)
      if (answer.ok) throw new Error(`A stranger guessed ${factor}.`)
      if (!['code-incorrect', 'answer-not-accepted', 'code-superseded'].includes(answer.refusal)) return
      guesses.set(factor, (guesses.get(factor) ?? 0) + 1)
    }
  }

  async function signsIn(browser: Browser, provider: string): Promise<boolean> {
    accounts += 1
    const identity: OutsideIdentity = {
      issuer: 'https://accounts.example.org',
      subject: `stranger-${accounts}`,
      email: null,
      emailVerified: false,
    }
    const claimed = await claimIdentity(world.context, browser.token, provider, identity, browser.network)
    await world.settle()
    return claimed.ok
  }

  async function stops(): Promise<void> {
    const mails = world.delivery.mails.slice(read)
    read = world.delivery.mails.length
    for (const { to, body } of mails)
      if (to === mailbox)
        for (const [, link = ''] of body.matchAll(STOP_LINK))
          await stopRecovery(world.context, decodeURIComponent(link))
    await world.settle()
  }

  return {
    guesses,
    stops,
    async plays() {
      for (const network of networks) await playsFrom(network)
    },
  }
}
