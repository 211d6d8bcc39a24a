import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { resolveName } from '#lib/use-cases/claimant/begin/resolve-name.ts'
import { sendCode } from '#lib/use-cases/claimant/prove/send-code.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { verify } from '#lib/use-cases/claimant/prove/verify-proof.ts'
import { TRIES_PER_CODE } from '#lib/rules/secret-code.ts'
import { daysBefore, email, phone } from '#test/example.ts'
import { type Browser, codeFrom, KNOWN, must, newWorld, refusalOf, UNKNOWN, type World, wrongFor } from '../world.ts'

describe('a code', () => {
  test('that is read back is a proof, and leads to the findings', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    const request = await browser.prove('code-by-email')
    expect(request).toMatchObject({ state: 'findings', assurance: 'aal1', accountClass: 'member' })
    expect(request.diagnosis?.findings[0]?.cause).toBe('smart-lockout')
  })
  test('works once (N17)', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    const code = codeFrom(world, 'email')
    must(await browser.type('code-by-email', code))
    expect(refusalOf(await browser.type('code-by-email', code))).toBe('code-incorrect')
  })
  test('works for ten minutes, and not a second longer (N06)', async () => {
    const world = await newWorld()
    const [early, late] = [await world.begin(), await world.begin()]
    await early.ask('code-by-email')
    const first = codeFrom(world, 'email')
    await late.ask('code-by-email')
    const second = codeFrom(world, 'email')
    await world.pass({ minutes: 9, seconds: 59 })
    must(await early.type('code-by-email', first))
    await world.pass({ seconds: 1 })
    expect(refusalOf(await late.type('code-by-email', second))).toBe('code-expired')
  })
  test('is replaced by a newer one, and the older is told apart from a wrong one (C7)', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    const older = codeFrom(world, 'email')
    await browser.ask('code-by-email')
    expect(refusalOf(await browser.type('code-by-email', older))).toBe('code-superseded')
    must(await browser.type('code-by-email', codeFrom(world, 'email')))
  })
  test('is superseded within its own request only (R5)', async () => {
    const world = await newWorld()
    const owner = await world.begin()
    await owner.ask('code-by-email')
    const code = codeFrom(world, 'email')
    const stranger = await world.begin(KNOWN, '203.0.113.99')
    await stranger.ask('code-by-email')
    must(await owner.type('code-by-email', code))
  })
  test('of another request proves nothing (A13)', async () => {
    const world = await newWorld()
    const [owner, stranger] = [await world.begin(), await world.begin(KNOWN, '203.0.113.99')]
    await stranger.ask('code-by-email')
    await owner.ask('code-by-email')
    expect(refusalOf(await stranger.type('code-by-email', codeFrom(world, 'email')))).toBe('code-incorrect')
  })
  test('of one channel proves nothing on another', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-text')
    const code = codeFrom(world, 'text')
    expect(refusalOf(await browser.type('code-by-email', code))).toBe('code-unreadable')
    await browser.ask('code-by-email')
    const mailed = codeFrom(world, 'email')
    expect(refusalOf(await browser.type('code-by-text', mailed))).toBe('code-unreadable')
  })
  test('is stored as a keyed hash only (R13)', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    const code = codeFrom(world, 'email')
    const [challenge] = await world.store.challengesOf((await browser.request()).id)
    expect(challenge?.codeHash).toMatch(/^v1:/)
    expect(JSON.stringify([challenge, world.store.recorded, world.store.waiting, world.logged])).not.toContain(code)
  })
  test('that cannot be read as one costs no try', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    for (let i = 0; i < 30; i++) expect(refusalOf(await browser.type('code-by-email', 'abc'))).toBe('code-unreadable')
    must(await browser.type('code-by-email', codeFrom(world, 'email')))
  })
})

