/**
 * node test/bench/diagnosis.ts: what one diagnosis asks of Microsoft, by the kind
 * of account. `--write` puts the table into docs/measurements.md.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { AccountId } from '#lib/rules/account/account.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { rowFor } from '#test/tenant/sign-in-log.ts'
import { type Here, openHere } from './in-process.ts'
import { inARow, listen, sum, type What } from './listening.ts'
import { tableOf, writeTable } from './tables.ts'

const KINDS: readonly [title: string, signInName: string][] = [
  ['the first after the start', 'isaiah.langer@contoso.com'],
  ['a member, locked out', 'adele.vance@contoso.com'],
  ['a member of a group that roles are assigned to', 'nestor.wilke@contoso.com'],
  ['synced from on-premises', 'lee.gu@contoso.com'],
  ['nobody has seen a success of it: its own log as well', 'johanna.lorenz@contoso.com'],
]
/** Else what one asks would be held back because of the one before. */
const BUDGET_IS_WHOLE_AFTER_MS = 12_000
/** Everybody but her has signed in of late. */
const WITHOUT_SUCCESS = 'johanna.lorenz@contoso.com'

/** As `diagnose` reads them: account and evidence side by side. */
async function read({ context, contoso }: Here, signInName: string) {
  const id = accountOf(contoso, signInName)?.user.id as AccountId
  await Promise.all([context.tenant.readAccount(id, 'lists'), context.tenant.readEvidence({ id })])
}

async function measure(here: Here): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = []
  for (const [title, name] of KINDS) {
    await sleep(BUDGET_IS_WHOLE_AFTER_MS)
    const listening = listen()
    await read(here, name)
    listening.stop()
    const { heard } = listening
    const of = (...whats: readonly What[]) => heard.filter(({ what }) => whats.includes(what))
    rows.push([
      title,
      String(of('batch').length),
      String(sum(of('batch').map(({ questions }) => questions))),
      String(inARow(of('batch'))),
      String(of('sign-in feed', 'own sign-in log', 'audit log', 'methods', 'risky users', 'other of Graph').length),
      String(of('exchange').length),
      String(inARow(heard)),
    ])
  }
  return rows
}

const here = await openHere({}, (contoso) => {
  contoso.state.signIns = contoso.state.signIns.filter(({ status }) => status?.errorCode !== 0)
  for (const [, name] of KINDS) {
    const account = accountOf(contoso, name)
    if (account && name !== WITHOUT_SUCCESS)
      contoso.state.signIns.push(rowFor(account, { at: new Date(Date.now() - 86_400_000), errorCode: 0 }))
  }
})
const text = tableOf(
  [
    'whose',
    '`$batch`',
    'questions in them',
    'of them one after another',
    'single requests to Graph',
    'to Exchange',
    'of all, one after another',
  ],
  await measure(here),
)
console.log(text)
if (process.argv.includes('--write')) writeTable('diagnosis', text)
await here.close()
process.exit(0)
