/** Preparing while one can still sign in: what is there, adding, removing, taking back, rehearsing. */
import { TOTP } from 'otpauth'
import { accessible } from './accessible.ts'
import { Approver, AUDITOR } from './approver.ts'
import { plugIn } from './authenticator.ts'
import { expect, test } from './journey.ts'
import { enrolmentNotice } from './letters.ts'
import { Visitor } from './visitor.ts'

test('an employee adds an authenticator app and a sheet of codes, and hears of both', async ({
  page,
  place,
  somebody,
}) => {
  const visitor = new Visitor(page, place, await somebody({}))
  const { enrol, work } = visitor.words
  await page.goto('/enrol')
  await accessible(page, 'the sign-in of employees')
  await visitor.stands(work.title)
  await visitor.signsIn()
  await visitor.stands(enrol.title)
  await accessible(page, 'what gets one back in')
  await page.goto('/enrol/address')
  await accessible(page, 'adding an address')
  await page.goto('/enrol/contact')
  await accessible(page, 'naming somebody who vouches')
  await page.goto('/enrol')

  await visitor.press(enrol.kinds['authenticator-app'].add)
  await visitor.stands(enrol.app.title)
  await accessible(page, 'adding an app')
  const secret = await page.locator('span.code').innerText()
  const app = new TOTP({ secret: secret.replaceAll(' ', '') })
  await page.getByLabel(enrol.app.name).fill('Old phone')
  await page.getByLabel(enrol.app.code).fill('000000')
  await visitor.press(enrol.app.go)
  await expect(page.getByText(visitor.words.refusals.appCodeIncorrect).first()).toBeVisible()
  await page.getByLabel(enrol.app.code).fill(app.generate({ timestamp: place.now().getTime() }))
  await visitor.press(enrol.app.go)
  await visitor.told(enrol.did.added)
  await expect(page.getByText('Old phone').first()).toBeVisible()
  await visitor.post.letter(enrolmentNotice('added'))

  await visitor.follow(enrol.kinds['saved-code'].add)
  await visitor.stands(enrol.codes.title)
  await visitor.press(enrol.codes.go)
  await visitor.stands(enrol.codes.shownTitle)
  await accessible(page, 'the sheet of codes')
  const codes = await page.locator('li.code').allInnerTexts()
  expect(codes).toHaveLength(10)
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  await visitor.follow(enrol.codes.done)
  await visitor.told(enrol.codesLeft({ count: 10 }))
  await page.goBack()
  await expect(page.locator('li.code')).toHaveCount(0)
})

test('a cookie that was copied makes no codes once its owner has signed out', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const visitor = new Visitor(page, place, await somebody({}))
  const { enrol, work } = visitor.words
  await page.goto('/enrol')
  await visitor.signsIn()
  await visitor.stands(enrol.title)
  const copy = await another()
  await copy.context().addCookies(await page.context().cookies())
  await copy.goto('/enrol/codes')
  await expect(copy.getByRole('button', { name: enrol.codes.go })).toBeVisible()
  await visitor.press(enrol.leave)
  await visitor.stands(work.title)
  await copy.getByRole('button', { name: enrol.codes.go }).click()
  await expect(copy.getByRole('heading', { name: work.title })).toBeVisible()
  await expect(copy.locator('li.code')).toHaveCount(0)
})

test('what somebody else added is taken back from an old address; opening the letter changes nothing', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const visitor = new Visitor(page, place, await somebody({}))
  const { enrol } = visitor.words
  await visitor.opens('/enrol/codes')
  await visitor.press(enrol.codes.go)
  await visitor.stands(enrol.codes.shownTitle)

  const elsewhere = await another()
  await elsewhere.goto(await visitor.cancelAddress())
  await accessible(elsewhere, 'taking a change back')
  await page.goto('/enrol')
  await expect(page.getByText(enrol.codesLeft({ count: 10 }))).toBeVisible()
  await elsewhere.getByRole('button', { name: enrol.cancelling.added.go }).click()
  await elsewhere.getByRole('heading', { name: enrol.cancelling.added.doneTitle }).waitFor()
  await page.reload()
  await visitor.stands(enrol.title)
  await expect(page.getByText(enrol.codesLeft({ count: 10 }))).toHaveCount(0)
  await visitor.post.letter(enrolmentNotice('cancelled'))
})

test('a rehearsal tries the address and the sheet, and says how it stands', async ({ page, place, somebody }) => {
  const visitor = new Visitor(page, place, await somebody({}))
  const { enrol, verify } = visitor.words
  const { rehearsal } = enrol
  await visitor.opens('/enrol/codes')
  await visitor.press(enrol.codes.go)
  await visitor.stands(enrol.codes.shownTitle)
  const [code = ''] = await page.locator('li.code').allInnerTexts()
  await page.goto('/enrol/rehearse')
  await visitor.stands(rehearsal.title)
  await accessible(page, 'the rehearsal')

  await visitor.press(`${rehearsal.try} ${verify.way['code-by-email'].name}`)
  await visitor.stands(rehearsal.codeTitle)
  await page.getByLabel(rehearsal.code, { exact: true }).fill(await visitor.post.code('mail'))
  await visitor.press(rehearsal.go)
  await visitor.told(rehearsal.worked)

  await visitor.press(`${rehearsal.try} ${verify.way['saved-code'].name}`)
  await visitor.stands(rehearsal.sheetTitle)
  await page.getByLabel(rehearsal.sheet).fill(code.slice(0, 2))
  await visitor.press(rehearsal.go)
  await expect(page.getByText(rehearsal.worked)).toHaveCount(2)
})

