import { expect, test } from 'vitest'
import { deviceTypeOf, type PasskeyHolder } from '#lib/rules/request/device-type.ts'

const BROWSERS: readonly [title: string, userAgent: string | null, PasskeyHolder | null][] = [
  [
    'Safari on an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1',
    'iphone',
  ],
  [
    'Chrome on an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 CriOS/130.0 Mobile/15E148 Safari/604.1',
    'iphone',
  ],
  [
    'an iPad that asks for pages of its own',
    'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 Version/16.6 Mobile/15E148 Safari/604.1',
    'iphone',
  ],
  [
    'an iPad that says it is a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    'mac',
  ],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
    'android',
  ],
  [
    'Edge on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    'windows',
  ],
  ['Firefox on a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:132.0) Gecko/20100101 Firefox/132.0', 'mac'],
  ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', null],
  ['a Chromebook', 'Mozilla/5.0 (X11; CrOS x86_64 15117.111.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', null],
  [
    'Windows Phone, which names the others',
    'Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1; Microsoft) AppleWebKit/537.36 Chrome/52.0 Mobile',
    'android',
  ],
  ['nothing', '', null],
  ['no word at all', null, null],
]
for (const [title, userAgent, holder] of BROWSERS)
  test(`${title} shows the instructions for: ${holder ?? 'any'}`, () => expect(deviceTypeOf(userAgent)).toBe(holder))
