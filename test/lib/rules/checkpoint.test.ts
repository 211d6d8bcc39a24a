/** Signed copies of the record's head, and what they show of a record that somebody rewrote or cut short (rule R19). */
import { describe, expect, test } from 'vitest'
import { sha256 } from '#lib/adapters/store/audit/audit-chain.ts'
import { isSignedBy, openSigner } from '#lib/adapters/secrets/signer.ts'
import { bodyOf, covered, firstFault, GENESIS, type Link } from '#lib/rules/audit.ts'
import { checkpointText, isPublicKey } from '#lib/rules/checkpoint.ts'
import { makeCheckpoint, type Remembered } from '#lib/use-cases/operator/sign-checkpoint.ts'
import { verifyByCheckpoints } from '#lib/use-cases/operator/verify-audit.ts'
import type { Store } from '#lib/ports/store.ts'
import { catalogues } from '#lib/words/catalogues.ts'
import { NOW } from '../../example.ts'
import { newWorld } from '../use-cases/claimant/world.ts'

const key = (version: string, fill: number) => ({ version, secret: new Uint8Array(32).fill(fill) })
const V1 = openSigner([key('v1', 7)])
const V2 = openSigner([key('v2', 8), key('v1', 7)])

/** So many events, of which those from one on are told otherwise. */
function chainOf(length: number, otherFrom = Number.POSITIVE_INFINITY): Link[] {
  const links: Link[] = []
  for (let sequence = 1; sequence <= length; sequence++) {
    const previous = links.at(-1)?.hash ?? GENESIS
    const kind = sequence >= otherFrom ? 'told-otherwise' : 'told'
    const body = bodyOf({ at: NOW, requestId: `r${sequence}`, kind, by: { kind: 'claimant' }, facts: {} })
    links.push({ sequence, previous, body, hash: sha256(covered(sequence, previous, body)) })
  }
  return links
}
const headOf = (links: readonly Link[]) => ({ sequence: links.length, hash: links.at(-1)?.hash ?? GENESIS })
async function* each(links: readonly Link[]) {
  yield* links
}
const storeOf = (links: readonly Link[]): Pick<Store, 'verifyChain'> => ({
  verifyChain: async (kept) => {
    const head = headOf(links)
    return { links: links.length, head, fault: await firstFault(each(links), head, sha256, kept) }
  },
})
const lineOf = (links: readonly Link[], signer = V1) => {
  const text = checkpointText({ ...headOf(links), at: NOW, publicKey: signer.publicKey })
  return `${text} ${signer.sign(text)}`
}
const verdict = (links: readonly Link[], text: string, publicKey = V1.publicKey) =>
  verifyByCheckpoints({ store: storeOf(links) }, { text, publicKey, verify: isSignedBy })

describe('a record beside the checkpoints that were sent out (R19)', () => {
  test('is whole where it goes through each of them, whatever stands around them in a log or a mail', async () => {
    const text = `Dear desk,\n> ${lineOf(chainOf(3))}\r\n{"checkpoint":"${lineOf(chainOf(7))}","level":"info"}\n`
    const { sound, says } = await verdict(chainOf(9), text)
    expect(says).toMatch(/^The record is whole: 9 events\. It goes through all 2 signed checkpoints, so that up to 2/)
    expect(says).toContain('nor what happened to events after the last checkpoint')
    expect(sound).toBe(true)
  })
  test('is not looked at where the last checkpoint of the file is cut: what it saw would be left out unsaid', async () => {
    const text = `${lineOf(chainOf(3))}\n${lineOf(chainOf(7)).slice(0, -1)}`
    const { sound, says } = await verdict(chainOf(9), text)
    expect(says).toContain('holds one that is not whole: it was cut, or its line was broken. Nothing was checked.')
    expect(sound).toBe(false)
  })
  test('that was rewritten whole, with its head, is not the one whose checkpoint was sent', async () => {
    const { sound, says } = await verdict(chainOf(9, 2), lineOf(chainOf(7)))
    expect(says).toMatch(/^The record is NOT whole\. Rewritten: .*event 7 /)
    expect(sound).toBe(false)
  })
  test('whose tail and head were cut away together misses what the last checkpoint saw', async () => {
    const { sound, says } = await verdict(chainOf(5), `${lineOf(chainOf(3))}\n${lineOf(chainOf(7))}`)
    expect(says).toMatch(/^The record is NOT whole\. Cut tail: from event 6 /)
    expect(sound).toBe(false)
  })
  test('of which two heads were signed for one event was rewritten in between: a fork', async () => {
    const { sound, says } = await verdict(chainOf(9), `${lineOf(chainOf(7))}\n${lineOf(chainOf(7, 2))}`)
    expect(says).toMatch(/^Fork: two checkpoints are signed for event 7/)
    expect(sound).toBe(false)
  })
  test.each([
    ['by nobody', (line: string) => line.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))],
    ['for another head', (line: string) => line.replace(/ [0-9a-f]{64} /, ` ${'e'.repeat(64)} `)],
    ['for another event', (line: string) => line.replace(' 7 ', ' 8 ')],
  ])('is not judged by a checkpoint that was signed %s', async (_title, spoil) => {
    const { sound, says } = await verdict(chainOf(9), spoil(lineOf(chainOf(7))))
    expect(says).toMatch(/is not signed by that key.*Nothing was checked/)
    expect(sound).toBe(false)
  })
  test('is not judged by a file in which there is no checkpoint', async () => {
    expect((await verdict(chainOf(9), 'nothing')).sound).toBe(false)
  })
})

