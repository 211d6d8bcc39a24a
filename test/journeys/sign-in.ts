import type { BrowserContext } from '@playwright/test'

interface Typed {
  readonly name: string
  readonly password: string
}

/** What the page that stands for Microsoft's says to a name and a password: a code, or that it let them in. */
export async function signInAtContoso(
  browser: BrowserContext,
  web: string,
  { name, password }: Typed,
): Promise<string> {
  const page = await browser.newPage()
  await page.goto(`${web}/sign-in?name=${encodeURIComponent(name)}`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page
    .getByText(/Signed in as|AADSTS/)
    .first()
    .waitFor()
  const said = await page.locator('body').innerText()
  await page.close()
  return /AADSTS\d+/.exec(said)?.[0] ?? 'signed in'
}

/** Signs in with a pass and sets up a new phone with it; answers the phones that the tenant then knows. */
export async function registerAtContoso(
  browser: BrowserContext,
  web: string,
  { name, password }: Typed,
  phone: string,
): Promise<string> {
  const page = await browser.newPage()
  await page.goto(`${web}/sign-in?name=${encodeURIComponent(name)}`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('New phone').fill(phone)
  await page.getByRole('button', { name: 'Register this phone' }).click()
  const known = await page.getByText('Registered:').locator('strong').innerText()
  await page.close()
  return known
}
