/** 1 February 2027, when Microsoft's own texts and calls end: the weeks before, and the day after the next. */
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { FEBRUARY, headlineOf, JULY, showsWay, signsInAtContoso } from './passkey-day.ts'
import { Visitor } from './visitor.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
const TEXTS_ALONE = { alsoRegistered: [] } as const
const LASTING = [
  ['an authenticator app', { alsoRegistered: ['app'] }],
  ['a passkey', { alsoRegistered: ['passkey'] }],
] as const

test.describe('before the day', () => {
  test.use({ startsAt: '2027-01-11T09:00:00Z', database: 'embedded' })

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
})

test.describe('after the day', () => {
  test.use({ startsAt: '2027-02-03T09:00:00Z', database: 'embedded' })

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
    test(`an employee with ${title} is let in, and nothing is said of it`, async ({
      page,
      context,
      place,
      somebody,
    }) => {
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
})
