import { expect, test } from 'vitest'
import { samePerson } from '#lib/rules/proofs/same-person.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import type { Context } from '#lib/ports/context.ts'
import { readPerson, readWholePerson } from '#lib/use-cases/read-person.ts'
import { newWorld } from './claimant/world.ts'

const silent = async (): Promise<never> => {
  throw new Unavailable('It does not answer.')
}
const without = (context: Context, ...reads: readonly ('readAccount' | 'readAuthenticators')[]): Context => ({
  ...context,
  tenant: { ...context.tenant, ...Object.fromEntries(reads.map((read) => [read, silent])) },
})

test('whose methods could not be read can be told apart from nobody, so that a decision takes a second approver (R10)', async () => {
  const { context, adele } = await newWorld()
  const { id } = adele().account
  const whole = await readPerson(context, id)
  const partly = await readPerson(without(context, 'readAuthenticators'), id)
  if (!whole || !partly) throw new Error('Adele is there.')
  expect(whole.contacts).not.toBeNull()
  expect(partly).toEqual({ ...whole, contacts: null })
  const account = { ...whole.account, id: 'another' as typeof id, employeeId: 'C-2002' }
  const other = { account, contacts: [], handles: [] }
  expect(samePerson(whole, other, context.settings.people)).toBe('different')
  expect(samePerson(partly, other, context.settings.people)).toBe('undeterminable')
})

test('where a proof rests on who somebody is, unread methods are no answer, and it is asked again', async () => {
  const { context, adele } = await newWorld()
  await expect(readWholePerson(without(context, 'readAuthenticators'), adele().account.id)).rejects.toThrow(Unavailable)
})

for (const read of [readPerson, readWholePerson])
  test(`${read.name} compares nobody whose account could not be read, and finds nobody where there is none`, async () => {
    const { context, adele } = await newWorld()
    await expect(read(without(context, 'readAccount'), adele().account.id)).rejects.toThrow(Unavailable)
    expect(await read(context, 'nobody' as ReturnType<typeof adele>['account']['id'])).toBeNull()
  })

test('a fault of ours is not taken for a tenant that does not answer', async () => {
  const { context, adele } = await newWorld()
  const broken = { ...context.tenant, readAuthenticators: () => Promise.reject(new TypeError('Ours')) }
  await expect(readPerson({ ...context, tenant: broken }, adele().account.id)).rejects.toThrow('Ours')
})
