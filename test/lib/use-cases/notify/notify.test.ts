import { describe, expect, test } from 'vitest'
import type { NoticeId } from '#lib/rules/request/job.ts'
import { notify } from '#lib/use-cases/notify/notify.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { daysBefore, email, exampleAccount, NOW, phone } from '#test/example.ts'
import { KNOWN, newWorld, type World } from '../claimant/world.ts'

type More = NonNullable<Parameters<typeof newWorld>[0]>
/** Adele's request, as it stands when somebody is told of it. */
async function standing(set: Partial<RecoveryRequest> = {}, more: More = {}): Promise<{ world: World; id: string }> {
  const world = await newWorld(more)
  const request = await (await world.begin(KNOWN)).request()
  const event = { at: NOW, requestId: request.id, kind: 'resolved', by: { kind: 'latchkey' }, facts: {} } as const
  await world.store.commit({ from: request, to: { ...request, ...set, version: request.version + 1 }, event })
  return { world, id: request.id }
}

const gave = {
  remedy: 'reset-password',
  target: null,
  before: { passwordChangedAt: null, sessionsValidFrom: null, enabled: true },
  committedAt: NOW,
  shownAt: NOW,
  swept: [],
} as const

describe('"this wasn’t me" stands in a notice wherever there is still something to stop or take back (R12)', () => {
  type Row = readonly [NoticeId, Partial<RecoveryRequest>, 'with' | 'without', why: string]
  const SPECIFICATION: readonly Row[] = [
    ['proved', { state: 'findings' }, 'with', 'the request goes on with that proof'],
    ['proved', { state: 'withdrawn' }, 'without', 'it ended meanwhile, and gave nothing'],
    ['vouched', { state: 'findings' }, 'with', 'somebody took a stranger for the owner'],
    ['not-vouched', { state: 'queued' }, 'with', 'the owner may know before a person looks'],
    ['code-replaced', { state: 'done', achieved: [gave] }, 'with', 'somebody holds a code of the sheet'],
    ['queued', { state: 'queued' }, 'with', 'nobody has decided it yet'],
    [
      'first-approval',
      {
        state: 'queued',
        remedy: 'reset-password',
        approvals: [{ approverId: 'lee', approverName: 'Lee Gu', at: NOW }],
      },
      'with',
      'a second approver decides',
    ],
    ['approved', { state: 'approved' }, 'with', 'what was approved is not collected yet'],
    ['recovered', { state: 'done', achieved: [gave] }, 'with', 'a password was given'],
    ['done', { state: 'done' }, 'with', 'something was changed'],
    ['attested-lifted', { state: 'done' }, 'with', 'it was decided for somebody who gave a proof'],
    ['attested-not-restricted', { state: 'done' }, 'with', 'it was decided for somebody who gave a proof'],
    ['attested-mended', { state: 'done' }, 'with', 'it was decided for somebody who gave a proof'],
    ['wait-over', { state: 'findings' }, 'with', 'the request goes on, with its proofs'],
    ['declined', { state: 'declined' }, 'without', 'it gave nothing, and is over'],
    ['declined', { state: 'declined', achieved: [gave] }, 'with', 'it gave a password before it was declined'],
    ['lapsed', { state: 'lapsed' }, 'without', 'it gave nothing, and is over'],
    ['lapsed', { state: 'lapsed', achieved: [gave] }, 'with', 'it gave a password before it lapsed'],
    ['lapse-soon', { state: 'approved' }, 'with', 'what was approved can still be collected'],
    ['approval-withdrawn', { state: 'queued' }, 'with', 'people decide it anew'],
    ['frozen', { state: 'frozen', stoppedAt: NOW }, 'without', 'it has been pressed already'],
    ['pass-made', { state: 'acting' }, 'with', 'a pass that nobody has used yet is given'],
    ['link-set-aside', { state: 'queued' }, 'with', 'the links of the other addresses work'],
    ['frozen', { state: 'queued', stoppedAt: NOW, achieved: [gave] }, 'without', 'pressed already; a person looks'],
  ]
  for (const [which, set, link, why] of SPECIFICATION)
    test(`${which}, ${set.state}${set.achieved ? ' after a reset' : ''}: ${link} it, for ${why}`, async () => {
      const { world, id } = await standing(set)
      await notify(world.context, id, which)
      const told = world.delivery.mails.find(({ to }) => to === 'adele@example.org')
      expect(told?.body.includes('/stop?link=')).toBe(link === 'with')
      const texted = world.delivery.texts.find(({ to }) => to === '+38640555010')
      expect(texted?.body.includes('/stop?link=')).toBe(link === 'with')
    })
  for (const [which, set, asks] of [
    ['frozen', { state: 'frozen', stoppedAt: NOW }, 'or still locked out? Call '],
    ['lapsed', { state: 'lapsed' }, 'Not your request? Call '],
  ] as const)
    test(`${which}: with nothing to stop, the text names the account and says what to do`, async () => {
      const { world, id } = await standing(set)
      await notify(world.context, id, which)
      const texted = world.delivery.texts.find(({ to }) => to === '+38640555010')
      expect(texted?.body).toContain('Contoso account')
      expect(texted?.body).toContain(asks)
    })
  test('whose mailbox is a stranger’s of yesterday says no from the old telephone, and the manager hears as well', async () => {
    const authenticators = [email('stranger@example.org', { createdAt: daysBefore(1) }), phone('+38640555010')]
    const account = exampleAccount({ otherMails: [] })
    const { world, id } = await standing({ state: 'findings' }, { adele: { authenticators, account } })
    await notify(world.context, id, 'proved')
    const withLink = [...world.delivery.mails, ...world.delivery.texts].filter(({ body }) =>
      body.includes('/stop?link='),
    )
    expect(withLink.map(({ to }) => to)).toEqual(['+38640555010'])
    const { body } = world.delivery.mails.find(({ to }) => to === 'miriam@contoso.com') ?? { body: '' }
    expect(body).toContain('fewer than two addresses')
    expect(body).not.toMatch(/\/stop|\/status/)
    const young = world.delivery.mails.find(({ to }) => to === 'stranger@example.org')
    expect(young?.body).toContain('That message has a link that stops this at once')
  })
  test('a telephone of yesterday hears of it, and takes nothing back', async () => {
    const authenticators = [email('adele@example.org'), phone('+38640555010', { createdAt: daysBefore(1) })]
    const { world, id } = await standing({ state: 'findings' }, { adele: { authenticators } })
    await notify(world.context, id, 'proved')
    expect(world.delivery.texts.map(({ body }) => body.includes('/stop'))).toEqual([false])
  })
  test('and every notice there is has a row here', async () => {
    const { wordsFor } = await import('#lib/words/index.ts')
    const rows = new Set<string>(SPECIFICATION.map(([which]) => which))
    expect(Object.keys(wordsFor('en').messages.notices).filter((which) => !rows.has(which))).toEqual([])
  })
})

