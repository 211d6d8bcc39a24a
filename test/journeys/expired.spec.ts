/** A password past its date, and one that a device keeps trying. */
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'

test('an expired password is replaced by a new one', async ({ page, place, somebody }) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  expect(await claimant.signInWith(person.password)).toBe('AADSTS50055')
  await claimant.begin('50055')
  await claimant.prove('code-by-email')
  await claimant.isTold('password-expired')
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')

  // If sign-in is refused all the same, the findings open again and nothing has to be proved twice.
  const { outcome, findings } = claimant.words
  await claimant.press(outcome.notFinished.still.go)
  await page.waitForURL('**/findings')
  await page.getByRole('heading', { name: findings.options }).waitFor()
})

test('an old password on a phone is told with the device, after two proofs only, and fixed there first', async ({
  page,
  place,
  somebody,
}) => {
  const person = await somebody({ cause: 'wrong-passwords-one-device' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveOnce()
  await claimant.stands(claimant.words.findings.moreProof)
  await expect(page.getByText(/iPhone|iOS/)).toHaveCount(0)
  await page.getByRole('button', { name: claimant.words.findings.moreProofGo }).click()
  await claimant.proveMore('code-by-text')
  await claimant.isTold('wrong-passwords-one-device')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  const advice = page.getByRole('region', { name: claimant.words.outcome.afterCare }).getByRole('listitem')
  await expect(advice.first()).toContainText(claimant.words.outcome.care.tell)
  await expect(advice.nth(1)).toContainText(claimant.words.outcome.care.savedOn('Apple Mail', 'iOS 26'))
})

test('a password that Microsoft refuses is said so, and another one is taken', async ({ page, place, somebody }) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveOnce()
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  // What is guessed first is said while it is typed, and by the button all the same.
  await page.getByLabel(claimant.words.remedy.password, { exact: true }).fill('Password1')
  await expect(page.getByText(claimant.words.refusals.passwordTooGuessable)).toBeVisible()
  await claimant.choosePassword('Password1')
  await claimant.hears(claimant.words.refusals.passwordTooGuessable)
  await claimant.choosePassword(`Summer ${person.name} 2026`)
  // Said at the field, and where it was pressed sooner than the check was there, at the top as well.
  await expect(page.getByText(claimant.words.refusals.passwordContainsName).first()).toBeVisible()
  expect((await place.contoso.counts(person.id)).requests['PATCH /users/{id} passwordProfile'] ?? 0).toBe(0)
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
})
