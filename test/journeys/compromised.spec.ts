/** Somebody else was in the mailbox: password, rules, sending, in that order and in one request. */
import { Approver } from './approver.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'

const RULE = {
  id: 'AQAAAJ5dZqB=',
  displayName: 'Invoices',
  sequence: 1,
  isEnabled: true,
  actions: {
    forwardTo: [{ emailAddress: { name: 'collect', address: 'collect@example.net' } }],
    markAsRead: true,
  },
}

test('a compromised mailbox: reset, swept, clean, and sending allowed again', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'sending-restricted', employeeId: 'J-0041', inboxRules: [RULE] })
  const claimant = new Claimant(page, place, person)
  const { outcome, verify, achieved } = claimant.words
  await claimant.proveTwice()
  await claimant.askAdministrator()
  await claimant.stands(outcome.queued.title)

  // Lifting comes last: it is not offered while the password is the old one.
  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  await expect(approver.page.getByText(approver.words.desk.gates['reset-first']).first()).toBeVisible()
  await approver.approve('reset-password')
  await approver.told(approver.words.desk.decide.done.approved ?? '')

  await page.goto('/outcome')
  await claimant.stands(verify.approvedTitle)
  // Three codes an hour may be sent for an account, and two of them were: the first proof is another one now.
  await claimant.proveElsewhere()
  await claimant.stands(verify.approvedTitle)
  await claimant.prove('code-by-text')
  await claimant.choosePassword()
  await claimant.stands(outcome.queued.title)
  await expect(page.getByText(achieved.rule({ name: 'Invoices' }))).toBeVisible()
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')

  await approver.open(await claimant.reference(), person.name)
  await expect(approver.page.getByText(/Invoices/).first()).toBeVisible()
  await approver.approve('lift-sending-restriction')
  await claimant.post.letter(notice('done', 'lift-sending-restriction'))
  await page.goto('/outcome')
  await claimant.stands(outcome.done.title['lift-sending-restriction'])
  const { counts } = await place.contoso.counts(person.id)
  expect(counts['PATCH /users/{id}/mailFolders/inbox/messageRules/{ruleId}']).toBe(1)
})
