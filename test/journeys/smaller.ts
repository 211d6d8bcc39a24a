/**
 * A picture in 256 colours, as an indexed PNG: the light behind the door has
 * thousands of shades, which weigh more than all the rest.
 *
 * @see W3C "Portable Network Graphics (PNG) Specification", 11.2: chunks IHDR, PLTE, IDAT and IEND
 */
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'

const COLOURS = 256
/** The difference between two shades, of 255 in each colour, that an eye does not see. */
const SAME_TO_AN_EYE = 2
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

interface Indexed {
  readonly width: number
  readonly height: number
  readonly colours: readonly number[]
  readonly indices: string
}

/** `table`: any page, which the picture is laid out in; it is as it was afterwards. */
export async function smaller(table: Page, picture: Buffer): Promise<Buffer> {
  const png = picture.toString('base64')
  const { width, height, colours, indices } = await table.evaluate(index, { png, most: COLOURS, same: SAME_TO_AN_EYE })
  const rows = Buffer.from(indices, 'base64')
  // Each row begins with its filter; 0 is none, which serves indices best.
  const filtered = Array.from({ length: height }, (_, y) => [
    Buffer.from([0]),
    rows.subarray(y * width, (y + 1) * width),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(Buffer.concat(filtered.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Runs in the browser, which can read its own pictures: the colours to draw with, and for each pixel which of them. */
async function index({ png, most, same }: { png: string; most: number; same: number }): Promise<Indexed> {
  const image = await createImageBitmap(new Blob([Uint8Array.fromBase64(png)]))
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d', { alpha: false })
  if (!pen) throw new Error('Nothing to draw with.')
  pen.drawImage(image, 0, 0)
  const { data } = pen.getImageData(0, 0, image.width, image.height)
  const pixels = Array.from({ length: image.width * image.height }, (_, pixel) => {
    const at = pixel * 4
    return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
  })
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const commonestFirst = [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour)
  const away = (one: number, other: number) =>
    Math.max(...[16, 8, 0].map((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255))))
  const isNew = (colour: number, to: readonly number[], near: number) => !to.some((one) => away(one, colour) <= near)
  // Half of the colours are there so that none is missed, however rare.
  let colours: number[] = []
  for (let near = 1; colours.length === 0 || colours.length > most / 2; near++) {
    colours = []
    for (const colour of commonestFirst)
      if (colours.length <= most / 2 && isNew(colour, colours, near)) colours.push(colour)
  }
  // The others are the commonest shades between, as near to one another as an eye can tell.
  for (const colour of commonestFirst) if (colours.length < most && isNew(colour, colours, same)) colours.push(colour)
  const drawnAs = new Map(
    commonestFirst.map((colour) => {
      const distances = colours.map((one) => away(one, colour))
      return [colour, distances.indexOf(Math.min(...distances))]
    }),
  )
  const indices = Uint8Array.from(pixels, (colour) => drawnAs.get(colour) ?? 0)
  return { width: image.width, height: image.height, colours, indices: indices.toBase64() }
}
