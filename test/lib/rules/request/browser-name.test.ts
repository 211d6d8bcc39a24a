import { expect, test } from 'vitest'
import { browserNameOf } from '#lib/rules/request/browser-name.ts'

const SPECIFICATION: readonly [said: string | null, name: string | null][] = [
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox, Linux'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15', 'Safari, Mac'],
  ['something else on Windows', 'Windows'],
  ['curl/8.17.0', null],
  ['<script>', null],
  ['', null],
  [null, null],
]

for (const [said, name] of SPECIFICATION)
  test(`${said ?? 'nothing'} is told as ${name ?? 'nothing'}`, () => expect(browserNameOf(said)).toBe(name))
