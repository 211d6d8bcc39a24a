/** A sign-in elsewhere proves who somebody is, and never signs anybody in (rules R8, R9). */
import type { APIResponse } from '@playwright/test'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

const goesTo = (answer: APIResponse): string => {
  const { location } = answer.headers()
  if (!location) throw new Error(`${answer.url()} leads nowhere: ${answer.status()}`)
  return new URL(location, answer.url()).href
}

test('a sign-in elsewhere whose token was tampered with is refused, and the codes still work', async ({
  page,
  place,
  somebody,
}) => {
  const person = await somebody({ cause: 'password-expired' })
  await place.contoso.post('/switches', { tamperIdTokenFor: person.email })
  try {
    const claimant = new Claimant(page, place, person)
    await claimant.begin()
    await claimant.proveElsewhere()
    await claimant.hears(claimant.words.refusals.identityNotAccepted)
    await claimant.prove('code-by-email')
    await claimant.isTold('password-expired')
  } finally {
    await place.contoso.post('/switches', { tamperIdTokenFor: null })
  }
})

test('a sign-in elsewhere whose e-mail was never verified is refused', async ({ page, place }) => {
  const irvin = (await place.contoso.people()).find(({ name }) => name === 'Irvin Sayers')
  const claimant = new Claimant(page, place, {
    signInName: irvin?.signInName ?? '',
    email: irvin?.email ?? '',
    phone: irvin?.phone ?? '',
  })
  await claimant.begin()
  await claimant.proveElsewhere()
  await claimant.hears(claimant.words.refusals.identityNotAccepted)
})

test("a sign-in elsewhere with somebody else's account is refused", async ({ page, place, somebody }) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, { ...person, email: 'somebody.else@example.net' })
  await claimant.begin()
  await claimant.proveElsewhere()
  await claimant.hears(claimant.words.refusals.identityNotAccepted)
})

test('a sign-in elsewhere that began in one browser proves nothing in another', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await claimant.begin()
  await claimant.unfoldWays(claimant.words.verify.waySignIn({ provider: 'Northwind ID' }))
  await page.getByRole('link', { name: claimant.words.verify.waySignIn({ provider: 'Northwind ID' }) }).click()
  const form = new URL((await page.locator('form').getAttribute('action')) ?? '', page.url()).href
  let answer = await page.request.post(form, { form: { email: person.email }, maxRedirects: 0 })
  // Step by step, so that the last address, with its unspent code in it, is not followed here.
  while (!goesTo(answer).startsWith(`${place.url}/api/auth/callback/`))
    answer = await page.request.get(goesTo(answer), { maxRedirects: 0 })

  const other = new Claimant(await another(), place, person)
  await other.begin()
  await other.page.goto(goesTo(answer))
  await other.hears(other.words.refusals.identityNotAccepted)
})

test('a sign-in elsewhere makes no session anywhere', async ({ page, place, somebody }) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await claimant.begin()
  await claimant.proveElsewhere()
  await claimant.isTold('password-expired')
  expect((await page.request.get('/api/auth/session')).status()).toBe(404)
  expect((await page.request.get('/api/requests')).status()).toBe(401)
  const names = (await page.context().cookies(place.url)).map(({ name }) => name)
  expect(names.filter((name) => /session|desk/.test(name))).toEqual([])
})

test('an identity that was linked a month ago is a proof of its own: with a code by e-mail it is enough', async ({
  page,
  place,
}) => {
  const claimant = new Claimant(page, place, place.prepared())
  await claimant.begin()
  await claimant.proveElsewhere('Fabrikam eID')
  await claimant.isTold('password-expired')
  await claimant.press(claimant.words.findings.moreProofGo)
  await claimant.proveMore('code-by-email')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
})

test('an identity that nobody linked is refused, for a name that exists and for one that does not', async ({
  page,
  place,
  somebody,
}) => {
  const { email } = await somebody({ cause: 'password-expired' })
  for (const person of [await somebody({ cause: 'password-expired' }), place.people.nobody()]) {
    const claimant = new Claimant(page, place, { ...person, email })
    await claimant.begin()
    await claimant.proveElsewhere('Fabrikam eID')
    await claimant.hears(claimant.words.refusals.identityNotAccepted)
  }
})

test('the answer of one provider, brought to the way back of another, proves nothing (mix-up)', async ({
  page,
  place,
}) => {
  const person = place.prepared()
  const claimant = new Claimant(page, place, person)
  await claimant.begin()
  await claimant.unfoldWays(claimant.words.verify.waySignIn({ provider: 'Northwind ID' }))
  await page.getByRole('link', { name: claimant.words.verify.waySignIn({ provider: 'Northwind ID' }) }).click()
  const form = new URL((await page.locator('form').getAttribute('action')) ?? '', page.url()).href
  let answer = await page.request.post(form, { form: { email: person.email }, maxRedirects: 0 })
  while (!goesTo(answer).startsWith(`${place.url}/api/auth/callback/`))
    answer = await page.request.get(goesTo(answer), { maxRedirects: 0 })
  expect(new URL(goesTo(answer)).pathname).toBe('/api/auth/callback/personal')
  await page.goto(goesTo(answer).replace('/callback/personal', '/callback/eid'))
  await claimant.hears(claimant.words.refusals.identityNotAccepted)
})

test('an employee links an account at another provider, and all their addresses hear of it', async ({
  page,
  place,
  somebody,
}) => {
  const person = await somebody({})
  const { words, post } = new Claimant(page, place, person)
  await page.goto('/enrol')
  await page.getByRole('link', { name: words.work.go }).click()
  await page.getByRole('button').filter({ hasText: person.signInName }).click()
  await page.getByRole('link', { name: `${words.enrol.kinds['linked-identity'].add}: Fabrikam eID` }).click()
  await page.getByLabel('Address').fill(person.email)
  const back = page.waitForRequest((request) => request.url().includes('/api/auth/callback/eid'))
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText(words.enrol.did.linked)).toBeVisible()
  await page.goto((await back).url())
  await expect(page.getByText(words.enrol.did['linked-already'])).toBeVisible()
  await expect(page.getByRole('link', { name: `${words.enrol.remove} Fabrikam eID` })).toBeVisible()
  expect((await post.newest('mail')).body).toContain(words.enrol.thing('linked-identity', 'eid'))
})
