/** The record, searched and taken along by an auditor (R19). */
import { accessible } from './accessible.ts'
import { Approver, APPROVER, AUDITOR } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

test('an auditor finds a request’s events, opens the case file, and takes both along; an approver does not', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'account-disabled', employeeId: 'J-0031' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveTwice()
  const reference = await claimant.reference()

  const auditor = new Approver(await another())
  await auditor.signIn(AUDITOR)
  const { recordSearch, events } = auditor.words.desk
  await auditor.page.getByRole('link', { name: recordSearch.link, exact: true }).click()
  await auditor.stands(recordSearch.title)
  await accessible(auditor.page, 'a page of the record')
  await auditor.page.getByLabel(recordSearch.fields.reference).fill(reference.toLowerCase())
  await auditor.press(recordSearch.fields.go)
  const items = auditor.page.locator('main li')
  await expect(items.filter({ hasText: events['begun'] ?? '' })).toHaveCount(1)
  await expect(items.filter({ hasText: reference }).first()).toBeVisible()

  await auditor.page.getByLabel(recordSearch.fields.reference).fill('')
  await auditor.page.getByLabel(recordSearch.fields.person).fill(person.signInName)
  await auditor.press(recordSearch.fields.go)
  await auditor.page.getByRole('link', { name: recordSearch.openCase({ name: person.name }) }).click()
  await auditor.stands(recordSearch.case.title({ name: person.name }))
  await expect(items.filter({ hasText: recordSearch.kinds['case-file-viewed'] ?? '' })).toHaveCount(1)
  await accessible(auditor.page, 'a page of the record')

  const saved = async (name: string) => {
    const [download] = await Promise.all([
      auditor.page.waitForEvent('download'),
      auditor.page.getByRole('link', { name }).click(),
    ])
    return (await (await download.createReadStream()).toArray()).join('')
  }
  expect(await saved(recordSearch.files.csv)).toContain(`,${reference},${person.id},`)
  const lines = (await saved(recordSearch.files.jsonl)).trim().split('\n')
  expect(JSON.parse(JSON.parse(lines[0] ?? '').body)).toMatchObject({ kind: 'begun' })
  await auditor.page.reload()
  await expect(items.filter({ hasText: recordSearch.kinds['record-exported'] ?? '' })).toHaveCount(2)

  const approver = new Approver(await another())
  await approver.signIn(APPROVER)
  await expect(approver.page.getByRole('link', { name: recordSearch.link, exact: true })).toHaveCount(0)
  await approver.page.goto(auditor.page.url())
  await approver.stands(approver.words.desk.noRole.otherTitle)
  expect((await approver.page.request.get('/api/record?format=csv')).status()).toBe(403)
})

test('an auditor reads what kept people out, and takes the numbers along', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'account-disabled', employeeId: 'J-0032' })
  await new Claimant(page, place, person).proveTwice()

  const auditor = new Approver(await another())
  await auditor.signIn(AUDITOR)
  const { insights } = auditor.words.desk
  await auditor.page.getByRole('link', { name: insights.link, exact: true }).click()
  await auditor.stands(insights.title)
  const disabled = auditor.words.causes['account-disabled'].name
  await expect(auditor.page.getByRole('img', { name: disabled })).toBeVisible()
  await accessible(auditor.page, 'the insights')
  const csv = await auditor.page.request.get('/api/insights?table=causes&days=30')
  expect((await csv.text()).split('\r\n')[0]).toContain(disabled)
  await auditor.page.getByRole('link', { name: insights.days({ days: 7 }), exact: true }).click()
  await auditor.page.waitForURL(/days=7$/)
  await auditor.stands(insights.title)

  const approver = new Approver(await another())
  await approver.signIn(APPROVER)
  await approver.page.goto('/admin/insights')
  await approver.stands(approver.words.desk.noRole.otherTitle)
  expect((await approver.page.request.get('/api/insights?table=causes&days=30')).status()).toBe(403)
})
