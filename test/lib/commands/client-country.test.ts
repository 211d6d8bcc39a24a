import { expect, test } from 'vitest'
import { clientCountry } from '#lib/commands/client-country.ts'

type Row = readonly [
  what: string,
  headers: Record<string, string | string[]>,
  proxies: number,
  name: string | undefined,
  country: string,
]
const SPECIFICATION: readonly Row[] = [
  ['as the named header of a declared proxy says it', { 'x-country': 'si' }, 1, 'x-country', 'SI'],
  ['nothing where no header is named', { 'x-country': 'SI', 'cf-ipcountry': 'SI' }, 1, undefined, ''],
  ['nothing where no proxy is declared: a client wrote it', { 'x-country': 'SI' }, 0, 'x-country', ''],
  ['nothing where client and proxy both wrote one', { 'x-country': 'US, SI' }, 1, 'x-country', ''],
  ['nothing where it is not two letters', { 'x-country': '<b>SI</b>' }, 1, 'x-country', ''],
  ['nothing of another header', { 'x-latchkey-country': 'SI' }, 1, 'x-country', ''],
]
for (const [what, headers, proxies, name, country] of SPECIFICATION)
  test(`a country is told ${what}`, () => expect(clientCountry(headers, proxies, name)).toBe(country))
