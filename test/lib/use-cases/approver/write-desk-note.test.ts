import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { assignRequest } from '#lib/use-cases/approver/assign-request.ts'
import { decline } from '#lib/use-cases/approver/decide.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { writeDeskNote } from '#lib/use-cases/approver/write-desk-note.ts'
import { DESK_NOTE_LONGEST, deskNoteOf } from '#lib/rules/request/desk-note.ts'
import { minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { must, refusalOf } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LEE, loaded, queued, second } from './people.ts'

const SECRET = 'Zaphod called from the old number, ask Ford'

describe('who may write a note', () => {
  const CALLERS: readonly [string, Partial<Approver>, refusal: string | null][] = [
    ['an approver', {}, null],
    ['an auditor', { roles: ['Recovery.Auditor'] }, 'not-permitted'],
    ['an administrator', { roles: ['Recovery.Administrator'] }, 'not-permitted'],
    ['a guest', { guest: true }, 'not-permitted'],
    ['an approver whose role is 16 minutes old', { rolesReadAt: minutesBefore(16) }, 'sign-in-too-old'],
  ]
  for (const [who, more, refusal] of CALLERS)
    test(`${who}: ${refusal ?? 'yes'}`, async () => {
      const world = await deskWorld()
      const { request } = await queued(world)
      const written = await writeDeskNote(world.context, approver(world, more), request.id, SECRET)
      expect(written.ok ? null : written.refusal).toBe(refusal)
    })
})

describe('a note', () => {
  test('is an event under its writer’s name, changes nothing of the request, and is read by colleagues', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    must(
      await writeDeskNote(world.context, approver(world), request.id, `  ${SECRET}\r\n\r\n\r\n\r\n\u202eagain\u0007 `),
    )
    const { events } = must(await openPack(world.context, second(world), request.id))
    const note = events.find((event) => deskNoteOf(event) !== null)
    expect(note).toMatchObject({ kind: 'desk-note', by: { kind: 'approver', name: 'Lynne Robbins' } })
    expect(note && deskNoteOf(note)).toBe(`${SECRET}\n\nagain`)
    expect(await loaded(world, request.id)).toEqual(request)
  })

  const WRONG: readonly [string, string][] = [
    [' \n\u200b ', 'desk-note-missing'],
    ['😀'.repeat(DESK_NOTE_LONGEST + 1), 'desk-note-too-long'],
  ]
  for (const [typed, refusal] of WRONG)
    test(`${JSON.stringify(typed.slice(0, 12))} is refused: ${refusal}`, async () => {
      const world = await deskWorld()
      const { request } = await queued(world)
      expect(refusalOf(await writeDeskNote(world.context, approver(world), request.id, typed))).toBe(refusal)
    })

  test('may be written after the end, and not to a request that there is not', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    must(await decline(world.context, approver(world), request.id, { version: request.version, reason: 'No.' }))
    must(await writeDeskNote(world.context, approver(world), request.id, SECRET))
    expect(refusalOf(await writeDeskNote(world.context, approver(world), 'none', SECRET))).toBe('request-unknown')
  })

  for (const role of ['Recovery.Approver', 'Recovery.Auditor'] as const)
    test(`is kept from a ${role} whose own request it is`, async () => {
      const world = await deskWorld()
      const { request } = await queued(world)
      must(await writeDeskNote(world.context, second(world), request.id, SECRET))
      change(world, 'lynne', { employeeId: 'C-1001' })
      const pack = must(await openPack(world.context, approver(world, { roles: [role] }), request.id))
      expect(JSON.stringify(pack)).not.toContain(SECRET)
    })
})

describe('no claimant reads a note, or whose work their request is', () => {
  test('in no letter or text of the request, however it goes on', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    must(await writeDeskNote(world.context, approver(world), request.id, SECRET))
    must(await assignRequest(world.context, second(world), request.id, { to: LEE, shown: null }))
    const { version } = await loaded(world, request.id)
    must(await decline(world.context, approver(world), request.id, { version, reason: 'Call us first.' }))
    await world.pass({ minutes: 1 })
    const sent = JSON.stringify([world.delivery.mails, world.delivery.texts])
    expect(sent).toContain('Call us first.')
    expect(sent).not.toContain(SECRET)
    expect(sent).not.toContain('Lee Gu')
  })

  test('no page, use case or letter of theirs names either', () => {
    const THEIRS = [
      'app/[[]language]/**/*.{ts,tsx}',
      'app/api/{device,password,second-identity,verified-id}/**/*.ts',
      'lib/use-cases/{claimant,employee,notify}/**/*.ts',
      'lib/words/*.ts',
      'pages/**/*.tsx',
    ]
    const files = globSync(THEIRS).filter((path) => !path.endsWith('catalogues.ts'))
    expect(files.length).toBeGreaterThan(200)
    const naming = files.filter((path) => /desk-?note|\bassignee\b/i.test(readFileSync(path, 'utf8')))
    expect(naming).toEqual([])
  })
})