describe('a notice by text', () => {
  const textsTo = ({ delivery }: World, number: string) => delivery.texts.filter(({ to }) => to === number).length
  const held = async ({ store }: World, id: string) =>
    (await store.events(id)).filter(({ kind }) => kind === 'text-held-back').map(({ facts }) => facts)

  const OVER = { notice: 'queued', limit: 'notice:number' }

  test('goes to the countries that codes go to and to no other; the mail goes out, and the manager hears in its place', async () => {
    const authenticators = [email('adele@example.org'), phone('+88210555010')]
    const account = exampleAccount({ otherMails: [] })
    const { world, id } = await standing({ state: 'queued' }, { adele: { authenticators, account } })
    await notify(world.context, id, 'queued')
    expect(world.delivery.texts).toEqual([])
    expect(world.delivery.mails.map(({ to }) => to)).toEqual(['adele@example.org', 'miriam@contoso.com'])
  })
  test('has a budget a number and day; over it the mail goes out alone, and that is written down (R5)', async () => {
    const { world, id } = await standing({ state: 'queued' })
    const { points } = LIMITS['notice:number']
    for (let i = 0; i < points + 2; i++) await notify(world.context, id, 'queued')
    expect(textsTo(world, '+38640555010')).toBe(points)
    expect(world.delivery.mails.filter(({ to }) => to === 'adele@example.org')).toHaveLength(points + 2)
    expect(await held(world, id)).toEqual([OVER, OVER])
    expect(world.logged.join('\n')).toContain('mail only')
    expect(world.logged.join('\n')).not.toContain('555010')
  })
  for (const notice of ['recovered', 'done', 'approved', 'attested-mended', 'frozen'] as const)
    test(`“${notice}” is told by text however many others went before: who holds the mailbox can ask for those all day (R5)`, async () => {
      const { world, id } = await standing({ state: 'queued' })
      for (let i = 0; i < LIMITS['notice:number'].points; i++) await notify(world.context, id, 'queued')
      const before = textsTo(world, '+38640555010')
      await notify(world.context, id, notice)
      expect(textsTo(world, '+38640555010')).toBe(before + 1)
    })
  test('spends nothing of what codes may spend, and codes nothing of it', async () => {
    const { world, id } = await standing({ state: 'queued' })
    const before = world.throttle.takings.length
    await notify(world.context, id, 'queued')
    expect(world.throttle.takings.slice(before).map(([limit]) => limit)).toEqual(['notice:number', 'notice:total'])
  })
  test('has a total with an alarm, over all numbers', async () => {
    const { world, id } = await standing({ state: 'queued' })
    for (let i = 0; i < LIMITS['notice:total'].points; i++) await world.throttle.take('notice:total', 'all')
    await notify(world.context, id, 'queued')
    expect(world.delivery.texts).toEqual([])
    expect(await held(world, id)).toEqual([{ notice: 'queued', limit: 'notice:total' }])
    expect(world.logged.join('\n')).toContain('The total of notices by text has reached its limit')
  })
  test('that is held back, where there is no other address, is the manager’s to pass on, or the desk’s', async () => {
    const authenticators = [phone('+38640555010')]
    const account = exampleAccount({ otherMails: [], manager: null })
    const { world, id } = await standing({ state: 'queued' }, { adele: { authenticators, account } })
    for (let i = 0; i <= LIMITS['notice:number'].points; i++) await notify(world.context, id, 'queued')
    expect(world.delivery.mails.at(-1)).toMatchObject({ to: 'desk@contoso.com' })
  })
})
