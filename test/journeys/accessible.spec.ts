/** Every page, in every state that has a face of its own, by day and by night. */
import { accessible } from './accessible.ts'
import { Approver, AUDITOR, WITHOUT_ROLE } from './approver.ts'
import { violationsOf } from './axe.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'
import { isSpoken } from './accessibility-tree.ts'

test.describe.configure({ timeout: 300_000 })

test('the pages of a claimant who proves it and chooses a new password', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 }))
  const { start, verify, findings, refusals, outcome, remedy } = claimant.words
  await page.goto('/')
  await accessible(page, 'the start')
  await isSpoken(page, 'start', claimant.words)
  await claimant.press(start.go)
  await claimant.hears(refusals.nameUnreadable)
  await accessible(page, 'the start with a mistake')
  await claimant.begin('50053')
  await accessible(page, 'the ways to prove it')
  await isSpoken(page, 'ways', claimant.words)
  const code = await claimant.askCode('code-by-email')
  await page.getByText(verify.ask['code-by-email'].trouble).click()
  await accessible(page, 'the field for a code')
  await isSpoken(page, 'code', claimant.words)
  await claimant.enterCode('12345678')
  await claimant.hears(refusals.codeIncorrect)
  await accessible(page, 'the field for a code with a mistake')
  await claimant.enterCode(code)
  await claimant.isTold('smart-lockout')
  await accessible(page, 'the findings after one proof')
  await claimant.choose('reset-password', findings.stepUpButton)
  await claimant.stands(verify.stepUpTitle)
  await accessible(page, 'one more proof')
  await claimant.prove('code-by-text')
  await claimant.isTold('smart-lockout')
  await accessible(page, 'the findings after two proofs')
  await isSpoken(page, 'findings', claimant.words)
  await claimant.choose('reset-password')
  await claimant.stands(remedy.passwordTitle)
  await isSpoken(page, 'new password', claimant.words)
  await page.getByLabel(remedy.password, { exact: true }).pressSequentially('abc')
  await page.keyboard.press('Tab')
  await expect(page.getByText(refusals.passwordTooShort)).toBeVisible()
  await accessible(page, 'the new password with a mistake')
  await claimant.choosePassword()
  await claimant.stands(outcome.done.title['reset-password'])
  await accessible(page, 'what was done')
  await isSpoken(page, 'outcome', claimant.words)
})

test('the pages of a claimant who has nothing to prove it with', async ({ page, place, somebody }) => {
  const other = new Claimant(page, place, await somebody({}))
  await other.begin()
  await other.saysNoneOfThese()
  await other.stands(other.words.outcome.referred.title)
  await accessible(other.page, 'the reference for a person')
  await other.page.getByRole('link', { name: /\/status\/open/ }).click()
  await other.stands(other.words.states.referred.name)
  await accessible(other.page, 'where it stands')
  await other.page.goto('/')
  await accessible(other.page, 'the start with an open request')
})

test('the pages that need no request', async ({ page, watch }) => {
  watch.expect(/404/)
  for (const [address, name] of [
    ['/privacy', 'privacy'],
    ['/status', 'a status link that is no longer good'],
    ['/stop?link=none', 'a stop link that is no longer good'],
    ['/nowhere', 'a page that there is not'],
    ['/?said=forgotten', 'the start after leaving'],
    ['/admin/sign-in', 'the sign-in of the desk'],
    ['/begun', 'the question for a start code'],
    ['/codes', 'all error codes'],
    ['/codes/AADSTS50053', 'one error code'],
    ['/codes/find?said=none', 'an error code that could not be read'],
  ] as const) {
    await page.goto(address)
    await accessible(page, name)
  }
})

