/** What the pages say of the end of Microsoft's texts and calls, and what Contoso's sign-in page does then. */
import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { CauseId } from '#lib/rules/diagnosis/causes/index.ts'
import { NO_FACTS } from '#lib/words/cause-facts.ts'
import type { Words } from '#lib/words/index.ts'
import type { Employee } from './people.ts'
import type { Place } from './place.ts'

/** What a person of Contoso has besides the addresses that our codes go to. */
export const TEXTS_ALONE = { alsoRegistered: [] } as const
export const LASTING = [
  ['an authenticator app', { alsoRegistered: ['app'] }],
  ['a passkey', { alsoRegistered: ['passkey'] }],
] as const

export const FEBRUARY = '1 February 2027'
export const JULY = '1 July 2027'

/** The headline of one of the two causes, with its day. */
export const headlineOf = (words: Words, cause: CauseId & ('passkey-required' | 'text-or-voice-only'), from: string) =>
  words.causes[cause].headline({ ...NO_FACTS, from })

/** The way in: Microsoft's own address, each kind of device and none, and that codes of ours go on. */
export async function showsWay(page: Page, { passkeyDay }: Words): Promise<void> {
  const link = page.getByRole('link', { name: 'mysignins.microsoft.com/security-info' })
  await expect(link).toHaveAttribute('href', 'https://mysignins.microsoft.com/security-info')
  for (const { name } of [...Object.values(passkeyDay.devices), passkeyDay.none])
    await expect(page.locator('summary').filter({ hasText: name })).toBeVisible()
  await expect(page.getByText(passkeyDay.ownTexts)).toBeVisible()
  await page.locator('summary').filter({ hasText: passkeyDay.devices.key.name }).click()
  await expect(page.getByText(passkeyDay.devices.key.steps[0] ?? '')).toBeVisible()
}

/** Signs in at Contoso's own page; answers its heading. */
export async function signsInAtContoso(context: BrowserContext, { web }: Place, who: Employee): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${web}/sign-in?name=${encodeURIComponent(who.signInName)}`)
  await page.getByLabel('Password').fill(who.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  return page
}
