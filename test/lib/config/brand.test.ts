/** The lines `brand` and `links` of the policy file, and the files that they name. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigurationFault, readConfig } from '#lib/config/config.ts'
import { grantingMore } from '#lib/rules/organisation/policy-change.ts'
import { EXAMPLE_POLICY, NEEDED } from '#test/needed-variables.ts'

const directory = mkdtempSync(join(tmpdir(), 'latchkey-brand-'))
afterAll(() => rmSync(directory, { recursive: true }))
const EXAMPLE: object = JSON.parse(readFileSync(EXAMPLE_POLICY, 'utf8'))

const withLines = (lines: object) => {
  const path = join(directory, 'policy.json')
  writeFileSync(path, JSON.stringify({ ...EXAMPLE, ...lines }))
  return readConfig({ ...NEEDED, LATCHKEY_POLICY_FILE: path })
}
function faultsOf(lines: object): readonly string[] {
  try {
    withLines(lines)
    return []
  } catch (fault) {
    if (fault instanceof ConfigurationFault)
      return fault.faults.map((one) => one.replace(/^.*policy\.json(?::\d+)?: /, ''))
    throw fault
  }
}
const fileOf = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(directory, name), content)
  return name
}

const svg = (inner: string, more = 'viewBox="0 0 64 32"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inner}</svg>`
const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(64)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
/** A JPEG begins with segments of its own, before the frame that says its size. */
const jpeg = (width: number, height: number) =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    1,
    2,
    0xff,
    0xc4,
    0,
    3,
    0,
    0xff,
    0xc2,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    0,
    0,
    0,
  ])

describe('brand', () => {
  test("left out, pages and letters are Latchkey's own", () => {
    const { brand } = withLines({ brand: undefined }).settings
    expect(brand).toMatchObject({ name: null, logo: null, logoOnDark: null, styleSheet: null })
  })

  test('whole, it is read with its logos, and its style sheet sets what differs', () => {
    for (const name of ['logo.svg', 'logo-on-dark.svg'])
      copyFileSync(join(import.meta.dirname, '../../demo/brand', name), join(directory, name))
    const { brand } = withLines({
      brand: {
        name: 'Contoso Access',
        logo: 'logo.svg',
        logoOnDark: 'logo-on-dark.svg',
        colours: { light: { accent: '#0B5C7D', onAccent: '#ffffff' } },
      },
    }).settings
    expect(brand.name).toBe('Contoso Access')
    expect(brand.logo).toMatchObject({ type: 'image/svg+xml', width: 64, height: 32 })
    expect(brand.logoOnDark?.version).not.toBe(brand.logo?.version)
    expect(brand.styleSheet?.text).toContain('--color-lamp: light-dark(#0b5c7d, #f3b34e);')
  })

  const REFUSED: readonly (readonly [brand: object, says: string])[] = [
    [{ colour: {} }, 'brand does not know colour'],
    [{ name: '' }, 'brand.name should be the name that pages and letters begin with'],
    [{ name: 'x'.repeat(61) }, 'brand.name should have at most 60 characters'],
    [{ logo: '../logo.svg' }, 'brand.logo should be the name of a file beside the policy file'],
    [{ logo: '/etc/logo.svg' }, 'brand.logo should be the name of a file beside the policy file'],
    [{ logo: 'https://example.org/logo.svg' }, 'brand.logo should be the name of a file beside the policy file'],
    [{ logo: 'none.svg' }, 'brand.logo should be a file beside the policy file; none.svg could not be read'],
    [{ logoOnDark: 'none.svg' }, 'brand.logoOnDark should be a file beside the policy file'],
    [{ colours: { light: { accent: 'blue' } } }, 'brand.colours.light.accent should be a colour such as #005a9c'],
    [{ colours: { light: { accent: '#fff' } } }, 'brand.colours.light.accent should be a colour such as #005a9c'],
    [{ colours: { light: { lamp: '#ffffff' } } }, 'brand.colours.light'],
    [{ colours: { dim: {} } }, 'brand.colours does not know dim'],
    [
      { colours: { light: { accent: '#0b5c7d' } } },
      'brand.colours light: onAccent #151b27 on accent #0b5c7d has a contrast of 2.33 to 1; it should be at least 4.5 to 1 (WCAG 2.2 1.4.3)',
    ],
    [
      { colours: { dark: { text: '#0f1622' } } },
      'brand.colours dark: text #0f1622 on background #0f1622 has a contrast of 1.00 to 1',
    ],
  ]
  for (const [brand, says] of REFUSED)
    test(`${JSON.stringify(brand).slice(0, 80)} stops the start: ${says}`, () => {
      expect(faultsOf({ brand })).toContainEqual(expect.stringContaining(says))
    })

  test('a colour that is none is one fault, and says nothing of contrast', () => {
    expect(faultsOf({ brand: { colours: { light: { text: 'black' } } } })).toHaveLength(1)
  })
})

