/** What was added here in good time works when Microsoft 365 does not: a passkey, an app, a sheet of codes. */
import type { Page } from '@playwright/test'
import type { AnsweredFactorId } from '#lib/rules/proofs/factors/index.ts'
import { groupSavedCode } from '#lib/rules/proofs/saved-code.ts'
import { accessible } from './accessible.ts'
import { plugIn } from './authenticator.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'
import type { Place } from './place.ts'
import type { Prepared } from './prepared.ts'

async function choosing(page: Page, place: Place, person: Prepared, way: AnsweredFactorId, language?: 'sl') {
  const claimant = new Claimant(page, place, person, language)
  await claimant.begin()
  await claimant.way(way)
  await claimant.stands(claimant.words.verify.ask[way].title)
  return claimant
}

/** Until the name was looked up there is nothing to compare with, and the page says so. */
async function answer(claimant: Claimant, way: AnsweredFactorId, typed: string): Promise<void> {
  const { label, go } = claimant.words.verify.ask[way]
  await expect(async () => {
    await claimant.page.getByLabel(label, { exact: true }).fill(typed)
    await claimant.press(go)
    await expect(claimant.page.getByText(claimant.words.refusals.notReadyYet)).toBeHidden({ timeout: 2000 })
  }).toPass()
}

test('a passkey is proof enough by itself: the new password is chosen at once', async ({ page, place }) => {
  const person = place.prepared()
  await plugIn(page, person)
  const claimant = await choosing(page, place, person, 'passkey')
  await accessible(page, 'the page for a passkey')
  await claimant.press(claimant.words.verify.ask.passkey.go)
  await claimant.isTold('password-expired')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
})

test('a device without a passkey of ours says so in words, and leads to the other ways', async ({ page, place }) => {
  const person = place.prepared()
  await plugIn(page)
  const claimant = await choosing(page, place, person, 'passkey')
  const { ask, passkey, otherWay, title } = claimant.words.verify
  await claimant.press(ask.passkey.go)
  await expect(page.getByText(passkey.cancelled)).toBeVisible()
  await accessible(page, 'a passkey that was not used')
  await page.getByText(ask.passkey.trouble).click()
  await page.getByRole('link', { name: otherWay }).click()
  await claimant.stands(title)
})

test("somebody else's passkey proves nothing, and is refused like none", async ({ page, place }) => {
  const [person, other] = [place.prepared(), place.prepared()]
  await plugIn(page, other)
  const claimant = await choosing(page, place, person, 'passkey')
  await claimant.press(claimant.words.verify.ask.passkey.go)
  await claimant.hears(claimant.words.refusals.answerNotAccepted)
})

test('without JavaScript the passkey says that it needs it, and the other ways still work', async ({
  place,
  another,
}) => {
  const page = await another({ javaScriptEnabled: false })
  const person = place.prepared()
  const claimant = await choosing(page, place, person, 'passkey')
  await expect(page.getByText(claimant.words.verify.passkey.needsScript)).toBeVisible()
  await page.getByRole('link', { name: claimant.words.verify.otherWay }).first().click()
  await claimant.way('saved-code')
  await answer(claimant, 'saved-code', person.codes[0] ?? '')
  await page.getByRole('link', { name: claimant.words.verify.newCode.offerGo }).click()
  await claimant.press(claimant.words.verify.newCode.go)
  await expect(page.getByRole('status').locator('strong')).toHaveText(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
})

test('a saved code off the sheet proves once, and a new one takes its place', async ({ page, place, another }) => {
  const person = place.prepared()
  const [used = ''] = person.codes
  const claimant = await choosing(page, place, person, 'saved-code')
  const { verify, refusals } = claimant.words
  await accessible(page, 'the field for a saved code')
  await answer(claimant, 'saved-code', groupSavedCode(used).toLowerCase().replaceAll('-', ' '))
  await page.getByRole('link', { name: verify.newCode.offerGo }).click()
  await claimant.stands(verify.newCode.title)
  await claimant.press(verify.newCode.go)
  await claimant.stands(verify.newCode.shownTitle)
  await accessible(page, 'the new code')
  const fresh = await page.getByRole('status').locator('strong').innerText()
  await claimant.post.letter(notice('code-replaced'))
  await page.getByRole('link', { name: verify.newCode.done }).click()
  await expect(page.getByRole('link', { name: verify.newCode.offerGo })).toBeHidden()

  const again = await choosing(await another(), place, person, 'saved-code')
  await answer(again, 'saved-code', used)
  await again.hears(refusals.answerNotAccepted)
  await answer(again, 'saved-code', fresh)
  await again.page.waitForURL((address) => address.pathname === '/findings')
})

test('a saved code with a slip of the pen is found out before it costs a try', async ({ page, place }) => {
  const person = place.prepared()
  const [code = ''] = person.codes
  const claimant = await choosing(page, place, person, 'saved-code')
  await page.getByLabel(claimant.words.verify.ask['saved-code'].label, { exact: true }).fill(code.slice(0, -1))
  await page.keyboard.press('Tab')
  await expect(page.getByText(claimant.words.refusals.savedCodeUnreadable).first()).toBeVisible()
})

test('a code of the app and one by e-mail are two proofs, in Slovenian; the code works once', async ({
  place,
  another,
}) => {
  const person = place.prepared()
  const claimant = await choosing(await another({ locale: 'sl-SI' }), place, person, 'authenticator-code', 'sl')
  const { findings, remedy } = claimant.words
  const code = person.shows()
  await answer(claimant, 'authenticator-code', code)
  await claimant.isTold('password-expired')
  await claimant.choose('reset-password', findings.stepUpButton)
  await claimant.proveMore('code-by-email')
  await claimant.isTold('password-expired')
  await claimant.choose('reset-password')
  await claimant.stands(remedy.passwordTitle)

  const stranger = await choosing(await another(), place, person, 'authenticator-code')
  await answer(stranger, 'authenticator-code', code)
  await stranger.hears(stranger.words.refusals.answerNotAccepted)
})
