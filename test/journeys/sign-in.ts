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
