/** "This wasn't me": the pages behind the link of a message, and what the request's own browser reads then. */
import type { Walk } from './studio.ts'

const STOP = /^http\S+\/stop\?link=\S+$/m

/** Of a request that has changed nothing yet. */
const stop: Walk = async (studio) => {
  const person = await studio.somebody({ cause: 'password-expired' })
  const claimant = await studio.claimant(person)
  await claimant.proveOnce()
  await claimant.isTold('password-expired')
  const owner = await studio.claimant(person)
  await owner.page.goto(await claimant.post.address(STOP))
  await owner.stands(studio.words.stop.title)
  await studio.take(owner, 'stop')
  await owner.press(studio.words.stop.go)
  await owner.stands(studio.words.stop.doneTitle)
  await studio.take(owner, 'stop-done')
}

/** Of a new password, and of the request that was begun after that. */
const stopDone: Walk = async (studio) => {
  const person = await studio.somebody({ cause: 'password-expired' })
  const claimant = await studio.claimant(person)
  const { outcome, stop: said, findings, verify } = studio.words
  await claimant.proveTwice()
  await claimant.choose('reset-password')
  await claimant.choosePassword()
  await claimant.stands(outcome.done.title['reset-password'])
  const owner = await studio.claimant(person)
  await owner.page.goto(await claimant.post.address(STOP))
  await owner.stands(said.title)
  await studio.take(owner, 'stop-reset')
  await owner.press(said.go)
  await owner.stands(said.doneTitle)
  await studio.take(owner, 'stop-reset-done')

  const again = await studio.claimant(person)
  await again.begin()
  await again.proveElsewhere()
  await again.press(findings.moreProofGo)
  await again.stands(verify.stepUpTitle)
  await again.prove('code-by-text')
  await again.page.getByRole('heading', { name: findings.seen }).waitFor()
  await studio.take(again, 'findings-after-stop')
}

export const LINKED_WALKS = { stop, 'stop-done': stopDone } as const
