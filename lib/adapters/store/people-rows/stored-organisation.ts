import type { OrganisationStore } from '../../../ports/organisation-store.ts'
import type { KeyedRows } from '../../../ports/row-text.ts'
import type { AuditEvent } from '../../../rules/audit.ts'
import type { ScheduledJob } from '../../../rules/request/job.ts'
import { appendEvent } from '../audit/audit-chain.ts'
import { readSwitch, markSwitchAltered, type SwitchKind, writeSwitch } from '../switches.ts'
import { allOrNothing, type Inside } from '../transactions.ts'
import { keepNoticeChoice, readNoticeChoices } from './notice-choices.ts'
import { keepComparison, noteDeskAccount, readComparison, readDeskAccounts } from './desk-accounts.ts'

/** The organisation's switches and approvers, as `OrganisationStore` says. */
export const storedOrganisation = (inside: Inside): OrganisationStore => {
  const { db, codes, hash } = inside
  return {
    policyHeld: () => readSwitch(db, codes, 'policy'),
    changePolicy: (change) => throwSwitch(inside, 'policy', change),
    threatSwitch: () => readSwitch(db, codes, 'threat'),
    switchThreat: (change) => throwSwitch(inside, 'threat', change),
    deskAccounts: () => readDeskAccounts(db),
    noteDeskAccount: (account) => noteDeskAccount(db, account),
    noticeChoices: () => readNoticeChoices(db),
    chooseNotices: (choice, event) =>
      db.transaction(async (tx) => {
        await keepNoticeChoice(tx, choice)
        await appendEvent(tx, event, hash, [])
      }),
    approverComparison: () => readComparison(db),
    keepApproverComparison: (comparison) => keepComparison(db, comparison),
  }
}

interface SwitchChange<K extends SwitchKind> {
  readonly from: KeyedRows[K]
  readonly to: KeyedRows[K]
  readonly event: AuditEvent
  readonly later?: readonly ScheduledJob[]
}

async function throwSwitch<K extends SwitchKind>(
  { db, tasks, hash, codes }: Inside,
  kind: K,
  { from, to, event, later = [] }: SwitchChange<K>,
): Promise<boolean> {
  let isPutBack = false
  const written = await allOrNothing(db, async (tx) => {
    const states = await writeSwitch(tx, codes, kind, from, to)
    isPutBack = states === 'put-back'
    if (states === null || states === 'put-back') return false
    await tasks.send(tx, later)
    await appendEvent(tx, event, hash, states)
    return true
  })
  if (isPutBack) {
    codes.report(kind, 'put-back')
    await markSwitchAltered(db, kind)
  }
  return written
}
