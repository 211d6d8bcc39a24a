import { expect, test } from 'vitest'
import { confirmPolicy, linesAsked } from '#lib/use-cases/approver/confirm-policy-change.ts'
import { atStart } from '#lib/rules/organisation/policy-change.ts'
import { catalogues } from '#lib/words/catalogues.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LEE, LYNNE, second } from './people.ts'

const STRICT = { preset: 'strict', deskMail: 'desk@contoso.com', people: [], soleAdministrator: null }
const STANDARD = { ...STRICT, preset: 'standard' }
const administrator = { roles: ['Recovery.Administrator'] } as const

/** Started once with the strict file, and now with the other. */
async function withLooserFile(): Promise<World> {
  const world = await deskWorld()
  for (const file of [STRICT, STANDARD]) {
    const from = await world.store.policyHeld()
    const { next } = atStart(from, file, world.context.now())
    if (!next) continue
    const later = [{ task: { kind: 'policy', version: next.held.version } }] as const
    await world.store.changePolicy({ from, to: next.held, event: next.event, later })
  }
  return world
}
const confirm = async (world: World, who = approver(world, administrator)) =>
  confirmPolicy(world.context, who, { version: (await world.store.policyHeld()).version })
const inForce = async (world: World) => atStart(await world.store.policyHeld(), STANDARD, world.context.now()).inForce

test('a file that grants more takes effect when two administrators have confirmed it (R16)', async () => {
  const world = await withLooserFile()
  expect(linesAsked(await world.store.policyHeld())).toEqual([{ name: 'preset', before: 'strict', after: 'standard' }])
  must(await confirm(world))
  expect(await inForce(world)).toEqual(STRICT)
  must(await confirm(world, second(world, administrator)))
  expect(await inForce(world)).toEqual(STANDARD)
  expect(world.store.recorded.map(({ kind }) => kind)).toEqual([
    'policy-first',
    'policy-held-back',
    'policy-confirm-asked',
    'policy-confirmed',
  ])
})

const REFUSED: readonly [case_: string, act: (world: World) => ReturnType<typeof confirm>, refusal: string][] = [
  ['the same administrator twice', (world) => confirm(world), 'second-approver-needed'],
  ['an approver', (world) => confirm(world, second(world)), 'not-permitted'],
  [
    'somebody who signed in this morning',
    (world) => confirm(world, second(world, { ...administrator, signedInAt: new Date(0) })),
    'sign-in-too-old',
  ],
]
for (const [title, act, refusal] of REFUSED)
  test(`${title}: refused, and the strict file stays in force`, async () => {
    const world = await withLooserFile()
    must(await confirm(world))
    expect(refusalOf(await act(world))).toBe(refusal)
    expect(await inForce(world)).toEqual(STRICT)
  })

test('two accounts of one person are one', async () => {
  const world = await withLooserFile()
  change(world, 'lee', { employeeId: 'C-2001' })
  must(await confirm(world))
  expect(refusalOf(await confirm(world, second(world, administrator)))).toBe('second-approver-needed')
})

for (const nameless of ['lynne', 'lee'])
  test(`whom nobody can tell apart are one: no employee number of ${nameless}`, async () => {
    const world = await withLooserFile()
    change(world, nameless, { employeeId: null })
    must(await confirm(world))
    expect(refusalOf(await confirm(world, second(world, administrator)))).toBe('approvers-not-told-apart')
    expect(await inForce(world)).toMatchObject(STRICT)
  })

test('rows that would tell two administrators apart count once two who could be told apart before have confirmed them', async () => {
  const world = await withLooserFile()
  for (const key of ['lynne', 'lee']) change(world, key, { employeeId: null })
  const rows = { ...STRICT, people: [{ accounts: [LYNNE] }, { accounts: [LEE] }] }
  const from = await world.store.policyHeld()
  const { inForce: meanwhile, next } = atStart(from, rows, world.context.now())
  if (!next) throw new Error('nothing waits')
  expect(meanwhile.people).toEqual([])
  await world.store.changePolicy({ from, to: next.held, event: next.event, later: [] })
  must(await confirm(world))
  expect(refusalOf(await confirm(world, second(world, administrator)))).toBe('approvers-not-told-apart')
})

test('the desk’s mailbox hears of it, and of each confirmation', async () => {
  const { grantsMore, confirmed, by } = catalogues.en['policy-change'].letter
  const world = await withLooserFile()
  await world.settle()
  must(await confirm(world))
  await world.settle()
  must(await confirm(world, second(world, administrator)))
  await world.settle()
  const heard = world.delivery.mails.filter(({ to }) => to === 'desk@contoso.com')
  expect(heard.map(({ subject }) => subject)).toEqual([
    grantsMore.subject({ organisation: 'Contoso' }),
    grantsMore.subject({ organisation: 'Contoso' }),
    confirmed.subject({ organisation: 'Contoso' }),
  ])
  expect(heard[1]?.body).toContain(by({ by: 'Lynne Robbins' }))
})

test('there is nothing to confirm where nothing waits', async () => {
  const world = await deskWorld()
  expect(refusalOf(await confirm(world))).toBe('switch-moved-on')
})
