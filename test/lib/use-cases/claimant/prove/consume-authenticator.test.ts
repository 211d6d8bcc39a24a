import { describe, expect, test, vi } from 'vitest'
import { LATCHKEY } from '#lib/rules/audit.ts'
import { changed, type Enrolled, type Ending } from '#lib/rules/proofs/enrolment.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { newCode, usedCode } from '#lib/use-cases/claimant/prove/new-code.ts'
import { passkeyChallenge, passkeyRequest } from '#lib/use-cases/claimant/prove/passkey-challenge.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { groupSavedCode, makeSavedCode } from '#lib/rules/proofs/saved-code.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { daysBefore, NOW } from '#test/example.ts'
import type { SoftPasskey } from '#test/passkey.ts'
import { giveApp, givePasskey, giveSheet } from '../enrolled.ts'
import { type Browser, GOOD_PASSWORD, KNOWN, must, newWorld, refusalOf, UNKNOWN, type World } from '../world.ts'

const OURS = 'https://recovery.contoso.com'
const LONG_AGO = daysBefore(30)
const settings: Partial<Settings> = {
  factors: ['passkey', 'authenticator-code', 'saved-code', 'code-by-email', 'code-by-text'],
}
const open = () => newWorld({ settings })
const held = async (world: World) => world.store.enrolled(world.adele().account.id)
const eventsOf = async (world: World, browser: Browser) =>
  (await world.store.events((await browser.request()).id)).map(({ kind }) => kind)

const end = async (world: World, one: Enrolled, why: Ending) =>
  world.store.changeEnrolled({
    replace: [{ from: one, to: changed(one, { ended: { at: world.context.now(), why } }) }],
    event: { at: world.context.now(), requestId: null, kind: 'ended', by: LATCHKEY, facts: {} },
  })

