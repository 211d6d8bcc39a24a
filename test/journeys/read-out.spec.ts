/** A code that an approver reads out, and a request that is begun for a caller (R7, H01). */
import { accessible } from './accessible.ts'
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import { GAP, mentioning } from './letters.ts'

/** Opens the page for the request in view, says how the person was checked, and reads the code. */
async function readsOut(approver: Approver, how: RegExp): Promise<string> {
  const { readOut } = approver.words.desk
  await approver.page.getByRole('link', { name: readOut.link }).click()
  await approver.page.getByLabel(how).check()
  await approver.press(readOut.go)
  await approver.page.getByRole('heading', { name: readOut.codeTitle }).waitFor()
  return approver.page.getByText(/^\d{4} \d{4}$/).innerText()
}

test('whoever has none of the ways goes to the help desk, and goes on with the code that is read out there', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'account-disabled', employeeId: 'J-0030' })
  const claimant = new Claimant(page, place, person)
  const { verify, outcome } = claimant.words
  await claimant.begin()
  await claimant.saysNoneOfThese()
  await claimant.stands(outcome.referred.title)
  const reference = await claimant.reference()

  const approver = new Approver(await another())
  const { desk } = approver.words
  await approver.signIn()
  await approver.openByReference(reference)
  await approver.told(desk.decide.done.opened ?? '')
  await approver.page.getByRole('link', { name: desk.readOut.link }).click()
  await approver.stands(desk.readOut.title({ name: person.name }))
  await accessible(approver.page, 'a code to issue')
  await approver.press(desk.readOut.go)
  await expect(
    approver.page.getByRole('alert').filter({ hasText: approver.words.refusals.choiceMissing }),
  ).toBeVisible()
  await approver.page.getByLabel(desk.readOut.faceToFace['staff-card']).check()
  await approver.press(desk.readOut.go)
  await expect(
    approver.page.getByRole('alert').filter({ hasText: approver.words.refusals.comparisonMissing }),
  ).toBeVisible()
  // What was chosen is not asked twice.
  await expect(approver.page.getByLabel(desk.readOut.faceToFace['staff-card'])).toBeChecked()
  await approver.page.getByLabel(desk.readOut.compared).fill('B-20417')
  await approver.press(desk.readOut.go)
  const code = await approver.page.getByText(/^\d{4} \d{4}$/).innerText()
  await accessible(approver.page, 'a code that is read out')

  await page.goto('/verify')
  await claimant.way('approver-code')
  await claimant.stands(verify.ask['approver-code'].title)
  await claimant.enterCode(code, 'approver-code')
  await page.getByRole('button', { name: claimant.words.findings.moreProofGo }).click()
  await claimant.proveMore('code-by-text')
  await claimant.isTold('account-disabled')
  await claimant.choose('enable-sign-in')
  await claimant.stands(outcome.queued.title)

  await approver.open(reference, person.name)
  await expect(approver.page.getByText(desk.decide.withheld['vouches-not-decides'] ?? '')).toBeVisible()
  await expect(approver.page.getByText(desk.readOut.checked['face-to-face'])).toContainText(
    desk.readOut.comparedBy['staff-card']({ number: 'B-20417' }),
  )
  await expect(approver.act('enable-sign-in')).toHaveCount(0)
})

test('a code is read out after a call to a registered number, of which the end is shown', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'account-disabled', employeeId: 'J-0031' })
  const claimant = new Claimant(page, place, person)
  await claimant.begin()
  const approver = new Approver(await another({ javaScriptEnabled: false }))
  await approver.signIn()
  await approver.openByReference(await claimant.reference())
  const ending = person.phone.slice(-3)
  const code = await readsOut(approver, mentioning(approver.words.desk.readOut.number({ number: `${GAP}${ending}` })))
  await expect(approver.page.getByText(person.phone)).toHaveCount(0)
  await claimant.way('approver-code')
  await claimant.enterCode(
    code.replace(/^\d/, (first) => String((Number(first) + 1) % 10)),
    'approver-code',
  )
  await claimant.hears(claimant.words.refusals.codeIncorrect)
  await claimant.enterCode(code, 'approver-code')
  await claimant.stands(claimant.words.findings.moreProof)
})

