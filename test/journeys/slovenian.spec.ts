/** The whole walk in Slovenian, without a sentence of English left in it. */
import type { Page } from '@playwright/test'
import { wordsFor } from '#lib/words/index.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'

/** Letters of a text that counts as a sentence: shorter words, such as "Demo", may be the same in both languages. */
const SENTENCE = 14

const leaves = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : typeof words === 'object' && words ? Object.values(words).flatMap(leaves) : []
const own = new Set(leaves(wordsFor('sl')))
const english = leaves(wordsFor('en')).filter((sentence) => sentence.length >= SENTENCE && !own.has(sentence))

async function isSlovenian(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'sl')
  const text = `${await page.title()}\n${await page.locator('body').innerText()}`
  expect(english.filter((sentence) => text.includes(sentence))).toEqual([])
}

test('a lockout is ended by a new password in Slovenian', async ({ place, somebody, another }) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const page = await another({ locale: 'sl-SI' })
  const claimant = new Claimant(page, place, locked, 'sl')
  const { findings, verify, refusals, outcome, messages } = claimant.words
  await page.goto('/')
  await isSlovenian(page)
  await claimant.begin('50053')
  await isSlovenian(page)

  await page.getByRole('button', { name: verify.way['code-by-email'].name }).click()
  await claimant.stands(verify.ask['code-by-email'].title)
  const letter = await claimant.post.newest('mail')
  expect(letter.subject).toBe(
    messages.codeMail({ code: '', minutes: 10, organisation: 'Contoso', reference: '', help: '' }).subject,
  )
  await claimant.enterCode('11111111')
  await claimant.hears(refusals.codeIncorrect)
  await isSlovenian(page)
  await claimant.enterCode(/^\d{4} \d{4}$/m.exec(letter.body)?.[0] ?? '')
  await claimant.isTold('smart-lockout')
  await isSlovenian(page)
  await claimant.choose('reset-password', findings.stepUpButton)
  await claimant.stands(verify.stepUpTitle)
  await isSlovenian(page)
  await claimant.prove('code-by-text')
  await claimant.isTold('smart-lockout')
  await isSlovenian(page)
  await claimant.choose('reset-password')
  await claimant.stands(claimant.words.remedy.passwordTitle)
  await isSlovenian(page)
  await claimant.choosePassword()
  await claimant.stands(outcome.done.title['reset-password'])
  await isSlovenian(page)
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
})

test('the language is switched by a plain link, stays, and keeps the page', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  await claimant.begin()
  await page.getByRole('link', { name: wordsFor('sl').name }).click()
  await expect(page).toHaveURL(/\/verify$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsFor('sl').verify.title)
  await page.goto('/privacy')
  await isSlovenian(page)
  await page.getByRole('link', { name: wordsFor('en').name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsFor('en').privacy.title)
})
