import { describe, expect, test } from 'vitest'
import { renderHtmlLetter } from '#lib/rules/html-letter.ts'
import { directionOf } from '#lib/rules/language.ts'
import { LANGUAGES } from '#lib/words/index.ts'
import { htmlOf, lettersIn } from '#test/letters-page.ts'

const LOOK = { name: 'Contoso', origin: 'https://recovery.contoso.com', colour: '#f6b23c' }
const PLAIN = { language: 'en', subject: 'Subject', body: 'First.\n\nSecond.' }
const inBody = (html: string): string => html.replace(/^[\s\S]*<body[^>]*>/, '')
const elements = (html: string): string[] => [...inBody(html).matchAll(/<([a-z]+)/g)].map(([, name = '']) => name)
const links = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, to = '']) => to)

/** What people have put, or could put, into a name of a directory. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=https://evil.example/x.png onerror=alert(1)>',
  "' style='background:url(https://evil.example)",
  '<a href="https://evil.example">Confirm here</a>',
  '<!-- --><style>*{display:none}</style>',
  '&lt;b&gt; &amp; &#60;i&#62;',
  '</p></div></body></html>',
]

describe('a letter in HTML', () => {
  for (const name of HOSTILE)
    test(`shows a name as it was typed, and draws nothing of it: ${name}`, () => {
      const text = { ...PLAIN, subject: name, body: `Hello ${name},\n\n${name}\n\nGoodbye.` }
      const html = renderHtmlLetter(text, { ...LOOK, name })
      expect(new Set(elements(html))).toEqual(new Set(['div', 'p']))
      expect(links(html)).toEqual([])
      expect(html.match(/<(?:html|head|body|title|style|script|img)\b/g)).toEqual(['<html', '<head', '<title', '<body'])
    })

  const ADDRESSES: readonly (readonly [address: string, isLink: boolean])[] = [
    ['https://recovery.contoso.com/stop?link=1.a-b_c', true],
    ['https://recovery.contoso.com/stop?a=1&b=2', true],
    ['https://recovery.contoso.com.evil.example/stop', false],
    ['https://recovery.contoso.com@evil.example/stop', false],
    ['https://stop@recovery.contoso.com/stop', false],
    ['http://recovery.contoso.com/stop', false],
    ['https://recovery.contoso.com:8443/stop', false],
    ['https://evil.example/', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['Go to https://recovery.contoso.com/stop', false],
  ]
  for (const [address, isLink] of ADDRESSES)
    test(`${isLink ? 'links' : 'never links'} ${address}`, () => {
      const html = renderHtmlLetter({ ...PLAIN, body: `Use this link:\n${address}` }, LOOK)
      expect(links(html)).toEqual(isLink ? [address.replaceAll('&', '&amp;')] : [])
      expect(html).toContain(address.replaceAll('&', '&amp;'))
    })

  test('shows the code alone and large in Mono, and nothing else so', () => {
    const body = '4829 1377 is not it\n\n4829 1377\n\n1111 2222'
    const html = renderHtmlLetter({ ...PLAIN, body, code: '4829 1377' }, LOOK)
    expect(html.match(/<p[^>]*Mono[^>]*>.*?<\/p>/g)).toEqual([
      expect.stringMatching(/font-size:34px.*><span dir="ltr">4829 1377<\/span><\/p>$/),
    ])
  })

  for (const [tag, direction] of [
    ['en', 'ltr'],
    ['sl-SI', 'ltr'],
    ['pt-BR', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['no tag', 'ltr'],
    ['', 'ltr'],
  ] as const)
    test(`in "${tag}" is written ${direction}, and its addresses and codes from left to right`, () => {
      expect(directionOf(tag)).toBe(direction)
      const body = `4829 1377\n\n${LOOK.origin}/stop`
      const html = renderHtmlLetter({ ...PLAIN, language: tag, body, code: '4829 1377' }, LOOK)
      expect(html).toContain(`<html lang="${tag}" dir="${direction}">`)
      expect(inBody(html)).toContain(`<div lang="${tag}" dir="${direction}"`)
      expect(html.match(/dir="ltr"/g)).toHaveLength(direction === 'ltr' ? 4 : 2)
    })

  test('of a colour that is none, draws no line', () => {
    const html = renderHtmlLetter(PLAIN, { ...LOOK, colour: 'red;background:url(https://evil.example)' })
    expect(html).not.toContain('evil')
    expect(html).not.toContain('border-bottom')
  })
})

for (const language of LANGUAGES)
  describe(`every letter in ${language}`, () => {
    const letters = lettersIn(language).flatMap((shown) => {
      const html = htmlOf(language, shown)
      return html ? [{ ...shown, html }] : []
    })

    test('is one of more than a hundred, and below 20 kB', () => {
      expect(letters.length).toBeGreaterThan(100)
      expect(letters.filter(({ html }) => Buffer.byteLength(html) >= 20_000)).toEqual([])
    })

    test('loads nothing, runs nothing, and takes its style from nowhere else', () => {
      const reaching = /\bsrc=|url\(|@import|<(?:img|script|style|link|iframe|object|form|input|svg)\b|\bon[a-z]+=/i
      expect(letters.filter(({ html }) => reaching.test(html))).toEqual([])
    })

    test('sets neither a colour of text nor one behind it, so that dark mode has nothing to turn round', () => {
      const styles = letters.flatMap(({ html }) =>
        [...html.matchAll(/style="([^"]*)"/g)].map(([, style = '']) => style),
      )
      expect(styles.filter((style) => /(?:^|;)(?:color|background[a-z-]*):/.test(style))).toEqual([])
      expect(letters.filter(({ html }) => !html.includes('name="color-scheme" content="light dark"'))).toEqual([])
    })

    test('links every address of its text, and nothing else', () => {
      for (const { body, html } of letters) expect(links(html)).toEqual(body.match(/https:\/\/\S+/g) ?? [])
    })
  })
