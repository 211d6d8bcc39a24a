/** A smart lockout: waited out, or ended by a new password. */
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'

test('a lockout is ended by a new password, proved by e-mail and text', async ({ page, place, somebody }) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const claimant = new Claimant(page, place, locked)
  expect(await claimant.signInWith(locked.password)).toBe('AADSTS50053')

  await claimant.begin('AADSTS50053')
  await claimant.prove('code-by-email')
  await claimant.stands(/^Your account is locked until at least \d/)
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  await expect(page.getByText(/^Verified at \d\d:\d\d/)).toBeVisible()

  expect(await claimant.signInWith(locked.password)).toBe('AADSTS50126')
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
  await claimant.letter(/^Your password was changed/)
})
