/** Whose work a request is, what colleagues write about it, and what was typed when the sign-in ran out. */
import { APPROVER, Approver, MEGANS_ADMIN } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

const NOTE = 'Their manager vouched by telephone, ask Isaiah'

test('a request is assigned, and notes about it are for colleagues alone', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0061' })
  const claimant = new Claimant(page, place, blocked)
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(claimant.words.outcome.queued.title)

  // Without JavaScript, so that the other's page does not find out by itself.
  const first = new Approver(await another({ javaScriptEnabled: false }))
  const second = new Approver(await another({ javaScriptEnabled: false }))
  const { assignment } = first.words.desk
  await first.signIn(APPROVER)
  await second.signIn(MEGANS_ADMIN.name)
  for (const one of [first, second]) await one.open(await claimant.reference(), blocked.name)
  await expect(first.page.getByText(assignment.nobody)).toBeVisible()
  await first.press(assignment.toMe)
  await first.told(assignment.done.assigned)
  await second.press(assignment.toMe)
  await second.told(APPROVER)
  await second.page.getByText(assignment.toColleague, { exact: true }).click()
  await second.page.getByLabel(assignment.choose, { exact: true }).selectOption({ label: APPROVER })

  await second.page.getByText(assignment.notes.add, { exact: true }).first().click()
  await second.page.getByLabel(assignment.notes.label, { exact: true }).fill(NOTE)
  await second.press(assignment.notes.add)
  await second.told(assignment.done.noted)
  await first.page.reload()
  await expect(first.page.getByText(NOTE)).toBeVisible()
  await first.press(assignment.unassign)
  await first.told(assignment.done.unassigned)

  await page.reload()
  await claimant.stands(claimant.words.outcome.queued.title)
  expect(await page.content()).not.toContain(NOTE)
})

for (const javaScriptEnabled of [true, false])
  test(`a reason survives a lost sign-in, ${javaScriptEnabled ? 'with' : 'without'} script, and starts from a ready-made one`, async ({
    page,
    place,
    somebody,
    another,
  }) => {
    const blocked = await somebody({ cause: 'account-disabled', employeeId: javaScriptEnabled ? 'J-0062' : 'J-0063' })
    const claimant = new Claimant(page, place, blocked)
    await claimant.proveTwice()
    await claimant.choose('enable-sign-in')
    await claimant.stands(claimant.words.outcome.queued.title)

    const approver = new Approver(await another({ javaScriptEnabled }))
    const { decide, declineReasons, signIn } = approver.words.desk
    const { says, label } = declineReasons.reasons['come-by']
    await approver.signIn()
    await approver.open(await claimant.reference(), blocked.name)
    await approver.page.getByText(decide.decline, { exact: true }).click()
    await approver.page.getByLabel(declineReasons.choose).selectOption({ label })
    const field = approver.page.getByLabel(decide.reason)
    await expect(field).toHaveValue(javaScriptEnabled ? says : '')
    if (javaScriptEnabled) await field.fill(`${says} Room 4.`)

    await approver.page.context().clearCookies({ name: /^__Host-latchkey-desk-session/ })
    await approver.press(decide.declineTo)
    await approver.stands(signIn.title)
    expect(approver.page.url()).not.toContain('Room')
    await approver.page.getByRole('link', { name: signIn.go }).click()
    await approver.chooseAccount(APPROVER)
    await approver.page.waitForURL(/\/admin\/requests\//)
    await expect(approver.page.getByText(approver.words.layout.draft)).toBeVisible()
    const reason = javaScriptEnabled ? `${says} Room 4.` : says
    await expect(approver.page.getByLabel(decide.reason)).toHaveValue(reason)
    await approver.press(decide.declineTo)
    await approver.told(decide.done.declined)
    await page.reload()
    await claimant.stands(claimant.words.outcome.declined.title)
    await expect(page.getByText(reason)).toBeVisible()
  })
