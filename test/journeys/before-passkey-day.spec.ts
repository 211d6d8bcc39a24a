/** The weeks before 1 February 2027, when Microsoft's own texts and calls end. */
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { FEBRUARY, headlineOf, JULY, LASTING, showsWay, TEXTS_ALONE } from './passkey-day.ts'
import { Visitor } from './visitor.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

test.use({ startsAt: '2027-01-11T09:00:00Z' })
// One place for all of them.
test.describe.configure({ mode: 'default' })

test('who has texts alone is warned beside what is found, and sees the way for the phone in hand', async ({
  another,
  place,
  somebody,
}) => {
  const page = await another({ userAgent: IPHONE })
  const claimant = new Claimant(page, place, await somebody({ ...TEXTS_ALONE, cause: 'nothing-wrong' }))
  const { words } = claimant
  await claimant.proveTwice()
  await claimant.isTold('nothing-wrong')
  await expect(page.getByText(headlineOf(words, 'text-or-voice-only', FEBRUARY))).toBeVisible()
  await expect(page.getByText(words.passkeyDay.devices.iphone.steps[0] ?? '')).toBeVisible()
  await expect(page.getByText(words.passkeyDay.devices.windows.steps[0] ?? '')).toBeHidden()
  await showsWay(page, words)
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(words.outcome.done.title['reset-password'])
  await expect(page.getByText(headlineOf(words, 'text-or-voice-only', FEBRUARY))).toBeVisible()
})

test('one proof hears nothing of it', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ ...TEXTS_ALONE, cause: 'nothing-wrong' }))
  await claimant.proveOnce()
  await claimant.isTold('nothing-wrong')
  await expect(page.getByText(claimant.words.passkeyDay.ownTexts)).toHaveCount(0)
  await expect(page.getByText(claimant.words.findings.moreToTell)).toHaveCount(0)
})

test('an employee with texts alone reads whether they could get in, and rehearses it', async ({
  page,
  place,
  somebody,
}) => {
  const visitor = new Visitor(page, place, await somebody(TEXTS_ALONE))
  const { passkeyDay, enrol } = visitor.words
  await visitor.opens()
  await expect(page.getByRole('heading', { name: `Could you get in on ${FEBRUARY}?` })).toBeVisible()
  await expect(page.getByText(passkeyDay.door.says.passkey)).toBeVisible()
  await showsWay(page, visitor.words)
  await visitor.follow(enrol.rehearse)
  await visitor.stands(enrol.rehearsal.title)
  await expect(page.getByText(passkeyDay.door.says.passkey)).toBeVisible()
})

for (const [title, methods] of LASTING)
  test(`an employee with ${title} would get in, and is not warned`, async ({ page, another, place, somebody }) => {
    const employee = await somebody({ ...methods, cause: 'nothing-wrong' })
    const visitor = new Visitor(page, place, employee)
    await visitor.opens()
    await expect(page.getByText(visitor.words.passkeyDay.door.says.open)).toBeVisible()
    const claimant = new Claimant(await another(), place, employee)
    await claimant.proveTwice()
    await claimant.isTold('nothing-wrong')
    await expect(claimant.page.getByText(claimant.words.passkeyDay.ownTexts)).toHaveCount(0)
  })

test('a guest is told of July, behind what comes first', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ ...TEXTS_ALONE, cause: 'guest-elsewhere' }))
  const { words } = claimant
  await claimant.proveTwice()
  await claimant.isTold('guest-elsewhere')
  await expect(page.getByText(headlineOf(words, 'text-or-voice-only', JULY))).toBeVisible()
  await expect(page.getByText(words.passkeyDay.guest)).toBeVisible()
})
