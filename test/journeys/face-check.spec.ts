/** A work ID in a wallet, and a face before the camera: Verified ID with Face Check. */
import { accessible } from './accessible.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'
import type { Place } from './place.ts'
import type { Page } from '@playwright/test'

/** To the page with the code to scan. */
async function toScan(page: Page, place: Place, person: ConstructorParameters<typeof Claimant>[2]) {
  const claimant = new Claimant(page, place, person)
  const { wallet } = claimant.words
  await claimant.begin()
  await claimant.way('face-check')
  await claimant.stands(wallet.title)
  await page.getByRole('img', { name: wallet.codeLabel }).waitFor()
  return claimant
}

test('the work ID and the right face are proof enough, and the page goes on by itself', async ({
  page,
  place,
  somebody,
}) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = await toScan(page, place, person)
  const { wallet } = claimant.words
  await expect(page.getByRole('link', { name: wallet.open })).toHaveAttribute('href', /^openid-vc:\/\/\?request_uri=/)
  await accessible(page, 'a code to scan')
  await place.contoso.present(person.signInName, { does: 'open' })
  await expect(page.getByText(wallet.opened)).toBeVisible()
  expect((await place.contoso.present(person.signInName)).site).toBe(200)
  await claimant.isTold('password-expired')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
})

test('without JavaScript it takes one press more', async ({ another, place, somebody }) => {
  const person = await somebody({ cause: 'password-expired' })
  const page = await another({ javaScriptEnabled: false })
  const claimant = await toScan(page, place, person)
  await place.contoso.present(person.signInName)
  await claimant.stands(claimant.words.wallet.shownTitle)
  await claimant.press(claimant.words.wallet.go)
  await claimant.isTold('password-expired')
})

test('a face that is not alike enough is refused, and another try is offered', async ({ page, place, somebody }) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = await toScan(page, place, person)
  const { wallet } = claimant.words
  expect((await place.contoso.present(person.signInName, { score: 63 })).site).toBe(200)
  await claimant.hears(wallet.refused)
  await accessible(page, 'a face that is not alike enough')
  await claimant.press(wallet.again)
  await page.getByRole('img', { name: wallet.codeLabel }).waitFor()
  await place.contoso.present(person.signInName)
  await claimant.isTold('password-expired')
})

test('a work ID that was issued yesterday is refused like a wrong face', async ({ page, place, somebody }) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = await toScan(page, place, person)
  await place.contoso.present(person.signInName, { issuedDaysAgo: 1 })
  await claimant.hears(claimant.words.wallet.refused)
})

test('a code to scan grows old, and says so', async ({ page, place, somebody }) => {
  await place.contoso.post('/switches', { presentationLivesInSeconds: 8 })
  try {
    const person = await somebody({ cause: 'password-expired' })
    const claimant = await toScan(page, place, person)
    await claimant.hears(claimant.words.wallet.over)
    expect((await place.contoso.present(person.signInName)).site).toBeNull()
  } finally {
    await place.contoso.post('/switches', { presentationLivesInSeconds: 300 })
  }
})

test('a call of somebody else than the service is not believed', async ({ page, place, somebody, playwright }) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = await toScan(page, place, person)
  const { serviceId } = await place.contoso.present(person.signInName, { does: 'open' })
  const elsewhere = await playwright.request.newContext()
  const forged = (headers: Record<string, string>, state: string) =>
    elsewhere.post(`${place.url}/api/verified-id`, {
      headers: { 'content-type': 'application/json', ...headers },
      data: {
        requestId: serviceId,
        state,
        requestStatus: 'presentation_verified',
        verifiedCredentialsData: [
          {
            issuer: 'did:web:verifiedid.contoso.com',
            type: ['VerifiableCredential', 'VerifiedEmployee'],
            claims: { revocationId: person.signInName },
            credentialState: { revocationStatus: 'VALID' },
            issuanceDate: '2026-01-01T00:00:00Z',
            faceCheck: { matchConfidenceScore: 99 },
          },
        ],
      },
    })
  for (const [headers, state] of [
    [{}, 'guessed'],
    [{ 'api-key': 'guessed' }, 'guessed'],
    [{ 'api-key': 'v1:guessed' }, `${serviceId}.v1:guessed`],
  ] as const) {
    const answer = await forged(headers, state)
    expect([answer.status(), await answer.text()]).toEqual([401, ''])
  }
  await elsewhere.dispose()
  await expect(page.getByText(claimant.words.wallet.opened)).toBeVisible()
  await page.reload()
  await claimant.stands(claimant.words.wallet.title)
})

test('a name that nobody has gets a code to scan as well', async ({ page, place }) => {
  const nobody = place.people.nobody()
  const claimant = await toScan(page, place, nobody)
  await place.contoso.present(nobody.signInName)
  await claimant.hears(claimant.words.wallet.refused)
})
