import { describe, expect, test } from 'vitest'
import { answered, failed } from '#lib/rules/account/account.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { approve, decline, handOver } from '#lib/use-cases/approver/decide.ts'
import { snapshotChanges } from '#lib/use-cases/approver/snapshot-changes.ts'
import { openByReference } from '#lib/use-cases/approver/open-request.ts'
import { diagnose } from '#lib/use-cases/claimant/explain/diagnose.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import type { Result } from '#lib/rules/refusals.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { snapshotOf } from '#lib/rules/request/decision-snapshot.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { allNo } from '#test/example.ts'
import { GOOD_PASSWORD, KNOWN, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LEE, loaded, LYNNE, queued, referred, second } from './people.ts'

const reset = (request: RecoveryRequest) => ({ version: request.version, remedy: 'reset-password' }) as const
const enable = (request: RecoveryRequest) => ({ version: request.version, remedy: 'enable-sign-in' }) as const
const no = (request: RecoveryRequest) => ({ version: request.version, reason: 'We could not reach you.' })

/** Switched off by an administrator: never self-service, one approver. */
const switchedOff = async (more: Parameters<typeof deskWorld>[0] = {}) => {
  const world = await deskWorld(more)
  change(world, KNOWN, { enabled: false })
  return { world, ...(await queued(world)) }
}

