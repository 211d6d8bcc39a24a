/**
 * The site is killed with -9 at the worst moment, and started again (rules R13, R14). What a write that never arrived
 * leaves is walked by the use cases' tests (`perform-remedy.test.ts`, `perform-reset.test.ts`), and all of it by the bench.
 */
import { Approver } from './approver.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'
import type { Employee } from './people.ts'
import type { Place } from './place.ts'

const ENABLED = 'PATCH /users/{id} accountEnabled'
const RESET = 'PATCH /users/{id} passwordProfile'
/** What a page says while nobody answers it, the framework's own last page with a style of its own included. */
const LOST = /ERR_|Failed to|network error|broke|Applying inline style/
/** Seconds until the page of a site that was started again, and first looks at the write that was cut off. */
const COMES_WITHIN_SECONDS = 120

/** The tenant carries the write out, and its answer never arrives. */
const meets = (place: Place, { id }: Employee) =>
  place.contoso.post('/faults', { method: 'PATCH', path: `/users/${id}$`, times: 1, fault: 'hang', afterwards: true })

const asked = (place: Place, { id }: Employee, write: string, timeout?: number) =>
  expect.poll(async () => (await place.contoso.counts(id)).requests[write] ?? 0, { timeout }).toBeGreaterThan(0)

// One place for all of them: the database is in the site, and killed with it. They begin while every other place opens.
test.use({ database: 'embedded', actionTimeout: 60_000 })
test.describe.configure({ mode: 'default', timeout: 300_000 })

test('killed after an approval that was done: sign-in is enabled once', async ({
  page,
  place,
  somebody,
  another,
  watch,
}) => {
  watch.expect(LOST)
  const blocked = await somebody({ cause: 'account-disabled', employeeId: 'J-0126' })
  const claimant = new Claimant(page, place, blocked)
  await claimant.proveTwice()
  await claimant.choose('enable-sign-in')
  await claimant.stands(claimant.words.outcome.queued.title)
  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), blocked.name)
  await meets(place, blocked)
  // A site that has just opened reads more of the account meanwhile: the desk says so, and it is pressed again.
  await expect(async () => {
    await approver.act('enable-sign-in').last().click()
    await asked(place, blocked, ENABLED, 40_000)
  }).toPass()

  await place.kill()
  await place.startAgain()
  await claimant.post.letter(notice('done', 'enable-sign-in'), COMES_WITHIN_SECONDS)
  await page.goto('/outcome')
  await claimant.stands(claimant.words.outcome.done.title['enable-sign-in'])
  expect((await place.contoso.counts(blocked.id)).counts[ENABLED]).toBe(1)
  expect(await claimant.signInWith(blocked.password)).toBe('signed in')
})

async function toTheNewPassword(claimant: Claimant): Promise<void> {
  await claimant.proveOnce()
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.stands(claimant.words.remedy.passwordTitle)
}

/** The write is on its way when this ends; until then others may have come before. */
async function typesUntilAsked(place: Place, claimant: Claimant, person: Employee): Promise<void> {
  await expect(async () => {
    await claimant.typePassword()
    await asked(place, person, RESET, 40_000)
  }).toPass()
}

test('killed during a password reset that was done: the claimant finds out that it was', async ({
  page,
  place,
  somebody,
  watch,
}) => {
  watch.expect(LOST)
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await toTheNewPassword(claimant)
  await meets(place, person)
  await typesUntilAsked(place, claimant, person)
  await place.kill()
  await place.startAgain()
  await page.goto('/outcome')
  const done = page.getByRole('heading', { level: 1, name: claimant.words.outcome.done.title['reset-password'] })
  await expect(done).toBeVisible({ timeout: 120_000 })
  await claimant.post.letter(notice('done', 'reset-password'), COMES_WITHIN_SECONDS)
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
  expect((await place.contoso.counts(person.id)).counts[RESET]).toBe(1)
})
