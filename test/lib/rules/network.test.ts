import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { networkOf } from '#lib/rules/network.ts'

const SPECIFICATION: readonly [address: string, network: string][] = [
  ['198.51.100.7', '198.51.100.7'],
  ['198.51.100.8', '198.51.100.8'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
  ['', 'unknown'],
  ['198.51.100.7:443', 'unknown'],
  ['198.51.100', 'unknown'],
  ['a:b', 'unknown'],
]
for (const [address, network] of SPECIFICATION)
  test(`${address || 'nothing'} is counted as ${network}`, () => expect(networkOf(address)).toBe(network))

describe('whoever writes what they like into an address', () => {
  test('is on the one network of all who do (R5)', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/^[\d.]+$|^[\da-f:]+$/.test(text)),
        (text) => {
          expect(networkOf(text)).toBe('unknown')
        },
      ),
    )
  })
})
