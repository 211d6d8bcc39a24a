import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress } from '#lib/adapters/network-address.ts'
import { networkOf } from '#lib/rules/network.ts'

const SPECIFICATION: readonly [written: string, address: string | null][] = [
  ['203.0.113.9', '203.0.113.9'],
  ['203.0.113.9:51234', '203.0.113.9'],
  [' 203.0.113.9 ', '203.0.113.9'],
  ['"203.0.113.9:51234"', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['::ffff:cb00:7109', '203.0.113.9'],
  ['::FFFF:CB00:7109', '203.0.113.9'],
  ['0:0:0:0:0:ffff:203.0.113.9', '203.0.113.9'],
  ['[::ffff:cb00:7109]:443', '203.0.113.9'],
  ['2001:db8::1', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['"[2001:DB8::1]:443"', '2001:db8::1'],
  ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
  ['2001:db8:1:2:3:4:5:6:443', '2001:db8:1:2:3:4:5:6'],
  ['2001:db8::192.0.2.1', '2001:db8::c000:201'],
  ['::1:0', '::1:0'],
  ['::1.2.3.4', '::102:304'],
  ['::ffff:0:1.2.3.4', '::ffff:0:102:304'],
  ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
  ['fe80::1%eth0', 'fe80::1'],
  ['[fe80::1%25eth0]:443', 'fe80::1'],
  // No address, whatever a lenient reader would make of it.
  ['010.1.1.1', null],
  ['0x7f.1', null],
  ['127.1', null],
  ['2130706433', null],
  ['203.0.113.256', null],
  ['admin@203.0.113.9', null],
  ['203.0.113.9/24', null],
  ['203.0.113.9:', null],
  ['203.0.113.9:123456', null],
  ['[203.0.113.9:80', null],
  ['[[2001:db8::1]]', null],
  ['2001:db8::1::2', null],
  ['unknown', null],
  ['_hidden', null],
  ['', null],
  [`2001:db8::1${'0'.repeat(200)}`, null],
]
for (const [written, address] of SPECIFICATION)
  test(`${written.slice(0, 45) || 'nothing'} is ${address ?? 'no address'}`, () =>
    expect(readAddress(written)).toBe(address))

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
// Mostly zeros, so that the few addresses with a spelling of their own (nothing but zeros before them) are drawn often.
const group = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(0xffff) })
const groups = fc.array(group, { minLength: 8, maxLength: 8 })
const port = fc.integer({ min: 1, max: 65_535 })
const hex = (value: number) => value.toString(16)

/** Every way that RFC 4291 §2.2 has of writing these groups, and gateways of adding to it. */
function spellings(all: readonly number[], atPort: number): readonly string[] {
  const plain = all.map(hex).join(':')
  const padded = all.map((one) => hex(one).padStart(4, '0')).join(':')
  const shortened = [...all.keys()].flatMap((from) => {
    const zeros = all.slice(from).findIndex((one) => one !== 0)
    const to = zeros === -1 ? all.length : from + zeros
    return to > from ? [`${all.slice(0, from).map(hex).join(':')}::${all.slice(to).map(hex).join(':')}`] : []
  })
  const [seventh = 0, eighth = 0] = all.slice(6)
  const tail = [seventh >> 8, seventh & 255, eighth >> 8, eighth & 255].join('.')
  const bare = [plain, padded, ...shortened, `${all.slice(0, 6).map(hex).join(':')}:${tail}`]
  const cased = [...bare, ...bare.map((one) => one.toUpperCase())]
  return [
    ...cased,
    ...cased.flatMap((one) => [`${one}%eth0`, `[${one}]`, `[${one}]:${atPort}`, `"[${one}]:${atPort}"`]),
  ]
}

describe('every spelling of one address is one network (R5)', () => {
  test('of IPv4, bare, with a port, and mapped into IPv6 in decimal or in hex', () => {
    fc.assert(
      fc.property(octets, port, ([a, b, c, d], atPort) => {
        const address = [a, b, c, d].join('.')
        const mapped = spellings([0, 0, 0, 0, 0, 0xffff, a * 256 + b, c * 256 + d], atPort)
        for (const one of [address, `${address}:${atPort}`, `"${address}"`, ` ${address}`, ...mapped])
          expect(networkOf(readAddress(one) ?? '')).toBe(address)
      }),
    )
  })

  test('of IPv6, shortened wherever it may be, in either case, bracketed, with a zone or a port', () => {
    fc.assert(
      fc.property(groups, port, (all, atPort) => {
        const networks = spellings(all, atPort).map((one) => networkOf(readAddress(one) ?? ''))
        expect(new Set(networks).size).toBe(1)
        expect(networks).not.toContain('unknown')
      }),
    )
  })

  test('and two addresses of IPv6 are one network exactly when their first 64 bits are the same', () => {
    fc.assert(
      fc.property(groups, groups, (one, other) => {
        const same = one.slice(0, 4).join() === other.slice(0, 4).join()
        const isMapped = (all: readonly number[]) => all.slice(0, 5).every((zero) => zero === 0) && all[5] === 0xffff
        fc.pre(!isMapped(one) && !isMapped(other))
        const [first, second] = [one, other].map((all) => networkOf(readAddress(all.map(hex).join(':')) ?? ''))
        expect(first === second).toBe(same)
      }),
    )
  })
})
