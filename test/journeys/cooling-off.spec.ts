/** A wait that stands in for the age of a method, where the organisation wants it so (rule R17). */
import { wordsFor } from '#lib/words/index.ts'
import { accessible } from './accessible.ts'
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { kindTenant } from './kind-tenant.ts'
import { GAP, saying, waitNotice } from './letters.ts'

test.use({ policy: { coolingOff: { hours: 12 } }, ...kindTenant('cooling-off.spec.ts') })

const CANCEL = /^http\S+\/cancel\?link=\S+$/m
/** The title names the moment, which differs from day to day. */
const WAITING = saying(wordsFor('en').cooling.title({ when: GAP }))

test('a phone of two days ago: a clock, a closed browser, and a cancel from an old address', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const home = 'home.of.the.one.who.waits@example.org'
  const person = await somebody({ cause: 'password-expired', phoneAgeInDays: 2, user: { otherMails: [home] } })
  const claimant = new Claimant(page, place, person)
  const { cooling, findings } = claimant.words
  await claimant.proveOnce()
  await claimant.choose('reset-password', findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password', cooling.button)
  await claimant.stands(WAITING)
  await accessible(page, 'the wait')
  // Nothing on the page says which of the two was too young.
  await expect(page.locator('main')).not.toContainText(/phone|text message/i)

  // The browser is closed, and opened again.
  const returned = await page.context().newPage()
  await page.close()
  await returned.goto('/')
  await returned.getByRole('link', { name: claimant.words.start.goOn }).click()
  await returned.getByRole('heading', { level: 1, name: WAITING }).waitFor()

  // The proof that was too young is told to the approver.
  const reference = await returned.locator('strong.code').first().innerText()
  const approver = new Approver(await another())
  await approver.signIn()
  await approver.openByReference(reference)
  await expect(approver.page.getByText(cooling.desk.fresh, { exact: false }).first()).toBeVisible()
  await expect(approver.page.getByText(cooling.desk.told({ addresses: 2 }))).toBeVisible()

  const owner = new Claimant(await another(), place, { ...person, email: home })
  const letter = await owner.post.letter(waitNotice('begun'))
  await owner.page.goto(CANCEL.exec(letter.body)?.[0] ?? '')
  await owner.stands(cooling.cancel.title)
  await accessible(owner.page, 'the cancel of a wait')
  // Mail programs open links by themselves: opening it has changed nothing.
  await returned.reload()
  await returned.getByRole('heading', { level: 1, name: WAITING }).waitFor()
  await owner.press(cooling.cancel.go)
  await owner.stands(cooling.cancel.doneTitle)
  await returned.reload()
  await returned.getByRole('heading', { level: 1, name: claimant.words.outcome.queued.title }).waitFor()
  await expect(returned.getByText(claimant.words.outcome.notFinished.because.cancelled)).toBeVisible()
  await approver.page.reload()
  await expect(approver.page.getByText(approver.words.desk.why.cancelled)).toBeVisible()
  // Whoever sits at the request has cancelled nothing.
  const cancelled = approver.page
    .getByRole('listitem')
    .filter({ hasText: approver.words.desk.events['wait-cancelled'] })
  await expect(cancelled).toContainText(approver.words.desk.readerOfMessage)
  expect((await place.contoso.counts(person.id)).requests['PATCH /users/{id}'] ?? 0).toBe(0)
})
