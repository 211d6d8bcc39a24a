/** What an employee does who prepares, found by the words and roles that they would go by. */
import type { Page } from '@playwright/test'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'
import { enrolmentNotice } from './letters.ts'
import type { Employee } from './people.ts'
import type { Place } from './place.ts'
import { Post } from './post.ts'

export class Visitor {
  readonly page: Page
  readonly words: Words
  readonly post: Post
  readonly #who: Employee

  constructor(page: Page, { contoso }: Place, who: Employee, language: Language = 'en') {
    this.page = page
    this.words = wordsFor(language)
    this.#who = who
    this.post = new Post(contoso, who)
  }

  /** Opens a page of enrolment, and signs in on the way. */
  async opens(path = '/enrol'): Promise<void> {
    await this.page.goto(path)
    await this.stands(this.words.work.title)
    await this.signsIn()
    await this.page.waitForURL((address) => address.pathname === path)
  }

  async signsIn(): Promise<void> {
    await this.page.getByRole('link', { name: this.words.work.go }).click()
    await this.page
      .getByRole('button', { name: this.#who.name })
      .filter({ hasText: new RegExp(`^${this.#who.name}\\s`) })
      .click()
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  follow(name: string): Promise<void> {
    return this.page.getByRole('link', { name, exact: true }).click()
  }

  stands(heading: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }

  /** What the overview says was done. */
  told(what: string): Promise<void> {
    return this.page.getByText(what).waitFor()
  }

  /** The address in the letter by which a change is taken back. */
  async cancelAddress(): Promise<string> {
    const { body } = await this.post.letter(enrolmentNotice('added'))
    const [address] = /http\S+\/enrol\/cancel\?link=\S+/.exec(body) ?? []
    if (!address) throw new Error('The letter leads nowhere.')
    return address
  }
}