describe('a saved code', () => {
  test('is spent, and says when', async () => {
    const world = await open()
    const [code = ''] = await giveSheet(world, LONG_AGO)
    const browser = await world.begin()
    must(await browser.ask('saved-code'))
    must(await browser.type('saved-code', groupSavedCode(code).toLowerCase()))
    expect((await held(world)).filter(({ ended }) => ended)).toMatchObject([
      { ended: { at: NOW, why: 'used' }, lastUsedAt: NOW, version: 2 },
    ])
    expect(await eventsOf(world, browser)).toContain('own-used')
  })
  test('costs exactly one slow hash a try: right, wrong, with a selector that nobody has, and for a name that nobody has (R4)', async () => {
    const world = await open()
    const [code = '', other = ''] = await giveSheet(world, LONG_AGO)
    const slow = vi.spyOn(world.context.slowHash, 'matches')
    const [known, unknown] = [await world.begin(), await world.begin(UNKNOWN)]
    must(await known.ask('saved-code'))
    must(await unknown.ask('saved-code'))
    const sameSelector = makeSavedCode([], counting(other.slice(0, 2).split('')))
    const tries: readonly [Browser, string][] = [
      [known, makeSavedCode([], world.context.random.below)],
      [known, sameSelector],
      [unknown, makeSavedCode([], world.context.random.below)],
      [known, code],
    ]
    for (const [i, [browser, typed]] of tries.entries()) {
      await browser.type('saved-code', typed)
      expect(slow).toHaveBeenCalledTimes(i + 1)
    }
    slow.mockRestore()
  })
  test('that cannot be one costs no try and no slow hash', async () => {
    const world = await open()
    const [code = ''] = await giveSheet(world, LONG_AGO)
    const slow = vi.spyOn(world.context.slowHash, 'matches')
    const browser = await world.begin()
    must(await browser.ask('saved-code'))
    for (let i = 0; i < 20; i++)
      expect(refusalOf(await browser.type('saved-code', code.slice(1)))).toBe('saved-code-unreadable')
    expect(slow).not.toHaveBeenCalled()
    slow.mockRestore()
    must(await browser.type('saved-code', code))
  })
  for (const why of ['used', 'replaced', 'removed', 'cancelled', 'suspended'] as const)
    test(`that was ${why} proves nothing`, async () => {
      const world = await open()
      const [code = ''] = await giveSheet(world, LONG_AGO)
      const [first] = await held(world)
      await end(world, first as Enrolled, why)
      const browser = await world.begin()
      must(await browser.ask('saved-code'))
      expect(refusalOf(await browser.type('saved-code', code))).toBe('answer-not-accepted')
    })
  test('and another of the same sheet are one method: no way past aal1 (N10)', async () => {
    const world = await open()
    const [one = '', two = ''] = await giveSheet(world, LONG_AGO)
    const browser = await world.begin()
    must(await browser.ask('saved-code'))
    must(await browser.type('saved-code', one))
    must(await stepUp(world.context, browser.token))
    must(await browser.ask('saved-code'))
    must(await browser.type('saved-code', two))
    expect((await browser.request()).assurance).toBe('aal1')
  })
  test('taken by somebody who is faster, in two requests at once, proves one of them', async () => {
    const world = await open()
    const [code = ''] = await giveSheet(world, LONG_AGO)
    const browsers = [await world.begin(), await world.begin(KNOWN, '203.0.113.99')]
    for (const browser of browsers) must(await browser.ask('saved-code'))
    const answers = await Promise.all(browsers.map((browser) => browser.type('saved-code', code)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the new code in the place of a used one (N03)', () => {
  const proved = async () => {
    const world = await open()
    const [code = ''] = await giveSheet(world, LONG_AGO)
    const browser = await world.begin()
    must(await browser.ask('saved-code'))
    must(await browser.type('saved-code', code))
    return { world, browser }
  }
  test('is shown once, works, and is as old as its sheet', async () => {
    const { world, browser } = await proved()
    const code = must(await newCode(world.context, browser.token))
    expect(refusalOf(await newCode(world.context, browser.token))).toBe('request-moved-on')
    const next = await world.begin()
    must(await next.ask('saved-code'))
    must(await next.type('saved-code', code))
    expect((await next.request()).proofs[0]?.boundAt).toEqual(LONG_AGO)
  })
  test('is told to all notification addresses (N04)', async () => {
    const { world, browser } = await proved()
    const before = world.delivery.mails.length
    const code = must(await newCode(world.context, browser.token))
    await world.settle()
    const told = world.delivery.mails.slice(before)
    expect(told.map(({ to }) => to).toSorted()).toEqual(['adele.private@example.org', 'adele@example.org'])
    expect(
      JSON.stringify([world.delivery.mails, world.delivery.texts, world.store.recorded, world.logged]),
    ).not.toContain(code)
  })
  test('is for this browser, after this proof: not for another request, not without a saved code', async () => {
    const { world } = await proved()
    const other = await world.begin()
    expect(refusalOf(await newCode(world.context, other.token))).toBe('request-moved-on')
    await other.prove('code-by-email')
    expect(refusalOf(await newCode(world.context, other.token))).toBe('request-moved-on')
    expect(refusalOf(await newCode(world.context, 'made up'))).toBe('request-unknown')
  })
  test('is not offered any more when the proof has grown old', async () => {
    const { world, browser } = await proved()
    expect(await usedCode(world.context, await browser.request())).not.toBeNull()
    await world.pass({ minutes: 31 })
    expect(await usedCode(world.context, await browser.request())).toBeNull()
  })
  test('asked for twice at once is shown once', async () => {
    const { world, browser } = await proved()
    const shown = await Promise.all([1, 2].map(() => newCode(world.context, browser.token)))
    expect(shown.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('a code of an authenticator app', () => {
  test('with another proof, not of one phone, is two factors; its secret is kept sealed', async () => {
    const world = await open()
    const shows = await giveApp(world, LONG_AGO)
    const browser = await world.begin()
    must(await browser.ask('authenticator-code'))
    must(await browser.type('authenticator-code', shows()))
    expect((await browser.request()).proofs).toMatchObject([{ method: 'bound-authenticator', channel: 'app' }])
    const [app] = await held(world)
    expect(app?.kind === 'authenticator-app' && app.sealed).toMatch(/^v1:/)
  })
  test('of the step before is refused after that of this one (RFC 6238 §5.2)', async () => {
    const world = await open()
    const shows = await giveApp(world, LONG_AGO)
    const [one, two] = [await world.begin(), await world.begin()]
    must(await one.ask('authenticator-code'))
    must(await two.ask('authenticator-code'))
    const before = shows(new Date(world.context.now().getTime() - 30_000))
    must(await one.type('authenticator-code', shows()))
    expect(refusalOf(await two.type('authenticator-code', before))).toBe('answer-not-accepted')
    await world.pass({ seconds: 30 })
    must(await two.type('authenticator-code', shows()))
  })
  test('of any of the apps that the account has is taken', async () => {
    const world = await open()
    await giveApp(world, LONG_AGO)
    const shows = await giveApp(world, LONG_AGO)
    const browser = await world.begin()
    must(await browser.ask('authenticator-code'))
    must(await browser.type('authenticator-code', shows()))
  })
  test('is compared once for a name that nobody has, as with one app (R4)', async () => {
    const world = await open()
    await giveApp(world, LONG_AGO)
    const compared = vi.spyOn(world.context.oneTime, 'stepOf')
    for (const name of [KNOWN, UNKNOWN]) {
      const browser = await world.begin(name)
      must(await browser.ask('authenticator-code'))
      compared.mockClear()
      await browser.type('authenticator-code', '000000')
      expect(compared).toHaveBeenCalledTimes(1)
    }
    compared.mockRestore()
  })
})

describe('a passkey', () => {
  const asked = async () => {
    const world = await open()
    const key = await givePasskey(world, LONG_AGO)
    const browser = await world.begin()
    must(await browser.ask('passkey'))
    const challenge = await challengeOf(world, browser)
    const answer = (more: Partial<Parameters<SoftPasskey['answer']>[0]> = {}) =>
      browser.type('passkey', key.answer({ challenge, origin: OURS, ...more }))
    return { world, key, browser, answer }
  }
  const challengeOf = async (world: World, browser: Browser) => {
    const [challenge] = await world.store.challengesOf((await browser.request()).id)
    return challenge ? passkeyChallenge(world.context, challenge) : ''
  }

  test('is two factors by itself, and its counter is kept', async () => {
    const { world, browser, answer } = await asked()
    must(await answer({ counter: 7 }))
    expect((await browser.request()).assurance).toBe('aal2')
    expect(await held(world)).toMatchObject([{ counter: 7, lastUsedAt: NOW, version: 2 }])
  })
  test('whose counter goes back is refused, noted and logged: there may be a copy', async () => {
    const { world, browser, answer, key } = await asked()
    must(await answer({ counter: 7 }))
    const next = await world.begin()
    must(await next.ask('passkey'))
    const challenge = await challengeOf(world, next)
    for (const counter of [7, 3])
      expect(refusalOf(await next.type('passkey', key.answer({ challenge, origin: OURS, counter })))).toBe(
        'answer-not-accepted',
      )
    expect(await eventsOf(world, next)).toContain('passkey-copied')
    expect(world.logged.join()).toContain('there may be a copy')
    expect(await eventsOf(world, browser)).not.toContain('passkey-copied')
  })
  test('that is synchronised always says zero, and works again and again', async () => {
    const { world, answer, key } = await asked()
    must(await answer({ counter: 0 }))
    const next = await world.begin()
    must(await next.ask('passkey'))
    must(
      await next.type('passkey', key.answer({ challenge: await challengeOf(world, next), origin: OURS, counter: 0 })),
    )
  })
  const REFUSED: readonly [string, Partial<Parameters<SoftPasskey['answer']>[0]>][] = [
    ['for another site', { origin: 'https://recovery.contoso.com.example.net' }],
    ['without user verification', { userVerified: false }],
    ['over another challenge', { challenge: 'v1:other' }],
    ['that names another account', { userHandle: 'somebody-else' }],
    ['that names no account', { userHandle: null }],
  ]
  for (const [what, more] of REFUSED)
    test(`${what} proves nothing`, async () => {
      const { answer, browser } = await asked()
      expect(refusalOf(await answer(more))).toBe('answer-not-accepted')
      expect((await browser.request()).proofs).toEqual([])
    })
  test('is checked once, for a name that nobody has as well, and asked for by the same words (R4)', async () => {
    const world = await open()
    const key = await givePasskey(world, LONG_AGO)
    const checked = vi.spyOn(world.context.passkeys, 'verify')
    for (const name of [KNOWN, UNKNOWN]) {
      const browser = await world.begin(name)
      must(await browser.ask('passkey'))
      const request = await browser.request()
      const shown = await passkeyRequest(world.context, request)
      expect(Object.keys(shown ?? {}).toSorted()).toEqual(
        Object.keys(await world.context.passkeys.request('v1:any')).toSorted(),
      )
      expect(JSON.stringify(shown)).not.toContain(key.credentialId)
      checked.mockClear()
      await browser.type('passkey', key.answer({ challenge: 'v1:other', origin: OURS }))
      expect(checked).toHaveBeenCalledTimes(1)
    }
  })
})

describe('what was enrolled here, at the moment when the tenant is touched (R11)', () => {
  const atTheRemedy = async (prove: (world: World, browser: Browser) => Promise<void>) => {
    const world = await open()
    const browser = await world.begin()
    await prove(world, browser)
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    const reset = () => resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false })
    return { world, reset }
  }
  const byPasskey = async (world: World, browser: Browser) => {
    const key = await givePasskey(world, LONG_AGO)
    must(await browser.ask('passkey'))
    const [challenge] = await world.store.challengesOf((await browser.request()).id)
    const signed = challenge ? passkeyChallenge(world.context, challenge) : ''
    must(await browser.type('passkey', key.answer({ challenge: signed, origin: OURS })))
  }
  const byPaperAndText = async (world: World, browser: Browser) => {
    const [code = ''] = await giveSheet(world, LONG_AGO)
    must(await browser.ask('saved-code'))
    must(await browser.type('saved-code', code))
    must(await stepUp(world.context, browser.token))
    await browser.prove('code-by-text')
  }
  for (const [how, prove] of [
    ['a passkey alone', byPasskey],
    ['a saved code, which is used up by then, and a text', byPaperAndText],
  ] as const)
    test(`${how} carries a new password`, async () => {
      const { world, reset } = await atTheRemedy(prove)
      expect(must(await reset())).toMatchObject({ state: 'done' })
      expect(world.adele().password).toBe(GOOD_PASSWORD)
    })
  for (const why of ['removed', 'cancelled', 'suspended'] as const)
    test(`a passkey that was ${why} since carries nothing`, async () => {
      const { world, reset } = await atTheRemedy(byPasskey)
      const [key] = await held(world)
      await end(world, key as Enrolled, why)
      const answer = await reset()
      expect(answer.ok ? answer.value.state : 'refused').not.toBe('done')
      expect(world.tenant.writes).toEqual([])
    })
})

/** Draws these signs first, and zeros afterwards. */
const counting = (signs: string[]) => () => {
  const next = signs.shift()
  return next === undefined ? 0 : '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(next)
}
