/** Where mail leaves by Microsoft Graph, from a mailbox of Exchange Online in which what came back is read. */
import { Approver, AUDITOR } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

test.use({ mailRoute: 'graph' })
// One place for all of them.
test.describe.configure({ mode: 'default' })
test.setTimeout(300_000)

const LOCKED = { cause: 'smart-lockout', lockedForMinutes: 60 } as const

test('a code by Graph arrives and proves who it is', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody(LOCKED))
  await claimant.begin()
  await claimant.prove('code-by-email')
  await claimant.isTold('smart-lockout')
})

test('a code that came back is told to whoever has proved something, who goes on another way', async ({
  page,
  place,
  somebody,
}) => {
  const locked = await somebody({ ...LOCKED, email: 'moved.away@undeliverable.example' })
  const claimant = new Claimant(page, place, locked)
  const { awaited, ask } = claimant.words.verify
  await claimant.begin()
  await claimant.prove('code-by-text')
  await claimant.isTold('smart-lockout')
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.stands(claimant.words.verify.stepUpTitle)
  await claimant.way('code-by-email')
  await claimant.stands(ask['code-by-email'].title)
  await expect(page.getByText(awaited.undelivered)).toBeVisible({ timeout: 120_000 })
  await page.getByRole('link', { name: awaited.others }).click()
  await claimant.stands(claimant.words.verify.stepUpTitle)
})

test('the health page says by which route mail leaves, and that what comes back is found', async ({ another }) => {
  const auditor = new Approver(await another())
  await auditor.signIn(AUDITOR)
  await auditor.page.goto('/admin/health')
  const { mail } = auditor.words.desk.health
  const row = auditor.page.getByRole('listitem').filter({ hasText: mail.routes.graph })
  await expect(row).toContainText(mail.bounces.read)
})
