/** "None of these": a reference, a person, and a request that an approver opens by it. */
import { accessible } from './accessible.ts'
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
  await claimant.saysNoneOfThese()
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
  await claimant.saysNoneOfThese()
  await claimant.stands(claimant.words.outcome.referred.title)
  const approver = new Approver(await another())
  await approver.signIn()
  await approver.openByReference(await claimant.reference())
  await expect(approver.page.getByText(approver.words.desk.pack.noAccount)).toBeVisible()
})

test('whoever thinks better of it goes back to the options, and proves it there', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  const { outcome, leave, verify } = claimant.words
  await claimant.begin()
  // Asked first: going back from the question changes nothing.
  await claimant.follow(verify.none)
  await claimant.stands(leave.none.title)
  await accessible(page, 'the question before a request is left to people')
  await claimant.follow(leave.stay)
  await claimant.stands(verify.title)
  await claimant.follow(verify.none)
  await page.getByRole('button', { name: leave.none.go, exact: true }).dblclick()
  await claimant.stands(outcome.referred.title)
  await page.goBack()
  await page.reload()
  await claimant.stands(outcome.referred.title)
  await page.getByRole('button', { name: leave.back, exact: true }).dblclick()
  await claimant.stands(verify.title)
  await claimant.prove('code-by-email')
  await claimant.isTold('password-expired')
})
