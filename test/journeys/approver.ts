/** What an approver does at the desk, found by the words and roles that they would go by. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'

/** An approver of the sample people. */
export const APPROVER = 'Allan Deyoung'
export const AUDITOR = 'Bianca Pisani'
export const ADMINISTRATORS = ['Cameron White', 'Eran Harel'] as const
/** The same person as Megan Bowen, whose employee number is C1022. */
export const MEGANS_ADMIN = { name: 'Megan Bowen (admin)', employeeId: 'C1022' } as const
export const WITHOUT_ROLE = 'Delia Dennis'
export const GUEST_WITH_ROLE = 'Miriam Graham'

export class Approver {
  readonly page: Page
  readonly words: Words

  constructor(page: Page, language: Language = 'en') {
    this.page = page
    this.words = wordsFor(language)
  }

  async signIn(name = APPROVER): Promise<void> {
    await this.page.goto('/admin')
    await this.stands(this.words.desk.signIn.title)
    await this.page.getByRole('link', { name: this.words.desk.signIn.go }).click()
    await this.chooseAccount(name)
    await this.page.waitForURL(/\/admin$/)
  }

  /** At Contoso's own sign-in page, in this tab or another. */
  chooseAccount(name: string, page = this.page): Promise<void> {
    return page
      .getByRole('button', { name })
      .filter({ hasText: new RegExp(`^${name.replaceAll(/[()]/g, '\\$&')}\\s`) })
      .click()
  }

  /** Finds a request in the queue, and opens it. */
  async open(reference: string, name: string): Promise<void> {
    await this.page.goto('/admin')
    await this.page.getByRole('searchbox').fill(reference)
    await this.page.keyboard.press('Enter')
    await this.page.locator('a[data-row]').filter({ hasText: name }).click()
    await this.page.waitForURL(/\/admin\/requests\//)
    await this.page.getByText(reference).first().waitFor()
  }

  async openByReference(reference: string): Promise<void> {
    await this.page.goto('/admin')
    await this.page.getByLabel(this.words.desk.reference.label, { exact: true }).fill(reference)
    await this.press(this.words.desk.reference.go)
  }

  /** The first of the buttons that do this: the bar and the list hold the same. */
  act(remedy: RemedyId): Locator {
    return this.page.getByRole('button', { name: this.words.desk.decide.act[remedy], exact: true })
  }

  /** Approves, and presses again where the desk says that others came first and nothing was decided. */
  async approve(remedy: RemedyId): Promise<void> {
    const isHeld = this.page.getByText(this.words.refusals.notYourTurn)
    do {
      await this.act(remedy).last().click()
      await isHeld.or(this.page.locator('main').locator('p[role=status], [role=alert]')).first().waitFor()
    } while (await isHeld.isVisible())
  }

  async takeOver(remedy: RemedyId): Promise<void> {
    await this.page.getByRole('button', { name: this.words.desk.decide.handOverTo[remedy], exact: true }).last().click()
  }

  async decline(reason: string): Promise<void> {
    const { decide } = this.words.desk
    await this.page.getByText(decide.decline, { exact: true }).click()
    await this.page.getByLabel(decide.reason).fill(reason)
    await this.press(decide.declineTo)
  }

  /** What the desk says was done. */
  async told(what: string): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: what }).waitFor()
  }

  /** A page that is loaded again confirms nothing again. */
  async toldOnce(what: string): Promise<void> {
    await this.told(what)
    await this.page.reload()
    await this.page.locator('#main').waitFor()
    await expect(this.page.getByRole('status').filter({ hasText: what })).toHaveCount(0)
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  stands(heading: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
}