describe('a new key for checkpoints (R19)', () => {
  const both = (signer: typeof V1) =>
    `${lineOf(chainOf(3), V1)}\n${signer.handOvers.join('\n')}\n${lineOf(chainOf(7), V2)}`
  test('is believed by a line that the older key signed, from the older public key alone', async () => {
    expect(V2.handOvers).toHaveLength(1)
    expect((await verdict(chainOf(9), both(V2))).sound).toBe(true)
  })
  test('is not believed without that line, nor by one that it signed itself', async () => {
    expect((await verdict(chainOf(9), both(V1))).says).toMatch(/event 7 is not signed by that key/)
    const own = openSigner([key('v3', 9)])
    const text = `latchkey-key 1 ${V1.publicKey} ${own.publicKey}`
    const forged = `${text} ${own.sign(text)}\n${lineOf(chainOf(7), own)}`
    expect((await verdict(chainOf(9), forged)).sound).toBe(false)
  })
  test('is a public key of 43 letters, and shows nothing of the secret', () => {
    expect(isPublicKey(V1.publicKey)).toBe(true)
    expect(V1.publicKey).not.toBe(V2.publicKey)
    expect(isPublicKey('v1:secret')).toBe(false)
  })
})

describe('checkpoints are made and sent out (R19)', () => {
  const atDesk = (world: Awaited<ReturnType<typeof newWorld>>) =>
    world.delivery.mails.filter(
      ({ subject }) => subject === catalogues.en.record.letter.subject({ organisation: 'Contoso' }),
    )
  const nothing = (): Remembered => ({ last: null, fault: null })

  test('into the log whenever something happened, and to the desk’s address once a day, by one instance', async () => {
    const world = await newWorld()
    const [one, other] = [nothing(), nothing()]
    await world.begin()
    const line = await makeCheckpoint(world.context, one)
    expect(world.logged.join('\n')).toContain(line)
    await makeCheckpoint(world.context, other)
    expect(atDesk(world)).toHaveLength(1)
    expect(atDesk(world)[0]).toMatchObject({ to: 'desk@contoso.com', body: expect.stringContaining(line ?? 'none') })
    expect(await makeCheckpoint(world.context, one)).toBeNull()
    await world.pass({ hours: 5 })
    await world.begin()
    expect(await makeCheckpoint(world.context, one)).not.toBeNull()
    expect(atDesk(world)).toHaveLength(1)
    await world.pass({ hours: 20 })
    await makeCheckpoint(world.context, one)
    expect(atDesk(world)).toHaveLength(2)
  })
  test('and a quiet day has its letter too, with the checkpoint that still holds', async () => {
    const world = await newWorld()
    await world.begin()
    const known = nothing()
    const line = (await makeCheckpoint(world.context, known)) ?? 'none'
    const { context } = world
    const later = { ...context, now: () => new Date(context.now().getTime() + 25 * 3_600_000) }
    expect(await makeCheckpoint(later, known)).toBeNull()
    expect(atDesk(world)).toHaveLength(2)
    expect(atDesk(world)[1]?.body).toContain(line)
  })
  test('a letter that does not leave is tried again', async () => {
    const world = await newWorld()
    await world.begin()
    const down = { ...world.delivery, mail: () => Promise.reject(new Error('down')) }
    await makeCheckpoint({ ...world.context, delivery: down }, nothing())
    expect(atDesk(world)).toHaveLength(0)
    await makeCheckpoint(world.context, nothing())
    expect(atDesk(world)).toHaveLength(1)
  })
  test('a record that no longer goes through the last one is not signed over, whatever the database says of it', async () => {
    const world = await newWorld()
    await world.begin()
    const known = nothing()
    await makeCheckpoint(world.context, known)
    const rewritten = chainOf(40)
    const store: Store = {
      ...world.store,
      lastCheckpoint: async () => null,
      verifyTail: async (from) => {
        const head = headOf(rewritten)
        return { head, fault: await firstFault(each(rewritten), head, sha256, from) }
      },
    }
    expect(await makeCheckpoint({ ...world.context, store }, known)).toBeNull()
    expect(known.fault?.kind).toBe('rewritten')
    expect(world.logged.join('\n')).toContain('no other is signed')
    expect(atDesk(world)).toHaveLength(1)
  })
  test('a checkpoint in the database that no key of ours signed is as if it were not there', async () => {
    const world = await newWorld()
    await world.begin()
    const forged = lineOf(chainOf(99), openSigner([key('v9', 1)]))
    await world.store.keepCheckpoint(forged, NOW)
    expect(await makeCheckpoint(world.context, nothing())).not.toBeNull()
  })
  test('no letter carries what the database keeps as a checkpoint and no key of ours signed', async () => {
    const world = await newWorld()
    await world.begin()
    const known = nothing()
    await makeCheckpoint(world.context, known)
    const store: Store = { ...world.store, lastCheckpoint: async () => 'Please call +386 1 666 01 00' }
    const later = { ...world.context, store, now: () => new Date(world.context.now().getTime() + 25 * 3_600_000) }
    await makeCheckpoint(later, known)
    expect(
      atDesk(world)
        .map(({ body }) => body)
        .join(),
    ).not.toContain('666 01 00')
  })
})
