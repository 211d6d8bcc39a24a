/** A privileged account is never self-service, whatever was proved (rules R11 and the classes of the policy). */
import { ROLES } from '#test/tenant/groups.ts'
import { Approver } from './approver.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

const ADMINISTRATOR = { activeRoles: [ROLES.userAdministrator.templateId] }
const PATCHED = 'PATCH /users/{id} passwordProfile'

test('an administrator with two proofs gets no new password here, and a person is asked', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const person = await somebody({ cause: 'password-expired', ...ADMINISTRATOR })
  const claimant = new Claimant(page, place, person)
  const { findings, remedies, outcome } = claimant.words
  // What kind of account it is, is told to two proofs only: to one it looks like any other.
  await claimant.proveOnce()
  await claimant.choose('reset-password', findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.isTold('password-expired')
  await expect(page.getByRole('button', { name: remedies['reset-password'].button })).toHaveCount(0)
  await claimant.choose('reset-password', findings.askButton)
  await claimant.stands(outcome.queued.title)

  const approver = new Approver(await another())
  await approver.signIn()
  await approver.open(await claimant.reference(), person.name)
  await expect(approver.page.getByText(approver.words.desk.classes.privileged).first()).toBeVisible()
  await expect(approver.act('reset-password')).toHaveCount(0)
  expect((await place.contoso.counts(person.id)).requests[PATCHED] ?? 0).toBe(0)
})

test('who becomes an administrator while choosing a password is turned away at the last moment', async ({
  page,
  place,
  somebody,
}) => {
  const person = await somebody({ cause: 'password-expired' })
  const claimant = new Claimant(page, place, person)
  await claimant.proveOnce()
  await claimant.choose('reset-password', claimant.words.findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.choose('reset-password')
  await claimant.stands(claimant.words.remedy.passwordTitle)
  await place.people.worsen(person, { cause: 'password-expired', ...ADMINISTRATOR })
  await claimant.choosePassword()
  await claimant.stands(claimant.words.outcome.queued.title)
  expect((await place.contoso.counts(person.id)).requests[PATCHED] ?? 0).toBe(0)
})