for (const [who, known] of [
  ['a caller', true],
  ['a caller whose name nobody has', false],
] as const)
  test(`${who} takes a request over that the help desk began, and proves in their own browser`, async ({
    page,
    place,
    somebody,
    another,
  }) => {
    const person = known ? await somebody({ cause: 'password-expired' }) : place.people.nobody()
    const approver = new Approver(await another())
    const { caller } = approver.words.desk
    await approver.signIn()
    await approver.page.getByRole('link', { name: caller.link }).click()
    await approver.stands(caller.title)
    if (known) await accessible(approver.page, 'beginning for a caller')
    await approver.page.getByLabel(caller.name).fill(person.signInName)
    await approver.press(caller.go)
    await approver.page.getByRole('heading', { name: caller.codeTitle }).waitFor()
    await accessible(approver.page, 'a code for a caller')
    const code = await approver.page
      .getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/)
      .first()
      .innerText()

    const claimant = new Claimant(page, place, person)
    const { begun, verify } = claimant.words
    await page.goto('/')
    await page.getByRole('link', { name: begun.link }).click()
    await claimant.stands(begun.title)
    await accessible(page, 'a code from the help desk')
    await page.getByLabel(begun.label).fill('BC7K 92QX')
    await claimant.press(begun.go)
    await claimant.hears(claimant.words.refusals.pairingUnknown)
    await page.getByLabel(begun.label).fill(code.toLowerCase().replace('-', ' '))
    await claimant.press(begun.go)
    await claimant.stands(verify.title)
    await expect(page.getByText(person.signInName)).toBeVisible()
    if (known) {
      await claimant.prove('code-by-email')
      await claimant.isTold('password-expired')
    } else {
      await claimant.way('code-by-email')
      await claimant.stands(verify.ask['code-by-email'].title)
    }
    const other = new Claimant(await another(), place, person)
    await other.page.goto('/begun')
    await other.page.getByLabel(begun.label).fill(code)
    await other.press(begun.go)
    await other.hears(other.words.refusals.pairingUnknown)
  })

test('whoever is read one of the desk’s two codes may type it where the other is asked for', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'account-disabled', employeeId: 'J-0032' })
  const approver = new Approver(await another())
  const { caller, readOut } = approver.words.desk
  await approver.signIn()
  await approver.page.getByRole('link', { name: caller.link }).click()
  await approver.page.getByLabel(caller.name).fill(person.signInName)
  await approver.press(caller.go)
  await approver.page.getByRole('heading', { name: caller.codeTitle }).waitFor()
  const startCode = await approver.page
    .getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/)
    .first()
    .innerText()
  await approver.page.getByRole('link', { name: caller.open }).click()

  // A start code, where the identity code is asked for: it opens the desk's request, and nothing is lost.
  const claimant = new Claimant(page, place, person)
  const { begun, verify, findings, refusals } = claimant.words
  await claimant.begin()
  const reference = await claimant.reference()
  await claimant.way('approver-code')
  await claimant.stands(verify.ask['approver-code'].title)
  await claimant.enterCode(startCode, 'approver-code')
  await claimant.stands(verify.title)
  expect(await claimant.reference()).not.toBe(reference)

  // An identity code, where the start code is asked for: it proves in the request of this browser.
  await approver.page.getByRole('link', { name: readOut.link }).click()
  await approver.page.getByLabel(readOut.faceToFace['staff-card']).check()
  await approver.page.getByLabel(readOut.compared).fill('B-20417')
  await approver.press(readOut.go)
  const identityCode = await approver.page.getByText(/^\d{4} \d{4}$/).innerText()
  const stranger = new Claimant(await another(), place, person)
  await stranger.page.goto('/begun')
  await stranger.page.getByLabel(begun.label).fill(identityCode)
  await stranger.press(begun.go)
  await stranger.hears(refusals.identityCodeElsewhere)
  await page.goto('/begun')
  await page.getByLabel(begun.label).fill(identityCode)
  await claimant.press(begun.go)
  await claimant.stands(findings.moreProof)
})
