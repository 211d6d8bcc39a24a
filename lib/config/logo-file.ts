/**
 * The organisation's logo: a file beside the policy file, read and checked at the start.
 *
 * An SVG is a document, and may hold scripts and addresses of other hosts. It is shown as a picture, where neither
 * works, and served under a policy that allows nothing; one that holds them is refused nevertheless, since somebody
 * will open it by itself one day.
 *
 * @see PNG (Third Edition) §11.2.1 (IHDR); ITU-T T.81 §B.2.2 (frame header); SVG 2 §8.2 (viewBox)
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Logo } from '../rules/organisation/brand.ts'

const BYTES_AT_MOST = 100 * 1024
/** Of a bitmap: more is not seen at the size at which it is shown. */
const PIXELS_AT_MOST = 2000
/** Wider than this, it would be a line at the height of a line of text. */
const RATIO_AT_MOST = 12

type Picture = Pick<Logo, 'type' | 'width' | 'height'>

/** The logo, or what is wrong with the file. `policyPath`: the file's name is meant beside it. */
export function readLogo(policyPath: string, fileName: string): Logo | string {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(dirname(policyPath), fileName))
  } catch {
    return `should be a file beside the policy file; ${fileName} could not be read`
  }
  if (bytes.length > BYTES_AT_MOST)
    return `should be at most 100 kB; ${fileName} has ${Math.ceil(bytes.length / 1024)} kB`
  const picture = readPicture(bytes)
  if (typeof picture === 'string') return `${picture} (${fileName})`
  const { width, height } = picture
  if (!(width > 0 && height > 0)) return `should say its width and height (${fileName})`
  if (picture.type !== 'image/svg+xml' && Math.max(width, height) > PIXELS_AT_MOST)
    return `should be at most ${PIXELS_AT_MOST} pixels wide and high; ${fileName} has ${width} × ${height}`
  if (Math.max(width / height, height / width) > RATIO_AT_MOST)
    return `should be at most ${RATIO_AT_MOST} times as wide as high; ${fileName} has ${width} × ${height}`
  return { ...picture, bytes, version: createHash('sha256').update(bytes).digest('hex').slice(0, 16) }
}

/** By what is in the file, whatever its name ends in. */
function readPicture(bytes: Buffer): Picture | string {
  if (bytes.subarray(0, 8).equals(PNG)) return readPng(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes)
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  if (/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg\b/.test(text)) return readSvg(text)
  return 'should be an SVG, PNG or JPEG picture'
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function readPng(bytes: Buffer): Picture | string {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return 'should be a whole PNG'
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Markers of a frame header: all of C0 to CF but those of tables and conditions. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function readJpeg(bytes: Buffer): Picture | string {
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker))
      return { type: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return 'should be a whole JPEG'
}

/** Elements that draw, and those that they are put together with. None loads, runs or embeds anything. */
const DRAWS = new Set(
  'svg g path rect circle ellipse line polyline polygon title desc defs lineargradient radialgradient stop clippath mask use symbol text tspan'.split(
    ' ',
  ),
)

function readSvg(text: string): Picture | string {
  const bare = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*<\?xml[^>]*\?>/, '')
  // A document type may define entities, and so hide what the lines below look for.
  if (/<[!?]/.test(bare)) return 'should be an SVG without a document type, instructions or CDATA'
  for (const [, name = ''] of bare.matchAll(/<\/?([^\s/>]*)/g))
    if (!DRAWS.has(name.toLowerCase())) return `should be an SVG of plain shapes; it holds <${name.slice(0, 40)}>`
  for (const [, name = '', double, single] of bare.matchAll(/([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? ''
    if (/^on/i.test(name)) return `should be an SVG without scripts; it holds ${name.slice(0, 40)}`
    if (/(?:^|:)href$/i.test(name) && !value.trim().startsWith('#'))
      return 'should be an SVG that refers to nothing outside of it'
    if (reachesOut(name, value)) return 'should be an SVG that refers to nothing outside of it'
  }
  return { type: 'image/svg+xml', ...sizeOfSvg(bare) }
}

/** A character reference or an escape could spell `url` in another way. */
const reachesOut = (name: string, value: string): boolean =>
  !/^xmlns(?::|$)/i.test(name) &&
  (/url\s*\((?!\s*#)|@import|\\|javascript:|data:/i.test(value) || /&(?!amp;|lt;|gt;|quot;|apos;)/.test(value))

function sizeOfSvg(text: string): { readonly width: number; readonly height: number } {
  const [tag = ''] = /<svg\b[^>]*>/.exec(text) ?? []
  const box =
    /\sviewBox\s*=\s*["']([^"']*)["']/
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  const length = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1] ?? Number.NaN)
  const [width = Number.NaN, height = Number.NaN] =
    box.length === 4 ? box.slice(2) : [length('width'), length('height')]
  return { width, height }
}
