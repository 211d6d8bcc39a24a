/** The password is kept on premises, and no line leads there: Microsoft's own reset for whom it may help, else a person. */
import { syncedAs } from '#test/tenant/person.ts'
import { Approver, APPROVER } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'

const synced = (name: string, lastPasswordChangeDateTime?: string) => ({
  user: { ...syncedAs(name, new Date()), ...(lastPasswordChangeDateTime ? { lastPasswordChangeDateTime } : {}) },
})

test('capable of Microsoft’s own reset: handed to it with what to expect, and back, another look tells', async ({
  page,
  place,
  somebody,
}) => {
  const person = await somebody({ cause: 'smart-lockout', ssprCapable: true, ...synced('ccline') })
  const claimant = new Claimant(page, place, person)
  const { findings, causes } = claimant.words
  await claimant.proveOnce()
  await expect(page.getByText(findings.microsoftReset.name)).toHaveCount(0)
  await claimant.press(findings.moreProofGo)
  await claimant.proveMore('code-by-text')
  // The report and the sign-in log share a limit that a site which has just opened may have used up.
  const link = page.getByRole('link', { name: findings.microsoftReset.go })
  await expect(link).toBeVisible({ timeout: 90_000 })
  for (const step of findings.microsoftReset.steps)
    await expect(page.getByRole('listitem').filter({ hasText: step })).toBeVisible()
  await expect(link).toHaveAttribute('href', 'https://aka.ms/sspr')
  await expect(link).toHaveAttribute('target', '_blank')

  await place.people.worsen(person, { ssprCapable: true, ...synced('ccline', place.now().toISOString()) })
  const back = page.locator('form').filter({ hasText: findings.microsoftReset.back })
  await back.getByRole('button', { name: findings.lookAgain }).click()
  await expect(async () => {
    await page.getByRole('button', { name: findings.lookAgain, exact: true }).last().click()
    await claimant.isTold('nothing-wrong')
  }).toPass()
  await expect(page.getByText(causes['nothing-wrong'].meaning)).toBeVisible()
  await expect(page.getByRole('heading', { name: findings.microsoftReset.changed.name })).toBeVisible()
  await expect(page.getByText(findings.microsoftReset.changed.canDo)).toBeVisible()
  await expect(link).toHaveCount(0)
})

test('not capable: done by hand where the password is kept, and closed by an administrator’s word', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'smart-lockout', employeeId: 'J-0061', ...synced('ecattaneo') })
  const claimant = new Claimant(page, place, person)
  const { findings, outcome } = claimant.words
  await claimant.proveTwice()
  await claimant.isTold('smart-lockout')
  await expect(page.getByRole('link', { name: findings.microsoftReset.go })).toHaveCount(0)
  await claimant.choose('reset-password', findings.askButton)
  await claimant.stands(outcome.queued.title)

  const approver = new Approver(await another())
  const { handedOver } = approver.words.desk
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  // A look that ends in between makes a new version of the request, which is told: then it is pressed again.
  await expect(async () => {
    await approver.takeOver('reset-password')
    await expect(approver.page.getByText(handedOver.classes.synced.lead)).toBeVisible({ timeout: 15_000 })
  }).toPass()
  for (const step of handedOver.classes.synced.steps['reset-password'] ?? [])
    await expect(approver.page.getByRole('listitem').filter({ hasText: step })).toBeVisible()
  await expect(approver.page.getByRole('link', { name: handedOver.portals.selfServiceReset })).toHaveCount(0)
  await page.reload()
  await claimant.stands(outcome['handed-over'].title)
  await expect(page.getByText(outcome.byHand.synced.lead)).toBeVisible()
  await expect(page.getByText(outcome.byHand.synced.meanwhile)).toBeVisible()

  // A look that ends while it is pressed is told, and it is pressed again.
  await expect(async () => {
    await approver.page.getByRole('button', { name: handedOver.onWord.saw.mended }).click({ timeout: 90_000 })
    await expect(approver.page.getByText(handedOver.onWord.said.mended({ name: APPROVER }))).toBeVisible({
      timeout: 15_000,
    })
  }).toPass()
  await claimant.post.letter(notice('attested-mended', 'reset-password'))
  await page.reload()
  await claimant.stands(outcome.done.attested.mended.title)
})
