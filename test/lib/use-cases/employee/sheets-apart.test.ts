/** A page that was loaded again before it showed its sheet is no dead end, and no two sheets are mistaken for each other. */
import { beforeEach, expect, test } from 'vitest'
import { addSheet, heldSheets } from '#lib/use-cases/employee/enrol-saved-codes.ts'
import { mayAddKind } from '#lib/use-cases/employee/change-enrolment.ts'
import { changed, isHeld } from '#lib/rules/proofs/enrolment.ts'
import { newSheetId, sheetMark } from '#lib/rules/preparation/sheet-mark.ts'
import { KNOWN, must, newWorld, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { enrolledOf, visitOf } from './visitor.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})
const make = async () => must(await addSheet(world.context, visitOf(world)))
const held = () => heldSheets(world.context, visitOf(world))
const bodies = () => world.delivery.mails.filter(({ to }) => to === 'adele@example.org').map(({ body }) => body)

test('a sheet of the last hour may never have been seen: the next one takes its place, and only the next one works', async () => {
  const { mark, madeAt } = await make()
  await world.pass({ minutes: 59 })
  expect(await held()).toEqual([{ mark, madeAt, isUnseen: true }])
  const next = await make()
  expect(next.replaces).toEqual([{ mark, madeAt }])
  expect(next.beside).toEqual([])
  expect(await held()).toEqual([{ mark: next.mark, madeAt: next.madeAt, isUnseen: true }])
  const codes = await enrolledOf(world, 'saved-code')
  expect(codes.filter(isHeld)).toHaveLength(10)
  expect(codes.filter(({ ended }) => ended?.why === 'replaced')).toHaveLength(10)
})
test('however often the page is loaded again in that hour, a sheet can be made', async () => {
  for (let time = 0; time < 4; time++) {
    expect(await mayAddKind(world.context, visitOf(world), 'saved-code')).toBeNull()
    await make()
  }
  expect((await held()).length).toBe(1)
})
test('an older sheet stays, the new one names it, and a third is refused before anything is pressed', async () => {
  const { mark, madeAt } = await make()
  await world.pass({ minutes: 61 })
  const next = await make()
  expect([next.replaces, next.beside]).toEqual([[], [{ mark, madeAt }]])
  expect((await held()).map(({ isUnseen }) => isUnseen)).toEqual([false, true])
  await world.pass({ minutes: 61 })
  expect(await mayAddKind(world.context, visitOf(world), 'saved-code')).toMatchObject({ refusal: 'enrolment-full' })
  expect(refusalOf(await addSheet(world.context, visitOf(world)))).toBe('enrolment-full')
})
test('a sheet of which a code was used was seen, and is not replaced', async () => {
  await make()
  const [from] = await enrolledOf(world, 'saved-code')
  if (!from) throw new Error('No code was stored.')
  const at = world.context.now()
  const to = changed(from, { lastUsedAt: at, ended: { at, why: 'used' } })
  const event = { at, requestId: null, kind: 'used', by: { kind: 'latchkey' }, facts: {} } as const
  await world.store.changeEnrolled({ replace: [{ from, to }], event })
  expect((await make()).replaces).toEqual([])
})
test('the letter names the sheet as the page does, and the one that it replaces', async () => {
  const first = await make()
  await world.settle()
  expect(bodies().at(-1)).toContain(`sheet ${first.mark} of saved codes`)
  expect(bodies().at(-1)).not.toContain('no longer works')
  await world.pass({ minutes: 5 })
  const next = await make()
  await world.settle()
  expect(bodies().at(-1)).toContain(`sheet ${next.mark} of saved codes`)
  expect(bodies().at(-1)).toContain(`sheet ${first.mark} of saved codes, which no longer works`)
})
test('no sheet has the mark of one that the same person may still hold on paper', () => {
  let drawn = 0
  const makeId = () => `sheet ${KNOWN} ${(drawn++).toString()}`
  const sheets: string[] = []
  for (let made = 0; made < 60; made++) {
    sheets.push(newSheetId(sheets, makeId))
    const lately = sheets.slice(-21).map(sheetMark)
    expect(new Set(lately).size).toBe(lately.length)
  }
  for (const sheet of sheets) expect(sheetMark(sheet)).toMatch(/^[ABEFHKMRTXYZ][2345679]$/)
})
