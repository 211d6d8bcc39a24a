/** The page of policy: what is in force, and what would happen in a case or to somebody, by GET alone. */
import { accessible } from './accessible.ts'
import { ADMINISTRATORS, APPROVER, Approver, AUDITOR, WITHOUT_ROLE } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { overflowOf } from './overflow.ts'

const HERE = '/admin/policy'

test('an auditor reads what is in force, and tries a case with the keyboard on a telephone', async ({ another }) => {
  const auditor = new Approver(await another({ viewport: { width: 375, height: 812 } }))
  await auditor.signIn(AUDITOR)
  const { policy, classes, cause } = auditor.words.desk
  await auditor.page.getByRole('link', { name: policy.link, exact: true }).click()
  await auditor.stands(policy.title)
  await accessible(auditor.page, 'the page of policy')
  expect(await overflowOf(auditor.page)).toEqual([])
  await expect(auditor.page.getByRole('heading', { name: policy.rows.title })).toBeVisible()

  await auditor.page.getByLabel(policy.try.class).focus()
  await auditor.page.keyboard.type(classes.guarded.slice(0, 4))
  await auditor.page.getByRole('checkbox', { name: cause['password-expired'], exact: true }).focus()
  await auditor.page.keyboard.press('Space')
  await auditor.page.getByRole('button', { name: policy.try.go }).focus()
  await auditor.page.keyboard.press('Enter')
  await auditor.page.waitForURL(/cause=password-expired/)
  const reset = auditor.page.getByRole('row').filter({
    has: auditor.page.getByRole('rowheader', { name: auditor.words.remedies['reset-password'].name, exact: true }),
  })
  await expect(reset).toContainText(policy.answer.await({ approvers: 1 }))
  await expect(reset).toContainText(policy.why['account-class'])
  await accessible(auditor.page, 'a case that was tried')
  expect(await overflowOf(auditor.page)).toEqual([])
  await reset.getByRole('link').click()
  await expect(auditor.page).toHaveURL(/#row-\d+$/)
})

test('a person is decided by their request, without script, and the look is in the activity of it', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const claimant = new Claimant(page, place, locked)
  await claimant.proveTwice()

  const administrator = new Approver(await another({ javaScriptEnabled: false }))
  await administrator.signIn(ADMINISTRATORS[0])
  const { policy, assurance, events } = administrator.words.desk
  await administrator.page.goto(HERE)
  await administrator.page.getByLabel(policy.try.name).fill(locked.signInName)
  await administrator.page.getByRole('button', { name: policy.try.personGo }).click()
  await expect(administrator.page.getByText(policy.answer.checks({ assurance: assurance.aal2 }))).toBeVisible()
  await administrator.page.getByRole('link', { name: /^From their request/ }).click()
  await administrator.page.waitForURL(/\/admin\/requests\//)
  await expect(administrator.page.getByText(events['policy-tried'] as string).first()).toBeVisible()

  await administrator.page.goto(`${HERE}?name=nobody.here%40contoso.com`)
  await expect(administrator.page.getByRole('alert')).toContainText(policy.answer.nobody)
})

test('whoever has no role at the desk sees nothing of policy', async ({ another }) => {
  for (const [who, stands] of [
    [WITHOUT_ROLE, (one: Approver) => one.words.desk.noRole.title],
    [APPROVER, (one: Approver) => one.words.desk.policy.title],
  ] as const) {
    const one = new Approver(await another())
    await one.signIn(who)
    await one.page.goto(HERE)
    await one.stands(stands(one))
  }
})
