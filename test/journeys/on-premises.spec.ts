/**
 * Passwords are kept in a real Active Directory, a unit of which is delegated:
 * there a lock is opened, and a new password set. Where Samba's domain controller
 * cannot be started, these walks are skipped; see docs/on-premises.md.
 */
import { dayAndClock, nextMinute } from '#lib/words/time.ts'
import { type Domain, PASSWORD, STAFF, startDomain } from '#test/adapters/samba.ts'
import { missingForSamba } from '#test/adapters/samba-missing.ts'
import { syncedAs } from '#test/tenant/person.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test as base } from './journey.ts'
import type { Trouble } from './people.ts'

const LOCKED = 'ccline'
const TOO_SOON = 'ecattaneo'
/** As samba.ts sets the domain up. */
const WRONG_PASSWORDS_THAT_LOCK = 3
const MINIMUM_AGE_IN_DAYS = 2
const STARTS_WITHIN_MILLISECONDS = 120_000

const test = base.extend<object, { readonly domain: Domain }>({
  domain: [
    async ({ browserName: _ }, use) => {
      const domain = await startDomain([LOCKED, TOO_SOON])
      await use(domain)
      await domain.stop()
    },
    { scope: 'worker', timeout: STARTS_WITHIN_MILLISECONDS },
  ],
  ownDirectory: [
    async ({ domain: { url, authority, service } }, use) => use({ url, authority, ...service, below: STAFF }),
    { scope: 'worker' },
  ],
})

// The ports of LDAP are there once: one domain, one worker.
test.describe.configure({ mode: 'serial' })
const missing = missingForSamba()
test.skip(missing !== null, missing ?? '')

/** The same person in Microsoft’s copy, tied by the anchor alone. Its log shows a good sign-in of yesterday, and no more. */
const keptIn = async (domain: Domain, name: string): Promise<Trouble> => ({
  cause: 'nothing-wrong',
  user: { ...syncedAs(name, new Date()), onPremisesImmutableId: await domain.anchorOf(name) },
})

test('synced and locked on-premises: told so, unlocked, and the right password works again', async ({
  page,
  place,
  domain,
  somebody,
}) => {
  const claimant = new Claimant(page, place, await somebody(await keptIn(domain, LOCKED)))
  const { onPremises, outcome } = claimant.words
  for (let wrong = 0; wrong < WRONG_PASSWORDS_THAT_LOCK; wrong++) await domain.signIn(LOCKED, `wrong-${wrong}`)
  expect(await domain.signIn(LOCKED, PASSWORD), 'locked out').toBe('775')

  await claimant.proveTwice()
  await claimant.isTold('on-premises-locked')
  await claimant.choose('unlock-on-premises')
  await claimant.stands(onPremises.unlockTitle)
  await claimant.press(onPremises.unlockGo)
  await claimant.stands(outcome.done.title['unlock-on-premises'])
  expect(await domain.signIn(LOCKED, PASSWORD)).toBeNull()
})

test('a password below the minimum age: told from when, with nothing typed; once it may, a new one is set', async ({
  page,
  place,
  domain,
  somebody,
}) => {
  const claimant = new Claimant(page, place, await somebody(await keptIn(domain, TOO_SOON)))
  const { onPremises, findings, remedies, remedy, outcome } = claimant.words
  const lastsDays = (days: number) => domain.tool('domain', 'passwordsettings', 'set', `--min-pwd-age=${days}`)
  lastsDays(MINIMUM_AGE_IN_DAYS)
  const mayFrom = new Date(passwordSetAt(domain, TOO_SOON).getTime() + MINIMUM_AGE_IN_DAYS * 86_400_000)

  await claimant.proveTwice()
  await claimant.isTold('nothing-wrong')
  const told = onPremises.tooYoung({ clock: dayAndClock(nextMinute(mayFrom), 'en', 'Europe/Ljubljana') })
  await expect(page.getByText(told)).toBeVisible()
  await expect(page.getByRole('button', { name: remedies['reset-password'].button })).toHaveCount(0)
  await expect(page.getByLabel(remedy.password, { exact: true })).toHaveCount(0)

  lastsDays(0)
  await claimant.press(findings.lookAgain)
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(outcome.done.title['reset-password'])
  expect([await domain.signIn(TOO_SOON, NEW_PASSWORD), await domain.signIn(TOO_SOON, PASSWORD)]).toEqual([null, '52e'])
})

/** The directory counts in steps of 100 ns since 1601. */
function passwordSetAt(domain: Domain, name: string): Date {
  const [, steps = '0'] = /pwdLastSet: (\d+)/.exec(domain.tool('user', 'show', name, '--attributes=pwdLastSet')) ?? []
  return new Date(Number(BigInt(steps) / 10_000n - 11_644_473_600_000n))
}