test('the pages of a request that a person decides, on both sides', async ({ page, place, somebody, another }) => {
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0020' })
  const claimant = new Claimant(page, place, blocked)
  const { findings, outcome, stop } = claimant.words
  await claimant.begin()
  await claimant.prove('code-by-email')
  await claimant.stands(findings.moreProof)
  await accessible(page, 'more proof is needed')
  await isSpoken(page, 'more proof', claimant.words)
  const letter = await claimant.post.letter(notice('proved'))
  await page.getByRole('button', { name: findings.moreProofGo }).click()
  await claimant.proveMore('code-by-text')
  await claimant.choose('enable-sign-in')
  await claimant.stands(outcome.queued.title)
  await accessible(page, 'with an administrator')
  await isSpoken(page, 'queued', claimant.words)

  const approver = new Approver(await another())
  await approver.signIn()
  await accessible(approver.page, 'the queue')
  await isSpoken(approver.page, 'desk queue', approver.words)
  await approver.page.goto('/admin?search=nothing+like+it')
  await accessible(approver.page, 'an empty queue')
  await approver.page.goto('/admin/keys')
  await accessible(approver.page, 'the keys')
  await approver.open(await claimant.reference(), blocked.name)
  await accessible(approver.page, 'the evidence')
  await isSpoken(approver.page, 'desk request', approver.words)
  await approver.decline('')
  await expect(
    approver.page.getByRole('alert').filter({ hasText: approver.words.refusals.reasonMissing }),
  ).toBeVisible()
  await accessible(approver.page, 'a decision with a mistake')
  await approver.page.getByLabel(approver.words.desk.decide.reason).fill('Ring us first.')
  await approver.press(approver.words.desk.decide.declineTo)
  await approver.told(approver.words.desk.decide.done.declined ?? '')
  await accessible(approver.page, 'a request that was declined')
  await page.reload()
  await claimant.stands(outcome.declined.title)
  await accessible(page, 'declined')

  const owner = new Claimant(await another(), place, blocked)
  await owner.page.goto(/^http\S+\/stop\?link=\S+$/m.exec(letter.body)?.[0] ?? '')
  await owner.stands(stop.overTitle)
  await accessible(owner.page, 'nothing left to stop')
})

test('the pages of a request that is handed over, and of one that is stopped', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'sending-restricted', employeeId: 'J-0021' })
  const claimant = new Claimant(page, place, person)
  await claimant.begin()
  await claimant.prove('code-by-email')
  const letter = await claimant.post.letter(notice('proved'))
  await page.getByRole('button', { name: claimant.words.findings.moreProofGo }).click()
  await claimant.proveMore('code-by-text')
  await claimant.choose('lift-sending-restriction')
  await claimant.stands(claimant.words.outcome.queued.title)

  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  await approver.takeOver('lift-sending-restriction')
  await approver.told(approver.words.desk.decide.done['handed-over'] ?? '')
  await accessible(approver.page, 'by hand, step by step')
  await page.reload()
  await claimant.stands(claimant.words.outcome['handed-over'].title)
  await accessible(page, 'done by hand')

  const owner = new Claimant(await another(), place, person)
  await owner.page.goto(/^http\S+\/stop\?link=\S+$/m.exec(letter.body)?.[0] ?? '')
  await owner.stands(owner.words.stop.title)
  await accessible(owner.page, 'was this not you')
  await owner.press(owner.words.stop.go)
  await owner.stands(owner.words.stop.doneTitle)
  await accessible(owner.page, 'it is stopped')
})

for (const name of [AUDITOR, WITHOUT_ROLE])
  test(`the desk as ${name} sees it`, async ({ page }) => {
    await new Approver(page).signIn(name)
    await accessible(page, 'the desk')
  })

test('what nobody could read, or by night only, and a button without a name are found', async ({ page }) => {
  const style =
    ':root { color-scheme: light dark } p { color: light-dark(#000, #333); background: light-dark(#fff, #222) }'
  const say = (body: string) =>
    page.setContent(`<!doctype html><html lang="en"><title>A page</title><style>${style}</style>${body}</html>`)
  await say('<main><h1>A page</h1><p>Pale by night</p><button></button></main>')
  expect(await violationsOf(page)).toEqual({
    light: [expect.stringContaining('button-name')],
    dark: [expect.stringMatching(/^color-contrast: .*Pale by night/)],
  })
  await say('<main><h1>A page</h1><button>Continue</button></main>')
  expect(await violationsOf(page)).toEqual({ light: [], dark: [] })
})