describe('tries', () => {
  test('five for a code: the sixth is refused even when it is right', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    const code = codeFrom(world, 'email')
    for (let i = 1; i <= TRIES_PER_CODE; i++) {
      const said = refusalOf(await browser.type('code-by-email', wrongFor(code)))
      expect(said).toBe(i < TRIES_PER_CODE ? 'code-incorrect' : 'too-many-attempts')
      await world.pass({ minutes: 1 })
    }
    expect(refusalOf(await browser.type('code-by-email', code))).toBe('too-many-attempts')
  })
  test('ten for a channel and an account a day, over all requests, and a new code gives none back (N17, C7)', async () => {
    const world = await newWorld()
    for (let round = 0; round < 2; round++) {
      const browser = await world.begin(KNOWN, `203.0.113.${round}`)
      await browser.ask('code-by-email')
      const wrong = wrongFor(codeFrom(world, 'email'))
      for (let i = 0; i < 5; i++) {
        await browser.type('code-by-email', wrong)
        await world.pass({ minutes: 1 })
      }
    }
    const owner = await world.begin()
    await owner.ask('code-by-email')
    expect(refusalOf(await owner.type('code-by-email', codeFrom(world, 'email')))).toBe('too-many-attempts')
  })
  test('spent on one channel leave the others open (R5)', async () => {
    const world = await newWorld()
    for (let round = 0; round < 2; round++) {
      const stranger = await world.begin(KNOWN, `203.0.113.${round}`)
      await stranger.ask('code-by-email')
      await wearOut(world, stranger)
    }
    const owner = await world.begin()
    expect((await owner.prove('code-by-text')).state).toBe('findings')
  })
  test('are open again the next day', async () => {
    const world = await newWorld()
    for (let round = 0; round < 2; round++) {
      const stranger = await world.begin(KNOWN, `203.0.113.${round}`)
      await stranger.ask('code-by-email')
      await wearOut(world, stranger)
    }
    await world.pass({ days: 1 })
    expect((await (await world.begin()).prove('code-by-email')).state).toBe('findings')
  })
  test('without a code that was asked for are not counted against the account: guessing at nothing closes nothing', async () => {
    const world = await newWorld()
    const stranger = await world.begin(KNOWN, '203.0.113.99')
    for (let i = 0; i < 40; i++) await stranger.type('code-by-email', '12345678')
    expect((await (await world.begin()).prove('code-by-email')).state).toBe('findings')
  })
  test('by many at once on one code are all counted', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    const code = codeFrom(world, 'email')
    const typed = [...Array.from({ length: TRIES_PER_CODE }, () => wrongFor(code)), code]
    const answers = await Promise.all(
      typed.map((one) =>
        verify(world.context, browser.token, { factor: 'code-by-email', typed: one, network: '198.51.100.7' }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toEqual([])
  })
})

/** Five wrong codes, with the pauses that they have to wait for. */
async function wearOut(world: World, stranger: Browser): Promise<void> {
  for (let i = 0; i < TRIES_PER_CODE; i++) {
    await stranger.type('code-by-email', wrongFor(codeFrom(world, 'email')))
    await world.pass({ minutes: 1 })
  }
}

describe('wrong codes one after another (N16)', () => {
  for (const name of [KNOWN, UNKNOWN])
    test(`are each on the record, without what was typed, for ${name === KNOWN ? 'a known' : 'an unknown'} name alike (A22, R4)`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      must(await browser.ask('code-by-email'))
      await world.settle()
      for (const wrong of ['00000000', '11111111']) await browser.type('code-by-email', wrong)
      const refused = world.store.recorded.filter(({ kind }) => kind === 'try-refused')
      expect(refused.map(({ facts }) => facts)).toEqual([{ factor: 'code-by-email' }, { factor: 'code-by-email' }])
    })
  for (const name of [KNOWN, UNKNOWN])
    test(`${name}: the third makes the next wait for 30 seconds, the fourth for 60, and each time it is said until when`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      await browser.ask('code-by-email')
      const type = () => browser.type('code-by-email', '00000000')
      for (const wait of [0, 0, 30, 60]) {
        const wrong = await type()
        const until = wait === 0 ? undefined : new Date(world.context.now().getTime() + wait * 1000)
        expect(wrong).toEqual({ ok: false, refusal: 'code-incorrect', retryAt: until })
        if (!until) continue
        expect(await type()).toEqual({ ok: false, refusal: 'try-later', retryAt: until })
        await world.pass({ seconds: wait })
      }
    })
  test('what came too early is not compared and costs no try: the right code then works', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    const code = codeFrom(world, 'email')
    for (let i = 0; i < 3; i++) await browser.type('code-by-email', wrongFor(code))
    for (let i = 0; i < 20; i++) expect(refusalOf(await browser.type('code-by-email', code))).toBe('try-later')
    await world.pass({ seconds: 30 })
    must(await browser.type('code-by-email', code))
  })
  test('hold nobody else back: the other channel, and the owner in another browser, wait for nothing (R5)', async () => {
    const world = await newWorld()
    const stranger = await world.begin(KNOWN, '203.0.113.99')
    await stranger.ask('code-by-email')
    for (let i = 0; i < 3; i++) await stranger.type('code-by-email', '00000000')
    expect((await (await world.begin()).prove('code-by-email')).state).toBe('findings')
    await stranger.ask('code-by-text')
    expect(refusalOf(await stranger.type('code-by-text', '000000'))).toBe('code-incorrect')
  })
  test('are counted over a new code as well: asking again does not shorten the wait (N17)', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    for (let i = 0; i < 3; i++) await browser.type('code-by-email', '00000000')
    await world.pass({ seconds: 30 })
    await browser.type('code-by-email', '00000000')
    await browser.ask('code-by-email')
    expect(refusalOf(await browser.type('code-by-email', codeFrom(world, 'email')))).toBe('try-later')
  })
})

