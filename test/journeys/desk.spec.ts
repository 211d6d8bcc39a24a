/** Who may decide, about whom, and on what (rule R10). */
import { accessible } from './accessible.ts'
import { ADMINISTRATORS, Approver, APPROVER, AUDITOR, GUEST_WITH_ROLE, MEGANS_ADMIN, WITHOUT_ROLE } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

/** A page of the desk looks for news every few seconds. */
const ENDED_WHILE_LOOKING = /\/api\/requests\/stamp\S* said: .*401/

test('an approver cannot decide about herself, at the page or past it', async ({ page, place, somebody, another }) => {
  const herself = await somebody({ cause: 'account-disabled', employeeId: MEGANS_ADMIN.employeeId })
  const claimant = new Claimant(page, place, herself)
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(claimant.words.outcome.queued.title)

  const approver = new Approver(await another())
  await approver.signIn(MEGANS_ADMIN.name)
  await approver.open(await claimant.reference(), herself.name)
  await expect(approver.page.getByText(approver.words.desk.decide.withheld['not-your-own'] ?? '')).toBeVisible()
  await expect(approver.act('enable-sign-in')).toHaveCount(0)

  const id = new URL(approver.page.url()).pathname.split('/').at(-1) ?? ''
  const { request } = approver.page
  // A look that ends in between may change what was shown, which is told before anything else.
  await expect(async () => {
    const pack = (await (await request.get(`/api/requests/${id}`)).json()) as {
      request: { version: number; seen: string }
    }
    const { version, seen } = pack.request
    const refused = await request.post(`/api/requests/${id}/decision`, {
      headers: { origin: place.url },
      data: { decision: 'approve', version, seen, remedy: 'enable-sign-in' },
    })
    expect(await refused.json()).toMatchObject({ code: 'not-your-own' })
    expect(refused.status()).toBe(403)
  }).toPass({ timeout: 60_000 })
  expect((await place.contoso.counts(herself.id)).requests['PATCH /users/{id}'] ?? 0).toBe(0)
})

test('a decision from a second tab on a request that moved on says so, and does nothing', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0007' })
  const claimant = new Claimant(page, place, blocked)
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(claimant.words.outcome.queued.title)

  // Without JavaScript, so that the second tab does not find out by itself.
  const first = new Approver(await another({ javaScriptEnabled: false }))
  await first.signIn()
  await first.open(await claimant.reference(), blocked.name)
  const second = new Approver(await first.page.context().newPage())
  await second.page.goto(first.page.url())
  await first.decline('The manager asked for it to stay switched off.')
  await first.toldOnce(first.words.desk.decide.done.declined ?? '')
  await second.approve('enable-sign-in')
  const { movedIn, changed } = second.words.desk.decide
  await second.told(movedIn({ changed: changed.state }))
  await page.reload()
  await claimant.stands(claimant.words.outcome.declined.title)
  expect((await place.contoso.counts(blocked.id)).requests['PATCH /users/{id}'] ?? 0).toBe(0)
})

test('an auditor reads and decides nothing', async ({ page, place, somebody, another }) => {
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0008' })
  const claimant = new Claimant(page, place, blocked)
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(claimant.words.outcome.queued.title)
  const auditor = new Approver(await another())
  await auditor.signIn(AUDITOR)
  await auditor.open(await claimant.reference(), blocked.name)
  await expect(auditor.page.getByText(auditor.words.desk.decide.withheld['not-permitted'] ?? '')).toBeVisible()
  await expect(auditor.act('enable-sign-in')).toHaveCount(0)
})

for (const [name, title] of [
  [WITHOUT_ROLE, 'title'],
  [GUEST_WITH_ROLE, 'guestTitle'],
] as const)
  test(`${name}, who has no place at the desk, sees none of it`, async ({ page }) => {
    const approver = new Approver(page)
    await approver.signIn(name)
    await approver.stands(approver.words.desk.noRole[title])
    expect((await page.request.get('/api/requests')).status()).toBe(403)
  })

