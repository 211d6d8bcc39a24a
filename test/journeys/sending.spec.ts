/** A mailbox that may not send: handed over with exact steps, and closed when the tenant shows the change. */
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

test('a sending restriction is handed over, lifted by hand, and read back', async ({
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
  const { handedOver, decide, states } = approver.words.desk
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  await approver.takeOver('lift-sending-restriction')
  await approver.told(decide.done['handed-over'] ?? '')
  for (const step of handedOver.steps['lift-sending-restriction'])
    await expect(approver.page.getByRole('listitem').filter({ hasText: step })).toBeVisible()
  await expect(approver.page.getByRole('link', { name: handedOver.restricted })).toHaveAttribute('href', /^https:\/\//)
  await page.reload()
  await claimant.stands(claimant.words.outcome['handed-over'].title)

  await place.contoso.post('/restrictions', { address: person.signInName, on: false })
  await claimant.post.letter(/^Your mailbox may send again/)
  await expect(approver.page.getByText(states.done, { exact: true }).first()).toBeVisible()
  await page.reload()
  await claimant.stands(claimant.words.outcome.done.title['lift-sending-restriction'])
})
