/** Where methods are read within the reports' five requests in ten seconds, as Microsoft lists them. */
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { test, expect } from './journey.ts'

test.use({ methodsLimit: 'shared' })

test('at the limits that Microsoft publishes, a lockout is ended by a new password', async ({
  page,
  place,
  somebody,
}) => {
  test.slow()
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const claimant = new Claimant(page, place, locked)
  await claimant.begin('AADSTS50053')
  await claimant.prove('code-by-email')
  await claimant.isTold('smart-lockout')
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
})
