import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import { linkIdentity, mayLink } from '#lib/use-cases/employee/link-identity.ts'
import type { Visit } from '#lib/use-cases/employee/visit-enrolment.ts'
import type { OutsideIdentity } from '#lib/rules/proofs/factors/factor.ts'
import { personOf, samePerson } from '#lib/rules/proofs/same-person.ts'
import { claimIdentity, collectIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'
import { allNo } from '#test/example.ts'
import { change, deskWorld, LYNNE } from '#test/lib/use-cases/approver/people.ts'
import { KNOWN, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'

const TENANT = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
const PRIVATE: OutsideIdentity = {
  issuer: 'https://accounts.example.org',
  subject: 'adele-at-home',
  email: null,
  emailVerified: false,
}

const visit = ({ context }: World, id: string, more: Partial<Visit['employee']> = {}): Visit => ({
  employee: {
    id,
    tenantId: TENANT,
    name: 'Adele Vance',
    signInName: KNOWN,
    signedInAt: context.now(),
    contexts: ['c1'],
    demand: 'phishing-resistant',
    ...more,
  },
  language: 'en',
  wished: 'en',
})
const adele = (world: World, more: Partial<Visit['employee']> = {}) => visit(world, world.adele().account.id, more)
const linkedTo = async (world: World, id = world.adele().account.id) =>
  (await world.store.enrolled(id)).filter(({ kind }) => kind === 'linked-identity')

describe('linking an account at another provider (R8)', () => {
  test('keeps a keyed hash of it, tells the owner’s addresses, and proves once the window is over', async () => {
    const world = await deskWorld()
    must(await linkIdentity(world.context, adele(world), 'personal', PRIVATE))
    await world.settle()
    expect(JSON.stringify(await linkedTo(world))).not.toMatch(/adele-at-home|accounts\.example/)
    expect(world.delivery.mails.map(({ to }) => to)).toContain('adele@example.org')

    const prove = async () => {
      const browser = await world.begin()
      must(await claimIdentity(world.context, browser.token, 'personal', PRIVATE, browser.network))
      await world.pass({ seconds: 3 })
      const collected = await collectIdentity(world.context, browser.token)
      return collected.ok ? collected.value.kind : collected.refusal
    }
    expect(await prove()).toBe('identity-not-accepted')
    await world.pass({ days: 8 })
    expect(await prove()).toBe('proved')
  })

  test('takes the same one once', async () => {
    const world = await deskWorld()
    must(await linkIdentity(world.context, adele(world), 'personal', PRIVATE))
    expect(refusalOf(await linkIdentity(world.context, adele(world), 'personal', PRIVATE))).toBe(
      'identity-linked-already',
    )
    expect(await linkedTo(world)).toHaveLength(1)
  })

  const REFUSED: readonly [what: string, provider: string, identity: Partial<OutsideIdentity>, why: string][] = [
    ['a provider that is not offered', 'other', {}, 'not-permitted'],
    ['another issuer than the provider’s', 'personal', { issuer: 'https://eid.example.org' }, 'identity-not-accepted'],
    [
      'an account of the same tenant, which the same trouble shuts',
      'personal',
      { tenantId: TENANT, objectId: LYNNE },
      'identity-not-accepted',
    ],
  ]
  for (const [what, provider, identity, why] of REFUSED)
    test(`refuses ${what}`, async () => {
      const world = await deskWorld()
      const linked = await linkIdentity(world.context, adele(world), provider, { ...PRIVATE, ...identity })
      expect(refusalOf(linked)).toBe(why)
      expect(await linkedTo(world)).toEqual([])
    })

  test('needs a sign-in that is strong, and of the last minutes (A15, A18)', async () => {
    const world = await deskWorld()
    const longAgo = new Date(world.context.now().getTime() - 11 * 60_000)
    for (const [more, why] of [
      [{ signedInAt: longAgo }, 'sign-in-too-old'],
      [{ contexts: [] }, 'sign-in-too-weak'],
    ] as const) {
      expect(refusalOf(await mayLink(world.context, adele(world, more), 'personal'))).toBe(why)
      expect(refusalOf(await linkIdentity(world.context, adele(world, more), 'personal', PRIVATE))).toBe(why)
    }
  })

  test('is not offered to a privileged account, where it would not be used', async () => {
    const world = await deskWorld()
    change(world, KNOWN, { lookups: { ...allNo, activeRole: answered(true) } })
    expect(refusalOf(await mayLink(world.context, adele(world), 'personal'))).toBe('enrolment-not-used')
  })
})

describe('one identity at two accounts', () => {
  const linkedTwice = async () => {
    const world = await deskWorld()
    must(await linkIdentity(world.context, visit(world, LYNNE), 'personal', PRIVATE))
    must(await linkIdentity(world.context, adele(world), 'personal', PRIVATE))
    await world.settle()
    return world
  }

  test('is told to the desk, with both names', async () => {
    const world = await linkedTwice()
    const letters = world.delivery.mails.filter(
      ({ to, subject }) => to === 'desk@contoso.com' && /linked/.test(subject),
    )
    expect(letters).toHaveLength(1)
    expect(letters[0]?.body).toContain('Adele Vance')
    expect(letters[0]?.body).toContain('Lynne Robbins')
    expect(world.store.recorded.some(({ kind }) => kind === 'identity-shared')).toBe(true)
  })

  test('makes them one person, who decides nothing about themselves (R10)', async () => {
    const world = await linkedTwice()
    const person = async (id: typeof LYNNE) => {
      const account = await world.context.tenant.readAccount(id)
      if (!account) throw new Error('There is such an account.')
      return personOf(account, [], await world.store.enrolled(id))
    }
    expect(samePerson(await person(LYNNE), await person(world.adele().account.id), [])).toBe('same')
  })
})
