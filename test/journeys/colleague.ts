/** What a colleague does who was asked to vouch, found by the words and roles that they would go by. */
import type { Page } from '@playwright/test'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'
import { vouchRequest } from './letters.ts'
import type { Employee } from './people.ts'
import type { Place } from './place.ts'
import { Post } from './post.ts'

export class Colleague {
  readonly page: Page
  readonly words: Words
  readonly #who: Employee
  readonly #post: Post

  constructor(page: Page, { contoso }: Place, who: Employee, language: Language = 'en') {
    this.page = page
    this.words = wordsFor(language)
    this.#who = who
    this.#post = new Post(contoso, { email: who.signInName, phone: who.phone })
  }

  /** Waits for the letter in their work mailbox, and returns the address in it. */
  async wasAsked(): Promise<string> {
    const { body } = await this.#post.letter(vouchRequest())
    const [address] = /http\S+\/vouch\?link=\S+/.exec(body) ?? []
    if (!address) throw new Error('The letter leads nowhere.')
    return address
  }

  /** Opens an address of the site that asks who is there, and signs in. */
  async opens(address: string): Promise<void> {
    await this.page.goto(address)
    await this.stands(this.words.work.title)
    await this.page.getByRole('link', { name: this.words.work.go }).click()
    await this.page
      .getByRole('button', { name: this.#who.name })
      .filter({ hasText: new RegExp(`^${this.#who.name}\\s`) })
      .click()
    await this.page.waitForURL(/\/vouch\?/)
  }

  /** Says how they have spoken, and reads what they are shown. */
  async readsOut(how: 'face-to-face' | 'known-voice'): Promise<string> {
    const { vouch } = this.words
    await this.page.getByLabel(vouch.checked[how]).check()
    await this.press(vouch.go)
    await this.page.getByRole('heading', { name: vouch.codeTitle }).waitFor()
    return this.page.getByText(/^\d{4} \d{4}$/).innerText()
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  stands(heading: string): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
}
