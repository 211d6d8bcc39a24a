/** A request that its owner stopped is no dead end: the desk helps the owner back in, and closes it. */
import { accessible } from './accessible.ts'
import { APPROVER, Approver, MEGANS_ADMIN } from './approver.ts'
import { Claimant, NEW_PASSWORD } from './claimant.ts'
import { expect, test } from './journey.ts'
import { GAP, mentioning, notice } from './letters.ts'

const STOP = /^http\S+\/stop\?link=\S+$/m
const START_CODE = /^[2-9B-Z]{4}-[2-9B-Z]{4}$/

test('the owner who stopped a request is called, begins anew with a start code, and gets in by two approvals', async ({
  page,
  place,
  somebody,
  another,
}) => {
  test.slow()
  const person = await somebody({ cause: 'password-expired', employeeId: 'J-0091' })
  const stranger = new Claimant(page, place, person)
  await stranger.proveOnce()
  await stranger.choose('reset-password', stranger.words.findings.stepUpButton)
  await stranger.proveMore('code-by-text')
  await stranger.choose('reset-password')
  await stranger.choosePassword()
  const { outcome } = stranger.words
  await stranger.stands(outcome.done.title['reset-password'])
  const reference = await stranger.reference()
  const letter = await stranger.post.letter(notice('done', 'reset-password'))
  const owner = new Claimant(await another(), place, person)
  await owner.page.goto(STOP.exec(letter.body)?.[0] ?? '')
  await owner.press(owner.words.stop.go)
  await owner.stands(owner.words.stop.doneTitle)
  await expect.poll(() => owner.signInWith(NEW_PASSWORD)).toBe('AADSTS50126')

  // What is to be done, by when, and what was undone; nothing can be said to have helped yet.
  const approver = new Approver(await another())
  const { stopped, queueLists, caller } = approver.words.desk
  await approver.signIn()
  await approver.page.getByRole('link', { name: new RegExp(`^${queueLists.filter.stopped}`) }).click()
  const row = approver.page.locator('a[data-row]').filter({ hasText: person.name })
  await expect(row).toContainText(stopped.row.open)
  await row.click()
  await approver.page.getByRole('heading', { name: stopped.title }).waitFor()
  await expect(approver.page.getByText(mentioning(stopped.promised({ due: GAP })))).toBeVisible()
  await expect(approver.page.getByText(mentioning(stopped.undo.undone({ at: GAP })))).toBeVisible()
  await expect(approver.page.getByText(stopped.laterNone)).toBeVisible()
  await accessible(approver.page, 'a stopped request')
  const stoppedPage = approver.page.url()

  await approver.page.getByRole('link', { name: stopped.beginGo }).click()
  await approver.stands(caller.title)
  await expect(approver.page.getByLabel(caller.name)).toHaveValue(person.signInName)
  await approver.press(caller.go)
  const code = await approver.page.getByText(START_CODE).first().innerText()
  const { begun, findings } = owner.words
  await owner.page.goto('/begun')
  await owner.page.getByLabel(begun.label).fill(code)
  await owner.press(begun.go)
  await owner.stands(owner.words.verify.title)
  await owner.prove('code-by-email')
  await owner.page.getByRole('button', { name: findings.moreProofGo, exact: true }).click()
  await owner.proveMore('code-by-text')
  await owner.choose('reset-password', findings.askButton)
  await owner.stands(outcome.queued.title)
  const second = await owner.reference()

  await approver.open(second, person.name)
  await approver.approve('reset-password')
  const other = new Approver(await another())
  await other.signIn(MEGANS_ADMIN.name)
  await other.open(second, person.name)
  await expect(
    other.page.getByText(mentioning(other.words.desk.decide.secondOfTwo({ name: APPROVER, at: GAP }))),
  ).toBeVisible()
  await other.approve('reset-password')
  await owner.page.goto('/outcome')
  for (const factor of ['code-by-email', 'code-by-text'] as const) {
    await owner.stands(owner.words.verify.approvedTitle)
    await owner.prove(factor)
  }
  await owner.choosePassword()
  await owner.stands(outcome.done.title['reset-password'])

  await approver.page.goto(stoppedPage)
  await approver.press(stopped.helped({ reference: second }))
  await approver.told(approver.words.desk.decide.done['stop-closed'] ?? '')
  const closed = stopped.closed['helped-back-in']({ name: APPROVER, at: GAP, reference: second })
  await expect(approver.page.getByText(mentioning(closed))).toBeVisible()
  await expect(approver.page.getByRole('button', { name: stopped.notThem })).toHaveCount(0)
  await expect(approver.page.getByText(reference).first()).toBeVisible()
})
