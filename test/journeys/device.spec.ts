/** A request that was begun here goes on at another device, and nowhere else (R2, N25). */
import { accessible } from './accessible.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { GAP, mentioning } from './letters.ts'

test('a request goes on at a phone: the square here, the code there, and this browser loses it', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  const { device, start } = claimant.words
  await claimant.begin()
  await expect(page.getByRole('link', { name: device.link })).toHaveCount(0)
  await claimant.prove('code-by-email')
  await claimant.isTold('password-expired')
  await page.getByRole('link', { name: device.link }).click()
  await claimant.press(device.show)
  await expect(page.getByRole('img', { name: device.picture })).toBeVisible()
  await accessible(page, 'the square for another device')
  const address = await page.getByText(/\/device\/open\?link=/).innerText()

  const phone = await another({ viewport: { width: 390, height: 800 } })
  const there = new Claimant(phone, place, person)
  await phone.goto(address)
  await there.stands(device.openTitle)
  await accessible(phone, 'the address on another device')
  await there.press(device.openGo)
  await there.stands(device.codeTitle)
  await accessible(phone, 'the code on another device')
  const code = await phone.getByText(/^\d{3} \d{3}$/).innerText()

  await page.getByLabel(device.code).fill(code.replace(/^\d/, (first) => String((Number(first) + 1) % 10)))
  await claimant.press(device.go)
  await claimant.hears(claimant.words.refusals.handOverIncorrect)
  await page.getByLabel(device.code).fill(code)
  await claimant.press(device.go)
  await expect(page.getByText(start.moved)).toBeVisible()

  await there.isTold('password-expired')
  await page.goto('/findings')
  await expect(page.getByText(start.lapsed)).toBeVisible()
})

test('an address for another device opens on one, and looking at it opens it on none', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  const { device } = claimant.words
  await claimant.proveOnce()
  await claimant.isTold('password-expired')
  await page.getByRole('link', { name: device.link }).click()
  await claimant.press(device.show)
  const address = await page.getByText(/\/device\/open\?link=/).innerText()

  const scanner = await another({ javaScriptEnabled: false })
  for (let times = 0; times < 3; times++) await scanner.goto(address)
  await new Claimant(scanner, place, person).stands(device.openTitle)
  const phone = await another()
  await phone.goto(address)
  await new Claimant(phone, place, person).press(device.openGo)
  await new Claimant(phone, place, person).stands(device.codeTitle)
  await scanner.goto(address)
  await new Claimant(scanner, place, person).stands(device.overTitle)
})

test('whoever opens an address for another device keeps the request that they have, until the other one has moved', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const [person, other] = [await somebody({ cause: 'password-expired' }), await somebody({ cause: 'password-expired' })]
  const claimant = new Claimant(page, place, person)
  const { device } = claimant.words
  await claimant.proveOnce()
  await claimant.isTold('password-expired')
  await page.getByRole('link', { name: device.link }).click()
  await claimant.press(device.show)
  const address = await page.getByText(/\/device\/open\?link=/).innerText()

  const phone = await another({ javaScriptEnabled: false })
  const there = new Claimant(phone, place, other)
  await there.begin()
  await phone.goto(address)
  await expect(phone.getByText(mentioning(device.openBeside({ reference: GAP })))).toBeVisible()
  await there.press(device.openGo)
  await there.stands(device.codeTitle)
  const code = await phone.getByText(/^\d{3} \d{3}$/).innerText()
  // The phone's own request stands where it stood, and the page with the code is still there.
  await phone.goto('/verify')
  await expect(phone.getByText(other.signInName).first()).toBeVisible()
  await phone.goto('/device/code')
  await there.stands(device.codeTitle)

  await page.getByLabel(device.code).fill(code)
  await claimant.press(device.go)
  await phone.goto('/device/code')
  await new Claimant(phone, place, person).isTold('password-expired')
})
