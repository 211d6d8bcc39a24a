/** An error message that nobody understands: the person is told so, and an approver reads it after a proof. */
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

const WROTE = 'Purple elephants guard the mailbox'

test('what was not understood is said to be so, goes with the request, and is shown as not checked', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'account-disabled', employeeId: 'J-0071' })
  const claimant = new Claimant(page, place, person)
  const { codes, outcome } = claimant.words
  await claimant.begin(`\u202e${WROTE}`)
  await expect(page.getByText(codes.reportedText)).toBeVisible()
  await claimant.prove('code-by-email')
  await page.getByRole('button', { name: claimant.words.findings.moreProofGo }).click()
  await claimant.proveMore('code-by-text')
  await claimant.isTold('account-disabled')
  await expect(page.getByText(codes.reportedText)).toBeVisible()
  await claimant.choose('enable-sign-in')
  await claimant.stands(outcome.queued.title)

  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  const { pack } = approver.words.desk
  await expect(approver.page.getByText(pack.reportedText)).toBeVisible()
  await expect(approver.page.getByText(`“${WROTE}”`)).toBeVisible()
})

test('nobody at the desk reads it before a proof', async ({ page, place, somebody, another }) => {
  const person = await somebody({ cause: 'smart-lockout', email: undefined, phone: undefined, employeeId: 'J-0072' })
  const claimant = new Claimant(page, place, person)
  await claimant.begin(WROTE)
  await claimant.saysNoneOfThese()
  await claimant.stands(claimant.words.outcome.referred.title)
  const approver = new Approver(await another())
  await approver.signIn()
  await approver.openByReference(await claimant.reference())
  await expect(approver.page.getByText(approver.words.desk.pack.noProofs)).toBeVisible()
  await expect(approver.page.getByText('elephants')).toHaveCount(0)
})
