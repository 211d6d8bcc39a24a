import { describe, expect, test } from 'vitest'
import { LATCHKEY } from '#lib/rules/audit.ts'
import { answered } from '#lib/rules/account/account.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { judgePassword } from '#lib/use-cases/claimant/remedy/judge-password.ts'
import { byId, changeRequest } from '#lib/use-cases/change-request.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { ok as decided } from '#lib/rules/refusals.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { daysBefore, email, exampleAccount, phone } from '#test/example.ts'
import { approveReset } from '../approve.ts'
import type { Fate } from '../fakes/tenant.ts'
import {
  type Browser,
  BREACHED_PASSWORD,
  GOOD_PASSWORD,
  must,
  newWorld,
  refusalOf,
  untilKilled,
  type World,
} from '../world.ts'

const reset = (world: World, browser: Browser, password = GOOD_PASSWORD, alsoEndSessions = false) =>
  resetPassword(world.context, browser.token, { password, alsoEndSessions })

/** A claimant with two proofs, who has chosen a new password. */
async function atTheRemedy(more: Parameters<typeof newWorld>[0] = {}) {
  const world = await newWorld(more)
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  return { world, browser }
}
const passwords = (world: World) => world.tenant.writes.filter(({ write }) => write.kind === 'set-password').length

describe('a password that Microsoft does not take', () => {
  const FATES = [
    ['password-refused', 'remedy', null],
    ['kept-elsewhere', 'queued', 'kept-elsewhere'],
    ['refused', 'queued', 'write-not-permitted'],
    ['unrecognised', 'queued', 'failed'],
  ] as const
  for (const [fate, state, why] of FATES)
    test(`${fate}: ${why ? `goes to a person as ${why}, and no other password is asked for` : 'another one is asked for'}`, async () => {
      const { world, browser } = await atTheRemedy()
      world.tenant.fates = [fate]
      const request = must(await reset(world, browser))
      expect([request.state, request.escalation?.why ?? null]).toEqual([state, why])
      expect(request.refusal).toBe(why ? null : 'password-refused')
      expect(passwords(world)).toBe(0)
    })
})

