/** Where pages of one language are opened, and what is kept of each that is shown. */
import type { Browser, Page } from '@playwright/test'
import type { Language } from '#lib/rules/language.ts'
import { type Words, wordsFor } from '#lib/words/index.ts'
import { Approver } from '../approver.ts'
import { Claimant } from '../claimant.ts'
import type { Employee, Trouble } from '../people.ts'
import type { Place } from '../place.ts'
import { type FirstScreen, PHONE, readFirstScreen } from './first-screen.ts'
import { readPageText } from './page-text.ts'
import { type Shots, shootPage } from './sheet.ts'

/** Pages of the desk are for a wide screen first, so what a phone shows of them is not measured. */
export const isOfDesk = (name: string): boolean => name.startsWith('desk-')

export interface Taken extends Shots {
  readonly name: string
  readonly language: Language
  readonly text: string
  /** Null at the desk. */
  readonly first: FirstScreen | null
}

export class Studio {
  readonly place: Place
  readonly language: Language
  readonly words: Words
  readonly taken: Taken[] = []
  readonly #browser: Browser
  readonly #draws: boolean

  /** `draws`: whether pages are drawn, or only read and measured, which is much quicker. */
  constructor(browser: Browser, place: Place, language: Language, draws: boolean) {
    this.#draws = draws
    this.place = place
    this.language = language
    this.words = wordsFor(language)
    this.#browser = browser
  }

  /** A browser of its own, at the start page. The switch of languages is an address, which keeps the choice in a cookie. */
  async open(): Promise<Page> {
    const { url } = this.place
    const seen = { viewport: PHONE, reducedMotion: 'reduce' } as const
    const context = await this.#browser.newContext({ baseURL: url, timezoneId: 'Europe/Ljubljana', ...seen })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(`/${this.language}/`)
    return page
  }

  somebody(trouble: Trouble): Promise<Employee> {
    return this.place.people.somebody(trouble)
  }

  /** Somebody with this trouble, or this person, at the start page. */
  async claimant(who: Trouble | Employee): Promise<Claimant> {
    const person = 'id' in who ? who : await this.somebody(who)
    return new Claimant(await this.open(), this.place, person, this.language)
  }

  /** Signed in to the desk. */
  async approver(name?: string): Promise<Approver> {
    const approver = new Approver(await this.open(), this.language)
    await approver.signIn(name)
    return approver
  }

  /** Keeps the page as it stands, under this name. */
  async take({ page }: { readonly page: Page }, name: string): Promise<void> {
    await page.locator('main h1').first().waitFor()
    await page.mouse.move(0, 0)
    const first = isOfDesk(name) ? null : await readFirstScreen(page)
    const text = await readPageText(page)
    const shots = this.#draws ? await shootPage(page, this.language) : { pictures: [], overflows: [] }
    this.taken.push({ name, language: this.language, text, first, ...shots })
  }

  /** Opens an address in the same browser and keeps what it shows. */
  async takeAt(at: { readonly page: Page }, path: string, name: string): Promise<void> {
    await at.page.goto(path)
    await this.take(at, name)
  }
}

/** Shows pages, one after another, and keeps those that have a face of their own. */
export type Walk = (studio: Studio) => Promise<void>
