/** An approver's yes, as the desk commits it; the desk's own rules are tested with the desk. */
import type { AccountId } from '#lib/rules/account/account.ts'
import { move } from '#lib/rules/request/move-request.ts'
import { INTENT_LOOKED_INTO_AFTER_MINUTES } from '#lib/rules/request/intent.ts'
import { keepingGiven } from '#lib/rules/request/access-granted.ts'
import { APPROVAL_LAPSES_AFTER_HOURS, type RecoveryRequest } from '#lib/rules/request/request.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import { exampleAccount } from '#test/example.ts'
import { locked, must, type World } from './world.ts'

const SECOND = { approverId: 'lee', approverName: 'Lee Gu' } as const
const BY = { kind: 'approver', id: 'miriam', name: 'Miriam Graham' } as const

const approvalOf = ({ context }: World, request: RecoveryRequest, remedy: RemedyId) => {
  const now = context.now()
  const lapsesAt = new Date(now.getTime() + APPROVAL_LAPSES_AFTER_HOURS * 3_600_000)
  return {
    approvals: [{ approverId: BY.id, approverName: BY.name, at: now }],
    remedy,
    permission: { remedy, assurance: request.assurance, proofsSince: now, lapsesAt },
    refusal: null,
    dueAt: null,
    ...keepingGiven(request),
  }
}

/** Two people: they are compared again before a write. */
function seatBoth({ tenant }: World): void {
  for (const [id, employeeId] of [
    [BY.id, 'C-3001'],
    [SECOND.approverId, 'C-3002'],
  ] as const) {
    const contacts = { mail: null, otherMails: [], mobilePhone: null, signInName: `${id}@contoso.com` }
    const account = exampleAccount({ id: id as AccountId, employeeId, ...contacts })
    tenant.residents.set(id, locked({ account, authenticators: [] }))
  }
}

/** To be collected by the claimant, with fresh proofs. */
export async function approveReset(world: World, request: RecoveryRequest, by: 1 | 2 = 1): Promise<void> {
  const one = approvalOf(world, request, 'reset-password')
  if (by === 2) seatBoth(world)
  const both = [...one.approvals, { ...SECOND, at: world.context.now() }]
  const lapsesAt = new Date(world.context.now().getTime() + APPROVAL_LAPSES_AFTER_HOURS * 3_600_000)
  const approval = { ...one, ...(by === 2 && { approvals: both }), intent: null, lapsesAt }
  const { next, event } = must(move(request, { kind: 'approved', by: BY, set: approval }, world.context.now()))
  const lapse = { task: { kind: 'lapse', requestId: request.id }, notBefore: lapsesAt } as const
  await world.store.commit({ from: request, to: next, event, later: [lapse] })
}

/** To be done by Latchkey at once. */
export async function approveToAct(world: World, request: RecoveryRequest, remedy: RemedyId): Promise<void> {
  const { account } = world.adele()
  const intent = {
    attempt: world.context.random.id(),
    remedy,
    target: null,
    committedAt: world.context.now(),
    before: {
      passwordChangedAt: account.passwordChangedAt,
      sessionsValidFrom: account.sessionsValidFrom,
      enabled: account.enabled,
    },
    actedAt: null,
    alsoEndSessions: false,
  }
  const set = { ...approvalOf(world, request, remedy), intent }
  const { next, event } = must(move(request, { kind: 'approved-to-act', by: BY, set }, world.context.now()))
  const about = { requestId: request.id, attempt: intent.attempt } as const
  const lookedIntoAt = new Date(intent.committedAt.getTime() + INTENT_LOOKED_INTO_AFTER_MINUTES * 60_000)
  const later = [
    { task: { kind: 'perform', ...about } },
    { task: { kind: 'look-back', ...about }, notBefore: lookedIntoAt },
  ] as const
  await world.store.commit({ from: request, to: next, event, later })
}
