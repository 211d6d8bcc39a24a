/** A code that cannot be sent at once: the page says so, and says when it is on its way. */
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

/** A fault by which nobody's methods can be read. */
const OUT = { fault: 'unavailable', path: 'authentication/methods' } as const
const NOBODY = { signInName: 'nobody.at.all@contoso.com', email: 'nobody@example.org', phone: '+447700900999' }

test.setTimeout(240_000)

test('a late code is told by the page itself, for a known and an unknown name alike, and so is its end', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  await place.contoso.post('/faults', OUT)
  const claimant = new Claimant(page, place, locked)
  const stranger = new Claimant(await another(), place, { ...locked, ...NOBODY })
  const { awaited, ask } = claimant.words.verify
  for (const one of [claimant, stranger]) {
    await one.begin()
    await one.way('code-by-email')
    await one.stands(ask['code-by-email'].title)
  }
  for (const one of [claimant, stranger]) {
    await expect(one.page.getByText(awaited.slow)).toBeVisible({ timeout: 90_000 })
    await expect(one.page.getByText(awaited.stay)).toBeVisible()
    await expect(one.page.getByRole('link', { name: awaited.look })).toBeVisible()
  }
  // What was typed meanwhile stays.
  await page.getByLabel(ask['code-by-email'].label, { exact: true }).fill('1234')
  await place.contoso.delete('/faults')
  for (const one of [claimant, stranger]) {
    await expect(one.page.getByText(awaited.slow)).toBeHidden({ timeout: 90_000 })
    await expect(one.page.getByText(ask['code-by-email'].lead[0] ?? '')).toBeVisible()
  }
  await expect(page.getByLabel(ask['code-by-email'].label, { exact: true })).toHaveValue('1234')
  await claimant.enterCode(await claimant.post.code('mail'))
  await claimant.isTold('smart-lockout')
})
