/** What is switched off is told to whoever may read the desk, with the fix by name. */
import { accessible } from './accessible.ts'
import { Approver, APPROVER, AUDITOR, WITHOUT_ROLE } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

test('a permission that is missing is a health message, with its name and what it costs', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  await place.contoso.post('/faults', { fault: 'forbidden', path: 'messageRules' })
  const claimant = new Claimant(page, place, locked)
  await claimant.proveOnce()
  await claimant.isTold('smart-lockout')

  const auditor = new Approver(await another())
  await auditor.signIn(AUDITOR)
  const { health } = auditor.words.desk
  await auditor.page.getByRole('link', { name: health.link, exact: true }).click()
  await auditor.stands(health.title)
  await accessible(auditor.page, 'the health page')
  const row = auditor.page.getByRole('listitem').filter({ hasText: health.source.inboxRules.name })
  // The page does not look again by itself; what answered before is a message only once it was asked again.
  await expect(async () => {
    await auditor.page.reload()
    await expect(row).toContainText(health.source.inboxRules.without, { timeout: 1000 })
  }).toPass()
  await expect(row).toContainText('MailboxSettings.Read')
  const signIns = auditor.page.getByRole('listitem').filter({ hasText: health.source.signIns.name })
  await expect(signIns).toContainText(health.state.answered({ at: '' }).slice(0, 8))
  await expect(auditor.page.getByText(health.phone.name)).toBeVisible()
  // The fault is removed only now: the account is read again meanwhile, and a source that answers is no message any
  // more.
  await place.contoso.delete('/faults')
})

test('whoever has no role at the desk sees nothing of it', async ({ another }) => {
  const stranger = new Approver(await another())
  await stranger.signIn(WITHOUT_ROLE)
  await stranger.page.goto('/admin/health')
  await stranger.stands(stranger.words.desk.noRole.title)
})

test('an address of the desk that is none says so in its own frame, and leads back', async ({ another, watch }) => {
  watch.expect(/404/)
  const approver = new Approver(await another())
  await approver.signIn(APPROVER)
  await approver.page.goto('/admin/nowhere')
  await approver.stands(approver.words.broken.notFoundTitle)
  await approver.page.getByRole('link', { name: approver.words.desk.pack.back }).click()
  await approver.page.waitForURL(/\/admin$/)
})

test('the page is the same without JavaScript', async ({ another }) => {
  const approver = new Approver(await another({ javaScriptEnabled: false }))
  await approver.signIn(APPROVER)
  await approver.page.goto('/admin/health')
  await approver.stands(approver.words.desk.health.title)
})
