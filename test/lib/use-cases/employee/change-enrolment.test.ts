import { beforeEach, describe, expect, test } from 'vitest'
import { answered, failed } from '#lib/rules/account/account.ts'
import { addContact } from '#lib/use-cases/employee/recovery-contact-enrolment.ts'
import { cancelChange, changeByLink } from '#lib/use-cases/employee/cancel-link.ts'
import { remove } from '#lib/use-cases/employee/remove-enrolment.ts'
import { addSheet } from '#lib/use-cases/employee/enrol-saved-codes.ts'
import { suspendSince } from '#lib/use-cases/employee/suspend-enrolled.ts'
import { counting, isHeld } from '#lib/rules/proofs/enrolment.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { cancellable, heldItems } from '#lib/rules/preparation/preparation.ts'
import { allNo, daysBefore, email, exampleAccount, phone } from '#test/example.ts'
import { locked, must, newWorld, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { enrolledOf, heard, linkTo, visitOf } from './visitor.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})

/** Registered with Microsoft long ago, in the profile, and the work mailbox. */
const ADDRESSES = ['+38640555010', 'adele.private@example.org', 'adele@contoso.com', 'adele@example.org']
const sheet = async () => {
  must(await addSheet(world.context, visitOf(world)))
  await world.settle()
}
const refNow = async () => heldItems(await enrolledOf(world), 7)[0]?.ref ?? ''

describe('Who may change what is enrolled (A18)', () => {
  const REFUSED: readonly [string, Partial<ReturnType<typeof visitOf>['employee']>, string][] = [
    ['somebody whose sign-in was not strong', { contexts: [] }, 'sign-in-too-weak'],
    ['somebody who signed in eleven minutes ago', { signedInAt: daysBefore(11 / 1440) }, 'sign-in-too-old'],
    ['somebody of whom the tenant does not say when', { signedInAt: null }, 'sign-in-time-unknown'],
  ]
  for (const [who, employee, refusal] of REFUSED)
    test(`${who}: ${refusal}, and nothing is written`, async () => {
      const visit = visitOf(world, employee)
      expect(refusalOf(await addSheet(world.context, visit))).toBe(refusal)
      expect(refusalOf(await remove(world.context, visit, 'any'))).toBe(refusal)
      expect(await enrolledOf(world)).toEqual([])
    })

  test('a privileged account adds nothing: it would not be used', async () => {
    world = await newWorld({
      adele: { account: exampleAccount({ lookups: { ...allNo, activeRole: answered(true) } }) },
    })
    expect(refusalOf(await addSheet(world.context, visitOf(world)))).toBe('enrolment-not-used')
  })
  test('where a look-up failed, nobody knows whether it is privileged, and nothing is added', async () => {
    world = await newWorld({ adele: { account: exampleAccount({ lookups: { ...allNo, activeRole: failed('403') } }) } })
    expect(refusalOf(await addSheet(world.context, visitOf(world)))).toBe('tenant-unavailable')
  })
  test('while only the audit log has no room, a page goes on without it', async () => {
    const { tenant } = world.context
    const held = { ...tenant, readMethodChanges: () => Promise.reject(new Unavailable('held back')) }
    const visit = visitOf(world)
    expect((await addSheet({ ...world.context, tenant: held }, visit)).ok).toBe(true)
  })
  test('while the tenant does not answer, nothing is added', async () => {
    world.tenant.down = true
    expect(refusalOf(await addSheet(world.context, visitOf(world)))).toBe('tenant-unavailable')
  })
})

describe('Every change is recorded and told (N04, N24, N26)', () => {
  test('an addition is told to every address, the work mailbox included', async () => {
    await sheet()
    expect(heard(world)).toEqual(ADDRESSES)
  })
  test('a removal is told to every address as well', async () => {
    await sheet()
    must(await remove(world.context, visitOf(world), await refNow()))
    await world.settle()
    expect(heard(world)).toEqual([...ADDRESSES, ...ADDRESSES].toSorted())
  })
  test('with one address only, the manager hears of it too', async () => {
    world = await newWorld({
      adele: { ...locked(), account: exampleAccount({ otherMails: [] }), authenticators: [email('adele@example.org')] },
    })
    await sheet()
    expect(heard(world)).toContain('miriam@contoso.com')
  })
  test('it is an event of the record, by the employee, that names no address', async () => {
    await sheet()
    const event = world.store.recorded.at(-1)
    expect(event).toMatchObject({ kind: 'enrolment-added', requestId: null, by: { kind: 'employee' } })
    expect(JSON.stringify(event)).not.toMatch(/@example/)
  })
  test('a message tells what was changed, and never a code', async () => {
    const made = must(await addSheet(world.context, visitOf(world)))
    await world.settle()
    const bodies = world.delivery.mails.map(({ body }) => body).join('\n')
    expect(bodies).toContain(`sheet ${made.mark} of saved codes`)
    for (const code of made.codes) expect(bodies).not.toContain(code)
  })
  test('removed twice, it is removed once and told once', async () => {
    await sheet()
    const ref = await refNow()
    must(await remove(world.context, visitOf(world), ref))
    const events = world.store.recorded.length
    must(await remove(world.context, visitOf(world), ref))
    expect(world.store.recorded).toHaveLength(events)
    expect(refusalOf(await remove(world.context, visitOf(world), 'never there'))).toBe('enrolment-moved-on')
  })
  test('more than the limit of a kind is refused', async () => {
    await sheet()
    await world.pass({ hours: 2 })
    await sheet()
    await world.pass({ hours: 2 })
    expect(refusalOf(await addSheet(world.context, visitOf(world)))).toBe('enrolment-full')
  })
  test('nothing that ended is deleted', async () => {
    await sheet()
    must(await remove(world.context, visitOf(world), await refNow()))
    const codes = await enrolledOf(world, 'saved-code')
    expect(codes).toHaveLength(10)
    expect(codes.every(({ ended }) => ended?.why === 'removed')).toBe(true)
  })
})

describe('Until it counts, it can be taken back from every old address (R6, N24)', () => {
  const counts = async () =>
    counting(await enrolledOf(world), 'saved-code', {
      now: world.context.now(),
      windowInDays: 7,
      troubleSince: null,
    }).length

  test('a sheet counts after seven days and not before', async () => {
    await sheet()
    await world.pass({ days: 6, hours: 23 })
    expect(await counts()).toBe(0)
    await world.pass({ hours: 1 })
    expect(await counts()).toBe(10)
  })

  test('each address that is older than the window has a link', async () => {
    await sheet()
    for (const to of ['adele@example.org', 'adele.private@example.org', 'adele@contoso.com', '+38640555010'])
      expect(linkTo(world, to), to).not.toBeNull()
  })
  test('whose only old address is a telephone takes it back from there, the manager hears as well, and the last text says whom to call', async () => {
    const young = email('intruder@example.net', { createdAt: daysBefore(1) })
    const account = exampleAccount({ otherMails: [] })
    world = await newWorld({ adele: { authenticators: [young, phone('+38640555010')], account } })
    await sheet()
    expect(heard(world)).toContain('miriam@contoso.com')
    must(await cancelChange(world.context, linkTo(world, '+38640555010') ?? '', 'en'))
    expect(await enrolledOf(world)).not.toHaveLength(0)
    expect((await enrolledOf(world)).filter(isHeld)).toEqual([])
    await world.settle()
    expect(world.delivery.texts.at(-1)?.body).toContain('Not expected? Call ')
  })
  test('a telephone added yesterday hears of it and can take nothing back', async () => {
    const young = phone('+38640555010', { createdAt: daysBefore(1) })
    world = await newWorld({ adele: { authenticators: [email('adele@example.org'), young] } })
    await sheet()
    expect(heard(world)).toContain('+38640555010')
    expect(linkTo(world, '+38640555010')).toBeNull()
  })
  test('an address added yesterday hears of it and can take nothing back', async () => {
    const young = email('intruder@example.net', { createdAt: daysBefore(1) })
    world = await newWorld({ adele: { authenticators: [email('adele@example.org'), young, phone('+38640555010')] } })
    await sheet()
    expect(heard(world)).toContain('intruder@example.net')
    expect(linkTo(world, 'intruder@example.net')).toBeNull()
  })
  test('the work mailbox cannot bring back what was removed: whoever is in the account reads it', async () => {
    await sheet()
    const before = linkTo(world, 'adele@contoso.com')
    must(await remove(world.context, visitOf(world), await refNow()))
    await world.settle()
    expect(linkTo(world, 'adele@contoso.com')).toBe(before)
    expect(linkTo(world, 'adele@example.org')).not.toBe(linkTo(world, 'adele@contoso.com'))
  })

  test('opening the link changes nothing; pressing its button ends the sheet, and the desk hears of it', async () => {
    await sheet()
    const link = linkTo(world, 'adele@example.org') ?? ''
    expect((await changeByLink(world.context, link))?.open).toHaveLength(10)
    expect((await enrolledOf(world)).every(({ ended }) => ended === null)).toBe(true)
    must(await cancelChange(world.context, link, 'en'))
    await world.settle()
    expect((await enrolledOf(world)).every(({ ended }) => ended?.why === 'cancelled')).toBe(true)
    expect(heard(world)).toContain('desk@contoso.com')
    expect(await counts()).toBe(0)
  })
  test('pressed twice, it is done once', async () => {
    await sheet()
    const link = linkTo(world, 'adele@example.org') ?? ''
    must(await cancelChange(world.context, link, 'en'))
    const events = world.store.recorded.length
    must(await cancelChange(world.context, link, 'en'))
    expect(world.store.recorded).toHaveLength(events)
  })
  test('after seven days it takes nothing back any more', async () => {
    await sheet()
    const link = linkTo(world, 'adele@example.org') ?? ''
    await world.pass({ days: 7 })
    must(await cancelChange(world.context, link, 'en'))
    expect(await counts()).toBe(10)
  })
  test('what an intruder removed is brought back from an old address, with its age', async () => {
    await sheet()
    await world.pass({ days: 30 })
    must(await remove(world.context, visitOf(world), await refNow()))
    await world.settle()
    expect(await counts()).toBe(0)
    must(await cancelChange(world.context, linkTo(world, 'adele@example.org') ?? '', 'en'))
    expect(await counts()).toBe(10)
  })

  const FORGED: readonly [string, (link: string) => string][] = [
    ['another account', (link) => link.replace(/^[^~]+/, '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0999')],
    ['another thing', (link) => link.replace(/~[^~]+~/, '~another~')],
    ['the other direction', (link) => link.replace('~added~', '~removed~')],
    ['another hash', (link) => link.replace(/.{6}$/, 'AAAAAA')],
    ['nothing', () => ''],
    ['more than there is', (link) => `${link}~more`],
  ]
  for (const [what, forge] of FORGED)
    test(`a link that was changed to ${what} is no link`, async () => {
      await sheet()
      const link = forge(linkTo(world, 'adele@example.org') ?? '')
      expect(refusalOf(await cancelChange(world.context, link, 'en'))).toBe('request-unknown')
      expect((await enrolledOf(world)).every(({ ended }) => ended === null)).toBe(true)
    })

  test('what was suspended or used is not brought back by a link', async () => {
    await sheet()
    const [one] = await enrolledOf(world)
    if (!one) throw new Error('Nothing was added.')
    const at = world.context.now()
    const ages = { now: at, windowInDays: 7 }
    for (const why of ['used', 'suspended', 'cancelled', 'replaced'] as const)
      expect(
        cancellable([{ ...one, ended: { at, why } }], one.kind === 'saved-code' ? one.sheet : '', 'removed', ages),
      ).toEqual([])
  })
})

describe('What was added since trouble began is suspended (R6, R12, N22)', () => {
  test('the younger is suspended, the older stays, and the desk hears of it', async () => {
    await sheet()
    await world.pass({ days: 3 })
    const since = world.context.now()
    await world.pass({ hours: 1 })
    await sheet()
    expect(must(await suspendSince(world.context, world.adele().account.id, since, 'compromise'))).toBe(10)
    await world.settle()
    const codes = await enrolledOf(world, 'saved-code')
    expect(codes.filter(({ ended }) => ended?.why === 'suspended')).toHaveLength(10)
    expect(codes.filter(({ ended }) => ended === null)).toHaveLength(10)
    expect(heard(world)).toContain('desk@contoso.com')
    expect(world.store.recorded.find(({ kind }) => kind === 'enrolment-suspended')?.facts).toMatchObject({
      why: 'compromise',
    })
  })
  test('a second time finds nothing, and tells nobody', async () => {
    await sheet()
    const since = daysBefore(1)
    must(await suspendSince(world.context, world.adele().account.id, since, 'compromise'))
    const events = world.store.recorded.length
    expect(must(await suspendSince(world.context, world.adele().account.id, since, 'compromise'))).toBe(0)
    expect(world.store.recorded).toHaveLength(events)
  })
})

describe('People who vouch are named, told, and looked at again each year (N08)', () => {
  const ALEX = 'alex@contoso.com'
  beforeEach(() => {
    world.tenant.residents.set(
      ALEX,
      locked({
        account: exampleAccount({
          id: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0777' as never,
          signInName: ALEX,
          mail: ALEX,
          displayName: 'Alex Wilber',
          employeeId: 'C-2002',
          otherMails: [],
          mobilePhone: null,
        }),
        authenticators: [],
      }),
    )
  })

  test('the contact is told, and so is every address of the account', async () => {
    must(await addContact(world.context, visitOf(world), 'Alex Wilber <Alex@Contoso.com>'))
    await world.settle()
    expect(heard(world)).toEqual([...ADDRESSES, ALEX].toSorted())
    expect(await enrolledOf(world, 'contact')).toMatchObject([{ name: 'Alex Wilber' }])
  })
  test('a year later the list is shown to whoever made it, and again a year after that', async () => {
    must(await addContact(world.context, visitOf(world), ALEX))
    await world.pass({ days: 364 })
    const reminders = () => world.delivery.mails.filter(({ subject }) => subject.startsWith('Once a year')).length
    expect(reminders()).toBe(0)
    await world.pass({ days: 2 })
    expect(reminders()).toBe(1)
    await world.pass({ days: 365 })
    expect(reminders()).toBe(2)
  })
  test('nobody is reminded of an empty list', async () => {
    must(await addContact(world.context, visitOf(world), ALEX))
    must(await remove(world.context, visitOf(world), await refNow()))
    await world.pass({ days: 400 })
    expect(world.delivery.mails.some(({ subject }) => subject.startsWith('Once a year'))).toBe(false)
  })

  const REFUSED: readonly [string, string, (world: World) => void, string][] = [
    ['a name that nobody has', 'nobody@contoso.com', () => {}, 'contact-unknown'],
    ['an empty field', ' ', () => {}, 'name-unreadable'],
    ['a name without its domain', 'alex', () => {}, 'name-unreadable'],
    ['oneself', 'adele@contoso.com', () => {}, 'contact-is-yourself'],
    ['a disabled account', ALEX, (w) => set(w, { enabled: false }), 'contact-unknown'],
    ['a guest', ALEX, (w) => set(w, { lookups: { ...allNo, guest: answered(true) } }), 'contact-unknown'],
    [
      'a shared mailbox',
      ALEX,
      (w) => set(w, { lookups: { ...allNo, sharedMailbox: answered(true) } }),
      'contact-unknown',
    ],
    ['a second account of the same person', ALEX, (w) => set(w, { employeeId: 'C-1001' }), 'contact-is-yourself'],
  ]
  const set = (in_: World, more: object) => {
    const alex = in_.tenant.residents.get(ALEX)
    if (alex) alex.account = { ...alex.account, ...more }
  }
  for (const [who, name, prepare, refusal] of REFUSED)
    test(`${who}: ${refusal}`, async () => {
      prepare(world)
      expect(refusalOf(await addContact(world.context, visitOf(world), name))).toBe(refusal)
      expect(await enrolledOf(world)).toEqual([])
    })
  test('the same person twice is refused', async () => {
    must(await addContact(world.context, visitOf(world), ALEX))
    expect(refusalOf(await addContact(world.context, visitOf(world), ALEX))).toBe('contact-named-already')
  })
})
