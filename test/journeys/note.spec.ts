/** While an administrator has the request: a note for them in the claimant's own words, and the way to withdraw it. */
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

test('a note is read at the desk as not checked, and the request is withdrawn after being asked', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'account-disabled' })
  const claimant = new Claimant(page, place, person)
  const { note, withdraw, outcome } = claimant.words
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(outcome.queued.title)

  await page.getByText(note.title, { exact: true }).click()
  await claimant.press(note.go)
  await expect(page.getByText(note.missing)).toBeVisible()
  await page.getByLabel(note.label).fill('I have a new phone')
  await claimant.press(note.go)
  await expect(page.getByRole('heading', { name: note.yours })).toBeVisible()
  await expect(page.getByText('I have a new phone')).toBeVisible()

  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  await expect(approver.page.getByText(note.atDesk)).toBeVisible()
  await expect(approver.page.getByText('I have a new phone')).toBeVisible()

  await page.getByRole('link', { name: withdraw.link }).click()
  await claimant.stands(withdraw.title)
  await claimant.press(withdraw.go)
  await claimant.stands(outcome.withdrawn.title)
})
