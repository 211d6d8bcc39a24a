/** A line of the queue and the page of its request recommend the same. */
import { describe, expect, test } from 'vitest'
import { ACCOUNT_CLASSES, type Account, answered, classOf, LOOKUPS, type LookupId } from '#lib/rules/account/account.ts'
import { type CauseId, causes } from '#lib/rules/diagnosis/causes/index.ts'
import { seen } from '#lib/rules/source-reading.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { factsOf } from '#lib/use-cases/approver/account-facts.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { suggestionFor } from '#lib/use-cases/approver/recommendation.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { allNo, exampleAccount, exampleRequest, NOW } from '#test/example.ts'
import { must } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, queued } from './people.ts'

const { context } = await deskWorld()
const PASSWORDS: readonly [title: string, at: Date | null][] = [
  ['a password of before', new Date(NOW.getTime() - 40 * 86_400_000)],
  ['a new password', new Date(NOW.getTime() + 60_000)],
  ['a password of which nobody knows', null],
]

const lookedAt = (cause: CauseId, accountClass: (typeof ACCOUNT_CLASSES)[number], passwordChangedAt: Date | null) =>
  exampleRequest({
    state: 'queued',
    assurance: 'aal2',
    accountClass,
    account: { id: exampleAccount().id, displayName: 'Adele Vance', signInName: 'adele@contoso.com' },
    escalation: { why: 'asked', approvers: 1 },
    diagnosis: {
      at: NOW,
      findings: [
        { cause, since: NOW, until: { kind: 'after-decision' }, count: 1, app: null, device: null, place: null },
      ],
      unseen: [],
      latestSeenAt: null,
      timeline: [],
      passwordChangedAt,
    },
  } satisfies Partial<RecoveryRequest>)

/** The account as it was when that was found. */
function accountThen(cause: CauseId, accountClass: string, passwordChangedAt: Date | null): Account {
  const yes = (Object.keys(LOOKUPS) as LookupId[]).find((id) => LOOKUPS[id] === accountClass)
  const shared = cause === 'shared-mailbox' ? { sharedMailbox: answered(true) } : {}
  const locked = cause === 'on-premises-locked'
  const there = { locked, enabled: true, passwordChangedAt } as never
  return exampleAccount({
    passwordChangedAt,
    enabled: cause !== 'account-disabled',
    lookups: { ...allNo, ...(yes && { [yes]: answered(true) }), ...shared },
    onPremises: seen(there, NOW),
  })
}

for (const accountClass of ACCOUNT_CLASSES)
  describe(`on an account that is ${accountClass}`, () => {
    for (const { id } of causes)
      test(`${id}: the line and the page recommend the same`, () => {
        for (const [title, passwordChangedAt] of PASSWORDS) {
          const account = accountThen(id, accountClass, passwordChangedAt)
          const request = lookedAt(id, classOf(account.lookups), passwordChangedAt)
          const line = suggestionFor(context.settings, request, NOW)
          expect(line, title).toEqual(suggestionFor(context.settings, request, NOW, factsOf(account)))
        }
      })
  })

const restriction = { since: minutesBefore(90), reason: 'ExceedingLimitType=Recipient' }
describe('restricted sending', () => {
  const BEFORE: readonly [title: string, changed: Partial<Account> | null, recommended: string][] = [
    ['before a new password: first the password', null, 'reset-password'],
    ['after a new password: the lift', { passwordChangedAt: minutesBefore(5) }, 'lift-sending-restriction'],
  ]
  for (const [title, changed, recommended] of BEFORE)
    test(`${title}, on the line and on the page`, async () => {
      const world = await deskWorld({ adele: { restriction, signIns: [exampleSignIn(0, 30)] } })
      if (changed) change(world, 'adele@contoso.com', changed)
      const { request } = await queued(world)
      const pack = must(await openPack(world.context, approver(world), request.id))
      expect(pack.recommended).toBe(recommended)
      const { settings } = world.context
      const line = suggestionFor(settings, pack.request, world.context.now())
      expect(line?.remedy).toBe(recommended)
      expect(line).toMatchObject({ approvable: pack.options.find(({ remedy }) => remedy === recommended)?.approvable })
    })

  test('a guest is recommended nothing that is done at their home organisation', () => {
    const request = lookedAt('password-expired', 'guest', null)
    expect(suggestionFor(context.settings, request, NOW)).toBeNull()
  })
})
