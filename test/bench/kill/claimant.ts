/**
 * Somebody in trouble who does not give up: whatever they pressed when the site
 * died, they open the page again, see where they stand, and go on from there.
 *
 * Every step is chosen by the page alone, so a page that says something untrue
 * leads to a write too many, or to nowhere, and is counted.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { wordsFor } from '#lib/words/index.ts'
import { type Answer, findForm, type Form, formSaying, formWith, Visitor } from '../visitor.ts'
import type { Troubled } from './people.ts'
import type { Place } from './place.ts'

const { findings, pass, remedy, outcome } = wordsFor('en')
const MAIL = 'code-by-email'
const APP = 'authenticator-code'
const STEP_OF_APP_MS = 30_000
const CODE_COMES_WITHIN_SECONDS = 10
const MAIL_AGAIN_AFTER_MS = 60_000
/** How often a page with a script looks again by itself. */
const LOOKS_EVERY_MS = 2_500
const PAGE_WITHIN_MS = 45_000

export class Claimant {
  readonly person: Troubled
  /** Where they stand, as the last page said. */
  stands = 'not begun'
  /** Times they had to begin: the site died between taking a proof and saying so. */
  begun = 0
  /** Pages that broke while the site was up. */
  readonly broken: string[] = []
  readonly #place: Pick<Place, 'url' | 'contoso'>
  readonly #visitor: Visitor
  #pass: string | null = null
  #lastCode = 0
  #askedAt = 0
  #appStep = 0
  #passwords = 0

  constructor(place: Pick<Place, 'url' | 'contoso'>, person: Troubled, network: string) {
    this.#place = place
    this.person = person
    this.#visitor = new Visitor(network, PAGE_WITHIN_MS)
  }

  get isDone(): boolean {
    return this.stands === 'done'
  }

  /** One look at where they stand, and what follows from it. */
  async step(): Promise<void> {
    const page = await this.#visitor.follow(await this.#open('/outcome'))
    if (page.status !== 200) throw this.#broke(page)
    const { pathname } = new URL(page.address)
    switch (pathname) {
      case '/':
        return this.#begin(page)
      case '/verify':
        return this.#prove(page)
      case '/findings':
        return this.#choose(page)
      case '/remedy':
        return this.#act(page)
      default:
        return this.#look(page)
    }
  }

  async #begin(page: Answer): Promise<void> {
    this.stands = 'beginning'
    this.begun += 1
    const name = this.person.signInName
    await this.#submit(page, formWith(page, 'name'), { name, errorCode: '' })
  }

  async #prove(page: Answer): Promise<void> {
    this.stands = 'proving'
    const byMail = findForm(page, 'factor', MAIL)
    const byApp = findForm(page, 'factor', APP)
    if (byMail) return this.#byMail(page, byMail)
    if (byApp) return this.#byApp(page, byApp)
    throw this.#broke(page)
  }

  /** A code that was asked for before the site died still comes, and still counts. */
  async #byMail(page: Answer, form: Form): Promise<void> {
    if (Date.now() - this.#askedAt > MAIL_AGAIN_AFTER_MS) {
      await this.#submit(page, form, { factor: MAIL })
      this.#askedAt = Date.now()
    }
    const code = await this.#codeFromMail()
    if (code && (await this.#answer(MAIL, code))) this.#askedAt = 0
  }

  async #byApp(page: Answer, form: Form): Promise<void> {
    const step = Math.floor(Date.now() / STEP_OF_APP_MS)
    // What an app showed is good once (RFC 6238 §5.2).
    if (step === this.#appStep) return sleep(LOOKS_EVERY_MS)
    await this.#submit(page, form, { factor: APP })
    this.#appStep = step
    await this.#answer(APP, this.person.shows())
  }

  async #answer(factor: string, code: string): Promise<boolean> {
    const page = await this.#open(`/verify?way=${factor}`)
    if (page.status !== 200) return false
    const answer = await this.#submit(page, formWith(page, 'code'), { code })
    return answer.status === 303
  }

  async #codeFromMail(): Promise<string | null> {
    const asking = { to: this.person.email, channel: 'mail', withinSeconds: CODE_COMES_WITHIN_SECONDS } as const
    const received = await this.#place.contoso.inbox({ ...asking, after: this.#lastCode })
    this.#lastCode = received[0]?.id ?? this.#lastCode
    return received.flatMap(({ body }) => /^(\d{4} ?\d{4})\s*$/m.exec(body)?.[1] ?? [])[0] ?? null
  }

  async #choose(page: Answer): Promise<void> {
    this.stands = 'at the findings'
    const wanted = this.person.trouble.asksFor
    const choice = findForm(page, 'remedy', wanted)
    if (choice) {
      await this.#submit(page, choice, { remedy: wanted })
      return
    }
    await sleep(LOOKS_EVERY_MS)
    for (const button of [findings.moreProofGo, findings.lookAgain]) {
      const form = formSaying(page, button)
      if (form) {
        await this.#submit(page, form, {})
        return
      }
    }
  }

  async #act(page: Answer): Promise<void> {
    this.stands = 'at the remedy'
    const chooses = findForm(page, 'password')
    if (chooses) {
      this.#passwords += 1
      const password = `Lantern copper ${this.person.signInName.length}${this.#passwords} meadow quay`
      await this.#submit(page, chooses, { password, repeat: password, alsoEndSessions: 'on' })
      return
    }
    const form = formSaying(page, pass.go) ?? formSaying(page, remedy.endSessionsGo)
    if (!form) throw this.#broke(page)
    const answer = await this.#submit(page, form, {})
    this.#pass = /<output class="code[^>]*>([^<]+)<\/output>/.exec(answer.body)?.[1] ?? this.#pass
  }

  async #look(page: Answer): Promise<void> {
    const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(page.body)?.[1] ?? ''
    const isWaiting = title === pass.waitingTitle
    if (title === doneTitleOf(this.person)) this.stands = 'done'
    else if (isWaiting) this.stands = 'holding a pass'
    else if (title === outcome.acting.title) this.stands = 'acting'
    else if (title === outcome.queued.title) this.stands = 'in the queue'
    else this.stands = `elsewhere: ${title}`
    if (isWaiting) return this.#signIn(page)
    if (!this.isDone) await sleep(LOOKS_EVERY_MS)
  }

  /** With the pass that was seen; or it was not seen, and another is asked for. */
  async #signIn(page: Answer): Promise<void> {
    const form = formSaying(page, pass.lost)
    if (this.#pass === null && form) {
      await this.#submit(page, form, {})
      return
    }
    if (this.#pass) await this.#place.contoso.signIn(this.person.signInName, this.#pass)
    this.#pass = null
    for (let looks = 0; looks < 30; looks += 1) {
      await sleep(LOOKS_EVERY_MS)
      const again = await this.#open('/outcome')
      if (!again.body.includes(pass.waitingTitle)) return
    }
  }

  #open(path: string): Promise<Answer> {
    return this.#visitor.open(this.#place.url + path)
  }

  async #submit(page: Answer, form: Form, typed: Readonly<Record<string, string>>): Promise<Answer> {
    const answer = await this.#visitor.submit(page.address, form, typed)
    if (answer.status >= 500) throw this.#broke(answer)
    return answer
  }

  #broke(page: Answer): Error {
    this.broken.push(`${page.address} ${page.status}`)
    return new Error(`${page.address} answered ${page.status}`)
  }
}

const doneTitleOf = ({ trouble }: Troubled): string => outcome.done.title[trouble.approved.at(-1) ?? trouble.asksFor]
