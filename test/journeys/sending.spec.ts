/** A mailbox that may not send: taken over step by step, and closed when the tenant shows the last of them. */
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { GAP, mentioning, notice } from './letters.ts'

/** Time for two readings of the tenant, with a reload of the page after each. */
const STEP_IS_SEEN = { timeout: 90_000 }

test('a sending restriction is handed over: password, mailbox, then lifted by hand, each read back', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'sending-restricted', employeeId: 'J-0004' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveTwice()
  await claimant.isTold('sending-restricted')
  await claimant.choose('lift-sending-restriction')
  await claimant.stands(claimant.words.outcome.queued.title)

  const approver = new Approver(await another())
  const { handedOver, decide, states, gates } = approver.words.desk
  const steps = (remedy: 'reset-password' | 'lift-sending-restriction') =>
    Promise.all(
      handedOver.steps[remedy].map((step) =>
        expect(approver.page.getByRole('listitem').filter({ hasText: step })).toBeVisible(),
      ),
    )
  const restricted = approver.page.getByRole('link', { name: handedOver.portals.restrictedSenders })
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  await expect(approver.page.getByText(gates['reset-first']).first()).toBeVisible()
  await approver.takeOver('lift-sending-restriction')
  await approver.told(decide.done['handed-over'] ?? '')
  await steps('reset-password')
  await expect(approver.page.getByText(handedOver.goesOn)).toBeVisible()
  await expect(restricted).toHaveCount(0)
  await page.reload()
  await claimant.stands(claimant.words.outcome['handed-over'].title)

  // The mailbox has no rule, so that the step after the password is over by itself.
  await place.people.worsen(person, { user: { lastPasswordChangeDateTime: place.now().toISOString() } })
  await expect(restricted).toHaveAttribute('href', /^https:\/\/\S+\/restrictedentities$/, STEP_IS_SEEN)
  await steps('lift-sending-restriction')
  await expect(approver.page.getByText(handedOver.after['lift-sending-restriction'] ?? '')).toBeVisible()

  await place.contoso.post('/restrictions', { address: person.signInName, on: false })
  await claimant.post.letter(notice('done', 'lift-sending-restriction'))
  await expect(approver.page.getByText(states.done, { exact: true }).first()).toBeVisible()
  await page.reload()
  await claimant.stands(claimant.words.outcome.done.title['lift-sending-restriction'])
  await expect(
    page.getByText(mentioning(claimant.words.outcome.done.sendingBy({ usually: GAP, latest: GAP }))),
  ).toBeVisible()
})