describe('a logo', () => {
  const PICTURES: readonly (readonly [
    what: string,
    content: string | Uint8Array,
    type: string,
    width: number,
    height: number,
  ])[] = [
    ['a PNG', png(400, 100), 'image/png', 400, 100],
    ['a JPEG', jpeg(300, 200), 'image/jpeg', 300, 200],
    ['an SVG by its view box', svg('<path d="M0 0h1"/>'), 'image/svg+xml', 64, 32],
    ['an SVG by its width', svg('<g/>', 'width="48px" height="24"'), 'image/svg+xml', 48, 24],
    [
      'an SVG after a declaration and a comment',
      `<?xml version="1.0"?>\n<!-- made by hand -->\n${svg('<g/>')}`,
      'image/svg+xml',
      64,
      32,
    ],
    [
      'an SVG with a gradient of its own',
      svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#a"/>'),
      'image/svg+xml',
      64,
      32,
    ],
  ]
  for (const [what, content, type, width, height] of PICTURES)
    test(`${what} is known by its content, whatever its name ends in`, () => {
      const { logo } = withLines({ brand: { logo: fileOf('picture.bin', content) } }).settings.brand
      expect(logo).toMatchObject({ type, width, height })
    })

  const REFUSED: readonly (readonly [what: string, content: string | Uint8Array, says: RegExp])[] = [
    ['a text', 'logo', /should be an SVG, PNG or JPEG picture/],
    ['a GIF', 'GIF89a………', /should be an SVG, PNG or JPEG picture/],
    ['a page', '<!doctype html><svg></svg>', /should be an SVG, PNG or JPEG picture/],
    ['101 kB', Buffer.concat([png(10, 10), Buffer.alloc(101 * 1024)]), /at most 100 kB/],
    ['a wide bitmap', png(2001, 500), /at most 2000 pixels/],
    ['a line', png(1300, 100), /at most 12 times as wide as high/],
    ['no size', svg('<g/>', ''), /should say its width and height/],
    ['a PNG cut short', png(10, 10).subarray(0, 20), /whole PNG/],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), /whole JPEG/],
    ['a script', svg('<script>alert(1)</script>'), /plain shapes; it holds <script>/],
    ['a script under a prefix', svg('<s:script>alert(1)</s:script>'), /plain shapes/],
    ['a handler', svg('<path onload="alert(1)"/>'), /without scripts; it holds onload/],
    ['a handler in capitals', svg("<path ONCLICK = 'alert(1)'/>"), /without scripts/],
    ['a foreign object', svg('<foreignObject/>'), /plain shapes; it holds <foreignObject>/],
    ['an embedded picture', svg('<image href="https://evil.example/x.png"/>'), /plain shapes/],
    ['a style sheet', svg('<style>@import "https://evil.example"</style>'), /plain shapes/],
    ['a link', svg('<a href="https://evil.example"/>'), /plain shapes/],
    ['an animation', svg('<g><set attributeName="onload" to="alert(1)"/></g>'), /plain shapes/],
    ['a reference outside', svg('<use xlink:href="https://evil.example#a"/>'), /refers to nothing outside/],
    ['a fill from outside', svg('<rect fill="url(https://evil.example#a)"/>'), /refers to nothing outside/],
    ['a style from outside', svg('<rect style="fill: URL ( //evil.example)"/>'), /refers to nothing outside/],
    [
      'an address behind a character reference',
      svg('<rect fill="u&#114;l(//evil.example)"/>'),
      /refers to nothing outside/,
    ],
    ['an entity', `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, /SVG/],
  ]
  for (const [what, content, says] of REFUSED)
    test(`with ${what} stops the start`, () => {
      const faults = faultsOf({ brand: { logo: fileOf('refused.svg', content) } })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(says)
      expect(faults[0]).toMatch(/^brand\.logo should /)
    })
})

describe('links', () => {
  for (const [links, says] of [
    [{ privacy: 'http://contoso.com/privacy' }, 'links.privacy should be the https address of your privacy notice'],
    [{ help: 'javascript:alert(1)' }, 'links.help should be the https address of your help pages'],
    [{ help: 'https://contoso.com@evil.example/' }, 'links.help should be the https address of your help pages'],
    [{ imprint: 'https://contoso.com' }, 'links does not know imprint'],
  ] as const)
    test(`${JSON.stringify(links)} stops the start`, () => expect(faultsOf({ links })).toEqual([says]))

  test('where people are led, and the name that they trust, take two administrators; colours take none (R16)', () => {
    const before = withLines({}).policy
    const links = withLines({ links: { help: 'https://help.contoso.com/' } }).policy
    const brand = withLines({ brand: { name: 'Contoso Access' } }).policy
    expect(grantingMore(before, links)).toEqual(['links'])
    const colours = withLines({ brand: { colours: { light: { line: '#d3dde3' } } } }).policy
    expect(grantingMore(before, brand)).toEqual(['brand'])
    expect(grantingMore(before, colours)).toEqual([])
  })
})

describe('staffedRoute.lines', () => {
  const { staffedRoute } = EXAMPLE as { staffedRoute: object }
  test('are told once or in each language, at most five', () => {
    const lines = ['Chat: Help desk in Teams', { en: 'Reception', sl: 'Recepcija' }]
    expect(withLines({ staffedRoute: { ...staffedRoute, lines } }).settings.staffedRoute.lines).toEqual(lines)
    expect(faultsOf({ staffedRoute: { ...staffedRoute, lines: Array.from({ length: 6 }, () => 'Chat') } })).toEqual([
      'staffedRoute.lines should be at most five lines',
    ])
  })
})
