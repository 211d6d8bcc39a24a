/** What a claimant does on the pages, found by the words and roles that they would go by. */
import { expect, type Page } from '@playwright/test'
import type { CauseId } from '#lib/rules/diagnosis/causes/index.ts'
import type { AnsweredFactorId, AskedFactorId, SentCodeFactorId } from '#lib/rules/proofs/factors/index.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { CauseFacts } from '#lib/words/letter-facts.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'
import { ByForms } from './by-forms.ts'
import type { Employee } from './people.ts'
import { GAP, mentioning } from './letters.ts'
import type { Place } from './place.ts'
import { type Addresses, Post } from './post.ts'
import { registerAtContoso, signInAtContoso } from './sign-in.ts'

export const NEW_PASSWORD = 'Lantern copper meadow 41'

const A_LOOK_MS = 5_000
const LOOKS_AFTER_MS = [1_000, 2_000, 5_000, 10_000] as const
/** Gaps for a headline's facts. The device has none, since its kind is a word of its own and follows the app's gap. */
const GAPS = { since: GAP, until: GAP, count: 1, app: GAP, device: '', place: GAP, from: GAP } satisfies Omit<
  CauseFacts,
  'over'
>

export class Claimant {
  readonly page: Page
  readonly words: Words
  readonly post: Post
  readonly #byForms: ByForms
  readonly #web: string
  readonly #who: Pick<Employee, 'signInName'> & Addresses

  constructor(
    page: Page,
    { contoso, web }: Place,
    who: Pick<Employee, 'signInName'> & Addresses,
    language: Language = 'en',
  ) {
    this.page = page
    this.words = wordsFor(language)
    this.post = new Post(contoso, who)
    this.#byForms = new ByForms(page, this.post, this.words)
    this.#web = web
    this.#who = who
  }

