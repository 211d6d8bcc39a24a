/** Where a tenant fills the dates of methods, and gives their readings a limit of their own. */
import { accessible } from './accessible.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'
import { kindTenant } from './kind-tenant.ts'
import { notice } from './letters.ts'

// At the machine's own pace: a lock of a minute has to be found before it is over.
test.use({ ...kindTenant('kind-tenant.spec.ts'), pace: 1 })
// One place for all of them.
test.describe.configure({ mode: 'default' })

const FIRST_LOCKOUT_IN_SECONDS = 60
/** Seconds that the lock still lasts when the walk begins: it has to be found before it is over. */
const LEFT_IN_SECONDS = 30

test('a lockout is waited out, and the page says when it is over', async ({ page, place, somebody }) => {
  const locked = await somebody({ cause: 'smart-lockout', secondsAgo: FIRST_LOCKOUT_IN_SECONDS - LEFT_IN_SECONDS })
  const claimant = new Claimant(page, place, locked)
  await claimant.begin()
  await claimant.prove('code-by-email')
  await claimant.looksUntilTold('smart-lockout')
  await claimant.choose('wait')
  await claimant.stands(claimant.words.findings.waitingTitle)

  await claimant.post.letter(notice('wait-over'), LEFT_IN_SECONDS)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(claimant.words.findings.waitingTitle)
  expect(await claimant.signInWith(locked.password)).toBe('signed in')
})

test('the page of a claimant who waits', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 }))
  await claimant.begin()
  await claimant.prove('code-by-email')
  await claimant.looksUntilTold('smart-lockout')
  await claimant.choose('wait')
  await claimant.stands(claimant.words.findings.waitingTitle)
  await accessible(page, 'the wait')
})

test('where a tenant is kinder than Microsoft publishes, a lockout is ended by a new password', async ({
  page,
  place,
  somebody,
}) => {
  const locked = await somebody({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const claimant = new Claimant(page, place, locked)
  await claimant.begin('AADSTS50053')
  await claimant.prove('code-by-email')
  await claimant.isTold('smart-lockout')
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
})
