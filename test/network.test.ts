import { expect, test } from 'vitest'
import { networkOf } from '#lib/network.ts'

const SPECIFICATION: readonly [address: string, network: string][] = [
  ['198.51.100.7', '198.51.100.7'],
  ['198.51.100.8', '198.51.100.8'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
]
for (const [address, network] of SPECIFICATION)
  test(`${address} is counted as ${network}`, () => expect(networkOf(address)).toBe(network))
