/** The day after the next, when Microsoft's own texts and calls have ended. */
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { headlineOf, JULY, LASTING, showsWay, signsInAtContoso, TEXTS_ALONE } from './passkey-day.ts'
import { Visitor } from './visitor.ts'

test.use({ startsAt: '2027-02-03T09:00:00Z' })
// One place for all of them.
test.describe.configure({ mode: 'default' })

test('who has texts alone is stopped at the door, reads why, and gets in with a passkey', async ({
  page,
  context,
  place,
  somebody,
}) => {
  const employee = await somebody({ ...TEXTS_ALONE, cause: 'passkey-required' })
  const stopped = await signsInAtContoso(context, place, employee)
  await expect(stopped.getByRole('heading', { name: 'Set up a passkey to continue' })).toBeVisible()
  const claimant = new Claimant(page, place, employee)
  const { words } = claimant
  await claimant.proveTwice()
  await claimant.isTold('passkey-required')
  await showsWay(page, words)
  await stopped.getByRole('button', { name: 'Create a passkey' }).click()
  await expect(stopped.getByText('Registered:')).toBeVisible()
  const again = await signsInAtContoso(context, place, employee)
  await expect(again.getByText('Signed in as')).toBeVisible()
  // Some minutes later: its log has it.
  await place.contoso.post('/logs/hurry', {})
  await claimant.looksUntilTold('nothing-wrong')
})

test('a pass for it is a person’s to give', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ ...TEXTS_ALONE, cause: 'passkey-required' }))
  const { words } = claimant
  await claimant.proveTwice()
  await claimant.isTold('passkey-required')
  await claimant.choose('temporary-access-pass', words.findings.askButton)
  await claimant.stands(words.outcome.queued.title)
})

test('an employee with texts alone reads that they need a passkey now', async ({ page, place, somebody }) => {
  const visitor = new Visitor(page, place, await somebody(TEXTS_ALONE))
  const { door } = visitor.words.passkeyDay
  await visitor.opens()
  await expect(page.getByRole('heading', { name: door.over })).toBeVisible()
  await expect(page.getByText(door.says.passkey)).toBeVisible()
})

for (const [title, methods] of LASTING)
  test(`an employee with ${title} is let in, and nothing is said of it`, async ({ page, context, place, somebody }) => {
    const employee = await somebody({ ...methods, cause: 'nothing-wrong' })
    const inside = await signsInAtContoso(context, place, employee)
    await expect(inside.getByText('Signed in as')).toBeVisible()
    const claimant = new Claimant(page, place, employee)
    await claimant.proveTwice()
    await claimant.isTold('nothing-wrong')
    await expect(page.getByText(claimant.words.passkeyDay.ownTexts)).toHaveCount(0)
  })

test('a guest is still warned of July', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ ...TEXTS_ALONE, cause: 'guest-elsewhere' }))
  await claimant.proveTwice()
  await claimant.isTold('guest-elsewhere')
  await expect(page.getByText(headlineOf(claimant.words, 'text-or-voice-only', JULY))).toBeVisible()
})
