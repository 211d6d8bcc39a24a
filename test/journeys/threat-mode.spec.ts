/** One switch makes self-service lead to people, and two administrators end it (rule R16, T-H2). */
import type { Page } from '@playwright/test'
import { wordsFor } from '#lib/words/index.ts'
import { accessible } from './accessible.ts'
import { ADMINISTRATORS, APPROVER, Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { GAP, saying } from './letters.ts'

const BANNER = saying(wordsFor('en').layout.threatSince({ since: GAP }))
const REASON = 'Callers name our employee numbers'

async function atTheSwitch(page: Page, name: string): Promise<Approver> {
  const one = new Approver(page)
  await one.signIn(name)
  await page.goto('/admin/threat-mode')
  await one.stands(one.words.desk.threatMode.title)
  return one
}

test('an approver switches it on, a claimant is told and queued, two administrators switch it off', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const approver = await atTheSwitch(await another(), APPROVER)
  const { threatMode: threat } = approver.words.desk
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await page.goto('/')
  await expect(page.getByText(BANNER)).toHaveCount(0)

  // Without a reason it stays as it is.
  await approver.press(threat.onGo)
  await approver.page.getByRole('alert').filter({ hasText: approver.words.refusals.reasonMissing }).waitFor()
  await approver.page.getByLabel(threat.reason).fill(REASON)
  await approver.press(threat.onGo)
  await approver.told(threat.did['switch-on'] ?? '')
  await place.contoso.inbox({ to: 'helpdesk@contoso.com', channel: 'mail', withinSeconds: 15 })

  // At once, and on every page, in every language.
  await page.goto('/')
  await expect(page.getByText(BANNER)).toBeVisible()
  await expect(page.getByText(REASON)).toHaveCount(0)
  await accessible(page, 'the start under threat mode')
  await claimant.begin()
  await expect(page.getByText(BANNER)).toBeVisible()
  await claimant.prove('code-by-email')
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password', claimant.words.findings.askButton)
  await claimant.stands(claimant.words.outcome.queued.title)
  await expect(page.getByText(BANNER)).toBeVisible()

  // An approver ends nothing, one administrator asks, the same one cannot agree.
  await approver.page.reload()
  await expect(approver.page.getByRole('button', { name: threat.easeGo })).toHaveCount(0)
  const first = await atTheSwitch(await another(), ADMINISTRATORS[0])
  await first.page.locator('#less-reason').fill('Nobody has called since noon')
  await accessible(first.page, 'the switch, while it is on')
  await first.press(threat.easeGo)
  await first.told(threat.did.ease ?? '')
  await expect(first.page.getByText(threat.awaitsAnother)).toBeVisible()
  await page.goto('/')
  await expect(page.getByText(BANNER)).toBeVisible()

  const second = await atTheSwitch(await another(), ADMINISTRATORS[1])
  await second.press(threat.agreeGo)
  await second.told(threat.did.agree ?? '')
  await expect(second.page.getByText(threat.off)).toBeVisible()
  await page.goto('/')
  await expect(page.getByText(BANNER)).toHaveCount(0)

  // Self-service again, for whoever comes now.
  const next = new Claimant(await another(), place, await somebody({ cause: 'password-expired' }))
  await next.proveOnce()
  await next.choose('reset-password', next.words.findings.stepUpButton)
  await next.proveMore('code-by-text')
  await next.choose('reset-password')
  await next.choosePassword()
  await next.stands(next.words.outcome.done.title['reset-password'])
})
