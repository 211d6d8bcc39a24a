/** The desk: its own pages, and a request in each of its states there. */
import { ADMINISTRATORS, APPROVER, AUDITOR, MEGANS_ADMIN, WITHOUT_ROLE } from '../approver.ts'
import type { Claimant } from '../claimant.ts'
import type { Trouble } from '../people.ts'
import type { Studio, Walk } from './studio.ts'

/** By who may see them. */
const PAGES = {
  [AUDITOR]: { readiness: '/admin/readiness', record: '/admin/record', insights: '/admin/insights' },
  [ADMINISTRATORS[0]]: {
    sessions: '/admin/sessions',
    webhooks: '/admin/webhooks',
    suspended: '/admin/suspended',
    'policy-unchanged': '/admin/policy-change',
    policy: '/admin/policy',
    'policy-tried': '/admin/policy?try=case&class=member&cause=smart-lockout&check-code-by-email=old-method&threat=now',
  },
  [APPROVER]: {
    health: '/admin/health',
    'threat-mode': '/admin/threat-mode',
    keys: '/admin/keys',
    notices: '/admin/notices',
    'break-glass': '/admin/break-glass',
    begin: '/admin/begin',
    'queue-empty': '/admin?search=nothing+like+it',
    'not-found': '/admin/nowhere',
  },
} as const

const standing: Walk = async (studio) => {
  await studio.takeAt({ page: await studio.open() }, '/admin', 'desk-sign-in')
  await studio.take(await studio.approver(WITHOUT_ROLE), 'desk-no-role')
  for (const [who, pages] of Object.entries(PAGES)) {
    const approver = await studio.approver(who)
    for (const [name, path] of Object.entries(pages)) await studio.takeAt(approver, path, `desk-${name}`)
  }
  const administrator = await studio.approver(ADMINISTRATORS[0])
  const { suspended } = studio.words.desk
  await administrator.page.goto('/admin/suspended')
  await administrator.page.getByLabel(suspended.name).fill(studio.place.suspended.signInName)
  await administrator.press(suspended.find)
  await administrator.page.getByText(suspended.of(studio.place.suspended)).waitFor()
  await studio.take(administrator, 'desk-suspended-found')
}

/** Somebody who asked for an administrator, with the reference of their request. */
async function asks(
  studio: Studio,
  trouble: Trouble,
): Promise<{ claimant: Claimant; reference: string; name: string }> {
  const person = await studio.somebody(trouble)
  const claimant = await studio.claimant(person)
  await claimant.proveTwice()
  await claimant.askAdministrator()
  await claimant.stands(studio.words.outcome.queued.title)
  return { claimant, reference: await claimant.reference(), name: person.name }
}

/** Without an employee number two have to approve: before, between and after. */
const approvals: Walk = async (studio) => {
  const { claimant, reference, name } = await asks(studio, { cause: 'account-disabled' })
  const { decide } = studio.words.desk
  const { outcome } = studio.words
  const first = await studio.approver(APPROVER)
  await studio.take(first, 'desk-queue')
  await first.open(reference, name)
  await studio.take(first, 'desk-request')
  await first.approve('enable-sign-in')
  await first.told(decide.done.queued ?? '')
  await studio.take(first, 'desk-request-first')
  await studio.takeAt(claimant, '/outcome', 'first-approval')
  const second = await studio.approver(MEGANS_ADMIN.name)
  await second.open(reference, name)
  await studio.take(second, 'desk-request-second')
  await second.approve('enable-sign-in')
  await claimant.page.goto('/outcome')
  await claimant.stands(outcome.done.title['enable-sign-in'])
  await studio.take(claimant, 'outcome-approved')
  await second.page.reload()
  await studio.take(second, 'desk-request-decided')
}

/** A code that is read out, a request that is declined, and one that is taken over. */
const decisions: Walk = async (studio) => {
  const { desk, outcome, refusals } = studio.words
  const approver = await studio.approver()
  const one = await asks(studio, { cause: 'account-disabled', employeeId: 'J-0020' })
  await approver.open(one.reference, one.name)
  await approver.page.getByRole('link', { name: desk.readOut.link }).click()
  await approver.stands(desk.readOut.title({ name: one.name }))
  await studio.take(approver, 'desk-read-out')
  await approver.page.goBack()
  await approver.decline('')
  await approver.page.getByRole('alert').filter({ hasText: refusals.reasonMissing }).waitFor()
  await studio.take(approver, 'desk-decline-mistake')
  await approver.page.getByLabel(desk.decide.reason).fill('Ring us first.')
  await approver.press(desk.decide.declineTo)
  await approver.told(desk.decide.done.declined ?? '')
  await studio.take(approver, 'desk-declined')
  await one.claimant.page.goto('/outcome')
  await one.claimant.stands(outcome.declined.title)
  await studio.take(one.claimant, 'declined')

  const other = await asks(studio, { cause: 'sending-restricted', employeeId: 'J-0021' })
  await approver.open(other.reference, other.name)
  await studio.take(approver, 'desk-request-attacked')
  await approver.takeOver('lift-sending-restriction')
  await approver.told(desk.decide.done['handed-over'] ?? '')
  await studio.take(approver, 'desk-by-hand')
  await other.claimant.page.goto('/outcome')
  await other.claimant.stands(outcome['handed-over'].title)
  await studio.take(other.claimant, 'by-hand')
}

/** A request that was stopped from a message, and the page that sets that link aside. */
const stopped: Walk = async (studio) => {
  const person = await studio.somebody({ cause: 'account-disabled' })
  const { stop, desk } = studio.words
  const link = /^http\S+\/stop\?link=\S+$/m
  const first = await studio.claimant(person)
  await first.proveOnce()
  const owner = await studio.claimant(person)
  await owner.page.goto(await first.post.address(link))
  await owner.press(stop.go)
  await owner.stands(stop.doneTitle)

  const again = await studio.claimant(person)
  await again.proveTwice()
  await again.askAdministrator()
  await again.stands(studio.words.outcome.queued.title)
  const reference = await again.reference()
  await first.post.address(link)
  await owner.page.goto(await again.post.address(link))
  await owner.stands(stop.title)
  await studio.take(owner, 'stop-again')
  await owner.press(stop.go)
  await owner.stands(stop.doneTitle)
  await studio.takeAt(again, '/outcome', 'stopped-again')
  const approver = await studio.approver()
  await approver.open(reference, person.name)
  await studio.take(approver, 'desk-request-stopped')
  await approver.page.getByRole('link', { name: desk.aside.link }).click()
  await approver.stands(desk.aside.title)
  await studio.take(approver, 'desk-aside')
}

/** A request that is begun for a caller. */
const caller: Walk = async (studio) => {
  const person = await studio.somebody({ cause: 'password-expired' })
  const approver = await studio.approver()
  const said = studio.words.desk.caller
  await approver.page.goto('/admin/begin')
  await approver.page.getByLabel(said.name).fill(person.signInName)
  await approver.press(said.go)
  await approver.page.getByRole('heading', { name: said.codeTitle }).waitFor()
  await studio.take(approver, 'desk-begin-code')
}

export const DESK_WALKS = { desk: standing, approvals, decisions, stopped, caller } as const
