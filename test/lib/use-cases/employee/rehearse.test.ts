import { beforeEach, describe, expect, test } from 'vitest'
import { type Account, answered, failed } from '#lib/rules/account/account.ts'
import { readinessOfAccount } from '#lib/use-cases/employee/readiness-snapshot.ts'
import { accountOf, prepared, wayBackOf } from '#lib/use-cases/employee/visit-enrolment.ts'
import { rehearsal, stateOf, type TriableId } from '#lib/use-cases/employee/rehearse.ts'
import { beginTry, passkeyToTry, tryOut } from '#lib/use-cases/employee/try-method.ts'
import type { FactorId } from '#lib/rules/proofs/factors/index.ts'
import { allNo, daysBefore, exampleAccount } from '#test/example.ts'
import { giveApp, givePasskey, giveSheet } from '#test/lib/use-cases/claimant/enrolled.ts'
import { must, newWorld, refusalOf, type World, wrongFor } from '#test/lib/use-cases/claimant/world.ts'
import { enrolledOf, visitOf } from './visitor.ts'

const OFFERED: readonly FactorId[] = [
  'work-account',
  'passkey',
  'authenticator-code',
  'saved-code',
  'code-by-email',
  'code-by-text',
  'recovery-contact',
  'approver-code',
]
let world: World
beforeEach(async () => {
  world = await newWorld({ settings: { factors: OFFERED } })
})
const begin = async (factor: TriableId, pending?: string) =>
  must(await beginTry(world.context, visitOf(world), pending, factor))
const answer = (pending: string, factor: TriableId, typed: string) =>
  tryOut(world.context, visitOf(world), pending, { factor, typed })
const worked = (pending: string) => stateOf(world.context, visitOf(world), pending).worked
const codeIn = (body = '') => /^(\d{4} \d{4})$/m.exec(body)?.[1] ?? body.match(/^(\d{6}|\d \d \d, \d \d \d)/)?.[1] ?? ''

describe('A rehearsal walks what policy offers', () => {
  test('each way that somebody can prepare, and none that begins with the lost account or the desk', async () => {
    const { ways } = must(await rehearsal(world.context, visitOf(world), undefined))
    expect(ways.map(({ factor }) => factor)).toEqual([
      'passkey',
      'authenticator-code',
      'saved-code',
      'code-by-email',
      'code-by-text',
      'recovery-contact',
    ])
  })
  test('says how it stands, and what would help (N20)', async () => {
    await giveSheet(world, daysBefore(30))
    const before = must(await rehearsal(world.context, visitOf(world), undefined))
    expect(before.readiness?.level).toBe('ready')
    world = await newWorld({ settings: { factors: OFFERED }, adele: { account: exampleAccount({ manager: null }) } })
    const without = must(await rehearsal(world.context, visitOf(world), undefined))
    expect(without).toMatchObject({ readiness: { level: 'with-phone' }, withoutPhone: { level: 'one-proof' } })
    expect(without.suggested).toContain('saved-code')
  })
  const CLASSES: readonly [what: string, lookups: Account['lookups'], wayBack: string, level: string | null][] = [
    ['a member', allNo, 'own', 'ready'],
    ['a guarded account', { ...allNo, onGuardedList: answered(true) }, 'own', 'ready'],
    ['a privileged account: people only', { ...allNo, activeRole: answered(true) }, 'people-only', 'nothing'],
    ['an account of which nobody can say', { ...allNo, activeRole: failed('no answer') }, 'unknown', null],
  ]
  for (const [what, lookups, wayBack, level] of CLASSES)
    test(`${what}: the page, the rehearsal and what is kept for the overview agree`, async () => {
      world = await newWorld({ settings: { factors: OFFERED }, adele: { account: exampleAccount({ lookups }) } })
      await giveSheet(world, daysBefore(30))
      const rehearsed = must(await rehearsal(world.context, visitOf(world), undefined))
      const page = must(await prepared(world.context, accountOf(visitOf(world)), 'page'))
      expect(rehearsed).toMatchObject({ wayBack, readiness: level === null ? null : { level } })
      expect(wayBackOf(page)).toBe(wayBack)
      expect(readinessOfAccount(page, world.context.settings, world.context.now())).toEqual(rehearsed.readiness)
      expect((await world.store.readinessSnapshots()).map((one) => one.level)).toEqual(level === null ? [] : [level])
    })
  test('a privileged account may rehearse', async () => {
    world = await newWorld({
      settings: { factors: OFFERED },
      adele: { account: exampleAccount({ lookups: { ...allNo, activeRole: answered(true) } }) },
    })
    expect((await rehearsal(world.context, visitOf(world), undefined)).ok).toBe(true)
  })
})

