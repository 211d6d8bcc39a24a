/** Two have to approve: what the first one approved is told to the owner, and named to the second. */
import { APPROVER, Approver, MEGANS_ADMIN } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { GAP, mentioning, notice } from './letters.ts'

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
  const { decide, queue, pack } = first.words.desk
  const act = decide.act['enable-sign-in']
  await expect(first.page.getByText(decide.takesTwo)).toBeVisible()
  await first.approve('enable-sign-in')
  await first.toldOnce(first.words.desk.decide.done.queued ?? '')
  // Theirs was the first: nothing says that it is the second, and no button offers it again.
  await expect(first.page.getByText(mentioning(decide.firstIsYours({ act, at: GAP }))).first()).toBeVisible()
  await expect(first.page.getByText(mentioning(decide.secondOfTwo({ name: GAP, at: GAP })))).toHaveCount(0)
  await expect(first.act('enable-sign-in')).toHaveCount(0)
  await first.page.goto('/admin')
  const row = first.page.locator('a[data-row]').filter({ hasText: blocked.name })
  await expect(row).toContainText(queue.firstGiven)
  await claimant.post.letter(notice('first-approval'))
  await page.reload()
  await expect(page.getByText(said)).toBeVisible()
  expect((await place.contoso.counts(blocked.id)).requests['PATCH /users/{id}'] ?? 0).toBe(0)

  const second = new Approver(await another())
  await second.signIn(MEGANS_ADMIN.name)
  await second.open(await claimant.reference(), blocked.name)
  const told = [pack.needsSecond({ name: APPROVER, act, at: GAP }), decide.secondOfTwo({ name: APPROVER, at: GAP })]
  for (const one of told) await expect(second.page.getByText(mentioning(one)).first()).toBeVisible()
  await second.approve('enable-sign-in')
  await claimant.post.letter(notice('done', 'enable-sign-in'))
  await page.reload()
  await claimant.stands(outcome.done.title['enable-sign-in'])
})
