/** A mailbox that may not send, where nothing here can see it: the claimant's word in, an approver's word out. */
import { describe, expect, test } from 'vitest'
import { minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { unseen, type Unseen } from '#lib/rules/source-reading.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { decline, handOver } from '#lib/use-cases/approver/decide.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { attest } from '#lib/use-cases/approver/attest.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { askAPerson, askOnTheirWord } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { Browser, KNOWN, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, loaded } from './people.ts'

/** Adele signs in well; nothing can look at her mailbox. */
async function withoutExchange(why: Unseen = 'not-configured'): Promise<World> {
  const world = await deskWorld({ adele: { signIns: [exampleSignIn(0, 30)] } })
  const { readEvidence } = world.tenant
  world.tenant.readEvidence = async (account) => ({
    ...(await readEvidence(account)),
    sendingRestriction: unseen(why),
  })
  world.tenant.readSendingRestriction = async () => unseen(why)
  return world
}

async function telling(world: World, errorCode: string | null): Promise<Browser> {
  const begun = must(
    await beginRecovery(world.context, { name: KNOWN, errorCode, language: 'en', network: '198.51.100.7' }),
  )
  await world.settle()
  const browser = new Browser(world, begun.browserToken)
  await browser.prove('code-by-email')
  return browser
}

async function takenOver(world: World): Promise<{ browser: Browser; request: RecoveryRequest }> {
  const browser = await telling(world, '5.1.8')
  const queued = must(await askOnTheirWord(world.context, browser.token))
  const request = must(await handOver(world.context, approver(world), queued.id, { version: queued.version }))
  return { browser, request }
}

const lifted = ({ version }: RecoveryRequest) => ({ version, saw: 'lifted' }) as const

describe('the word that opens it', () => {
  test('goes to the queue as a request about sending, and says on whose word', async () => {
    const world = await withoutExchange()
    const browser = await telling(world, '5.1.8')
    expect(must(await askOnTheirWord(world.context, browser.token))).toMatchObject({
      state: 'queued',
      remedy: 'lift-sending-restriction',
      escalation: { why: 'on-their-word', approvers: 1 },
      diagnosis: { findings: [{ cause: 'nothing-wrong' }] },
    })
  })
  test('without such a code there is nothing to open', async () => {
    const world = await withoutExchange()
    for (const code of [null, '50053']) {
      const browser = await telling(world, code)
      expect(refusalOf(await askOnTheirWord(world.context, browser.token))).toBe('request-moved-on')
    }
  })
  test('where Exchange answers, its answer counts and not the word', async () => {
    const world = await deskWorld({ adele: { signIns: [exampleSignIn(0, 30)] } })
    const browser = await telling(world, '5.1.8')
    expect(refusalOf(await askOnTheirWord(world.context, browser.token))).toBe('request-moved-on')
  })
  test('the desk is recommended to look, and can only take it over', async () => {
    const world = await withoutExchange()
    const browser = await telling(world, '5.1.8')
    const { id } = must(await askOnTheirWord(world.context, browser.token))
    const pack = must(await openPack(world.context, approver(world), id))
    expect(pack.recommended).toBe('lift-sending-restriction')
    expect(pack.options.find(({ remedy }) => remedy === 'lift-sending-restriction')).toMatchObject({
      approvable: false,
      consequence: 'hand-over',
    })
  })
})

describe('the word that closes it', () => {
  for (const [saw, notice] of [
    ['lifted', /^An administrator says your mailbox can send again/],
    ['not-restricted', /^An administrator checked: your mailbox isn’t restricted/],
  ] as const)
    test(`“${saw}” is recorded with the approver’s name, and told as theirs`, async () => {
      const world = await withoutExchange()
      const { browser, request } = await takenOver(world)
      const done = must(await attest(world.context, approver(world), request.id, { version: request.version, saw }))
      expect(done).toMatchObject({
        state: 'done',
        shownAt: null,
        attested: { saw, approverName: 'Lynne Robbins', at: world.context.now() },
      })
      const event = (await world.store.events(request.id)).find(({ kind }) => kind === 'attested')
      expect(event).toMatchObject({
        by: { kind: 'approver', name: 'Lynne Robbins' },
        facts: { saw, remedy: 'lift-sending-restriction' },
      })
      await world.settle()
      const letter = world.delivery.mails.findLast(({ subject }) => notice.test(subject))
      expect(letter?.body).toMatch(/an administrator .* said .* we haven’t checked it ourselves/)
      expect(world.tenant.writes).toEqual([])
      expect((await browser.request()).state).toBe('done')
    })

  test('the letter says when mail flows again', async () => {
    const world = await withoutExchange()
    const { request } = await takenOver(world)
    must(await attest(world.context, approver(world), request.id, lifted(request)))
    await world.settle()
    expect(world.delivery.mails.at(-1)?.body).toMatch(/within 1 hour[\s\S]*24 hours/)
  })

  test('nobody reads back what will never be seen', async () => {
    const world = await withoutExchange()
    await takenOver(world)
    expect(world.store.waiting.filter(({ task }) => task.kind === 'read-back')).toEqual([])
  })
  test('where Exchange only failed, the account is read until it answers', async () => {
    const world = await withoutExchange('failed')
    await takenOver(world)
    expect(world.store.waiting.filter(({ task }) => task.kind === 'read-back')).toHaveLength(1)
  })

  test('what a reading can show takes no word', async () => {
    const world = await deskWorld({ adele: { restriction: { since: minutesBefore(90), reason: 'limit' } } })
    const browser = await world.begin()
    await browser.proveTwice()
    const queued = must(await askAPerson(world.context, browser.token))
    const request = must(
      await handOver(world.context, approver(world), queued.id, {
        version: queued.version,
        remedy: 'lift-sending-restriction',
      }),
    )
    expect(refusalOf(await attest(world.context, approver(world), request.id, lifted(request)))).toBe('not-permitted')
  })
  test('it is taken over first', async () => {
    const world = await withoutExchange()
    const browser = await telling(world, '5.1.8')
    const queued = must(await askOnTheirWord(world.context, browser.token))
    expect(refusalOf(await attest(world.context, approver(world), queued.id, lifted(queued)))).toBe('request-moved-on')
  })

  const DENIED: readonly [string, Partial<Approver>, string][] = [
    ['an auditor', { roles: ['Recovery.Auditor'] }, 'not-permitted'],
    ['a guest', { guest: true }, 'not-permitted'],
    ['an approver whose role is 16 minutes old', { rolesReadAt: minutesBefore(16) }, 'sign-in-too-old'],
    ['the person themselves', { id: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0001' }, 'not-your-own'],
  ]
  for (const [who, more, refusal] of DENIED)
    test(`${who} closes nothing`, async () => {
      const world = await withoutExchange()
      const { request } = await takenOver(world)
      const said = await attest(world.context, approver(world, more), request.id, lifted(request))
      expect(refusalOf(said)).toBe(refusal)
      expect((await loaded(world, request.id)).state).toBe('handed-over')
    })
  test('it can be declined instead, and the owner’s other account closes nothing', async () => {
    const world = await withoutExchange()
    const { request } = await takenOver(world)
    change(world, 'lynne', { employeeId: 'C-1001' })
    expect(refusalOf(await attest(world.context, approver(world), request.id, lifted(request)))).toBe('not-your-own')
    change(world, 'lynne', { employeeId: 'C-2001' })
    const no = { version: request.version, reason: 'The mail is of last year.' }
    expect(must(await decline(world.context, approver(world), request.id, no)).state).toBe('declined')
  })
})
