/** Blocked by an administrator: a person decides, and the result is collected. */
import { Approver } from './approver.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'

test('an account blocked by an administrator is switched on again by an approver', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0001' })
  const claimant = new Claimant(page, place, blocked)
  expect(await claimant.signInWith(blocked.password)).toBe('AADSTS50057')
  await claimant.proveTwice()
  await claimant.isTold('account-disabled')
  await claimant.choose('enable-sign-in')
  await claimant.stands(claimant.words.outcome.queued.title)

  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), blocked.name)
  await approver.approve('enable-sign-in')
  await approver.told(approver.words.desk.decide.done.acting ?? '')

  await claimant.post.letter(notice('done', 'enable-sign-in'))
  await page.reload()
  await claimant.stands(claimant.words.outcome.done.title['enable-sign-in'])
  expect((await place.contoso.counts(blocked.id)).counts['PATCH /users/{id} accountEnabled']).toBe(1)
  expect(await claimant.signInWith(blocked.password)).toBe('signed in')
})

test('a new password that an approver allowed is collected with fresh proofs only', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'sending-restricted', employeeId: 'J-0002' })
  const claimant = new Claimant(page, place, person)
  await claimant.begin()
  await claimant.proveElsewhere()
  await page.getByRole('button', { name: claimant.words.findings.moreProofGo }).click()
  await claimant.proveMore('code-by-text')
  await claimant.askAdministrator()
  await claimant.stands(claimant.words.outcome.queued.title)

  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  await approver.approve('reset-password')
  await approver.told(approver.words.desk.decide.done.approved ?? '')
  await claimant.post.letter(notice('approved', 'reset-password'))

  await page.goto('/outcome')
  await claimant.stands(claimant.words.verify.approvedTitle)
  await claimant.proveElsewhere()
  // Proofs from before the approval do not count, so they are given again.
  await claimant.stands(claimant.words.verify.approvedTitle)
  await claimant.prove('code-by-text')
  await claimant.choosePassword()
  // Sending is lifted after the password, in the same request, by a person.
  await claimant.stands(claimant.words.outcome.queued.title)
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
})

test('a request is declined, and the claimant reads the reason', async ({ page, place, somebody, another }) => {
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0003' })
  const claimant = new Claimant(page, place, blocked)
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(claimant.words.outcome.queued.title)

  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), blocked.name)
  await approver.decline('')
  await expect(
    approver.page.getByRole('alert').filter({ hasText: approver.words.refusals.reasonMissing }),
  ).toBeVisible()
  await approver.page.getByLabel(approver.words.desk.decide.reason).fill('Ring us first: 555 01 00.')
  await approver.press(approver.words.desk.decide.declineTo)
  await approver.told(approver.words.desk.decide.done.declined ?? '')

  expect((await claimant.post.letter(notice('declined'))).body).toContain('Ring us first: 555 01 00.')
  await page.reload()
  await claimant.stands(claimant.words.outcome.declined.title)
  await expect(page.getByText('Ring us first: 555 01 00.')).toBeVisible()
  expect((await place.contoso.counts(blocked.id)).requests['PATCH /users/{id}'] ?? 0).toBe(0)
})
