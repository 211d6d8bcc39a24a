import { TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import { addressToConfirm, beginAddress, confirmAddress } from '#lib/use-cases/employee/notification-address.ts'
import { appToAdd, beginApp, confirmApp } from '#lib/use-cases/employee/enrol-authenticator.ts'
import { addPasskey, beginPasskey, passkeyToAdd } from '#lib/use-cases/employee/enrol-passkey.ts'
import { channelsOf } from '#lib/rules/proofs/notification-addresses.ts'
import { cancelChange } from '#lib/use-cases/employee/cancel-link.ts'
import { remove } from '#lib/use-cases/employee/remove-enrolment.ts'
import { prepared } from '#lib/use-cases/employee/visit-enrolment.ts'
import { SoftPasskey } from '#test/passkey.ts'
import { must, newWorld, refusalOf, type World, wrongFor } from '#test/lib/use-cases/claimant/world.ts'
import { enrolledOf, linkTo, visitOf } from './visitor.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
})
const somebodyElse = () => visitOf(world, { id: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0999' })

describe('An authenticator app is kept when it has shown a right code', () => {
  const begun = async () => {
    const pending = must(await beginApp(world.context, visitOf(world)))
    const shown = appToAdd(world.context, visitOf(world), pending)
    if (!shown) throw new Error('Nothing was begun.')
    const app = new TOTP({ secret: shown.secret })
    return { pending, shown, code: () => app.generate({ timestamp: world.context.now().getTime() }) }
  }
  const confirm = (pending: string, code: string, visit = visitOf(world)) =>
    confirmApp(world.context, visit, { pending, name: ' Old phone ', code })

  test('nothing is kept before', async () => {
    await begun()
    expect(await enrolledOf(world)).toEqual([])
  })
  test('a right code keeps it, under the name that its owner gave, its secret sealed', async () => {
    const { pending, shown, code } = await begun()
    must(await confirm(pending, code()))
    const [app] = await enrolledOf(world, 'authenticator-app')
    expect(app).toMatchObject({ name: 'Old phone' })
    expect(JSON.stringify(app)).not.toContain(shown.secret)
  })
  test('the code that confirmed it is good nowhere afterwards', async () => {
    const { pending, shown, code } = await begun()
    must(await confirm(pending, code()))
    const step = world.context.oneTime.stepOf(shown.secret, code(), world.context.now())
    expect((await enrolledOf(world, 'authenticator-app'))[0]).toMatchObject({ lastStep: step })
  })
  test('sent a second time, it is added once, and both presses read that it was added', async () => {
    const { pending, code } = await begun()
    must(await confirm(pending, code()))
    const events = world.store.recorded.length
    must(await confirm(pending, code()))
    expect(await enrolledOf(world, 'authenticator-app')).toHaveLength(1)
    expect(world.store.recorded).toHaveLength(events)
  })
  test('five wrong codes end it; the sixth is refused though it is right (N16)', async () => {
    const { pending, code } = await begun()
    for (let tried = 0; tried < 5; tried++)
      expect(refusalOf(await confirm(pending, wrongFor(code())))).toBe('app-code-incorrect')
    expect(refusalOf(await confirm(pending, code()))).toBe('too-many-attempts')
  })
  test('after ten minutes it is to be begun again', async () => {
    const { pending, code } = await begun()
    await world.pass({ minutes: 10 })
    expect(refusalOf(await confirm(pending, code()))).toBe('enrolment-begun-too-long-ago')
    expect(appToAdd(world.context, visitOf(world), pending)).toBeNull()
  })
  test('somebody else cannot go on with it, nor can it be used for something else', async () => {
    const { pending, code } = await begun()
    expect(refusalOf(await confirm(pending, code(), somebodyElse()))).toBe('enrolment-begun-too-long-ago')
    expect(addressToConfirm(world.context, visitOf(world), pending)).toBeNull()
    expect(await passkeyToAdd(world.context, visitOf(world), pending)).toBeNull()
  })
})

describe('A notification address counts when its code has come back (N07, N15)', () => {
  const begin = async (address = 'adele.second@example.net') => {
    const pending = must(await beginAddress(world.context, visitOf(world), address))
    const body = world.delivery.mails.findLast(({ to }) => to === address)?.body ?? ''
    return { pending, code: /^(\d{4} \d{4})$/m.exec(body)?.[1] ?? '' }
  }
  const confirm = (pending: string, code: string) => confirmAddress(world.context, visitOf(world), { pending, code })
  const hearing = async () =>
    channelsOf(must(await prepared(world.context, world.adele().account.id, 'page')).holdings).mails

  test('before, it hears of nothing', async () => {
    await begin()
    expect(await hearing()).not.toContain('adele.second@example.net')
  })
  test('after, it hears of every recovery; and a second one as well', async () => {
    const [one, other] = [await begin(), await begin('adele.third@example.net')]
    must(await confirm(one.pending, one.code))
    must(await confirm(other.pending, other.code))
    expect(await hearing()).toEqual(expect.arrayContaining(['adele.second@example.net', 'adele.third@example.net']))
  })
  test('one that is removed hears of its removal, can take it back for a week, and then hears no more', async () => {
    const to = 'adele.second@example.net'
    const { pending, code } = await begin(to)
    must(await confirm(pending, code))
    await world.pass({ days: 30 })
    const [address] = await enrolledOf(world, 'address')
    must(await remove(world.context, visitOf(world), address?.id ?? ''))
    await world.settle()
    const link = linkTo(world, to)
    expect(await hearing()).toContain(to)
    must(await cancelChange(world.context, link ?? '', 'en'))
    expect((await enrolledOf(world, 'address'))[0]?.ended).toBeNull()
    must(await remove(world.context, visitOf(world), address?.id ?? ''))
    await world.pass({ days: 7 })
    expect(await hearing()).not.toContain(to)
  })
  test('eight digits, ten minutes, once', async () => {
    const { pending, code } = await begin()
    expect(code.replace(/\D/g, '')).toHaveLength(8)
    must(await confirm(pending, code))
    // The second of two presses: its answer is the first one's, and it adds nothing.
    must(await confirm(pending, code))
    expect(await enrolledOf(world, 'address')).toHaveLength(1)
    const later = await begin('adele.third@example.net')
    await world.pass({ minutes: 10 })
    expect(refusalOf(await confirm(later.pending, later.code))).toBe('code-expired')
  })
  test('five tries; a new code is for itself alone (N17)', async () => {
    const { pending, code } = await begin()
    for (let tried = 0; tried < 5; tried++)
      expect(refusalOf(await confirm(pending, wrongFor(code)))).toBe('code-incorrect')
    expect(refusalOf(await confirm(pending, code))).toBe('too-many-attempts')
    await world.pass({ seconds: 31 })
    const next = await begin()
    expect(refusalOf(await confirm(next.pending, code))).toBe('code-incorrect')
    must(await confirm(next.pending, next.code))
  })
  test('three messages an hour to one address, and no more', async () => {
    for (let sent = 0; sent < 3; sent++) {
      await begin()
      await world.pass({ seconds: 31 })
    }
    expect(refusalOf(await beginAddress(world.context, visitOf(world), 'adele.second@example.net'))).toBe(
      'too-many-sends',
    )
  })

  const REFUSED: readonly [string, string, string][] = [
    ['no address', 'adele', 'address-unreadable'],
    ['the mailbox of the account itself', 'Adele@contoso.com', 'address-not-private'],
    ['another mailbox at work', 'alex@contoso.com', 'address-not-private'],
  ]
  for (const [what, address, refusal] of REFUSED)
    test(`${what}: ${refusal}, and nothing is sent`, async () => {
      expect(refusalOf(await beginAddress(world.context, visitOf(world), address))).toBe(refusal)
      expect(world.delivery.mails).toEqual([])
    })
})

describe('A passkey is made for this account and this address', () => {
  const ORIGIN = 'https://recovery.contoso.com'
  const begun = async () => {
    const pending = must(await beginPasskey(world.context, visitOf(world)))
    const asked = (await passkeyToAdd(world.context, visitOf(world), pending)) as {
      challenge: string
      user: { id: string }
    }
    return { pending, asked, challenge: Buffer.from(asked.challenge, 'base64url').toString() }
  }
  const key = () => new SoftPasskey(world.adele().account.id)
  const add = (pending: string, answer: string) =>
    addPasskey(world.context, visitOf(world), { pending, name: 'Blue key', answer })

  test('the answer to our challenge is kept', async () => {
    const { pending, challenge } = await begun()
    const made = key()
    must(await add(pending, made.registration({ challenge, origin: ORIGIN })))
    expect(await enrolledOf(world, 'passkey')).toMatchObject([{ name: 'Blue key', credentialId: made.credentialId }])
  })
  test('its user handle is the object id, which says nothing of the person', async () => {
    const { asked } = await begun()
    expect(Buffer.from(asked.user.id, 'base64url').toString()).toBe(world.adele().account.id)
  })

  const REFUSED: readonly [string, (made: SoftPasskey, challenge: string) => string][] = [
    ['another challenge', (made) => made.registration({ challenge: 'another', origin: ORIGIN })],
    ['another site', (made, challenge) => made.registration({ challenge, origin: 'https://recovery.example.org' })],
    [
      'no user verification',
      (made, challenge) => made.registration({ challenge, origin: ORIGIN, userVerified: false }),
    ],
    ['nothing that can be read', () => '{}'],
  ]
  for (const [what, answer] of REFUSED)
    test(`${what} is refused`, async () => {
      const { pending, challenge } = await begun()
      expect(refusalOf(await add(pending, answer(key(), challenge)))).toBe('passkey-not-accepted')
      expect(await enrolledOf(world)).toEqual([])
    })
  test('sent a second time, it is added once, and both presses read that it was added', async () => {
    const { pending, challenge } = await begun()
    const answer = key().registration({ challenge, origin: ORIGIN })
    must(await add(pending, answer))
    must(await add(pending, answer))
    expect(await enrolledOf(world)).toHaveLength(1)
  })
  test('the same passkey twice is refused', async () => {
    const made = key()
    const first = await begun()
    must(await add(first.pending, made.registration({ challenge: first.challenge, origin: ORIGIN })))
    const second = await begun()
    const again = made.registration({ challenge: second.challenge, origin: ORIGIN })
    expect(refusalOf(await add(second.pending, again))).toBe('passkey-not-accepted')
  })
})