test('a passkey is added with its name, and tried in a rehearsal', async ({ page, place, somebody }) => {
  await plugIn(page)
  const visitor = new Visitor(page, place, await somebody({}))
  const { enrol, verify } = visitor.words
  await visitor.opens()
  await visitor.press(enrol.kinds.passkey.add)
  await visitor.stands(enrol.passkey.title)
  await accessible(page, 'adding a passkey')
  await page.getByLabel(enrol.passkey.name).fill('Blue key at home')
  await visitor.press(enrol.passkey.go)
  await visitor.told(enrol.did.added)
  await expect(page.getByText('Blue key at home').first()).toBeVisible()
  await page.goto('/enrol/rehearse')
  await visitor.press(`${enrol.rehearsal.try} ${verify.way.passkey.name}`)
  await visitor.press(enrol.rehearsal.passkeyGo)
  await visitor.told(enrol.rehearsal.worked)
})

test('without JavaScript: a notification address, a contact, and removing one, in Slovenian', async ({
  place,
  somebody,
  another,
}) => {
  const page = await another({ javaScriptEnabled: false, locale: 'sl-SI' })
  const [person, colleague] = [await somebody({}), await somebody({})]
  const visitor = new Visitor(page, place, person, 'sl')
  const { enrol } = visitor.words
  await visitor.opens('/enrol/address')
  await page.getByLabel(enrol.address.field).fill(`second.${person.email}`)
  await visitor.press(enrol.address.go)
  await visitor.stands(enrol.address.confirmTitle)
  const second = new Visitor(page, place, { ...person, email: `second.${person.email}` }, 'sl')
  await page.getByLabel(enrol.address.code).fill(await second.post.code('mail'))
  await visitor.press(enrol.address.confirmGo)
  await visitor.told(enrol.did.added)

  await visitor.follow(enrol.kinds.contact.add)
  await page.getByLabel(enrol.contact.name).fill('nobody.at.all@contoso.com')
  await visitor.press(enrol.contact.go)
  await expect(page.getByText(visitor.words.refusals.contactUnknown).first()).toBeVisible()
  await page.getByLabel(enrol.contact.name).fill(colleague.signInName)
  await visitor.press(enrol.contact.go)
  await visitor.told(enrol.did.added)

  await visitor.follow(enrol.removeNamed({ thing: colleague.name }))
  await visitor.stands(enrol.removing.title({ thing: enrol.thing('contact', colleague.name) }))
  await visitor.press(enrol.removing.go)
  await visitor.told(enrol.did.removed)

  await visitor.follow(enrol.kinds['saved-code'].add)
  await visitor.press(enrol.codes.go)
  await visitor.stands(enrol.codes.shownTitle)
  await expect(page.locator('li.code')).toHaveCount(10)
})

test('a sign-in that Microsoft does not call strong, or says nothing of, is told so with the fix', async ({
  page,
  place,
  somebody,
}) => {
  const visitor = new Visitor(page, place, await somebody({}))
  const { refusals, work } = visitor.words
  await place.contoso.post('/switches', { authenticationContexts: false })
  try {
    await page.goto('/enrol')
    await visitor.stands(work.title)
    await visitor.signsIn()
    await expect(page.getByText(refusals.signInTooWeak)).toBeVisible()
  } finally {
    await place.contoso.post('/switches', { authenticationContexts: true })
  }
})

test('an auditor sees readiness by department, and an approver does not', async ({ page, another }) => {
  const auditor = new Approver(page)
  await auditor.signIn(AUDITOR)
  await page.getByRole('link', { name: auditor.words.desk.readiness.link }).click()
  await auditor.stands(auditor.words.desk.readiness.title)
  await expect(page.getByRole('rowheader', { name: auditor.words.desk.readiness.all })).toBeVisible()
  await accessible(page, 'readiness by department')
  const approver = new Approver(await another())
  await approver.signIn()
  await approver.page.goto('/admin/readiness')
  await expect(approver.page.getByRole('rowheader')).toHaveCount(0)
})

test('the page for the wallet needs no sign-in', async ({ page, place }) => {
  await page.goto('/enrol/instruction')
  await expect(page.getByText(place.url, { exact: true })).toBeVisible()
  await accessible(page, 'the page for the wallet')
})

test('a name that was typed while the sign-in ran out is there again after the next, and only on its page', async ({
  page,
  place,
  somebody,
}) => {
  const visitor = new Visitor(page, place, await somebody({}))
  const { enrol, work, layout } = visitor.words
  await visitor.opens('/enrol/contact')
  await page.getByLabel(enrol.contact.name).fill('nobody.here@contoso.com')
  await page.context().clearCookies({ name: /^__Host-latchkey-work-session/ })
  await visitor.press(enrol.contact.go)
  await visitor.stands(work.title)
  expect(page.url()).not.toContain('nobody')
  await visitor.signsIn()
  await visitor.stands(enrol.contact.title)
  await expect(page.getByText(layout.draft)).toBeVisible()
  await expect(page.getByLabel(enrol.contact.name)).toHaveValue('nobody.here@contoso.com')
  await accessible(page, 'a form that waited for a sign-in')
  await page.goto('/enrol/address')
  await expect(page.getByText(layout.draft)).toHaveCount(0)
  await page.goto('/enrol/contact')
  await visitor.press(enrol.contact.go)
  await expect(page.getByText(visitor.words.refusals.contactUnknown).first()).toBeVisible()
  await expect(page.getByText(layout.draft)).toHaveCount(0)
})