test('the desk is gone after signing out', async ({ page }) => {
  const approver = new Approver(page)
  await approver.signIn()
  await approver.stands(approver.words.desk.queue.title)
  await approver.press(approver.words.desk.signOut)
  await approver.stands(approver.words.desk.signIn.title)
  await page.goto('/admin')
  await approver.stands(approver.words.desk.signIn.title)
  expect((await page.request.get('/api/requests')).status()).toBe(401)
})

test('a cookie that was copied opens nothing once its owner has signed out', async ({ page, another, watch }) => {
  watch.expect(ENDED_WHILE_LOOKING)
  const owner = new Approver(page)
  await owner.signIn()
  const copy = new Approver(await another())
  await copy.page.context().addCookies(await page.context().cookies())
  expect((await copy.page.request.get('/api/requests')).status()).toBe(200)
  await owner.press(owner.words.desk.signOut)
  await owner.stands(owner.words.desk.signIn.title)
  expect((await copy.page.request.get('/api/requests')).status()).toBe(401)
  await copy.page.goto('/admin')
  await copy.stands(copy.words.desk.signIn.title)
})

test('an administrator ends all sessions of an approver, who is asked to sign in again', async ({
  page,
  another,
  watch,
}) => {
  // The approver's page looks for news, and is told that it may not.
  watch.expect(ENDED_WHILE_LOOKING)
  const approver = new Approver(await another())
  await approver.signIn()
  const administrator = new Approver(page)
  const { sessions } = administrator.words.desk
  await administrator.signIn(ADMINISTRATORS[0])
  await administrator.page.goto('/admin/sessions')
  await administrator.stands(sessions.title)
  await accessible(page, 'signed-in sessions')
  await page.getByRole('link', { name: sessions.endGo({ name: APPROVER }) }).click()
  await page.getByRole('heading', { name: sessions.confirmTitle({ name: APPROVER }) }).waitFor()
  await accessible(page, 'ending the sessions of somebody')
  expect((await approver.page.request.get('/api/requests')).status()).toBe(200)
  await administrator.press(sessions.endGo({ name: APPROVER }))
  await administrator.toldOnce(sessions.did.ended ?? '')
  expect((await approver.page.request.get('/api/requests')).status()).toBe(401)
  await approver.page.goto('/admin')
  await approver.stands(approver.words.desk.signIn.title)
  await approver.signIn()
})

test('an approver signs out everywhere, without JavaScript, and sees nobody else’s sessions', async ({
  another,
  watch,
}) => {
  watch.expect(ENDED_WHILE_LOOKING)
  const elsewhere = new Approver(await another())
  await elsewhere.signIn()
  const approver = new Approver(await another({ javaScriptEnabled: false }))
  const { sessions, signIn } = approver.words.desk
  await approver.signIn()
  await approver.page.goto('/admin/sessions')
  await expect(approver.page.getByRole('heading', { name: sessions.peopleTitle })).toHaveCount(0)
  await approver.press(sessions.ownGo)
  await approver.stands(signIn.title)
  await expect(approver.page.getByText(signIn.signedOut['signed-out-everywhere'] ?? '')).toBeVisible()
  expect((await elsewhere.page.request.get('/api/requests')).status()).toBe(401)
})

test('a name that was typed while the session ran out is there again after signing in, and in no address', async ({
  page,
}) => {
  const approver = new Approver(page)
  const { desk, layout } = approver.words
  await approver.signIn()
  await page.goto('/admin/begin')
  await page.getByLabel(desk.caller.name).fill('nobody.here@contoso.com')
  await page.context().clearCookies({ name: /^__Host-latchkey-desk-session/ })
  await approver.press(desk.caller.go)
  await approver.stands(desk.signIn.title)
  expect(page.url()).not.toContain('nobody')
  await page.getByRole('link', { name: desk.signIn.go }).click()
  await approver.chooseAccount(APPROVER)
  await page.waitForURL(/\/admin\/begin$/)
  await expect(page.getByText(layout.draft)).toBeVisible()
  await expect(page.getByLabel(desk.caller.name)).toHaveValue('nobody.here@contoso.com')
  await accessible(page, 'a form of the desk that waited for a sign-in')
})