describe('a reset that policy permits', () => {
  test('what came of a write is noted on the press that made it, and on no later one', async () => {
    const { world, browser } = await atTheRemedy()
    const apply = world.tenant.apply.bind(world.tenant)
    world.tenant.apply = async (...write) => {
      world.tenant.apply = apply
      const applied = await apply(...write)
      // Taken back while Microsoft answered slowly, and pressed once more; of that nothing is known.
      const { id } = await browser.request()
      const undone = { kind: 'found-undone', by: LATCHKEY, set: { intent: null, refusal: null } } as const
      must(await changeRequest(world.context, byId(world.context, id), () => decided(undone)))
      world.tenant.fates = ['unknown']
      must(await reset(world, browser))
      return applied
    }
    expect(refusalOf(await reset(world, browser))).toBe('request-moved-on')
    expect(await browser.request()).toMatchObject({ state: 'acting', intent: { actedAt: null } })
  })
  test('is done, read back, told to all addresses, and done once', async () => {
    const { world, browser } = await atTheRemedy()
    const request = must(await reset(world, browser))
    expect(request).toMatchObject({ state: 'done', shownAt: world.context.now() })
    expect(world.adele().password).toBe(GOOD_PASSWORD)
    await world.pass({ hours: 1 })
    expect(passwords(world)).toBe(1)
    const recovered = world.delivery.mails.filter(({ subject }) => subject.startsWith('Your password was changed'))
    expect(recovered.map(({ to }) => to).toSorted()).toEqual(['adele.private@example.org', 'adele@example.org'])
  })
  test('keeps the password nowhere: not in the request, the record, a task, a message or the log (R13)', async () => {
    const { world, browser } = await atTheRemedy()
    must(await reset(world, browser))
    await world.settle()
    const kept = [
      await browser.request(),
      world.store.recorded,
      world.store.waiting,
      world.logged,
      world.delivery.mails,
    ]
    expect(JSON.stringify(kept)).not.toContain(GOOD_PASSWORD)
  })
  test('pressed twice at the same moment is done once', async () => {
    const { world, browser } = await atTheRemedy()
    const answers = await Promise.all([reset(world, browser), reset(world, browser), reset(world, browser)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(passwords(world)).toBe(1)
  })
  test('ends the sessions as well where the claimant asks for it', async () => {
    const { world, browser } = await atTheRemedy()
    must(await reset(world, browser, GOOD_PASSWORD, true))
    expect(world.tenant.writes.map(({ write }) => write.kind)).toEqual(['set-password', 'end-sessions'])
  })
  test('is not finished before the sessions are seen to have ended', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.fates = ['applied', 'not-applied', 'not-applied']
    expect(must(await reset(world, browser, GOOD_PASSWORD, true)).state).toBe('acting')
    await world.pass({ minutes: 1 })
    expect((await browser.request()).state).toBe('done')
    expect(world.adele().account.sessionsValidFrom).toEqual(expect.any(Date))
    expect(passwords(world)).toBe(1)
  })
})

describe('a password that will not do changes nothing', () => {
  const SPECIFICATION: readonly [password: string, answer: string][] = [
    ['short1!', 'password-too-short'],
    ['adele-Vance-1234', 'password-contains-name'],
    ['harbourlanternquay', 'password-too-plain'],
    ['Hárbour-7-lantern', 'password-unsupported-character'],
    ['Harbour-7-x', 'password-too-guessable'],
    [BREACHED_PASSWORD, 'password-breached'],
  ]
  for (const [password, answer] of SPECIFICATION)
    test(`${password}: ${answer}`, async () => {
      const { world, browser } = await atTheRemedy()
      expect(refusalOf(await reset(world, browser, password))).toBe(answer)
      expect(world.tenant.writes).toEqual([])
      expect((await browser.request()).state).toBe('remedy')
    })
  for (const [password, answer] of [...SPECIFICATION, [GOOD_PASSWORD, null]] as const)
    test(`${password}, while it is typed: ${answer ?? 'nothing against it'}, and the tenant is not asked (N21)`, async () => {
      const { world, browser } = await atTheRemedy()
      world.tenant.down = true
      expect(must(await judgePassword(world.context, browser.token, password))).toBe(answer)
      expect((await browser.request()).state).toBe('remedy')
    })
  test('what is typed is judged on this page only, and so often an hour', async () => {
    const { world, browser } = await atTheRemedy()
    const judge = () => judgePassword(world.context, browser.token, GOOD_PASSWORD)
    const answers = []
    for (let keys = 0; keys <= LIMITS['judge:browser'].points; keys++) answers.push(refusalOf(await judge()))
    expect(answers.filter((refusal) => refusal !== null)).toEqual(['too-many-requests'])
    must(await reset(world, browser))
    expect(refusalOf(await judge())).toBe('request-moved-on')
  })
  test('costs none of the presses: rules, strength and breaches are judged first, and the thirteenth try is the good one', async () => {
    const { world, browser } = await atTheRemedy()
    for (let time = 0; time < LIMITS['ask:browser'].points; time++)
      expect(refusalOf(await reset(world, browser, BREACHED_PASSWORD))).toBe('password-breached')
    expect(must(await reset(world, browser)).state).not.toBe('remedy')
  })
  test('the name of the organisation is refused although the directory knows no company of the account', async () => {
    const { world, browser } = await atTheRemedy({ adele: { account: exampleAccount({ companyName: null }) } })
    expect(refusalOf(await reset(world, browser, 'C0ntoso-Harbour-7-lantern'))).toBe('password-contains-name')
    expect(world.tenant.writes).toEqual([])
  })
  test('names are guessed with as they are written, so that run together they are worth no more', async () => {
    const { world, browser } = await atTheRemedy()
    const guessed: string[] = []
    const strength = async (_: string, names: readonly string[]) => {
      guessed.push(...names)
      return 4 as const
    }
    must(await judgePassword({ ...world.context, strength }, browser.token, GOOD_PASSWORD))
    expect(guessed).toEqual(['adele@contoso.com', 'Adele Vance', world.context.settings.organisation])
  })
  test('one that Microsoft refuses: said so, and another may be chosen', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.fates = ['password-refused']
    expect(must(await reset(world, browser))).toMatchObject({ state: 'remedy', refusal: 'password-refused' })
    expect(must(await reset(world, browser)).state).toBe('done')
  })
})