describe('Each try is as in a recovery, and uses nothing up', () => {
  test('a code to the private address', async () => {
    const pending = await begin('code-by-email')
    const { to, body } = world.delivery.mails.at(-1) ?? { to: '', body: '' }
    expect(to).toBe('adele@example.org')
    expect(refusalOf(await answer(pending, 'code-by-email', wrongFor(codeIn(body))))).toBe('code-incorrect')
    expect(worked(must(await answer(pending, 'code-by-email', codeIn(body))))).toEqual(['code-by-email'])
  })
  test('a code by text', async () => {
    const pending = await begin('code-by-text')
    const { body } = world.delivery.texts.at(-1) ?? { body: '' }
    expect(worked(must(await answer(pending, 'code-by-text', codeIn(body))))).toEqual(['code-by-text'])
  })
  test('a code of a rehearsal opens no recovery, and counts once', async () => {
    const pending = await begin('code-by-email')
    const code = codeIn(world.delivery.mails.at(-1)?.body)
    const browser = await world.begin()
    must(await browser.ask('code-by-email'))
    expect(refusalOf(await browser.type('code-by-email', code))).toBe('code-incorrect')
    const after = must(await answer(pending, 'code-by-email', code))
    expect(refusalOf(await answer(after, 'code-by-email', code))).toBe('code-incorrect')
  })
  test('an authenticator app; its code is good once', async () => {
    const shows = await giveApp(world, daysBefore(30))
    const pending = await begin('authenticator-code')
    const after = must(await answer(pending, 'authenticator-code', shows()))
    expect(worked(after)).toEqual(['authenticator-code'])
    expect(refusalOf(await answer(after, 'authenticator-code', shows()))).toBe('app-code-incorrect')
  })
  test('a sheet of codes, by two characters that are no secret; no code is spent', async () => {
    const [code = ''] = await giveSheet(world, daysBefore(30))
    const pending = await begin('saved-code')
    expect(worked(must(await answer(pending, 'saved-code', ` ${code.slice(0, 2).toLowerCase()}-`)))).toEqual([
      'saved-code',
    ])
    expect((await enrolledOf(world)).every(({ ended }) => ended === null)).toBe(true)
    expect(refusalOf(await answer(pending, 'saved-code', ''))).toBe('sheet-not-recognised')
  })
  test('a passkey, for this challenge only', async () => {
    const key = await givePasskey(world, daysBefore(30))
    const pending = await begin('passkey')
    const asked = (await passkeyToTry(world.context, visitOf(world), pending)) as { challenge: string }
    const challenge = Buffer.from(asked.challenge, 'base64url').toString()
    const origin = 'https://recovery.contoso.com'
    expect(refusalOf(await answer(pending, 'passkey', key.answer({ challenge: 'another', origin })))).toBe(
      'passkey-not-recognised',
    )
    expect(worked(must(await answer(pending, 'passkey', key.answer({ challenge, origin }))))).toEqual(['passkey'])
  })
  test('what has worked is kept from one try to the next', async () => {
    const [code = ''] = await giveSheet(world, daysBefore(30))
    const first = must(await answer(await begin('saved-code'), 'saved-code', code))
    const pending = await begin('code-by-email', first)
    const second = must(await answer(pending, 'code-by-email', codeIn(world.delivery.mails.at(-1)?.body)))
    expect(worked(second)).toEqual(['saved-code', 'code-by-email'])
  })
  test('what there is nothing for cannot be tried', async () =>
    expect(refusalOf(await beginTry(world.context, visitOf(world), undefined, 'passkey'))).toBe('choice-missing'))
  test('five tries, and no more (N16)', async () => {
    const pending = await begin('code-by-email')
    const code = codeIn(world.delivery.mails.at(-1)?.body)
    for (let tried = 0; tried < 5; tried++) await answer(pending, 'code-by-email', wrongFor(code))
    expect(refusalOf(await answer(pending, 'code-by-email', code))).toBe('too-many-attempts')
  })
})
