/** What was typed comes back after a new sign-in: on its page, to whoever typed it, and nothing that is secret. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { draftOf, dropDraft, keepDraft } from '#app/draft.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

const jar = new Map<string, string>()
const options: object[] = []
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string, asked: { maxAge: number }) => {
      options.push(asked)
      if (asked.maxAge > 0) jar.set(name, value)
      else jar.delete(name)
    },
  }),
}))
beforeEach(() => {
  jar.clear()
  options.length = 0
})

const HERE = { page: '/admin/begin', form: 'begin', person: 'one', says: 'Still here.' }
type World = Awaited<ReturnType<typeof newWorld>>
const posted = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
/** As a form of that page posts it. */
async function keep({ context }: World, fields: Readonly<Record<string, string>>): Promise<void> {
  const { mark } = await draftOf(context, HERE)
  await keepDraft(context, HERE.page, posted({ ...fields, draft: mark }))
}
const typedAt = async ({ context }: World, where: Partial<typeof HERE> = {}) =>
  (await draftOf(context, { ...HERE, ...where })).typed

describe('What somebody typed before they had to sign in again', () => {
  test('is there on the same page, for the same person, as often as it is opened', async () => {
    const world = await newWorld()
    await keep(world, { name: 'adele.vance', reason: 'Called twice,\r\nfrom the desk' })
    for (let time = 0; time < 2; time++)
      expect(await typedAt(world)).toEqual({ name: 'adele.vance', reason: 'Called twice,\r\nfrom the desk' })
  })

  const ELSEWHERE: readonly [string, Partial<typeof HERE>][] = [
    ['on another page', { page: '/admin/suspended' }],
    ['in another form of the page', { form: 'find' }],
    ['for another person', { person: 'two' }],
    ['for nobody', { person: '' }],
  ]
  for (const [where, at] of ELSEWHERE)
    test(`is not there ${where}`, async () => {
      const world = await newWorld()
      await keep(world, { name: 'adele.vance' })
      expect(await typedAt(world, at)).toBeNull()
    })

  test('holds no secret, and nothing is kept of a form that holds nothing else', async () => {
    const world = await newWorld()
    await keep(world, { name: 'Old phone', code: '123456', answer: '{}', password: 'lantern', id: '7' })
    expect(await typedAt(world)).toEqual({ name: 'Old phone' })
    jar.clear()
    await keep(world, { code: '123456', name: '' })
    expect(jar.size).toBe(0)
  })

  test('is sealed, and asks all of a browser for a quarter of an hour', async () => {
    const world = await newWorld()
    await keep(world, { name: 'adele.vance' })
    expect([...jar.values()].join()).not.toMatch(/adele|YWRlbGU/)
    expect(options).toEqual([{ path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 900 }])
  })

  test('is over after that quarter of an hour, whatever the browser keeps', async () => {
    const world = await newWorld()
    await keep(world, { name: 'adele.vance' })
    const later = new Date(world.context.now().getTime() + 15 * 60_000)
    expect(await typedAt({ ...world, context: { ...world.context, now: () => later } })).toBeNull()
  })

  test('is over once something was let pass', async () => {
    const world = await newWorld()
    await keep(world, { name: 'adele.vance' })
    await dropDraft()
    expect(await typedAt(world)).toBeNull()
    await dropDraft()
    expect(options).toHaveLength(2)
  })

  test('is not kept of a form without a mark, nor where a browser would not take it', async () => {
    const world = await newWorld()
    await keepDraft(world.context, HERE.page, posted({ name: 'adele.vance' }))
    const long = '語'.repeat(600)
    await keep(world, { name: long, reason: long, compared: long })
    expect(jar.size).toBe(0)
    await keep(world, { reason: long })
    expect(await typedAt(world)).toEqual({ reason: long.slice(0, 500) })
  })

  test('is nothing where the cookie was made up', async () => {
    const world = await newWorld()
    jar.set('__Host-latchkey-draft', 'v1:bm90aGluZyBvZiBvdXJz')
    expect(await typedAt(world)).toBeNull()
  })
})
