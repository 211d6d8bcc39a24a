/** Whether a new method was registered with a pass: known by the date of the method. */
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { kindTenant } from './kind-tenant.ts'

test.use(kindTenant('new-method.spec.ts'))

/** From the range that Ofcom reserves for drama, and nobody else's. */
const NEW_PHONE = '+44 7700900998'

test('a phone that was registered with a pass is seen by its date, and the button does not go on asking for it', async ({
  page,
  place,
  somebody,
}) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'second-factor-failing' }))
  const { pass, outcome } = claimant.words
  await claimant.proveTwice()
  await claimant.choose('temporary-access-pass')
  await claimant.stands(pass.title)
  await claimant.pressInTurn(pass.go, pass.shownTitle)
  const shown = await page.locator('output.code').innerText()
  await place.contoso.post('/passes/hurry', {})
  expect(await claimant.registersPhone(shown, NEW_PHONE)).toBe(NEW_PHONE)
  await page.goto('/outcome')
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: outcome.tryNow })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
})