describe('one browser (R2)', () => {
  test('gets a new name at every proof, and the old one opens nothing', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    const first = browser.token
    await browser.prove('code-by-email')
    const second = browser.token
    must(await stepUp(world.context, browser.token))
    await browser.prove('code-by-text')
    expect(new Set([first, second, browser.token]).size).toBe(3)
    expect(await currentRequest(world.context, first)).toBeNull()
    expect(await currentRequest(world.context, second)).toBeNull()
    expect((await browser.request()).assurance).toBe('aal2')
  })
  test('is known by a hash of its token only', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    expect(JSON.stringify(await browser.request())).not.toContain(browser.token)
  })
  test('cannot use one right code twice at the same moment', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    const answer = { factor: 'code-by-email', typed: codeFrom(world, 'email'), network: '198.51.100.7' } as const
    const answers = await Promise.all([1, 2, 3].map(() => verify(world.context, browser.token, answer)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
  test('of somebody else, or none, has no request', async () => {
    const world = await newWorld()
    await world.begin()
    expect(await currentRequest(world.context, undefined)).toBeNull()
    expect(await currentRequest(world.context, '')).toBeNull()
    expect(await currentRequest(world.context, 'made up')).toBeNull()
  })
})

describe('freshness (R6): what an attacker added yesterday', () => {
  test('a phone of yesterday receives nothing, and the old mailbox still does', async () => {
    const world = await newWorld({
      adele: { authenticators: [email('adele@example.org'), phone('+38640555099', { createdAt: daysBefore(1) })] },
    })
    const browser = await world.begin()
    must(await browser.ask('code-by-text'))
    expect(world.delivery.sunk).toEqual(['text'])
    expect((await browser.prove('code-by-email')).assurance).toBe('aal1')
  })
  test('a method of unknown age receives nothing after a change this week', async () => {
    const world = await newWorld({
      adele: {
        authenticators: [email('attacker@example.net', { createdAt: null })],
        methodChanges: answered([{ at: daysBefore(2), touched: 'anything' }]),
      },
    })
    const browser = await world.begin()
    must(await browser.ask('code-by-email'))
    expect(world.delivery.sunk).toEqual(['email'])
  })
  test('a profile address proves once and never lifts anybody above aal1', async () => {
    const world = await newWorld({ adele: { authenticators: [phone('+38640555010')] } })
    const browser = await world.begin()
    expect((await browser.proveTwice()).assurance).toBe('aal1')
  })
})

test('under the strict preset one stolen phone, with texts and mail on it, is one proof', async () => {
  const world = await newWorld({ settings: { preset: 'strict' } })
  expect((await (await world.begin()).proveTwice()).assurance).toBe('aal1')
})

test('a pair that the organisation struck out is one proof, and a reset stays closed to it (N10)', async () => {
  const world = await newWorld({ settings: { notTogether: [['code-by-email', 'code-by-text']] } })
  const browser = await world.begin()
  const request = await browser.proveTwice()
  expect([request.state, request.assurance]).toEqual(['stepping-up', 'aal1'])
  const reset = optionsFor(world.context.settings, request, world.context.now()).find(
    ({ remedy }) => remedy === 'reset-password',
  )
  expect(reset?.decision).toEqual({ kind: 'step-up', to: 'aal2' })
})

test('a number outside the allowed countries receives nothing', async () => {
  const world = await newWorld({ adele: { authenticators: [phone('+79005550100')] } })
  const browser = await world.begin()
  must(await browser.ask('code-by-text'))
  expect([world.delivery.texts, world.delivery.sunk]).toEqual([[], ['text']])
})

test('a factor that the organisation switched off is refused', async () => {
  const world = await newWorld({ settings: { factors: ['code-by-email'] } })
  const browser = await world.begin()
  expect(refusalOf(await browser.ask('code-by-text'))).toBe('not-permitted')
})

test('every proof is told to all notification addresses, those that did not give it as well', async () => {
  const world = await newWorld()
  await (await world.begin()).prove('code-by-email')
  const told = world.delivery.mails.filter(({ body }) => body.includes('/stop?link=')).map(({ to }) => to)
  expect(told.toSorted()).toEqual(['adele.private@example.org', 'adele@example.org'])
  expect(world.delivery.texts.map(({ to }) => to)).toEqual(['+38640555010'])
})

test('a code that was never sent cannot be guessed for a name that does not exist', async () => {
  const world = await newWorld()
  const browser = await world.begin(UNKNOWN)
  await browser.ask('code-by-email')
  const [challenge] = await world.store.challengesOf((await browser.request()).id)
  expect(challenge).toMatchObject({ deliverable: false, worth: null })
  expect(challenge?.codeHash).not.toBeNull()
})

describe('a task that is run again (R14)', () => {
  test('sends no second code, and none that was superseded meanwhile', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.ask('code-by-email')
    await browser.ask('code-by-email')
    const sent = world.delivery.mails.length
    for (const { id } of await world.store.challengesOf((await browser.request()).id)) await sendCode(world.context, id)
    expect(world.delivery.mails.length).toBe(sent)
    must(await browser.type('code-by-email', codeFrom(world, 'email')))
  })
  test('that died between making and sending sends a newer code, which works', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    const { mail } = world.delivery
    world.delivery.mail = async () => {
      throw new Error('The line was cut.')
    }
    await browser.ask('code-by-email')
    world.delivery.mail = mail
    await world.settle()
    must(await browser.type('code-by-email', codeFrom(world, 'email')))
  })
  test('looks a name up once', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await resolveName(world.context, (await browser.request()).id)
    await browser.ask('code-by-email')
    expect(world.tenant.reads.filter((read) => read === 'findAccount')).toHaveLength(1)
  })
})
