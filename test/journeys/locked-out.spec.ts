/** A smart lockout, ended by a new password; `kind-tenant.spec.ts` waits for it. */
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'
import { GAP, mentioning, notice } from './letters.ts'

test('a lockout is ended by a new password, proved by e-mail and text', async ({ page, place, somebody }) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const claimant = new Claimant(page, place, locked)
  expect(await claimant.signInWith(locked.password)).toBe('AADSTS50053')

  await claimant.begin('AADSTS50053')
  await claimant.prove('code-by-email')
  await claimant.isTold('smart-lockout')
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  await expect(
    page.getByText(mentioning(claimant.words.outcome.verifiedAt['reset-password']({ clock: GAP }))),
  ).toBeVisible()

  expect(await claimant.signInWith(locked.password)).toBe('AADSTS50126')
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
  await claimant.post.letter(notice('done', 'reset-password'))
})

test('a lockout is ended by a new password, proved by a sign-in elsewhere and a text', async ({
  page,
  place,
  somebody,
}) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const claimant = new Claimant(page, place, locked)
  await claimant.begin()
  await claimant.proveElsewhere()
  await claimant.isTold('smart-lockout')
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
})

test('an account locked by hand at the sign-in page is explained, and is let in again', async ({
  page,
  place,
  somebody,
}) => {
  const person = await somebody({})
  await place.contoso.post('/attempts', { name: person.signInName, wrong: 9 })
  const claimant = new Claimant(page, place, person)
  expect(await claimant.signInWith('The tenth wrong one')).toBe('AADSTS50053')
  expect(await claimant.signInWith(person.password)).toBe('AADSTS50053')
  // Some minutes later: its log has it.
  await place.contoso.post('/logs/hurry', {})

  await claimant.begin()
  await claimant.prove('code-by-text')
  await claimant.looksUntilTold('smart-lockout')
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-email')
  await expect(page.getByRole('listitem').filter({ hasText: claimant.words.findings.event(50053, 2) })).toBeVisible()
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
})