describe('Who decides (R10)', () => {
  const DENIED: readonly [string, Partial<Approver>, string][] = [
    ['an auditor', { roles: ['Recovery.Auditor'] }, 'not-permitted'],
    ['an administrator of the policy', { roles: ['Recovery.Administrator'] }, 'not-permitted'],
    ['somebody without a role', { roles: [] }, 'not-permitted'],
    ['a guest, whatever the role', { guest: true }, 'not-permitted'],
    ['an approver whose role is 16 minutes old', { rolesReadAt: minutesBefore(16) }, 'sign-in-too-old'],
  ]
  for (const [who, more, refusal] of DENIED)
    test(`${who} decides nothing`, async () => {
      const { world, request } = await switchedOff()
      const at = approver(world, more)
      expect(refusalOf(await approve(world.context, at, request.id, enable(request)))).toBe(refusal)
      expect(refusalOf(await decline(world.context, at, request.id, no(request)))).toBe(refusal)
      expect(refusalOf(await handOver(world.context, at, request.id, enable(request)))).toBe(refusal)
      expect((await loaded(world, request.id)).version).toBe(request.version)
    })

  const SAME_PERSON: readonly [string, (world: World) => void, Partial<Approver>][] = [
    ['by object id', () => undefined, { id: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0001' }],
    ['by employee number', (world) => change(world, 'lynne', { employeeId: ' c-1001' }), {}],
    ['by a profile address', (world) => change(world, 'lynne', { otherMails: ['Adele@Example.org'] }), {}],
    ['by the work address', (world) => change(world, 'lynne', { otherMails: ['adele@contoso.com'] }), {}],
    [
      'by a telephone number, however it is written',
      (world) => change(world, 'lynne', { mobilePhone: '+386 40 555 010' }),
      {},
    ],
  ]
  for (const [how, make, more] of SAME_PERSON)
    test(`nobody decides about themselves: known ${how}`, async () => {
      const { world, request } = await switchedOff()
      make(world)
      const at = approver(world, more)
      change(world, KNOWN, { enabled: more.id !== undefined })
      expect(refusalOf(await approve(world.context, at, request.id, enable(request)))).toBe('not-your-own')
      expect(refusalOf(await decline(world.context, at, request.id, no(request)))).toBe('not-your-own')
    })

  test('nobody decides about themselves: known by a row of people', async () => {
    const { world, request } = await switchedOff({
      settings: { people: [{ accounts: [LYNNE, '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0001'] }] },
    })
    const approved = await approve(world.context, approver(world), request.id, enable(request))
    expect(refusalOf(approved)).toBe('not-your-own')
  })

  test('a role outlives neither the account that holds it, nor its being switched off, nor its being a guest', async () => {
    const AFTERWARDS: readonly ((world: World) => void)[] = [
      (world) => world.tenant.residents.delete('lynne'),
      (world) => change(world, 'lynne', { enabled: false }),
      (world) => change(world, 'lynne', { lookups: { ...allNo, guest: answered(true) } }),
      (world) => change(world, 'lynne', { lookups: { ...allNo, guest: failed('no answer') } }),
    ]
    for (const happened of AFTERWARDS) {
      const { world, request } = await switchedOff()
      happened(world)
      const approved = await approve(world.context, approver(world), request.id, enable(request))
      expect(refusalOf(approved)).toBe('not-permitted')
    }
  })
})

describe('Where it cannot be said whether they are one person, two approve (R10)', () => {
  const undeterminable = async () => {
    const { world, request } = await switchedOff()
    change(world, KNOWN, { employeeId: null })
    return { world, request }
  }

  test('the first approval is noted and does nothing; the second, by another person, does it', async () => {
    const { world, request } = await undeterminable()
    const first = must(await approve(world.context, approver(world), request.id, enable(request)))
    expect(first.state).toBe('queued')
    await world.settle()
    expect(world.adele().account.enabled).toBe(false)

    const done = must(await approve(world.context, second(world), request.id, enable(first)))
    expect(done.state).toBe('acting')
    expect(done.approvals.map(({ approverId }) => approverId)).toEqual([LYNNE, LEE])
    await world.settle()
    expect(world.adele().account.enabled).toBe(true)
  })

  const NOT_ANOTHER: readonly [string, (world: World) => Approver, refusal?: string][] = [
    ['the same account again', (world) => approver(world)],
    [
      'another account of the same person',
      (world) => {
        change(world, 'lee', { employeeId: 'C-2001' })
        return second(world)
      },
    ],
    [
      'somebody without an employee number, who may be the first under another account,',
      (world) => {
        change(world, 'lee', { employeeId: null })
        return second(world)
      },
      'approvers-not-told-apart',
    ],
    [
      'somebody beside a first one without an employee number',
      (world) => {
        change(world, 'lynne', { employeeId: null })
        return second(world)
      },
      'approvers-not-told-apart',
    ],
  ]
  for (const [who, make, refusal = 'second-approver-needed'] of NOT_ANOTHER)
    test(`${who} is not a second approver`, async () => {
      const { world, request } = await undeterminable()
      const first = must(await approve(world.context, approver(world), request.id, enable(request)))
      const again = await approve(world.context, make(world), request.id, enable(first))
      expect(refusalOf(again)).toBe(refusal)
      expect((await loaded(world, request.id)).approvals).toHaveLength(1)
    })

  test('rows of people tell apart whom no employee number does', async () => {
    const { world, request } = await switchedOff({ settings: { people: [{ accounts: [LYNNE] }, { accounts: [LEE] }] } })
    for (const key of [KNOWN, 'lynne', 'lee']) change(world, key, { employeeId: null })
    const first = must(await approve(world.context, approver(world), request.id, enable(request)))
    expect(must(await approve(world.context, second(world), request.id, enable(first))).state).toBe('acting')
  })

  const SINCE_APPROVED: readonly [string, (world: World) => void][] = [
    [
      'are one person’s by a new row of people',
      ({ context }) => Object.assign(context.settings, { people: [{ accounts: [LYNNE, LEE] }] }),
    ],
    ['have one employee number', (world) => change(world, 'lee', { employeeId: 'C-2001' })],
    ['cannot be told apart any more', (world) => change(world, 'lee', { employeeId: null })],
    ['are one and one of somebody who has left', (world) => change(world, 'lee', { enabled: false })],
  ]
  for (const [what, becomes] of SINCE_APPROVED)
    test(`two approvals that, before the write, ${what}: nothing is written (R10, R11)`, async () => {
      const { world, request } = await undeterminable()
      const first = must(await approve(world.context, approver(world), request.id, enable(request)))
      must(await approve(world.context, second(world), request.id, enable(first)))
      becomes(world)
      await world.settle()
      expect(world.tenant.writes).toEqual([])
      expect(world.adele().account.enabled).toBe(false)
      expect((await loaded(world, request.id)).state).toBe('queued')
    })

  test('an approval of another remedy does not count', async () => {
    const world = await deskWorld()
    change(world, KNOWN, { employeeId: null, lookups: { ...allNo, onGuardedList: answered(true) } })
    const { request } = await queued(world)
    const first = must(await approve(world.context, approver(world), request.id, enable(request)))
    const other = await approve(world.context, second(world), request.id, {
      version: first.version,
      remedy: 'reset-password',
    })
    expect(must(other).approvals.map(({ approverId }) => approverId)).toEqual([LEE])
    expect(must(other).state).toBe('queued')
  })

  test('an approval counts for a day', async () => {
    const { world, request } = await undeterminable()
    must(await approve(world.context, approver(world), request.id, enable(request)))
    await world.pass({ hours: 25 })
    const again = await approve(world.context, second(world), request.id, enable(await loaded(world, request.id)))
    expect(must(again).state).toBe('queued')
  })

  test('it takes a sign-in of the last 15 minutes; where the tenant does not send its time, it is refused', async () => {
    const { world, request } = await undeterminable()
    for (const signedInAt of [null, minutesBefore(16)])
      expect(
        refusalOf(await approve(world.context, approver(world, { signedInAt }), request.id, enable(request))),
      ).toBe('sign-in-too-old')
  })

  test('an unreadable list of methods leaves it open, so two approve', async () => {
    const { world, request } = await switchedOff()
    world.tenant.readAuthenticators = async () => ({ kind: 'failed', why: 'no answer' })
    expect(must(await approve(world.context, approver(world), request.id, enable(request))).state).toBe('queued')
  })
})

describe('What an approval does (R11)', () => {
  test('enable sign-in: done by Latchkey, once, and read back', async () => {
    const { world, request } = await switchedOff()
    expect(must(await approve(world.context, approver(world), request.id, enable(request))).state).toBe('acting')
    await world.pass({ minutes: 1 })
    expect((await loaded(world, request.id)).state).toBe('done')
    expect(world.tenant.writes.filter(({ write }) => write.kind === 'enable-sign-in')).toHaveLength(1)
  })

  const compromised = {
    adele: {
      restriction: { since: minutesBefore(90), reason: 'ExceedingLimitType=Recipient' },
      signIns: [exampleSignIn(0, 50)],
    },
  }

  test('a new password: named, told, collected by the claimant with fresh proofs, and lapsing after 24 hours', async () => {
    const world = await deskWorld(compromised)
    const { browser, request } = await queued(world)
    const approved = must(await approve(world.context, approver(world), request.id, reset(request)))
    expect(approved.state).toBe('approved')
    expect(approved.permission).toEqual({
      remedy: 'reset-password',
      assurance: 'aal2',
      proofsSince: world.context.now(),
      lapsesAt: new Date(world.context.now().getTime() + 24 * 3_600_000),
    })
    await world.settle()
    expect(world.delivery.mails.at(-1)?.subject).toContain('was approved')

    await world.pass({ hours: 2 })
    await browser.prove('code-by-email')
    expect((await browser.request()).state).toBe('approved')
    await browser.prove('code-by-text')
    const chosen = { password: GOOD_PASSWORD, alsoEndSessions: true }
    expect((await browser.request()).state).toBe('remedy')
    must(await resetPassword(world.context, browser.token, chosen))
    expect(world.adele().password).toBe(GOOD_PASSWORD)
  })

  test('an approval that nobody collects lapses', async () => {
    const world = await deskWorld(compromised)
    const { request } = await queued(world)
    must(await approve(world.context, approver(world), request.id, reset(request)))
    await world.pass({ hours: 24, minutes: 1 })
    expect((await loaded(world, request.id)).state).toBe('lapsed')
  })

  test('class and enabled state are read anew: an account that became privileged is handed over, not approved', async () => {
    const { world, request } = await switchedOff()
    change(world, KNOWN, { lookups: { ...allNo, activeRole: answered(true) } })
    const approved = must(await approve(world.context, approver(world), request.id, enable(request)))
    expect(approved.state).toBe('handed-over')
    await world.settle()
    expect(world.tenant.writes).toEqual([])
  })

  test('an approval does not replace a missing proof: a plain lockout at aal1 is not approved', async () => {
    const world = await deskWorld()
    const { request } = await queued(world, 1)
    expect(refusalOf(await approve(world.context, approver(world), request.id, reset(request)))).toBe('not-permitted')
  })

  test('nothing is approved for somebody who proved nothing (H01)', async () => {
    const { world } = await switchedOff()
    const { id } = await referred(world)
    const opened = must(await openByReference(world.context, approver(world), (await loaded(world, id)).reference))
    await world.settle()
    const now = await loaded(world, opened.id)
    for (const remedy of ['enable-sign-in', 'end-sessions'] as const)
      expect(refusalOf(await approve(world.context, approver(world), id, { version: now.version, remedy }))).toBe(
        'not-permitted',
      )
    expect(must(await handOver(world.context, approver(world), id, enable(now))).state).toBe('handed-over')
  })

  test('nothing is approved for a name without an account', async () => {
    const world = await deskWorld()
    const { reference } = await referred(world, 'nobody@contoso.com')
    const opened = must(await openByReference(world.context, approver(world), reference))
    expect(refusalOf(await approve(world.context, approver(world), opened.id, enable(opened)))).toBe('not-permitted')
    expect(refusalOf(await handOver(world.context, approver(world), opened.id, { version: opened.version }))).toBe(
      'not-permitted',
    )
    expect(must(await decline(world.context, approver(world), opened.id, no(opened))).state).toBe('declined')
  })
})

describe('A decision on a page that is no longer true', () => {
  test('an older version is refused, and nothing happens', async () => {
    const { world, request } = await switchedOff()
    const stale = { ...request, version: request.version - 1 }
    for (const decided of [
      await approve(world.context, approver(world), request.id, enable(stale)),
      await decline(world.context, approver(world), request.id, no(stale)),
      await handOver(world.context, approver(world), request.id, enable(stale)),
    ])
      expect(refusalOf(decided)).toBe('request-moved-on')
    expect((await loaded(world, request.id)).version).toBe(request.version)
  })

  /** The worker looks once more, after the page was made. */
  const diagnosedAgain = async (world: World, { id }: RecoveryRequest) => {
    await diagnose(world.context, id)
    return loaded(world, id)
  }
  const PRESSES: readonly [
    string,
    (world: World, request: RecoveryRequest, seen?: string) => Promise<Result<unknown>>,
  ][] = [
    [
      'approving',
      (world, request, seen) => approve(world.context, approver(world), request.id, { ...enable(request), seen }),
    ],
    [
      'declining',
      (world, request, seen) => decline(world.context, approver(world), request.id, { ...no(request), seen }),
    ],
    [
      'handing over',
      (world, request, seen) => handOver(world.context, approver(world), request.id, { ...enable(request), seen }),
    ],
  ]
  for (const [pressing, press] of PRESSES) {
    test(`a late look that finds the same is no reason to refuse: ${pressing}`, async () => {
      for (const asShown of [snapshotOf, () => undefined]) {
        const { world, request } = await switchedOff()
        expect((await diagnosedAgain(world, request)).version).toBeGreaterThan(request.version)
        must(await press(world, request, asShown(request)))
      }
    })
    test(`nor is one in the very moment: ${pressing}`, async () => {
      for (const asShown of [snapshotOf, () => undefined]) {
        const { world, request } = await switchedOff()
        world.store.beforeCommit = () => diagnose(world.context, request.id)
        must(await press(world, request, asShown(request)))
      }
    })
    test(`one that finds a sign of compromise is, and is named: ${pressing}`, async () => {
      const { world, request } = await switchedOff()
      world.adele().restriction = { since: minutesBefore(5), reason: 'ExceedingLimitType=Recipient' }
      world.store.beforeCommit = () => diagnose(world.context, request.id)
      const looked = { version: request.version, seen: snapshotOf(request) }
      expect(refusalOf(await press(world, request, looked.seen))).toBe('request-moved-on')
      expect(refusalOf(await press(world, request))).toBe('request-moved-on')
      expect(await snapshotChanges(world.context, request.id, looked)).toContain('causes')
      expect((await loaded(world, request.id)).state).toBe('queued')
    })
  }

  test('of two who decide at once, one does, and the other hears that it moved on', async () => {
    const { world, request } = await switchedOff()
    const both = await Promise.all([
      approve(world.context, approver(world), request.id, enable(request)),
      decline(world.context, second(world), request.id, no(request)),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.map(refusalOf)).toContain('request-moved-on')
  })

  test('a tenant that does not answer: nothing is granted, and declining still works', async () => {
    const { world, request } = await switchedOff()
    world.tenant.down = true
    expect(refusalOf(await approve(world.context, approver(world), request.id, enable(request)))).toBe(
      'tenant-unavailable',
    )
    expect(must(await decline(world.context, approver(world), request.id, no(request))).state).toBe('declined')
  })
})

describe('Declining and handing over', () => {
  for (const reason of ['', '   ', 'x'.repeat(501)])
    test(`a reason of ${reason.trim().length} characters is no reason`, async () => {
      const { world, request } = await switchedOff()
      const declined = await decline(world.context, approver(world), request.id, { version: request.version, reason })
      expect(refusalOf(declined)).toBe('reason-missing')
    })

  test('the claimant reads the reason, and hears of it at their addresses', async () => {
    const { world, request } = await switchedOff()
    const declined = must(await decline(world.context, approver(world), request.id, no(request)))
    expect(declined.declinedBecause).toBe('We could not reach you.')
    await world.pass({ minutes: 1 })
    expect(world.delivery.mails.at(-1)?.body).toContain('We could not reach you.')
  })

  test('a restricted sender is handed over, read back, and finished when the tenant shows it; the tenant is not written to', async () => {
    const world = await deskWorld({
      settings: { exchangeChanges: false },
      adele: { restriction: { since: minutesBefore(90), reason: 'ExceedingLimitType=Recipient' } },
    })
    // Whoever takes it over begins with what is missing before it; see test/lib/use-cases/approver/by-hand.test.ts.
    change(world, 'adele@contoso.com', { passwordChangedAt: minutesBefore(5) })
    const { request } = await queued(world)
    const lift = { version: request.version, remedy: 'lift-sending-restriction' } as const
    expect(must(await approve(world.context, approver(world), request.id, lift)).state).toBe('handed-over')
    await world.pass({ minutes: 5 })
    expect((await loaded(world, request.id)).state).toBe('handed-over')
    world.adele().restriction = null
    await world.pass({ minutes: 5 })
    expect((await loaded(world, request.id)).state).toBe('done')
    expect(world.tenant.writes).toEqual([])
  })

  test('what was handed over can be declined however often it was read back meanwhile', async () => {
    const { world, request } = await switchedOff()
    const handed = must(await handOver(world.context, approver(world), request.id, enable(request)))
    await world.pass({ minutes: 1 })
    expect(
      must(await decline(world.context, approver(world, { rolesReadAt: world.context.now() }), request.id, no(handed)))
        .state,
    ).toBe('declined')
  })
})
