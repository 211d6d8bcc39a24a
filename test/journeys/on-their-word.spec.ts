/** A mailbox that may not send, where nothing looks into Exchange: opened by a bounce code, closed by a person's word. */
import { Approver, APPROVER } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { GAP, mentioning, notice, noticeSays } from './letters.ts'

test.use({ exchange: 'off' })

const BOUNCE =
  "Your message couldn't be delivered because you weren't recognized as a valid sender. Remote Server returned '550 5.1.8 Access denied, bad outbound sender AS(42004)'"

test('the bounce mail opens it as told and not seen, and an administrator’s word closes it', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'sending-restricted', employeeId: 'J-0051' })
  const claimant = new Claimant(page, place, person)
  const { findings, outcome } = claimant.words
  await claimant.begin(BOUNCE)
  await expect(page.getByText('550 5.1.8').first()).toBeVisible()
  await claimant.prove('code-by-email')
  await claimant.stands(findings.onYourWord.headline)
  await expect(page.getByText(findings.onYourWord.name)).toBeVisible()
  await claimant.press(findings.onYourWord.ask)
  await claimant.stands(outcome.queued.title)
  const reference = await claimant.reference()

  const approver = new Approver(await another())
  const { pack, handedOver, decide, states, cause } = approver.words.desk
  await approver.signIn()
  const row = approver.page.locator('a[data-row]').filter({ hasText: person.name })
  await expect(row).toContainText(`${cause['sending-restricted']} (${pack.unverified})`)
  await approver.open(reference, person.name)
  await expect(approver.page.getByText(pack.unverifiedMeans)).toBeVisible()
  await approver.takeOver('lift-sending-restriction')
  await approver.told(decide.done['handed-over'] ?? '')
  await expect(approver.page.getByRole('link', { name: handedOver.portals.restrictedSenders })).toHaveAttribute(
    'href',
    /restrictedentities$/,
  )
  await expect(approver.page.getByText(handedOver.onWord.watching)).toBeVisible()
  await page.reload()
  await claimant.stands(outcome['handed-over-on-word'].title)

  await approver.press(handedOver.onWord.saw.lifted)
  await approver.told(decide.done['done'] ?? '')
  await expect(approver.page.getByText(handedOver.onWord.said.lifted({ name: APPROVER }))).toBeVisible()
  await expect(approver.page.getByText(states.done, { exact: true }).first()).toBeVisible()

  const letter = await claimant.post.letter(notice('attested-lifted'))
  for (const said of noticeSays('attested-lifted')) expect(letter.body.replaceAll(/\s+/g, ' ')).toMatch(said)
  await page.reload()
  await claimant.stands(outcome.done.attested.lifted.title)
  await expect(page.getByText(mentioning(outcome.done.attested.lifted.lead({ clock: GAP })))).toBeVisible()
  await expect(page.getByText(mentioning(outcome.done.sendingBy({ usually: GAP, latest: GAP })))).toBeVisible()
})