  async begin(errorCode = ''): Promise<void> {
    const { start } = this.words
    await this.page.goto('/')
    await this.page.getByLabel(start.name).fill(this.#who.signInName)
    if (errorCode) {
      await this.page.getByText(start.hasErrorCode, { exact: true }).click()
      await this.page.getByLabel(start.errorCode).fill(errorCode)
    }
    await this.press(start.go)
    await this.stands(this.words.verify.title)
  }

  async way(factor: AskedFactorId): Promise<void> {
    await this.unfoldWays(this.words.verify.way[factor].name)
    await this.page.getByRole('button', { name: this.words.verify.way[factor].name }).click()
  }

  /** Opens what is folded on the page of the ways, where the one of this name stands there. */
  async unfoldWays(name: string): Promise<void> {
    const folded = this.page.locator('details:not([open])').filter({ hasText: name })
    if (await folded.isVisible()) await folded.getByText(this.words.verify.more, { exact: true }).click()
  }

  /** Asks for a code, and answers the one that came. */
  async askCode(factor: SentCodeFactorId): Promise<string> {
    await this.way(factor)
    await this.stands(this.words.verify.ask[factor].title)
    return this.post.code(factor === 'code-by-text' ? 'text' : 'mail')
  }

  /** Presses for another code until what it says comes: for half a minute the one before is kept. */
  async sendAgain(says: string = this.words.verify.sentAgain): Promise<void> {
    const { sendAgain, ask } = this.words.verify
    const button = this.page.getByRole('button', { name: sendAgain })
    await expect(async () => {
      if (!(await button.isVisible())) await this.page.getByText(ask['code-by-email'].trouble).click()
      await button.click()
      await expect(this.page.getByText(says).first()).toBeVisible({ timeout: 3_000 })
    }).toPass({ timeout: 120_000 })
  }

  async enterCode(code: string, factor: AnsweredFactorId = 'code-by-email'): Promise<void> {
    await this.page.getByLabel(this.words.verify.ask[factor].label, { exact: true }).fill(code)
    await this.press(this.words.verify.ask[factor].go)
  }

  async prove(factor: SentCodeFactorId): Promise<void> {
    await this.enterCode(await this.askCode(factor))
    await this.page.waitForURL((address) => !address.searchParams.has('way'))
  }

  async proveElsewhere(provider = 'Northwind ID'): Promise<void> {
    await this.unfoldWays(this.words.verify.waySignIn({ provider }))
    await this.page.getByRole('link', { name: this.words.verify.waySignIn({ provider }) }).click()
    await this.page.getByLabel('Address').fill(this.#who.email)
    await this.page.getByRole('button', { name: 'Go on' }).click()
  }

  /** One more proof, of another kind. */
  async proveMore(factor: SentCodeFactorId): Promise<void> {
    await this.stands(this.words.verify.stepUpTitle)
    await this.prove(factor)
  }

  async choose(remedy: RemedyId, button?: string): Promise<void> {
    const { name, button: own } = this.words.remedies[remedy]
    const heading = this.page.getByRole('heading', { name, exact: true, includeHidden: true })
    const folded = this.page.locator('details:not([open])').filter({ has: heading })
    if (await folded.isVisible()) await folded.getByText(this.words.findings.otherOptions, { exact: true }).click()
    await this.page
      .locator('form')
      .filter({ has: this.page.getByRole('heading', { name, exact: true }) })
      .getByRole('button', { name: button ?? own })
      .click()
  }

  /** Puts the request before an approver, by the one button of the findings that does. */
  async askAdministrator(): Promise<void> {
    const { askPerson, askButton } = this.words.findings
    const { 'lift-sending-restriction': lift, 'enable-sign-in': enable } = this.words.remedies
    const asks = [askPerson, askButton, lift.button, enable.button].map((name) =>
      this.page.getByRole('button', { name, exact: true }),
    )
    await asks
      .reduce((one, other) => one.or(other))
      .first()
      .click()
  }

  /** With one proof, to the findings: as much is told there as one may hear. */
  proveOnce(): Promise<void> {
    return this.#byForms.proves(this.#who.signInName, 'code-by-email')
  }

  /** With both proofs: whatever is wrong is told there. */
  proveTwice(): Promise<void> {
    return this.#byForms.proves(this.#who.signInName, 'code-by-email', 'code-by-text')
  }

  /** Types it again where others came before: the page says that it is not their turn, and nothing was changed. */
  async choosePassword(password = NEW_PASSWORD): Promise<void> {
    const { remedy, refusals } = this.words
    const isHeld = this.page.getByText(refusals.notYourTurn)
    const isElsewhere = this.page.getByRole('heading', { level: 1 }).filter({ hasNotText: remedy.passwordTitle })
    do {
      await this.typePassword(password)
      await isHeld.or(this.page.locator('main').getByRole('alert')).or(isElsewhere).first().waitFor()
    } while (await isHeld.isVisible())
  }

  /** Types the password and presses once, without waiting for an answer. */
  async typePassword(password = NEW_PASSWORD): Promise<void> {
    const { remedy } = this.words
    await this.stands(remedy.passwordTitle)
    await this.page.getByLabel(remedy.password, { exact: true }).fill(password)
    const repeat = this.page.getByLabel(remedy.repeat, { exact: true })
    if (await repeat.isVisible()) await repeat.fill(password)
    await this.press(this.words.remedy.passwordGo)
  }

  /** The findings page stands, with this cause as the decisive one. */
  isTold(cause: CauseId): Promise<void> {
    return this.stands(this.#headline(cause))
  }

  /** For what happened a moment ago: it may be told at a second or third look. Whoever presses without end is refused. */
  async looksUntilTold(cause: CauseId): Promise<void> {
    const { findings } = this.words
    const told = this.page.getByRole('heading', { level: 1, name: this.#headline(cause) })
    await this.page.getByRole('heading', { name: findings.options }).waitFor()
    await expect(async () => {
      if (await told.isVisible()) return
      // A look may be over before its own page would have been drawn, so only what it leads to is waited for.
      await this.press(findings.lookAgain)
      await told.waitFor({ timeout: A_LOOK_MS })
    }).toPass({ intervals: [...LOOKS_AFTER_MS] })
  }

  /** A pattern for every form of the headline, whatever its facts are. */
  #headline(cause: CauseId): RegExp {
    const headline: (facts: CauseFacts) => string = this.words.causes[cause].headline
    const forms = [true, false].map((over) => mentioning(headline({ ...GAPS, over })).source)
    return new RegExp(`^(${forms.join('|')})`)
  }

  /** Expects the page to say that this is wrong. */
  async hears(wrong: string): Promise<void> {
    await this.page.getByRole('alert').filter({ hasText: wrong }).waitFor()
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  /** Presses until what follows stands, as long as others come before. */
  async pressInTurn(name: string, follows: string): Promise<void> {
    const stands = this.page.getByRole('heading', { level: 1, name: follows })
    const isHeld = this.page.getByText(this.words.refusals.notYourTurn)
    await expect(async () => {
      if (!(await stands.isVisible())) await this.press(name)
      await stands.or(isHeld).first().waitFor()
      expect(await stands.isVisible()).toBe(true)
    }).toPass()
  }

  follow(name: string): Promise<void> {
    return this.page.getByRole('link', { name, exact: true }).click()
  }

  /** Presses "none of these", and confirms it on the next page. */
  async saysNoneOfThese(): Promise<void> {
    const { verify, leave } = this.words
    await this.follow(verify.none)
    await this.stands(leave.none.title)
    await this.press(leave.none.go)
  }

  stands(heading: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }

  reference(): Promise<string> {
    return this.page.locator('strong.code').first().innerText()
  }

  /** Signs in with the pass and registers a new phone; answers what the tenant then knows. */
  registersPhone(pass: string, phone: string): Promise<string> {
    const typed = { name: this.#who.signInName, password: pass }
    return registerAtContoso(this.page.context(), this.#web, typed, phone)
  }

  /** What Contoso's own sign-in page says to this password. */
  signInWith(password: string): Promise<string> {
    return signInAtContoso(this.page.context(), this.#web, { name: this.#who.signInName, password })
  }
}
