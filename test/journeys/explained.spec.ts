/** Why: each cause told in its own words, what an error code means, and what leads on. */
import type { CauseId } from '#lib/rules/diagnosis/causes/index.ts'
import { Claimant } from './claimant.ts'
import { expect, test } from './journey.ts'

/** Causes that are told at aal2 only, each with what the page's main button then does. */
const NEXT = {
  person: ['leaver', 'shared-mailbox', 'access-policy', 'no-mailbox-licence', 'on-premises-refuses'],
  microsoft: ['blocked-network', 'device-required'],
} as const satisfies Record<string, readonly CauseId[]>

for (const cause of NEXT.person)
  test(`${cause}: told after two proofs, and one press asks an administrator`, async ({ page, place, somebody }) => {
    const claimant = new Claimant(page, place, await somebody({ cause }))
    const { words } = claimant
    await claimant.proveTwice()
    await claimant.isTold(cause)
    await expect(page.getByText(words.causes[cause].canDo)).toBeVisible()
    const own: string | undefined = words.findings.askFor[cause]
    await claimant.press(own ?? words.findings.askButton)
    await claimant.stands(words.outcome.queued.title)
  })

test('a shared mailbox: nobody promises to switch its sign-in on', async ({ page, place, somebody }) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'shared-mailbox' }))
  await claimant.proveTwice()
  await claimant.isTold('shared-mailbox')
  await expect(page.getByText(claimant.words.causes['account-disabled'].name)).toHaveCount(0)
  await expect(page.getByText(claimant.words.remedies['enable-sign-in'].name)).toHaveCount(0)
})

test('a lock that Microsoft’s page told of, and the log not yet: nobody is advised to try once more', async ({
  page,
  place,
  somebody,
}) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'nothing-wrong' }))
  const { words } = claimant
  await claimant.begin('AADSTS50053')
  await claimant.prove('code-by-email')
  await claimant.isTold('nothing-wrong')
  await expect(page.getByText(words.findings.toldLock.seen)).toBeVisible()
  await expect(page.getByText(words.findings.toldLock.canDo)).toBeVisible()
  await expect(page.getByText(words.causes['nothing-wrong'].canDo)).toHaveCount(0)
})

for (const cause of NEXT.microsoft)
  test(`${cause}: told after two proofs, with the way back to Microsoft’s page`, async ({ page, place, somebody }) => {
    const claimant = new Claimant(page, place, await somebody({ cause }))
    const { words } = claimant
    await claimant.proveTwice()
    await claimant.isTold(cause)
    await expect(page.getByText(words.causes[cause].meaning)).toBeVisible()
    await expect(page.getByRole('link', { name: words.findings.tryNow })).toBeVisible()
    await expect(page.getByRole('button', { name: words.findings.askPerson })).toBeVisible()
  })

for (const cause of ['second-factor-missing', 'pass-failing'] as const)
  test(`${cause}: told after two proofs, and a pass is a person’s to give`, async ({ page, place, somebody }) => {
    const claimant = new Claimant(page, place, await somebody({ cause }))
    const { words } = claimant
    await claimant.proveTwice()
    await claimant.isTold(cause)
    const [approves = ''] = words.findings.decision.approve({ clock: '|' }).split('|')
    await expect(page.getByText(approves)).toBeVisible()
    await claimant.choose('temporary-access-pass', words.findings.askButton)
    await claimant.stands(words.outcome.queued.title)
  })

for (const cause of ['account-at-risk', 'mailbox-tampered'] as const)
  test(`${cause}: nothing of it is told to one proof, and a new password asks a person`, async ({
    page,
    place,
    somebody,
  }) => {
    const claimant = new Claimant(page, place, await somebody({ cause }))
    const { words } = claimant
    await claimant.proveOnce()
    await claimant.stands(words.findings.moreProof)
    await expect(page.getByText(words.causes[cause].name)).toHaveCount(0)
    await claimant.press(words.findings.moreProofGo)
    await claimant.proveMore('code-by-text')
    await claimant.isTold(cause)
    await claimant.choose('reset-password', words.findings.askButton)
    await claimant.stands(words.outcome.queued.title)
  })

test('strangers’ wrong passwords are told with their places, and the owner chooses a new one here', async ({
  page,
  place,
  somebody,
}) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'wrong-passwords-by-others' }))
  await claimant.proveTwice()
  await expect(page.getByText('Hanoi, VN').first()).toBeVisible()
  await claimant.choose('reset-password')
  await claimant.stands(claimant.words.remedy.passwordTitle)
})

test('the words of the error page are pasted, explained, and go along as words only', async ({
  page,
  place,
  somebody,
}) => {
  const claimant = new Claimant(page, place, await somebody({ cause: 'password-expired' }))
  const { codes, start } = claimant.words
  await page.goto('/')
  await page.getByRole('link', { name: codes.title }).click()
  await claimant.stands(codes.title)
  await page.getByLabel(codes.field).fill('it does not work')
  await claimant.press(codes.go)
  await claimant.hears(codes.unread)
  await page
    .getByLabel(codes.field)
    .fill('Sorry, we are having trouble.\nRequest Id: 1b7e2f90-94c1\nAADSTS53003: blocked')
  await claimant.press(codes.go)
  await expect(page).toHaveURL(/\/codes\/AADSTS53003$/)
  await claimant.stands(codes.heading({ code: '53003', means: codes.senses['access-policy'].means }))

  await page.getByRole('link', { name: codes.start }).click()
  await expect(page.getByLabel(start.errorCode)).toHaveValue('53003')
  const said = codes.usually({ code: '53003', means: codes.senses['access-policy'].means })
  await claimant.begin('AADSTS53003')
  await expect(page.getByText(said)).toBeVisible()
  await claimant.prove('code-by-email')
  // What was typed is repeated; what was seen decides.
  await claimant.isTold('password-expired')
  await expect(page.getByText(said)).toBeVisible()
})

test('a code that nobody knows has a truthful answer', async ({ page, place }) => {
  const claimant = new Claimant(page, place, { signInName: '', email: '', phone: '' })
  await page.goto('/codes/599999')
  await expect(page).toHaveURL(/\/codes\/find\?said=599999$/)
  await claimant.stands(claimant.words.codes.unknownHeading({ code: '599999' }))
})
