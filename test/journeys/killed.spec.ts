/** The site is killed with -9 at the worst moment, and started again (rules R13, R14). */
import { Approver } from './approver.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'
import type { Employee } from './people.ts'
import type { Place } from './place.ts'

const ENABLED = 'PATCH /users/{id} accountEnabled'
const RESET = 'PATCH /users/{id} passwordProfile'
/** What a page says while nobody answers it, the framework's own last page with a style of its own included. */
const LOST = /ERR_|Failed to|network error|broke|Applying inline style/
/** Of a site that opens again, and looks first at what was cut off. */
const COMES_WITHIN_SECONDS = 60
/** What a write meets at the tenant. */
const WRITES = {
  'fails before it is done': { fault: 'unavailable' },
  'never arrives, and never answers': { fault: 'hang' },
  'is done, and never answers': { fault: 'hang', afterwards: true },
} as const

const meets = (place: Place, { id }: Employee, write: keyof typeof WRITES) =>
  place.contoso.post('/faults', { method: 'PATCH', path: `/users/${id}$`, times: 1, ...WRITES[write] })

const asked = (place: Place, { id }: Employee, write: string, timeout?: number) =>
  expect.poll(async () => (await place.contoso.counts(id)).requests[write] ?? 0, { timeout }).toBeGreaterThan(0)

// One place for all of them: the database is in the site, and killed with it. They begin while every other place opens.
test.use({ database: 'embedded', actionTimeout: 60_000 })
test.describe.configure({ mode: 'default', timeout: 150_000 })

for (const write of Object.keys(WRITES) as (keyof typeof WRITES)[])
  test(`killed after an approval, when the write ${write}: sign-in is enabled once`, async ({
    page,
    place,
    somebody,
    another,
    watch,
  }) => {
    watch.expect(LOST)
    const blocked = await somebody({ cause: 'account-disabled', employeeId: `J-1${write.length}` })
    const claimant = new Claimant(page, place, blocked)
    await claimant.proveTwice()
    await claimant.choose('enable-sign-in')
    await claimant.stands(claimant.words.outcome.queued.title)
    const approver = new Approver(await another())
    await approver.signIn()
    await approver.open(await claimant.reference(), blocked.name)
    await meets(place, blocked, write)
    // A site that has just opened reads more of the account meanwhile: the desk says so, and it is pressed again.
    await expect(async () => {
      await approver.approve('enable-sign-in')
      await asked(place, blocked, ENABLED, 5000)
    }).toPass()

    await place.kill()
    await place.startAgain()
    await claimant.post.letter(/^Sign-in for your account was switched on again/, COMES_WITHIN_SECONDS)
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
  await meets(place, person, 'is done, and never answers')
  await claimant.choosePassword()
  await asked(place, person, RESET)
  await place.kill()
  await place.startAgain()
  await page.goto('/outcome')
  const done = page.getByRole('heading', { level: 1, name: claimant.words.outcome.done.title['reset-password'] })
  await expect(done).toBeVisible({ timeout: 60_000 })
  await claimant.post.letter(/^Your password was changed/, COMES_WITHIN_SECONDS)
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
  expect((await place.contoso.counts(person.id)).counts[RESET]).toBe(1)
})

test('killed during a password reset that was not done: the claimant finds out, and chooses again', async ({
  page,
  place,
  somebody,
  watch,
}) => {
  watch.expect(LOST)
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await toTheNewPassword(claimant)
  await meets(place, person, 'never arrives, and never answers')
  await claimant.choosePassword('Never seen by anybody 77')
  await asked(place, person, RESET)
  await place.kill()
  await place.startAgain()
  await page.goto('/outcome')
  await claimant.stands(claimant.words.outcome.acting.title)
  // A write that was cut off may land up to a minute later, so nobody is told before.
  const undone = page.getByRole('alert').filter({ hasText: claimant.words.refusals.tenantUnavailable })
  await expect(undone).toBeVisible({ timeout: 100_000 })
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.done.title['reset-password'])
  expect(await claimant.signInWith(NEW_PASSWORD)).toBe('signed in')
  expect((await place.contoso.counts(person.id)).counts[RESET]).toBe(1)
})
