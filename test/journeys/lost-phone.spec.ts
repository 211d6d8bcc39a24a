/** The second proof is lost: a pass takes its place once, and nobody else ever sees it. */
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'

const lost = { cause: 'second-factor-failing' } as const
/** From the range that Ofcom reserves for drama, and nobody else's. */
const NEW_PHONE = '+44 7700900998'

async function atThePass(claimant: Claimant, follows: string = claimant.words.pass.shownTitle): Promise<void> {
  await claimant.proveTwice()
  await claimant.isTold('second-factor-failing')
  await claimant.choose('temporary-access-pass')
  await claimant.stands(claimant.words.pass.title)
  await claimant.pressInTurn(claimant.words.pass.go, follows)
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })
    test('a lost phone: a pass, shown once, signs in once and registers a new phone', async ({
      page,
      place,
      somebody,
    }) => {
      const person = await somebody(lost)
      const claimant = new Claimant(page, place, person)
      await atThePass(claimant)
      await claimant.stands(claimant.words.pass.shownTitle)
      const pass = await page.locator('output.code').innerText()

      // Gone with the page: coming back shows where it stands, and not the pass.
      await page.goto('/remedy')
      await claimant.stands(claimant.words.pass.waitingTitle)
      expect(await page.content()).not.toContain(pass)

      // Some minutes later: the sign-in knows the pass.
      await place.contoso.post('/passes/hurry', {})
      expect(await claimant.registersPhone(pass, NEW_PHONE)).toBe(NEW_PHONE)
      await page.reload()
      await expect(async () => {
        await page.reload()
        await claimant.stands(claimant.words.outcome.done.title['temporary-access-pass'])
      }).toPass()
      expect(await claimant.signInWith(pass)).not.toBe('signed in')
      await claimant.post.letter(notice('done', 'temporary-access-pass'))
    })
  })

test('a pass that was not seen is taken back, and another is given', async ({ page, place, somebody }) => {
  const person = await somebody(lost)
  const claimant = new Claimant(page, place, person)
  await atThePass(claimant)
  const first = await page.locator('output.code').innerText()
  await page.getByRole('link', { name: claimant.words.pass.next }).click()
  await claimant.stands(claimant.words.pass.waitingTitle)
  // While passes cannot be read, the pass is not taken back, and the page says so.
  const isThere = { method: 'GET', path: `${person.id}.*temporaryAccessPass`, fault: 'forbidden' }
  await place.contoso.post('/faults', isThere)
  try {
    await claimant.press(claimant.words.pass.lost)
    await claimant.hears(claimant.words.refusals.tenantUnavailable)
  } finally {
    await place.contoso.delete('/faults')
  }
  await claimant.pressInTurn(claimant.words.pass.lost, claimant.words.pass.title)
  expect(await claimant.signInWith(first)).not.toBe('signed in')
  await claimant.pressInTurn(claimant.words.pass.go, claimant.words.pass.shownTitle)
  await place.contoso.post('/passes/hurry', {})
  expect(await claimant.signInWith(await page.locator('output.code').innerText())).toBe('signed in')
})

test('where the tenant’s policy takes no passes, a person is asked and reads why', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ ...lost, employeeId: 'J-0031' })
  await place.contoso.post('/switches', { passes: 'nobody' })
  try {
    const claimant = new Claimant(page, place, person)
    await atThePass(claimant, claimant.words.outcome.queued.title)
    const approver = new Approver(await another())
    await approver.signIn()
    await approver.open(await claimant.reference(), person.name)
    await expect(approver.page.getByText(approver.words.desk.why['pass-not-allowed'])).toBeVisible()
  } finally {
    await place.contoso.post('/switches', { passes: 'everybody' })
  }
})

test('a lost phone is taken off by an approver: page and letter say what was removed, and what is next', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ ...lost, employeeId: 'J-0034' })
  const claimant = new Claimant(page, place, person)
  const { outcome, effects } = claimant.words
  await claimant.proveTwice()
  await claimant.isTold('second-factor-failing')
  await claimant.askAdministrator()
  await claimant.stands(outcome.queued.title)

  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  const { desk } = approver.words
  const phones = approver.page.getByRole('radio', { name: new RegExp(`^${desk.methodKinds.phone}`) })
  await phones.last().check()
  await approver.approve('remove-authenticator')

  await expect(async () => {
    await page.goto('/outcome')
    await claimant.stands(outcome.done.title['remove-authenticator'])
  }).toPass({ timeout: 60_000 })
  const said = effects.removed({ method: effects.methods.phone })
  await expect(page.getByText(said)).toBeVisible()
  const letter = await claimant.post.letter(notice('done', 'remove-authenticator'))
  expect(letter.body).toContain(said)
})
