/** The work account still works somewhere: a fresh sign-in with Entra ID is a proof, and makes no session (ids N12, R9). */
import type { Page } from '@playwright/test'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

async function toMicrosoft(page: Page, claimant: Claimant): Promise<void> {
  const { name } = claimant.words.verify.way['work-account']
  await claimant.unfoldWays(name)
  await page.getByRole('link', { name }).click()
}
const signInAs = (page: Page, { signInName }: { signInName: string }) =>
  page.getByRole('button').filter({ hasText: signInName }).click()

test('whoever can sign in strongly somewhere is through with it, and chooses a new password', async ({
  page,
  place,
  somebody,
}) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await claimant.begin()
  await toMicrosoft(page, claimant)
  await signInAs(page, person)
  await claimant.isTold('password-expired')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  const names = (await page.context().cookies(place.url)).map(({ name }) => name)
  expect(names.filter((name) => /session/.test(name))).toEqual([])
})

test('where somebody else may be in the account, it is one proof and no more', async ({ page, place, somebody }) => {
  // Read of the account itself; a list that everybody shares may be a minute old.
  const person = await somebody({ cause: 'mailbox-tampered' })
  const claimant = new Claimant(page, place, person)
  await claimant.begin()
  await toMicrosoft(page, claimant)
  await signInAs(page, person)
  await page.getByRole('button', { name: claimant.words.findings.moreProofGo }).waitFor()
})

test("somebody else's work account proves nothing, for a name that exists and for one that does not", async ({
  page,
  place,
  somebody,
}) => {
  for (const person of [await somebody({ cause: 'password-expired' }), place.people.nobody()]) {
    const claimant = new Claimant(page, place, person)
    await claimant.begin()
    await toMicrosoft(page, claimant)
    await page.getByRole('button').filter({ hasText: 'Allan Deyoung' }).click()
    await claimant.hears(claimant.words.refusals.identityNotAccepted)
  }
})

test('whoever comes back from Microsoft without having got in hears so calmly, with the number explained', async ({
  page,
  place,
  somebody,
}) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  await claimant.begin()
  await toMicrosoft(page, claimant)
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await claimant.hears(claimant.words.refusals.workAccountRefused)
  await expect(page.getByText('65004')).toBeVisible()
  await claimant.prove('code-by-email')
  await claimant.isTold('password-expired')
})
