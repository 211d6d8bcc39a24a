/** What the offline check of an exported file finds, says, and does not claim (R19). */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openSigner } from '#lib/adapters/secrets/signer.ts'
import { bodyOf, covered, GENESIS, type Link } from '#lib/rules/audit.ts'
import { checkpointText } from '#lib/rules/checkpoint.ts'
import { writeExportedLink } from '#lib/rules/exported-link.ts'
import { verifyExport } from '#lib/use-cases/operator/verify-export.ts'
import { NOW } from '#test/example.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const signer = openSigner([{ version: 'v1', secret: new Uint8Array(32).fill(7) }])

const CHAIN: readonly Link[] = (() => {
  const links: Link[] = []
  for (let sequence = 1; sequence <= 9; sequence++) {
    const previous = links.at(-1)?.hash ?? GENESIS
    const body = bodyOf({
      at: NOW,
      requestId: null,
      kind: `k${sequence}`,
      by: { kind: 'operator' },
      facts: { a: '"\n' },
    })
    links.push({ sequence, previous, body, hash: hash(covered(sequence, previous, body)) })
  }
  return links
})()
const at = (sequence: number): Link => CHAIN[sequence - 1] as Link
const only = (...sequences: readonly number[]): readonly Link[] => sequences.map(at)

const signed = (sequence: number, of = at(sequence).hash): string => {
  const text = checkpointText({ sequence, hash: of, at: NOW, publicKey: signer.publicKey })
  return `${text} ${signer.sign(text)}`
}

const check = (links: readonly Link[], checkpoints: readonly string[] | null = [signed(6)]) =>
  verifyExport({
    lines: (async function* () {
      for (const line of links.map(writeExportedLink).join('').split('\n')) yield line
    })(),
    hash,
    checkpoints: checkpoints && { text: checkpoints.join('\n'), publicKey: signer.publicKey, verify: signer.verify },
  })
/** Somebody's own text, with a hash that fits it. */
const forged = (sequence: number): Link => {
  const body = bodyOf({ at: NOW, requestId: null, kind: 'approved', by: { kind: 'operator' }, facts: {} })
  const { previous } = at(sequence)
  return { sequence, previous, body, hash: hash(covered(sequence, previous, body)) }
}

describe('an exported file is checked without the database', () => {
  const SOUND: readonly [title: string, links: readonly Link[], says: readonly RegExp[]][] = [
    [
      'whole: every link, and all up to the checkpoint',
      CHAIN,
      [
        /^9 events: /,
        /8 of them follow the event before/,
        /6 of them lie on an unbroken run up to a signed checkpoint \(1 of 1 in the file\)/,
        /Of the others it shows no more/,
      ],
    ],
    ['up to the checkpoint', only(4, 5, 6), [/3 of them lie/, /^(?!.*Of the others)/s]],
    [
      'with a gap: only the run that ends at the checkpoint',
      only(1, 2, 4, 5, 6),
      [/3 of them follow/, /3 of them lie/],
    ],
    [
      'of one person: nothing is claimed of what stands alone',
      only(2, 5, 8),
      [/0 of them follow/, /0 of them lie on .* \(0 of 1 in the file\)/, /Of the others/],
    ],
    [
      'in the order of time, which is a little off that of writing',
      only(4, 6, 5, 7),
      [/3 of them follow/, /3 of them lie/],
    ],
  ]
  for (const [title, links, says] of SOUND)
    test(title, async () => {
      const verdict = await check(links)
      expect(verdict.sound).toBe(true)
      for (const part of says) expect(verdict.says).toMatch(part)
    })

  const FAULTS: readonly [title: string, links: readonly Link[], checkpoints: readonly string[], says: RegExp][] = [
    ['a text that was changed', [at(1), { ...at(2), body: at(3).body }], [signed(6)], /Broken link: event 2 /],
    [
      'a text that was changed, with a hash that fits it',
      [at(1), forged(2), at(3)],
      [signed(6)],
      /Broken link: event 3 /,
    ],
    ['an event that its checkpoint was not signed for', [forged(6)], [signed(6)], /Rewritten: event 6 /],
    ['two events for one place', [at(1), at(2), forged(2)], [signed(6)], /Fork: .* number 2\./],
    ['no event at all', [], [signed(6)], /holds no event/],
    ['checkpoints that somebody else signed', CHAIN, [`${signed(6).slice(0, -4)}AAAA`], /not signed by that key/],
    ['a text without checkpoints', CHAIN, ['nothing'], /holds none/],
  ]
  for (const [title, links, checkpoints, says] of FAULTS)
    test(`${title} is found`, async () => {
      const verdict = await check(links, checkpoints)
      expect(verdict.sound).toBe(false)
      expect(verdict.says).toMatch(says)
    })

  test.each(['not json', '{}', '[]', 'null', '{"sequence":1,"previous":"x","hash":"y","body":"z"}'])(
    'a line that is none is named: %s',
    async (line) => {
      const lines = (async function* () {
        yield writeExportedLink(at(1)).trimEnd()
        yield line
      })()
      const verdict = await verifyExport({ lines, hash, checkpoints: null })
      expect(verdict).toMatchObject({ sound: false, says: expect.stringContaining('Line 2 is no event') })
    },
  )

  test('without checkpoints it says that nothing says who wrote the file', async () => {
    const { says } = await check(CHAIN, null)
    expect(says).toContain('nothing says who wrote the file')
    expect(says).not.toContain('unbroken run up to a signed checkpoint (')
  })
})
