/** "This wasn't me" undoes only what that request did (rule R12). */
import { accessible } from './accessible.ts'
import { Approver, MEGANS_ADMIN } from './approver.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'

const STOP = /^http\S+\/stop\?link=\S+$/m

test('a reset that was not hers is taken back from the mail', async ({ page, place, somebody, another }) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveOnce()
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  const letter = await claimant.post.letter(notice('done', 'reset-password'))

  const owner = new Claimant(await another(), place, person)
  const { stop } = owner.words
  await owner.page.goto(STOP.exec(letter.body)?.[0] ?? '')
  await owner.stands(stop.title)
  for (const one of [...stop.willStop, ...owner.words.effects.will['taken-back']])
    await expect(owner.page.getByText(one)).toBeVisible()
  // Mail programs open links by themselves: opening it has changed nothing.
  expect(await owner.signInWith(NEW_PASSWORD)).toBe('signed in')
  await owner.press(stop.go)
  await owner.stands(stop.doneTitle)
  await claimant.post.letter(notice('frozen'))
  await expect.poll(() => owner.signInWith(NEW_PASSWORD)).toBe('AADSTS50126')
  expect(await owner.signInWith(person.password)).toBe('AADSTS50126')
})

test('a request that gave nothing yet is frozen, and the account is not touched', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveOnce()
  await claimant.isTold('password-expired')
  const letter = await claimant.post.letter(notice('proved'))
  const owner = new Claimant(await another(), place, person)
  const { stop } = owner.words
  await owner.page.goto(STOP.exec(letter.body)?.[0] ?? '')
  for (const one of stop.willFreeze) await expect(owner.page.getByText(one)).toBeVisible()
  await owner.press(stop.go)
  await owner.stands(stop.doneTitle)
  await page.reload()
  await expect(page.getByText(claimant.words.start.lapsed)).toBeVisible()
  expect((await place.contoso.counts(person.id)).requests).toEqual({})
})

test('a second press goes to people; two who checked the owner set the link aside, and it stops nothing more', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveOnce()
  const first = await claimant.post.letter(notice('proved'))
  const owner = new Claimant(await another(), place, person)
  const { stop } = owner.words
  await owner.page.goto(STOP.exec(first.body)?.[0] ?? '')
  await owner.press(stop.go)
  await owner.stands(stop.doneTitle)

  // Whoever begins anew with the same proofs is not let through: two people look first.
  const again = new Claimant(await another(), place, person)
  await again.proveOnce()
  await again.page.getByRole('button', { name: again.words.findings.moreProofGo, exact: true }).click()
  await again.proveMore('code-by-text')
  await again.choose('reset-password', again.words.findings.askButton)
  await again.stands(again.words.outcome.queued.title)
  const reference = await again.reference()
  const second = await claimant.post.letter(notice('queued'))
  await owner.page.goto(STOP.exec(second.body)?.[0] ?? '')
  for (const one of stop.willAsk) await expect(owner.page.getByText(one)).toBeVisible()
  await owner.press(stop.go)
  await owner.stands(stop.doneTitle)

  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(reference, person.name)
  await expect(approver.page.getByText(approver.words.desk.why['stopped-again'])).toBeVisible()
  // Read from the audit log, in turn with everything else that is.
  const added = approver.page.getByRole('heading', { name: approver.words.desk.added.title })
  await expect(added).toBeVisible({ timeout: 90_000 })
  await expect(approver.act('reset-password')).toHaveCount(0)

  // The browser keeps its request, reads what happened, and can do nothing with it.
  await again.page.reload()
  await again.stands(again.words.stopped.title)

  const { aside } = approver.words.desk
  await approver.page.getByRole('link', { name: aside.link }).click()
  await approver.stands(aside.title)
  await accessible(approver.page, 'setting a link aside')
  await approver.page.getByLabel(aside.compared['badge-number']).check()
  await approver.press(aside.go)
  await approver.told(aside.own)
  const other = new Approver(await another())
  await other.signIn(MEGANS_ADMIN.name)
  await other.open(reference, person.name)
  await other.page.getByRole('link', { name: aside.link }).click()
  await other.page.getByLabel(aside.compared['identity-document']).check()
  await other.press(aside.go)
  await other.told(aside.done)

  await again.page.reload()
  await again.stands(again.words.outcome.queued.title)
  await owner.page.goto(STOP.exec(second.body)?.[0] ?? '')
  await owner.stands(owner.words.stopSetAside.title)
  await expect(owner.page.getByRole('button', { name: stop.go })).toHaveCount(0)
  expect((await place.contoso.counts(person.id)).requests).toEqual({})
})

test('sign-in that was switched on stays on at the press, and one approver switches it off with one button', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'account-disabled', employeeId: 'J-0084' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  const reference = await claimant.reference()
  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(reference, person.name)
  await approver.approve('enable-sign-in')
  const letter = await claimant.post.letter(notice('done', 'enable-sign-in'))

  const owner = new Claimant(await another(), place, person)
  const { stop, effects } = owner.words
  await owner.page.goto(STOP.exec(letter.body)?.[0] ?? '')
  await expect(owner.page.getByRole('heading', { name: effects.did })).toBeVisible()
  for (const one of effects.will['sign-in-stays']) await expect(owner.page.getByText(one)).toBeVisible()
  await owner.press(stop.go)
  await owner.stands(stop.doneTitle)
  await expect(owner.page.getByText(effects.stopped['sign-in-stays'])).toBeVisible()
  expect(await owner.signInWith(person.password)).toBe('signed in')

  await approver.open(reference, person.name)
  await expect(approver.page.getByText(approver.words.desk.why['sign-in-still-on'])).toBeVisible()
  await approver.approve('disable-sign-in')
  await claimant.post.letter(notice('done', 'disable-sign-in'))
  expect(await owner.signInWith(person.password)).toBe('AADSTS50057')
})
