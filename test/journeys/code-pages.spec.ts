/** Pages about codes: for anybody, made once, without a script on them. */
import { wordsFor } from '#lib/words/index.ts'
import { expect, test } from './journey.ts'

const en = wordsFor('en')
const sl = wordsFor('sl')
const heading = (words: typeof en, code: string, sense: keyof typeof en.codes.senses) =>
  words.codes.heading({ code, means: words.codes.senses[sense].means })

test('the words of the error page, pasted whole, lead to the page of their code, and on to the start', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: en.codes.title }).click()
  const field = page.getByLabel(en.codes.field)
  await field.fill(
    "Your account or password is incorrect. If you don't remember your password, reset it now.\nSign-in was blocked\nYour account is temporarily locked to prevent unauthorized use. Try again later.",
  )
  await page.getByRole('button', { name: en.codes.go }).click()
  await expect(page).toHaveURL(/\/en\/codes\/AADSTS50053$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading(en, '50053', 'smart-lockout'))
  await page.getByRole('link', { name: en.codes.start }).click()
  await expect(page.getByLabel(en.start.errorCode)).toHaveValue('50053')
})

test('they hold no script, are the same with scripts switched off, and are made once', async ({ another, request }) => {
  const first = await request.get('/en/codes/AADSTS50055')
  const text = await first.text()
  expect(text).not.toMatch(/<script/)
  expect(text).toContain('rel="canonical"')
  expect(text).toMatch(/hrefLang="sl"/i)
  expect(first.headers()['content-security-policy']).toContain("script-src 'none'")
  expect(first.headers()['x-robots-tag']).toBeUndefined()
  const again = await request.get('/en/codes/AADSTS50055')
  expect(again.headers()['x-nextjs-cache']).toBe('HIT')
  expect(await again.text()).toBe(text)

  const page = await another({ javaScriptEnabled: false, locale: 'sl-SI' })
  await page.goto('/codes/AADSTS50055')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading(sl, '50055', 'password-expired'))
  await page.getByRole('link', { name: en.name }).click()
  await expect(page).toHaveURL(/\/en\/codes\/AADSTS50055$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading(en, '50055', 'password-expired'))
})

test('every way to write a code has one page; what is no code has none, and one that nobody knows is said to be so', async ({
  page,
}) => {
  await page.goto('/en/codes/aadsts50057')
  await expect(page).toHaveURL(/\/en\/codes\/AADSTS50057$/)
  await page.goto('/en/codes/550-5.1.8')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading(en, '550 5.1.8', 'sending-restricted'))
  await page.goto('/en/codes/AADSTS599999')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.codes.unknownHeading({ code: '599999' }))
  await page.getByLabel(en.codes.field).fill('it does not work')
  await page.getByRole('button', { name: en.codes.go }).click()
  await expect(page.getByRole('alert').filter({ hasText: en.codes.unread })).toBeVisible()
})

test('a page says who can fix it, and that of a pass leads back to the request', async ({ page }) => {
  const { whose, senses, backToRequest } = en.codes
  await page.goto('/en/codes/AADSTS7000218')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading(en, '7000218', 'family-app-owner'))
  await expect(page.getByText(whose['app-owner'], { exact: true })).toBeVisible()
  await page.goto('/en/codes/550-5.7.705')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading(en, '550 5.7.705', 'tenant-sending'))
  await page.goto('/en/codes/0xcaa82ee7')
  await expect(page).toHaveURL(/\/en\/codes\/CAA82EE7$/)
  await expect(page.getByText(whose.device, { exact: true })).toBeVisible()
  await page.goto('/en/codes/AADSTS50140')
  await expect(page.getByText(senses.harmless.canDo)).toBeVisible()
  await page.goto('/en/codes/AADSTS130504')
  await expect(page.getByRole('link', { name: backToRequest })).toHaveAttribute('href', '/en/outcome')
})

test('search engines are told of them, and of nothing else', async ({ request, place }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${place.url}/sitemap.xml`)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap).toContain(`<loc>${place.url}/sl/codes/AADSTS50053</loc>`)
  expect(sitemap).not.toMatch(/verify|admin|status/)
  for (const path of ['/', '/verify', '/privacy', '/codes/find?said=599999', '/sl'])
    expect((await request.get(path)).headers()['x-robots-tag'], path).toBe('noindex, nofollow')
})
