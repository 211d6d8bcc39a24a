/** Two have to approve: what the first one approved is told to the owner, and named to the second. */
import { APPROVER, Approver, MEGANS_ADMIN } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'

test('a first approval is read on the claimant’s page and in a letter, and the second carries it out', async ({
  page,
  place,
  somebody,
  another,
}) => {
  // Without an employee number nobody can say that an approver and the claimant are two people.
  const blocked = await somebody({ cause: 'account-disabled' })
  const claimant = new Claimant(page, place, blocked)
  const { approvals, outcome, remedies } = claimant.words
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(outcome.queued.title)
  const said = approvals.first({ remedy: remedies['enable-sign-in'].name })
  await expect(page.getByText(said)).toHaveCount(0)

  const first = new Approver(await another())
  await first.signIn(APPROVER)
  await first.open(await claimant.reference(), blocked.name)
  await first.approve('enable-sign-in')
  await first.toldOnce(first.words.desk.decide.done.queued ?? '')
  await claimant.post.letter(notice('first-approval'))
  await page.reload()
  await expect(page.getByText(said)).toBeVisible()
  expect((await place.contoso.counts(blocked.id)).requests['PATCH /users/{id}'] ?? 0).toBe(0)

  const second = new Approver(await another())
  await second.signIn(MEGANS_ADMIN.name)
  await second.open(await claimant.reference(), blocked.name)
  await expect(second.page.getByText(APPROVER).first()).toBeVisible()
  await second.approve('enable-sign-in')
  await claimant.post.letter(notice('done', 'enable-sign-in'))
  await page.reload()
  await claimant.stands(outcome.done.title['enable-sign-in'])
})
