/** What "this was not me" suspended by mistake is put back by an administrator who has spoken with the owner (R12, N22). */
import { accessible } from './accessible.ts'
import { ADMINISTRATORS, Approver } from './approver.ts'
import { expect, test } from './journey.ts'
import { enrolmentNotice } from './letters.ts'
import { Post } from './post.ts'

test('suspended ways back are found by name, told with their reason, and put back one by one', async ({
  page,
  place,
}) => {
  const person = place.suspended
  const administrator = new Approver(page)
  const { desk, refusals } = administrator.words
  const { suspended } = desk
  await administrator.signIn(ADMINISTRATORS[0])
  await page.getByRole('link', { name: suspended.link, exact: true }).click()
  await administrator.stands(suspended.title)
  await page.getByLabel(suspended.name).fill('nobody.at.all@contoso.com')
  await administrator.press(suspended.find)
  await page.getByRole('alert').filter({ hasText: suspended.unknown }).waitFor()
  await page.getByLabel(suspended.name).fill(person.signInName)
  await administrator.press(suspended.find)
  await page.getByText(suspended.of(person)).waitFor()
  const passkey = page.getByRole('region', { name: suspended.kinds.passkey, exact: true })
  await expect(passkey.getByText(suspended.because['not-the-owner'])).toBeVisible()
  await accessible(page, 'suspended ways back')

  const putBack = passkey.getByRole('button', { name: suspended.go({ thing: suspended.kinds.passkey.toLowerCase() }) })
  await putBack.click()
  await passkey.getByRole('alert').filter({ hasText: refusals.reasonMissing }).waitFor()
  await passkey.getByLabel(suspended.reason).fill('Came by with her badge: she pressed the link by mistake.')
  await putBack.click()
  await administrator.told(suspended.did.lifted ?? '')
  await expect(passkey).toHaveCount(0)
  await expect(page.getByRole('region', { name: suspended.kinds['saved-code'] })).toBeVisible()
  await new Post(place.contoso, person).letter(enrolmentNotice('lifted'))
})
