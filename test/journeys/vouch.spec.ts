/** Somebody who knows the claimant carries a code over to them (N08, N19, R7). */
import { accessible } from './accessible.ts'
import { Claimant } from './claimant.ts'
import { Colleague } from './colleague.ts'
import { expect, test } from './journey.ts'
import { notice } from './letters.ts'
import type { Employee } from './people.ts'
import type { Place } from './place.ts'

const BLOCKED = { cause: 'account-disabled' } as const

/** With one proof of their own, the claimant asks for somebody who knows them. */
async function asks(claimant: Claimant): Promise<void> {
  const { verify, findings } = claimant.words
  const way = claimant.page.getByRole('button', { name: verify.way['recovery-contact'].name })
  await claimant.begin()
  await claimant.unfoldWays(verify.way['recovery-contact'].name)
  await expect(way).toHaveCount(0)
  await claimant.prove('code-by-text')
  await claimant.page.getByRole('button', { name: findings.moreProofGo }).click()
  await claimant.stands(verify.stepUpTitle)
  await claimant.way('recovery-contact')
  await claimant.stands(verify.ask['recovery-contact'].title)
}

type Somebody = (trouble: { readonly manager?: string; readonly cause?: 'account-disabled' }) => Promise<Employee>
async function together(somebody: Somebody, page: Claimant['page'], place: Place) {
  const manager = await somebody({})
  const person = await somebody({ ...BLOCKED, manager: manager.signInName })
  return { manager, person, claimant: new Claimant(page, place, person) }
}

test('the manager signs in, speaks with the claimant and reads a code out, which is their second proof', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const { manager, person, claimant } = await together(somebody, page, place)
  await asks(claimant)
  await accessible(page, 'waiting for a colleague')

  const colleague = new Colleague(await another(), place, manager)
  const { vouch } = colleague.words
  await colleague.opens(await colleague.wasAsked())
  await colleague.stands(vouch.title({ name: person.name }))
  await expect(colleague.page.getByText(person.signInName)).toBeVisible()
  await accessible(colleague.page, 'asked to vouch')
  await colleague.press(vouch.go)
  await expect(
    colleague.page.getByRole('alert').filter({ hasText: colleague.words.refusals.choiceMissing }),
  ).toBeVisible()
  const code = await colleague.readsOut('known-voice')
  await accessible(colleague.page, 'a code to read out')

  await claimant.enterCode(code)
  await claimant.isTold('account-disabled')
  await claimant.post.letter(notice('vouched'))
  // It was shown once, and is used up.
  await colleague.page.goto(colleague.page.url())
  await colleague.stands(vouch.overTitle)
})

test('a colleague who was not asked sees nothing of it, whatever link they hold', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const { manager, person, claimant } = await together(somebody, page, place)
  await asks(claimant)
  const address = await new Colleague(page, place, manager).wasAsked()
  const stranger = new Colleague(await another(), place, await somebody({}))
  await stranger.opens(address)
  await stranger.stands(stranger.words.vouch.unknownTitle)
  await expect(stranger.page.getByText(person.signInName)).toHaveCount(0)
})

test('a colleague without JavaScript says that it is not them: people look, and the desk and the owner hear of it', async ({
  page,
  place,
  somebody,
  another,
}) => {
  const { manager, claimant } = await together(somebody, page, place)
  await asks(claimant)
  const colleague = new Colleague(await another({ javaScriptEnabled: false }), place, manager)
  const { vouch } = colleague.words
  await colleague.opens(await colleague.wasAsked())
  const code = await colleague.readsOut('face-to-face')
  await colleague.page.getByRole('link', { name: vouch.again }).click()
  await colleague.press(vouch.notThem)
  await colleague.stands(vouch.saidTitle)

  await claimant.enterCode(code)
  await claimant.stands(claimant.words.outcome.queued.title)
  await claimant.post.letter(notice('not-vouched'))
  const [told] = await place.contoso.inbox({ to: 'helpdesk@contoso.com', channel: 'mail', withinSeconds: 60 })
  expect(told).toBeDefined()
})