describe('the point of power: asked again in the last moment (R11)', () => {
  const SPECIFICATION: readonly [what: string, change: (world: World) => void, state: string][] = [
    [
      'the account has become privileged',
      ({ adele }) => {
        adele().account = exampleAccount({ lookups: { ...adele().account.lookups, activeRole: answered(true) } })
      },
      'queued',
    ],
    [
      'a look-up behind the class fails',
      ({ adele }) => {
        adele().account = exampleAccount({
          lookups: { ...adele().account.lookups, eligibleRole: { kind: 'failed', why: '503' } },
        })
      },
      'queued',
    ],
    [
      'sign-in has been switched off',
      ({ adele }) => {
        adele().account = exampleAccount({ enabled: false })
      },
      'queued',
    ],
    [
      'the mailbox has been restricted',
      ({ adele }) => {
        adele().restriction = { since: minutesBefore(1), reason: 'limit' }
      },
      'queued',
    ],
    [
      'the phone that proved has been replaced',
      ({ adele }) => {
        adele().authenticators = [email('adele@example.org'), phone('+38640555099', { createdAt: daysBefore(0) })]
      },
      'stepping-up',
    ],
    [
      'the mailbox that proved has been removed',
      ({ adele }) => {
        adele().authenticators = [phone('+38640555010')]
      },
      'stepping-up',
    ],
    [
      'the methods cannot be read any more',
      ({ adele }) => {
        adele().methodChanges = { kind: 'failed', why: '503' }
        adele().authenticators = [
          email('adele@example.org', { createdAt: null }),
          phone('+38640555010', { createdAt: null }),
        ]
      },
      'stepping-up',
    ],
  ]
  for (const [what, change, state] of SPECIFICATION)
    test(`${what}: nothing is written, and the request goes to ${state}`, async () => {
      const { world, browser } = await atTheRemedy()
      change(world)
      expect(must(await reset(world, browser)).state).toBe(state)
      expect(world.tenant.writes).toEqual([])
    })

  test('proofs of half an hour ago no longer suffice', async () => {
    const { world, browser } = await atTheRemedy()
    await world.pass({ minutes: 31 })
    expect(must(await reset(world, browser)).state).toBe('stepping-up')
    expect(world.tenant.writes).toEqual([])
  })
  test('a tenant that does not answer is no permission, and what was chosen still stands', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.down = true
    expect(refusalOf(await reset(world, browser))).toBe('tenant-unavailable')
    expect(world.tenant.writes).toEqual([])
    expect((await browser.request()).state).toBe('remedy')
  })
  test('a method added after a compromise began proves nothing, however long ago that was (R6)', async () => {
    const world = await newWorld({
      adele: {
        restriction: { since: daysBefore(20), reason: 'limit' },
        authenticators: [email('attacker@example.net', { createdAt: daysBefore(10) }), phone('+38640555010')],
      },
    })
    const browser = await world.begin()
    await browser.prove('code-by-email')
    const request = await browser.request()
    expect(request.diagnosis?.findings.map(({ cause }) => cause)).toContain('sending-restricted')
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).state).toBe('stepping-up')
    await browser.prove('code-by-text')
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).state).toBe('queued')
  })
})

describe('why it went to a person is what policy says now', () => {
  const WHY: readonly [what: string, change: (world: World) => void, why: string][] = [
    [
      'privileged meanwhile',
      ({ adele }) => {
        adele().account = exampleAccount({ lookups: { ...adele().account.lookups, activeRole: answered(true) } })
      },
      'account-class',
    ],
    [
      'on the guarded list meanwhile',
      ({ adele }) => {
        adele().account = exampleAccount({ lookups: { ...adele().account.lookups, onGuardedList: answered(true) } })
      },
      'account-class',
    ],
    [
      'restricted meanwhile',
      ({ adele }) => {
        adele().restriction = { since: minutesBefore(1), reason: 'limit' }
      },
      'signs-of-compromise',
    ],
    [
      'switched off meanwhile',
      ({ adele }) => {
        adele().account = exampleAccount({ enabled: false })
      },
      'no-grant',
    ],
  ]
  for (const [what, change, why] of WHY)
    test(`${what}: ${why}, and one approver is enough`, async () => {
      const { world, browser } = await atTheRemedy()
      change(world)
      expect(must(await reset(world, browser)).escalation).toEqual({ why, approvers: 1 })
    })
})

describe('steps in order only (A19)', () => {
  test('no proof, one proof, or no choice: there is no reset', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    expect(refusalOf(await reset(world, browser))).toBe('request-moved-on')
    await browser.prove('code-by-email')
    expect(refusalOf(await reset(world, browser))).toBe('request-moved-on')
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).state).toBe('stepping-up')
    expect(refusalOf(await reset(world, browser))).toBe('request-moved-on')
    expect(world.tenant.writes).toEqual([])
  })
  test('a choice of something else is no choice of a reset', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'end-sessions'))
    expect(refusalOf(await reset(world, browser))).toBe('request-moved-on')
  })
  test('the browser of before a proof cannot press the button', async () => {
    const { world, browser } = await atTheRemedy()
    expect(
      refusalOf(
        await resetPassword(world.context, 'the old token', { password: GOOD_PASSWORD, alsoEndSessions: false }),
      ),
    ).toBe('request-unknown')
    expect((await browser.request()).state).toBe('remedy')
  })
})

