/** From the name to the way in, for those who need nobody else. */
import type { Claimant } from '../claimant.ts'
import { plugIn } from '../authenticator.ts'
import type { Studio, Walk } from './studio.ts'

const optionsStand = ({ page, words }: Claimant): Promise<void> =>
  page.getByRole('heading', { name: words.findings.options }).waitFor()

/** A lockout, ended by a new password. */
const reset: Walk = async (studio) => {
  const claimant = await studio.claimant({ cause: 'smart-lockout', lockedForMinutes: 60 })
  const { findings, remedy, outcome, refusals } = studio.words
  await claimant.begin('50053')
  await studio.take(claimant, 'verify')
  await studio.takeAt(claimant, '/leave?by=none', 'leave-none')
  await claimant.page.goto('/verify')
  const code = await claimant.askCode('code-by-email')
  await studio.take(claimant, 'enter-code')
  await claimant.enterCode(code.startsWith('1') ? '23456789' : '12345678')
  await claimant.hears(refusals.codeIncorrect)
  await studio.take(claimant, 'enter-code-mistake')
  await claimant.enterCode(code)
  await optionsStand(claimant)
  await studio.take(claimant, 'findings-one-proof')
  await claimant.choose('reset-password', findings.stepUpButton)
  await claimant.stands(studio.words.verify.stepUpTitle)
  await studio.take(claimant, 'verify-more')
  await claimant.proveMore('code-by-text')
  await optionsStand(claimant)
  await studio.take(claimant, 'findings')
  await studio.takeAt(claimant, '/leave?by=in', 'leave-in')
  await studio.takeAt(claimant, '/leave?by=forget', 'leave-forget')
  await claimant.page.goto('/findings')
  await claimant.choose('reset-password')
  await claimant.stands(remedy.passwordTitle)
  await studio.take(claimant, 'remedy')
  await claimant.choosePassword()
  await claimant.stands(outcome.done.title['reset-password'])
  await studio.take(claimant, 'outcome')
}

const waits: Walk = async (studio) => {
  const claimant = await studio.claimant({ cause: 'smart-lockout', lockedForMinutes: 60 })
  await claimant.proveTwice()
  await optionsStand(claimant)
  await claimant.choose('wait')
  await claimant.stands(studio.words.findings.waitingTitle)
  await studio.take(claimant, 'waiting')
}

/** What was found of accounts that somebody else may be in, of those that cannot send, and of those that are well. */
const found: Walk = async (studio) => {
  for (const [cause, name] of [
    ['mailbox-tampered', 'findings-attacked'],
    ['sending-restricted', 'findings-sending'],
    ['wrong-passwords-one-device', 'findings-one-device'],
    ['account-disabled', 'findings-disabled'],
    ['nothing-wrong', 'findings-well'],
  ] as const) {
    const claimant = await studio.claimant({ cause })
    if (cause === 'account-disabled') {
      await claimant.proveOnce()
      await claimant.stands(studio.words.findings.moreProof)
      await studio.take(claimant, 'more-proof')
      await claimant.press(studio.words.findings.moreProofGo)
      await claimant.proveMore('code-by-text')
    } else await claimant.proveTwice()
    await claimant.page.getByRole('heading', { name: studio.words.findings.seen }).waitFor()
    await studio.take(claimant, name)
  }
}

/** A lost phone: a pass that is shown once. */
const pass: Walk = async (studio) => {
  const claimant = await studio.claimant({ cause: 'second-factor-failing' })
  const said = studio.words.pass
  await claimant.proveTwice()
  await claimant.isTold('second-factor-failing')
  await studio.take(claimant, 'findings-second-factor')
  await claimant.choose('temporary-access-pass')
  await claimant.stands(said.title)
  await studio.take(claimant, 'pass')
  await claimant.pressInTurn(said.go, said.shownTitle)
  await studio.take(claimant, 'pass-shown')
  await claimant.page.goto('/outcome')
  await claimant.stands(said.waitingTitle)
  await studio.take(claimant, 'pass-waiting')
}

/** What was prepared here: a sheet of codes, of which one is used and replaced, an app and a passkey. */
const own: Walk = async (studio) => {
  const person = studio.place.prepared()
  const claimant = await studio.claimant(person)
  await plugIn(claimant.page, person)
  const { verify } = studio.words
  await claimant.begin()
  for (const [way, name] of [
    ['passkey', 'enter-passkey'],
    ['authenticator-code', 'enter-app-code'],
    ['approver-code', 'enter-desk-code'],
    ['saved-code', 'enter-saved-code'],
  ] as const) {
    await claimant.page.goto('/verify')
    await claimant.way(way)
    await claimant.stands(verify.ask[way].title)
    await studio.take(claimant, name)
  }
  await claimant.enterCode(person.codes[0] ?? '', 'saved-code')
  const offer = claimant.page.getByRole('link', { name: verify.newCode.offerGo })
  await offer.waitFor()
  await studio.take(claimant, 'new-code-offer')
  await offer.click()
  await claimant.stands(verify.newCode.title)
  await studio.take(claimant, 'new-code')
  await claimant.press(verify.newCode.go)
  await claimant.stands(verify.newCode.shownTitle)
  await studio.take(claimant, 'new-code-shown')
}

/** Coming back from Microsoft without having got in, and with somebody else's account. */
const refused: Walk = async (studio) => {
  const claimant = await studio.claimant({ cause: 'password-expired' })
  await claimant.begin()
  await toMicrosoft(studio, claimant)
  await claimant.page.getByRole('button', { name: 'Back', exact: true }).click()
  await claimant.hears(studio.words.refusals.workAccountRefused)
  await studio.take(claimant, 'sign-in-refused')
  await toMicrosoft(studio, claimant)
  await claimant.page.getByRole('button').filter({ hasText: 'Allan Deyoung' }).click()
  await claimant.hears(studio.words.refusals.identityNotAccepted)
  await studio.take(claimant, 'sign-in-of-another')
}

async function toMicrosoft({ words }: Studio, claimant: Claimant): Promise<void> {
  const { name } = words.verify.way['work-account']
  await claimant.unfoldWays(name)
  await claimant.page.getByRole('link', { name }).click()
}

export const CLAIMANT_WALKS = { reset, waits, found, pass, own, refused } as const
