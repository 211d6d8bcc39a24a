/** The whole walk with JavaScript switched off: every page is a page, every form a form. */
import { codeDigitsOf } from '#lib/rules/proofs/factors/code-digits.ts'
import { Approver } from './approver.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'

test('a lockout is ended by a new password without JavaScript', async ({ place, somebody, another }) => {
  test.slow()
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const claimant = new Claimant(await another({ javaScriptEnabled: false }), place, locked)
  const { refusals, findings, outcome, verify } = claimant.words
  await claimant.begin()
  await claimant.askCode('code-by-email')
  const field = claimant.page.getByLabel(verify.ask['code-by-email'].label, { exact: true })
  await claimant.enterCode('no code')
  await claimant.hears(verify.codeDigits({ digits: codeDigitsOf('code-by-email') }))
  await expect(field).toHaveValue('no code')
  await field.fill('1234')
  await claimant.sendAgain()
  await expect(field).toHaveValue('1234')
  await claimant.enterCode(await claimant.post.code('mail'))
  await claimant.isTold('smart-lockout')
  await claimant.choose('reset-password', findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.choosePassword('short')
  await claimant.hears(refusals.passwordTooShort)
  await claimant.choosePassword()
  await claimant.stands(outcome.done.title['reset-password'])
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
})

test('a sign-in elsewhere, the queue, the decision and the result without JavaScript', async ({
  place,
  somebody,
  another,
}) => {
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0005' })
  const claimant = new Claimant(await another({ javaScriptEnabled: false }), place, blocked)
  await claimant.begin()
  await claimant.proveElsewhere()
  await claimant.page.getByRole('button', { name: claimant.words.findings.moreProofGo }).click()
  await claimant.proveMore('code-by-text')
  await claimant.choose('enable-sign-in')
  await claimant.stands(claimant.words.outcome.queued.title)

  const approver = new Approver(await another({ javaScriptEnabled: false }))
  await approver.signIn()
  await approver.open(await claimant.reference(), blocked.name)
  await approver.approve('enable-sign-in')
  await approver.told(approver.words.desk.decide.done.acting ?? '')
  await claimant.post.letter(notice('done', 'enable-sign-in'))
  await claimant.page.reload()
  await claimant.stands(claimant.words.outcome.done.title['enable-sign-in'])
})