describe('when the answer is lost or the process dies (R13)', () => {
  const SPECIFICATION: readonly [what: string, fates: Fate[], after: string, written: number][] = [
    ['killed before the tenant was touched: the claimant may choose again', ['dies-before'], 'remedy', 0],
    ['killed after the tenant was touched: the change is found', ['dies-after'], 'done', 1],
    ['the answer was lost, and it was done: the change is found', ['lost'], 'done', 1],
    ['the answer was lost, and it was not done: the claimant may choose again', ['unknown'], 'remedy', 0],
    ['the tenant said that it did nothing: the claimant may choose again', ['not-applied'], 'remedy', 0],
  ]
  for (const [what, fates, after, written] of SPECIFICATION)
    test(what, async () => {
      const { world, browser } = await atTheRemedy()
      world.tenant.fates = [...fates]
      await untilKilled(() => reset(world, browser))
      await world.pass({ minutes: 5 })
      expect((await browser.request()).state).toBe(after)
      expect(passwords(world)).toBe(written)
    })
  test('chosen again after a crash, it is done', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.fates = ['dies-before']
    await untilKilled(() => reset(world, browser))
    await world.pass({ minutes: 5 })
    expect(must(await reset(world, browser)).state).toBe('done')
    expect(passwords(world)).toBe(1)
  })
  test('killed with sessions still to be ended, they are ended by the look-back', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.fates = ['dies-after']
    await untilKilled(() => reset(world, browser, GOOD_PASSWORD, true))
    await world.pass({ minutes: 5 })
    expect((await browser.request()).state).toBe('done')
    expect(world.tenant.writes.map(({ write }) => write.kind)).toEqual(['set-password', 'end-sessions'])
  })
  test('a change that the directory shows late is waited for, and not repeated', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.lagSeconds = 45
    expect(must(await reset(world, browser)).state).toBe('acting')
    await world.pass({ minutes: 2 })
    expect((await browser.request()).state).toBe('done')
    expect(passwords(world)).toBe(1)
  })
  test('a change that is never shown is a person’s to look into', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.lagSeconds = 3600
    must(await reset(world, browser))
    await world.pass({ minutes: 15 })
    expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'not-shown' } })
    expect(passwords(world)).toBe(1)
  })
  test('a change that shows while it is with the desk ends the request there, and is not made again', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.lagSeconds = 3600
    must(await reset(world, browser))
    await world.pass({ minutes: 15 })
    expect((await browser.request()).state).toBe('queued')
    await world.pass({ hours: 2 })
    expect(await browser.request()).toMatchObject({ state: 'done', remedy: 'reset-password', escalation: null })
    expect(passwords(world)).toBe(1)
    expect(world.delivery.mails.at(-1)?.body).toContain('Your password was changed')
  })
  test('a password that shows, with sessions that nobody can end, leaves only the sessions to an approver', async () => {
    const { world, browser } = await atTheRemedy()
    const { apply } = world.tenant
    world.tenant.apply = async (id, write) =>
      write.kind === 'end-sessions' ? { kind: 'not-applied', why: 'unavailable' } : apply(id, write)
    must(await reset(world, browser, GOOD_PASSWORD, true))
    await world.pass({ minutes: 9 })
    expect((await browser.request()).state).toBe('acting')
    await world.pass({ minutes: 15 })
    const queued = await browser.request()
    expect(queued).toMatchObject({ state: 'queued', remedy: 'end-sessions', escalation: { why: 'not-shown' } })
    expect(queued.achieved?.map(({ remedy }) => remedy)).toEqual(['reset-password'])
    expect(passwords(world)).toBe(1)
  })
  test('looks that come an hour late find it, end the sessions that are left, and hand nothing over', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.fates = ['dies-after']
    await untilKilled(() => reset(world, browser, GOOD_PASSWORD, true))
    world.tenant.down = true
    await world.pass({ hours: 1 })
    world.tenant.down = false
    world.tenant.lagSeconds = 30
    await world.pass({ hours: 1 })
    expect((await browser.request()).state).toBe('done')
    expect(world.tenant.writes.map(({ write }) => write.kind)).toEqual(['set-password', 'end-sessions'])
  })
  test('a tenant that goes silent right after the act leaves the request acting, and it ends where the tenant says', async () => {
    const { world, browser } = await atTheRemedy()
    const { apply } = world.tenant
    world.tenant.apply = async (...write) => {
      const applied = await apply(...write)
      world.tenant.down = true
      return applied
    }
    expect(must(await reset(world, browser)).state).toBe('acting')
    world.tenant.down = false
    await world.pass({ minutes: 2 })
    expect((await browser.request()).state).toBe('done')
  })
})

describe('signs of compromise', () => {
  test('what was there before is signed out everywhere, whatever the claimant ticks', async () => {
    const world = await newWorld({
      adele: { restriction: { since: minutesBefore(60), reason: 'limit' }, signIns: [exampleSignIn(0, 50)] },
    })
    const browser = await world.begin()
    await browser.proveTwice()
    const queued = must(await selectRemedy(world.context, browser.token, 'reset-password'))
    await approveReset(world, queued)
    await world.pass({ hours: 1 })
    await browser.prove('code-by-email')
    await browser.prove('code-by-text')
    must(await reset(world, browser, GOOD_PASSWORD, false))
    expect(world.tenant.writes.map(({ write }) => write.kind)).toEqual(['set-password', 'end-sessions'])
  })
})
