/** Everything can be done with a keyboard alone, in the order in which it is read, and it is always seen where one is. */
import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { Approver, APPROVER } from './approver.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { Keyboard } from './keyboard.ts'

const ANY = /./
/** Of the site's own half hour. */
const SOON_MINUTES = 28
const OVER_MINUTES = 31

/** Puts a page's clock ahead, as if somebody had looked at it for so long. */
const laterBy = (page: Page, minutes: number): Promise<void> =>
  page.evaluate((by) => {
    const Before = Date
    const now = () => Before.now() + by * 60_000
    globalThis.Date = new Proxy(Before, { get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)) })
  }, minutes)

test('a lockout is ended by a new password with the keyboard alone', async ({ page, place, somebody }) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const claimant = new Claimant(page, place, locked)
  const { layout, start, verify, findings, remedies, remedy, refusals, outcome } = claimant.words
  const keys = new Keyboard(page)
  const button = (name: string) => page.getByRole('button', { name })
  const code = (way: 'code-by-email' | 'code-by-text') => page.getByLabel(verify.ask[way].label, { exact: true })

  await page.goto('/')
  await keys.isNeverHeld()
  await page.goto('/')
  await keys.skip(layout.skip)
  await keys.press(button(start.go))
  await keys.isTold(refusals.nameUnreadable)
  await page.keyboard.type(locked.signInName)
  await keys.press(page.getByText(start.hasErrorCode, { exact: true }), 'Space')
  await keys.type(page.getByLabel(start.errorCode), '50053')
  // A field is left backwards as well, and what was typed stays.
  await keys.to(page.getByLabel(start.name), 'Shift+Tab')
  await expect(page.getByLabel(start.name)).toHaveValue(locked.signInName)
  await page.keyboard.press('Enter')
  await keys.arrives(verify.title)
  await keys.press(page.getByText(verify.more, { exact: true }), 'Space')
  await expect(button(verify.way['code-by-email'].name)).toBeVisible()

  await page.goto('/verify')
  await keys.press(button(verify.way['code-by-email'].name))
  await keys.arrives(verify.ask['code-by-email'].title)
  await keys.type(code('code-by-email'), '12345678')
  await page.keyboard.press('Enter')
  await keys.isTold(refusals.codeIncorrect)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(await claimant.post.code('mail'))
  await page.keyboard.press('Enter')
  await claimant.isTold('smart-lockout')
  await keys.arrives(ANY)
  await keys.press(button(findings.stepUpButton).first())
  await keys.arrives(verify.stepUpTitle)
  await keys.press(button(verify.way['code-by-text'].name))
  await keys.arrives(verify.ask['code-by-text'].title)
  await keys.type(code('code-by-text'), await claimant.post.code('text'))
  await keys.press(button(verify.ask['code-by-text'].go))
  await page.getByRole('heading', { name: findings.options }).waitFor()
  await keys.arrives(ANY)
  await keys.press(button(remedies['reset-password'].button))
  await keys.arrives(remedy.passwordTitle)

  const isHeld = page.getByText(refusals.notYourTurn)
  const isDone = page.getByRole('heading', { level: 1, name: outcome.done.title['reset-password'] })
  await keys.type(page.getByLabel(remedy.password, { exact: true }), NEW_PASSWORD)
  await keys.press(button(remedy.show), 'Space')
  await expect(page.getByLabel(remedy.password, { exact: true })).toHaveAttribute('type', 'text')
  await keys.press(page.getByLabel(remedy.alsoEndSessions), 'Space')
  await expect(page.getByLabel(remedy.alsoEndSessions)).not.toBeChecked()
  do {
    await keys.press(button(remedy.passwordGo))
    await isHeld.or(isDone).first().waitFor()
  } while (await isHeld.isVisible())
  await keys.arrives(outcome.done.title['reset-password'])
  await keys.to(page.getByRole('link', { name: outcome.tryNow }))
})

test('a request is approved with the keyboard alone, in forced colours, after the end of the session was put off', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0022' })
  const claimant = new Claimant(page, place, blocked)
  await claimant.proveTwice()
  await claimant.askAdministrator()
  await claimant.stands(claimant.words.outcome.queued.title)

  const approver = new Approver(await another({ forcedColors: 'active', reducedMotion: 'reduce' }))
  const keys = new Keyboard(approver.page)
  const { desk, timeLimits } = approver.words
  await approver.signIn()
  await keys.skip(desk.skip)
  await keys.isNeverHeld()
  await approver.page.reload()
  await keys.type(approver.page.getByRole('searchbox'), await claimant.reference())
  await approver.page.keyboard.press('Enter')
  await approver.page.waitForURL(/search=/)
  await keys.press(approver.page.locator('a[data-row]').filter({ hasText: blocked.name }))
  await approver.page.waitForURL(/\/admin\/requests\//)
  await keys.arrives(new RegExp(RegExp.escape(blocked.name)))

  await keys.press(approver.page.getByText(desk.decide.decline, { exact: true }), 'Space')
  await keys.type(approver.page.getByLabel(desk.decide.reason), 'Ring us first.')
  await laterBy(approver.page, SOON_MINUTES)
  await expect(approver.page.getByText(timeLimits.desk.soon)).toBeVisible()
  await laterBy(approver.page, OVER_MINUTES - SOON_MINUTES)
  await expect(approver.page.getByText(timeLimits.desk.over)).toBeVisible()
  const [tab] = await Promise.all([
    approver.page.context().waitForEvent('page'),
    keys.press(approver.page.getByRole('link', { name: timeLimits.desk.again })),
  ])
  await approver.chooseAccount(APPROVER, tab)
  await tab.getByRole('heading', { level: 1, name: desk.sessions.title }).waitFor()
  // The site's own clock was not put ahead, so the tab hears here what it would have said at the later hour.
  await tab.evaluate(
    (until) => new BroadcastChannel('latchkey-desk').postMessage(Date.now() + until * 60_000),
    OVER_MINUTES + 30,
  )
  await expect(approver.page.getByText(timeLimits.desk.over)).toBeHidden()
  await expect(approver.page.getByLabel(desk.decide.reason)).toHaveValue('Ring us first.')
  await tab.close()

  const isTurnOfOthers = approver.page.getByText(approver.words.refusals.notYourTurn)
  const isToldDone = approver.page.getByRole('status').filter({ hasText: desk.decide.done.acting ?? '' })
  do {
    await keys.press(approver.act('enable-sign-in').last())
    await isTurnOfOthers.or(isToldDone).first().waitFor()
  } while (await isTurnOfOthers.isVisible())
})
