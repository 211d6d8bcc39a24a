/** "None of these": a reference, a person, and a request that an approver opens by it. */
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

test('who has none of the ways gets a reference, and an approver opens it', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'smart-lockout', email: undefined, phone: undefined, employeeId: 'J-0006' })
  const claimant = new Claimant(page, place, person)
  await claimant.begin()
  await claimant.press(claimant.words.verify.none)
  await claimant.stands(claimant.words.outcome.referred.title)
  const reference = await claimant.reference()

  const approver = new Approver(await another())
  const { desk } = approver.words
  await approver.signIn()
  await expect(approver.page.locator('a[data-row]').filter({ hasText: person.name })).toHaveCount(0)
  await approver.openByReference('ZZZZ-ZZZZ')
  await expect(approver.page.getByRole('alert').filter({ hasText: desk.reference.unknown })).toBeVisible()
  await approver.openByReference(reference.toLowerCase().replace('-', ' '))
  await approver.told(desk.decide.done.opened ?? '')
  // A name and a voice open nothing: what can be done is done by hand.
  await expect(approver.act('reset-password')).toHaveCount(0)
  await expect(approver.page.getByText(desk.pack.noProofs)).toBeVisible()
  await page.reload()
  await claimant.stands(claimant.words.outcome.queued.title)
})

test('a name that nobody has gets a reference like any other', async ({ page, place, another }) => {
  const nobody = place.people.nobody()
  const claimant = new Claimant(page, place, nobody)
  await claimant.begin()
  await claimant.press(claimant.words.verify.none)
  await claimant.stands(claimant.words.outcome.referred.title)
  const approver = new Approver(await another())
  await approver.signIn()
  await approver.openByReference(await claimant.reference())
  await expect(approver.page.getByText(approver.words.desk.pack.noAccount)).toBeVisible()
})
