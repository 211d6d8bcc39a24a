/** Which addresses production asks, and which it does not (rule R18). */
import { expect, test } from 'vitest'
import { leadsInside } from '#lib/rules/account/outside-address.ts'

const INSIDE: readonly [host: string, what: string][] = [
  ['localhost', 'this machine'],
  ['127.0.0.1', 'this machine'],
  ['127.8.9.1', 'this machine'],
  ['0.0.0.0', 'this machine'],
  ['0x7f.1', 'this machine, in hexadecimal'],
  ['2130706433', 'this machine, as one number'],
  ['[::1]', 'this machine'],
  ['[::ffff:127.0.0.1]', 'this machine, IPv4 in IPv6'],
  ['[64:ff9b::a00:1]', 'IPv4 behind a translation'],
  ['10.20.30.40', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.254', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'shared'],
  ['169.254.169.254', 'where clouds hand out credentials'],
  ['[fd00::1]', 'unique local'],
  ['[fe80::1]', 'link-local'],
  ['224.0.0.1', 'multicast'],
  ['passwords', 'a name of one’s own domain'],
  ['passwords.internal', 'a name of one’s own network'],
  ['printer.local', 'a name of one’s own network'],
  ['demo.localhost', 'this machine, by name'],
]
for (const [host, what] of INSIDE)
  test(`${host} is ${what}: not asked`, () => expect(leadsInside(`https://${host}/range`)).toBe(true))

const OUTSIDE = [
  'api.pwnedpasswords.com',
  'texts.contoso.com',
  'internal.contoso.com',
  '203.0.113.9',
  '172.32.0.1',
  '100.128.0.1',
  '11.0.0.1',
  '[2001:db8::1]',
]
for (const host of OUTSIDE) test(`${host} may be asked`, () => expect(leadsInside(`https://${host}/range`)).toBe(false))
