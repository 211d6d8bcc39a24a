/** Claimant pages of those who wait: for people, for a colleague, for a clock, or at another device. */
import { Colleague } from '../colleague.ts'
import { Post } from '../post.ts'
import type { Walk } from './studio.ts'

/** Whoever is with an administrator, may write to them, and may think better of it. */
const queued: Walk = async (studio) => {
  const claimant = await studio.claimant({ cause: 'account-disabled' })
  const { outcome, note, withdraw } = studio.words
  const { page } = claimant
  await claimant.proveTwice()
  await claimant.askAdministrator()
  await claimant.stands(outcome.queued.title)
  await studio.take(claimant, 'queued')
  await page.getByText(note.title, { exact: true }).click()
  await claimant.press(note.go)
  await page.getByText(note.missing).waitFor()
  await studio.take(claimant, 'note-mistake')
  await page.getByLabel(note.label).fill('I have a new phone')
  await claimant.press(note.go)
  await page.getByRole('heading', { name: note.yours }).waitFor()
  await studio.take(claimant, 'note')
  const status = (await page.getByRole('link', { name: /\/status\/open/ }).getAttribute('href')) ?? ''
  await studio.takeAt(claimant, status, 'status-queued')
  await studio.takeAt(claimant, '/?', 'start-open')
  await page.goto('/outcome')
  await page.getByRole('link', { name: withdraw.link }).click()
  await claimant.stands(withdraw.title)
  await studio.take(claimant, 'withdraw')
  await claimant.press(withdraw.go)
  await claimant.stands(outcome.withdrawn.title)
  await studio.take(claimant, 'withdrawn')
  await studio.takeAt(claimant, status, 'status-withdrawn')
}

/** Whoever has nothing to prove it with. */
const referred: Walk = async (studio) => {
  const claimant = await studio.claimant({})
  await claimant.begin()
  await claimant.saysNoneOfThese()
  await claimant.stands(studio.words.outcome.referred.title)
  await studio.take(claimant, 'referred')
}

/** A colleague reads a code out: the pages of both. */
const vouch: Walk = async (studio) => {
  const manager = await studio.somebody({})
  const claimant = await studio.claimant({ cause: 'account-disabled', manager: manager.signInName })
  const { verify, findings, vouch: said } = studio.words
  await claimant.begin()
  await claimant.prove('code-by-text')
  await claimant.press(findings.moreProofGo)
  await claimant.stands(verify.stepUpTitle)
  await claimant.way('recovery-contact')
  await claimant.stands(verify.ask['recovery-contact'].title)
  await studio.take(claimant, 'enter-vouched-code')

  const { contoso } = studio.place
  const address = await new Post(contoso, { email: manager.signInName, phone: manager.phone }).address(
    /http\S+\/vouch\?link=\S+/,
  )
  const colleague = new Colleague(await studio.open(), studio.place, manager, studio.language)
  await colleague.page.goto(address)
  await colleague.stands(studio.words.work.title)
  await studio.take(colleague, 'work')
  await colleague.opens(address)
  await studio.take(colleague, 'vouch')
  await colleague.readsOut('known-voice')
  await studio.take(colleague, 'vouch-code')
  await colleague.page.getByRole('link', { name: said.again }).click()
  await colleague.press(said.notThem)
  await colleague.stands(said.saidTitle)
  await studio.take(colleague, 'vouch-not-them')
  const stranger = new Colleague(await studio.open(), studio.place, await studio.somebody({}), studio.language)
  await stranger.opens(address)
  await studio.take(stranger, 'vouch-stranger')
}

/** A request that goes on at a phone: the pages of both devices. */
const device: Walk = async (studio) => {
  const claimant = await studio.claimant({ cause: 'password-expired' })
  const said = studio.words.device
  await claimant.proveOnce()
  await claimant.isTold('password-expired')
  await studio.take(claimant, 'findings-expired')
  await studio.takeAt(claimant, '/device', 'device')
  await claimant.press(said.show)
  await claimant.page.getByRole('img', { name: said.picture }).waitFor()
  await studio.take(claimant, 'device-shown')
  const address = await claimant.page.getByText(/\/device\/open\?link=/).innerText()
  const there = await studio.claimant({})
  await there.page.goto(address)
  await there.stands(said.openTitle)
  await studio.take(there, 'device-open')
  await there.press(said.openGo)
  await there.stands(said.codeTitle)
  await studio.take(there, 'device-code')
}

/** A phone of two days ago: a clock, and its cancel from an old address. */
const cooling: Walk = async (studio) => {
  const home = `home.${studio.language.toLowerCase()}@example.org`
  const person = await studio.somebody({ cause: 'password-expired', phoneAgeInDays: 2, user: { otherMails: [home] } })
  const claimant = await studio.claimant(person)
  const { cooling: said, findings } = studio.words
  await claimant.proveOnce()
  await claimant.choose('reset-password', findings.stepUpButton)
  await claimant.proveMore('code-by-text')
  await claimant.isTold('password-expired')
  await studio.take(claimant, 'findings-cooling-off')
  await claimant.choose('reset-password', said.button)
  await claimant.page.waitForURL('**/cooling-off')
  await studio.take(claimant, 'cooling-off')
  const address = await new Post(studio.place.contoso, { ...person, email: home }).address(
    /^http\S+\/cancel\?link=\S+$/m,
  )
  const owner = await studio.claimant(person)
  await owner.page.goto(address)
  await owner.stands(said.cancel.title)
  await studio.take(owner, 'cancel')
  await owner.press(said.cancel.go)
  await owner.stands(said.cancel.doneTitle)
  await studio.take(owner, 'cancel-done')
}

export const WAITING_WALKS = { queued, referred, vouch, device, cooling } as const
