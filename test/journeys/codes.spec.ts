/** What can go wrong with a code, and what the page then says. */
import { codeDigitsOf } from '#lib/rules/proofs/factors/code-digits.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { GAP, saying } from './letters.ts'

/** Another code of the same length. */
const wrong = (code: string) => code.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10))

test('wrong codes in a row make the next one wait, and the text works at once', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  const { refusals, verify } = claimant.words
  await claimant.begin()
  const code = await claimant.askCode('code-by-email')
  for (let count = 0; count < 3; count++) {
    await claimant.enterCode(wrong(code))
    await claimant.hears(refusals.codeIncorrect)
    await expect(page.getByLabel(verify.ask['code-by-email'].label, { exact: true })).toHaveValue(wrong(code))
  }
  await claimant.enterCode(code)
  await claimant.hears(refusals.tryLater)
  await page.goto('/verify')
  await claimant.prove('code-by-text')
  await claimant.isTold('password-expired')
})

test('an older code is told apart from a wrong one, and the newest works', async ({ page, place, somebody }) => {
  test.slow()
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  const { verify, refusals } = claimant.words
  await claimant.begin()
  const older = await claimant.askCode('code-by-email')
  await page.getByText(verify.ask['code-by-email'].trouble).click()
  const field = page.getByLabel(verify.ask['code-by-email'].label, { exact: true })
  await field.fill('12')
  await claimant.sendAgain()
  // More digits are typed behind those that stand in the field already.
  await field.press('End')
  await field.pressSequentially('34')
  await expect(page.getByText(verify.sentAgain)).toBeVisible()
  await expect(field).toHaveValue('1234')
  const newest = await claimant.post.code('mail')
  // What was half typed was said to be no code; the button moves up when that goes.
  await field.fill(older)
  await expect(page.locator('#code-wrong')).toBeEmpty()
  await claimant.enterCode(older)
  await claimant.hears(refusals.codeSuperseded)
  await claimant.enterCode(newest)
  await claimant.isTold('password-expired')
})

test('what is no code at all is said to be none, and is kept for fixing', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  const { verify } = claimant.words
  await claimant.begin()
  const code = await claimant.askCode('code-by-text')
  await claimant.enterCode('my code')
  await claimant.hears(verify.codeDigits({ digits: codeDigitsOf('code-by-text') }))
  await expect(page.getByLabel(verify.ask['code-by-email'].label, { exact: true })).toHaveValue('my code')
  await expect(page).toHaveTitle(saying(claimant.words.layout.errorTitle({ page: GAP })))
  await claimant.enterCode(` ${code.split('').join(' ')} `)
  await claimant.isTold('password-expired')
})

test('a fourth code in an hour is not sent, and the page says when the next may be asked for', async ({
  page,
  place,
  somebody,
}) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  const { refusals } = claimant.words
  test.slow()
  await claimant.begin()
  await claimant.askCode('code-by-email')
  for (let count = 0; count < 2; count++) {
    await page.goto('/verify?way=code-by-email')
    await claimant.sendAgain()
    await claimant.post.code('mail')
  }
  await page.goto('/verify?way=code-by-email')
  await claimant.sendAgain(refusals.tooManySends)
})

test('the same option chosen again at once keeps the code that was sent, and says when another may be asked for', async ({
  page,
  place,
  somebody,
}) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  await claimant.begin()
  const code = await claimant.askCode('code-by-email')
  await page.goto('/verify')
  await claimant.way('code-by-email')
  await page.waitForURL(/kept=yes/)
  const [said = ''] = claimant.words.verify.codeKept({ clock: '' }).split('.')
  await expect(page.getByText(said)).toBeVisible()
  await claimant.enterCode(code)
  await claimant.isTold('password-expired')
})
