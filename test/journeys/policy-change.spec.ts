/** A policy file that grants more is held back until two administrators have confirmed it (rule R16). */
import type { Page } from '@playwright/test'
import { accessible } from './accessible.ts'
import { ADMINISTRATORS, APPROVER, Approver } from './approver.ts'
import { expect, test } from './journey.ts'

// A place of its own: it begins with the stricter file.
test.use({ policy: { preset: 'strict' } })
test.describe.configure({ timeout: 150_000 })

const atTheChange = async (page: Page, name: string): Promise<Approver> => {
  const one = new Approver(page)
  await one.signIn(name)
  await page.goto('/admin/policy-change')
  await one.stands(one.words.desk.policyChange.title)
  return one
}

test('a looser file is told and held back, confirmed by two administrators, and in force without a restart', async ({
  place,
  another,
}) => {
  const { policyChange } = new Approver(await another()).words.desk
  await place.kill()
  await place.startAgain({ preset: 'standard' })
  await place.contoso.inbox({ to: 'helpdesk@contoso.com', channel: 'mail', withinSeconds: 15 })

  // Whoever decides by the policy does not change it.
  const approver = await atTheChange(await another(), APPROVER)
  await expect(approver.page.getByText(policyChange.notice)).toBeVisible()
  const line = approver.page.getByRole('region', { name: `${policyChange.line} preset` })
  await expect(line).toContainText('strict')
  await expect(line).toContainText('standard')
  await expect(
    approver.page.getByRole('heading', { name: /more kinds of case, people can help themselves/ }),
  ).toBeVisible()
  await expect(approver.page.getByRole('main')).not.toContainText('[{"')
  await expect(approver.page.getByRole('button', { name: policyChange.go })).toHaveCount(0)

  const first = await atTheChange(await another(), ADMINISTRATORS[0])
  await accessible(first.page, 'a change of the policy file')
  await first.press(policyChange.go)
  await first.told(policyChange.didFirst)
  await expect(first.page.getByText(policyChange.awaitsAnother)).toBeVisible()

  const second = await atTheChange(await another(), ADMINISTRATORS[1])
  await expect(second.page.getByText(policyChange.agreed({ name: ADMINISTRATORS[0] }))).toBeVisible()
  await second.press(policyChange.goSecond)
  await second.told(policyChange.did)
  // Without a restart, at the next look at the file.
  await expect(async () => {
    await second.page.reload()
    await expect(second.page.getByText(policyChange.none)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })

  await place.kill()
  await place.startAgain({ preset: 'standard' })
  await second.page.goto('/admin/policy-change')
  await expect(second.page.getByText(policyChange.none)).toBeVisible()
  await expect(second.page.getByText(policyChange.notice)).toHaveCount(0)
})
