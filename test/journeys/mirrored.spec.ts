/** The walk in the pseudo-language: longer, accented, and from right to left. What is clipped or left in English is found here. */
import type { Page } from '@playwright/test'
import { PSEUDO_LANGUAGE } from '#lib/rules/language.ts'
import { wordsFor } from '#lib/words/index.ts'
import { accessible } from './accessible.ts'
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { overflowOf } from './overflow.ts'

/** Letters of a run that counts as a sentence: shorter runs may be names and addresses. */
const SENTENCE = 14
const leaves = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : typeof words === 'object' && words ? Object.values(words).flatMap(leaves) : []
const english = leaves(wordsFor('en')).filter((sentence) => sentence.length >= SENTENCE)

async function isMirrored(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const text = `${await page.title()}\n${await page.locator('body').innerText()}`
  expect(english.filter((sentence) => text.includes(sentence))).toEqual([])
  expect(await overflowOf(page)).toEqual([])
}

test('a lockout is ended on a phone in the pseudo-language, with nothing clipped, beside the page or in English', async ({
  place,
  somebody,
  another,
}) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const page = await another({ viewport: { width: 375, height: 812 } })
  await page.goto(`/${PSEUDO_LANGUAGE}/`)
  const claimant = new Claimant(page, place, locked, PSEUDO_LANGUAGE)
  await isMirrored(page)
  await accessible(page, 'the start page, mirrored')
  await claimant.begin('50053')
  await isMirrored(page)
  await accessible(page, 'the ways, mirrored')
  const code = await claimant.askCode('code-by-email')
  await isMirrored(page)
  await accessible(page, 'the field for a code, mirrored')
  await claimant.enterCode(code)
  await page.waitForURL((address) => !address.searchParams.has('way'))
  await page.getByRole('heading', { name: claimant.words.findings.options }).waitFor()
  await isMirrored(page)
  await accessible(page, 'the findings, mirrored')
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await page.getByRole('heading', { name: claimant.words.findings.options }).waitFor()
  await claimant.choose('reset-password')
  await claimant.stands(claimant.words.remedy.passwordTitle)
  await isMirrored(page)
  await accessible(page, 'the new password, mirrored')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  await isMirrored(page)
  await accessible(page, 'what was done, mirrored')
})

test('a request waits, and is read at the desk, in the pseudo-language', async ({ place, somebody, another }) => {
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0023' })
  const page = await another()
  await page.goto(`/${PSEUDO_LANGUAGE}/`)
  const claimant = new Claimant(page, place, blocked, PSEUDO_LANGUAGE)
  await claimant.proveTwice()
  await claimant.askAdministrator()
  await claimant.stands(claimant.words.outcome.queued.title)
  await isMirrored(page)
  await accessible(page, 'with an administrator, mirrored')

  const desk = await another()
  await desk.goto(`/${PSEUDO_LANGUAGE}/admin`)
  const approver = new Approver(desk, PSEUDO_LANGUAGE)
  await approver.signIn()
  await isMirrored(desk)
  await accessible(desk, 'the queue, mirrored')
  await approver.open(await claimant.reference(), blocked.name)
  await isMirrored(desk)
  await accessible(desk, 'the evidence, mirrored')
})
