/** Preparing: every page of an employee who can still sign in. */
import { TOTP } from 'otpauth'
import { plugIn } from '../authenticator.ts'
import { Visitor } from '../visitor.ts'
import type { Studio, Walk } from './studio.ts'

async function visitorOf(studio: Studio): Promise<Visitor> {
  return new Visitor(await studio.open(), studio.place, await studio.somebody({}), studio.language)
}

/** Nothing there yet, then each kind of thing, then all of them. */
const enrol: Walk = async (studio) => {
  const visitor = await visitorOf(studio)
  await plugIn(visitor.page)
  const { page } = visitor
  const { enrol: said } = studio.words
  await page.goto('/enrol')
  await visitor.stands(studio.words.work.title)
  await studio.take(visitor, 'enrol-sign-in')
  await visitor.opens()
  await studio.take(visitor, 'enrol-empty')

  await visitor.press(said.kinds.passkey.add)
  await visitor.stands(said.passkey.title)
  await studio.take(visitor, 'enrol-passkey')
  await page.goto('/enrol')
  await visitor.press(said.kinds['authenticator-app'].add)
  await visitor.stands(said.app.title)
  await studio.take(visitor, 'enrol-app')
  const secret = (await page.locator('span.code').innerText()).replaceAll(' ', '')
  await page.getByLabel(said.app.name).fill('Old phone')
  const timestamp = studio.place.now().getTime()
  await page.getByLabel(said.app.code).fill(new TOTP({ secret }).generate({ timestamp }))
  await visitor.press(said.app.go)
  await visitor.told(said.did.added)

  await studio.takeAt(visitor, '/enrol/codes', 'enrol-codes')
  await visitor.press(said.codes.go)
  await visitor.stands(said.codes.shownTitle)
  await studio.take(visitor, 'enrol-codes-shown')

  await studio.takeAt(visitor, '/enrol/address', 'enrol-address')
  const second = `second.${studio.language.toLowerCase()}@example.org`
  await page.getByLabel(said.address.field).fill(second)
  await visitor.press(said.address.go)
  await visitor.stands(said.address.confirmTitle)
  await studio.take(visitor, 'enrol-address-confirm')

  await studio.takeAt(visitor, '/enrol/contact', 'enrol-contact')
  const colleague = await studio.somebody({})
  await page.getByLabel(said.contact.name).fill(colleague.signInName)
  await visitor.press(said.contact.go)
  await visitor.told(said.did.added)
  await studio.take(visitor, 'enrol')

  await page.getByRole('link', { name: said.removeNamed({ thing: colleague.name }) }).click()
  await visitor.stands(said.removing.title({ thing: said.thing('contact', colleague.name) }))
  await studio.take(visitor, 'enrol-remove')
}

/** A linked account, a change that is taken back, and a rehearsal. */
const linked: Walk = async (studio) => {
  const person = await studio.somebody({})
  const visitor = new Visitor(await studio.open(), studio.place, person, studio.language)
  const { page } = visitor
  const { enrol: said, verify } = studio.words
  await visitor.opens()
  await visitor.follow(`${said.kinds['linked-identity'].add}: Fabrikam eID`)
  await page.getByLabel('Address').fill(person.email)
  await page.getByRole('button', { name: 'Go on' }).click()
  await visitor.told(said.did.linked)
  await studio.take(visitor, 'enrol-linked')

  const elsewhere = await studio.open()
  await elsewhere.goto(await visitor.post.address(/http\S+\/enrol\/cancel\?link=\S+/))
  await studio.take({ page: elsewhere }, 'enrol-cancel')
  await elsewhere.getByRole('button', { name: said.cancelling.added.go }).click()
  await elsewhere.getByRole('heading', { name: said.cancelling.added.doneTitle }).waitFor()
  await studio.take({ page: elsewhere }, 'enrol-cancel-done')

  await studio.takeAt(visitor, '/enrol/rehearse', 'enrol-rehearse')
  await visitor.press(`${said.rehearsal.try} ${verify.way['code-by-email'].name}`)
  await visitor.stands(said.rehearsal.codeTitle)
  await studio.take(visitor, 'enrol-rehearse-code')
  await page.getByLabel(said.rehearsal.code, { exact: true }).fill(await visitor.post.code('mail'))
  await visitor.press(said.rehearsal.go)
  await visitor.told(said.rehearsal.worked)
  await studio.take(visitor, 'enrol-rehearse-worked')
}

/** Microsoft does not call the sign-in strong. */
const weak: Walk = async (studio) => {
  const visitor = await visitorOf(studio)
  await studio.place.contoso.post('/switches', { authenticationContexts: false })
  try {
    await visitor.page.goto('/enrol')
    await visitor.signsIn()
    await visitor.told(studio.words.refusals.signInTooWeak)
    await studio.take(visitor, 'enrol-sign-in-weak')
  } finally {
    await studio.place.contoso.post('/switches', { authenticationContexts: true })
  }
}

export const ENROLMENT_WALKS = { enrol, linked, weak } as const
