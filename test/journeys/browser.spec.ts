/** One request belongs to one browser (rule R2): leaving it, losing it, and going back in it. */
import { accessible } from './accessible.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'

const COOKIE = '__Host-latchkey'

test('"forget this device" leaves nothing here, and the request goes on', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'account-disabled' }))
  const { layout, leave, start, outcome, states } = claimant.words
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(outcome.queued.title)
  const link = await page.getByRole('link', { name: /\/status\/open/ }).getAttribute('href')

  await claimant.follow(layout.forget)
  await claimant.stands(leave.forget.title)
  await claimant.press(leave.forget.go)
  await expect(page.getByText(start.forgotten)).toBeVisible()
  expect((await page.context().cookies(place.url)).map(({ name }) => name)).not.toContain(COOKIE)
  await page.goto('/outcome')
  await expect(page.getByText(start.lapsed)).toBeVisible()

  const elsewhere = await another()
  await elsewhere.goto(link ?? '')
  await expect(elsewhere).toHaveURL(`${place.url}/status`)
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(states.queued.name)
})

test('"I can sign in again" ends the request, and the private link says so', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'account-disabled' }))
  const { layout, leave, start, outcome, states } = claimant.words
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(outcome.queued.title)
  const link = await page.getByRole('link', { name: /\/status\/open/ }).getAttribute('href')
  await claimant.follow(layout.inAgain)
  await claimant.stands(leave.inAgain.title)
  await claimant.press(leave.inAgain.go)
  await expect(page.getByText(start.farewell)).toBeVisible()
  const elsewhere = await another()
  await elsewhere.goto(link ?? '')
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(states.withdrawn.name)
})

for (const javaScriptEnabled of [true, false])
  test(`"I can sign in again" is asked about, and can be taken back in the same browser for a few minutes ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    place,
    somebody,
    another,
  }) => {
    const page = await another({ javaScriptEnabled })
    const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
    const { layout, leave, start, verify } = claimant.words
    await claimant.proveOnce()
    await claimant.isTold('password-expired')
    await claimant.follow(layout.inAgain)
    await claimant.stands(leave.inAgain.title)
    // The accessibility check runs in the page, so it needs script.
    if (javaScriptEnabled) await accessible(page, 'the question before a request is ended')
    await claimant.follow(leave.stay)
    await claimant.isTold('password-expired')
    await claimant.follow(layout.inAgain)
    await page.getByRole('button', { name: leave.inAgain.go, exact: true }).dblclick()
    await expect(page.getByText(start.farewell)).toBeVisible()
    await page.goto('/findings')
    await expect(page.getByText(start.lapsed)).toBeVisible()
    await page.goto('/?said=farewell')
    await claimant.press(leave.endedBack)
    // What was proved before is not brought back with it.
    await claimant.stands(verify.title)
    await page.goto('/findings')
    await claimant.stands(verify.title)
    await page.goto('/?said=farewell')
    await expect(page.getByRole('button', { name: leave.endedBack, exact: true })).toHaveCount(0)
  })

test('a browser without its cookie is led to the start, and told why', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  await claimant.begin()
  await page.context().clearCookies()
  for (const address of ['/verify', '/findings', '/remedy', '/outcome']) {
    await page.goto(address)
    await expect(page.getByText(claimant.words.start.lapsed)).toBeVisible()
    await expect(page).toHaveURL(/\/\?said=lapsed$/)
  }
})

test('the cookie of before a proof opens nothing after it', async ({ page, place, somebody, another }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  await claimant.begin()
  const before = (await page.context().cookies(place.url)).filter(({ name }) => name === COOKIE)
  expect(before).toMatchObject([{ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' }])
  await claimant.prove('code-by-email')
  await claimant.isTold('password-expired')

  const thief = await another()
  await thief.context().addCookies(before)
  await thief.goto('/findings')
  await expect(thief.getByText(claimant.words.start.lapsed)).toBeVisible()
})

test('a status link shows where it stands and nothing that was found', async ({ page, place, somebody, another }) => {
  const person = await somebody({ cause: 'account-disabled' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(claimant.words.outcome.queued.title)
  const elsewhere = await another()
  await elsewhere.goto((await page.getByRole('link', { name: /\/status\/open/ }).getAttribute('href')) ?? '')
  const text = await elsewhere.locator('main').innerText()
  expect(text).toContain(await claimant.reference())
  expect(text).not.toContain(person.name)
  expect(text).not.toContain(person.signInName)
  expect(text).not.toContain(claimant.words.causes['account-disabled'].name)
  await elsewhere.goto('/findings')
  await expect(elsewhere.getByText(claimant.words.start.lapsed)).toBeVisible()
  await elsewhere.goto('/status/open?link=nothing~of-the-kind')
  await expect(elsewhere).toHaveURL(`${place.url}/status`)
})

test('a new password that is pressed twice is set once', async ({ page, place, somebody }) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveOnce()
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.stands(claimant.words.remedy.passwordTitle)
  await page.getByLabel(claimant.words.remedy.password, { exact: true }).fill(NEW_PASSWORD)
  await page.getByRole('button', { name: claimant.words.remedy.passwordGo }).dblclick()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  expect((await place.contoso.counts(person.id)).requests['PATCH /users/{id} passwordProfile']).toBe(1)
})

test('a new password that is sent from two tabs at once is set once', async ({ place, somebody, another }) => {
  const person = await somebody({ cause: 'password-expired' })
  const page = await another({ javaScriptEnabled: false })
  const claimant = new Claimant(page, place, person)
  await claimant.proveOnce()
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.stands(claimant.words.remedy.passwordTitle)
  const tabs = [page, await page.context().newPage()]
  await tabs[1]?.goto('/remedy')
  const { password, repeat, passwordGo } = claimant.words.remedy
  for (const tab of tabs) {
    await tab.getByLabel(password, { exact: true }).fill(NEW_PASSWORD)
    await tab.getByLabel(repeat, { exact: true }).fill(NEW_PASSWORD)
  }
  await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: passwordGo }).click()))
  for (const tab of tabs) await expect(tab).toHaveURL(/\/outcome/)
  expect((await place.contoso.counts(person.id)).requests['PATCH /users/{id} passwordProfile']).toBe(1)
})

test('going back and refreshing lead to where the request stands', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  const { verify, findings, remedy, outcome } = claimant.words
  const stays = async (heading: string) => {
    await claimant.stands(heading)
    await page.reload()
    await claimant.stands(heading)
  }
  await claimant.begin()
  await stays(verify.title)
  const code = await claimant.askCode('code-by-email')
  await stays(verify.ask['code-by-email'].title)
  await claimant.enterCode(code)
  await claimant.isTold('password-expired')
  await page.goBack()
  await page.reload()
  await claimant.isTold('password-expired')
  await claimant.choose('reset-password', findings.stepUpButton)
  await stays(verify.stepUpTitle)
  await claimant.prove('code-by-text')
  await claimant.choose('reset-password')
  await stays(remedy.passwordTitle)
  await page.goBack()
  await page.reload()
  await claimant.stands(remedy.passwordTitle)
  await claimant.choosePassword()
  await claimant.stands(outcome.done.title['reset-password'])
  await stays(outcome.done.title['reset-password'])
  await page.goBack()
  await page.reload()
  await claimant.stands(outcome.done.title['reset-password'])
  for (const address of ['/verify', '/findings', '/remedy']) {
    await page.goto(address)
    await claimant.stands(outcome.done.title['reset-password'])
  }
})
