/** The browser of the journeys is this project's alone: nothing of it lies where another user's would. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unpackParts } from '#test/journeys/chromium-files.ts'

/** The browser itself takes seconds, and is unpacked like these. */
const PARTS = ['fonts.tar.br', 'al2023.tar.br']

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'latchkey-browser-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

test('it is unpacked below the project’s own data, and nowhere in the shared temporary directory', async () => {
  const before = readdirSync(tmpdir())
  const directory = await unpackParts(data, PARTS)
  expect(directory.startsWith(data)).toBe(true)
  expect(existsSync(join(directory, 'al2023/lib/libnspr4.so'))).toBe(true)
  expect(readdirSync(tmpdir()).filter((name) => ['fonts', 'al2023', 'chromium'].includes(name))).toEqual(
    before.filter((name) => ['fonts', 'al2023', 'chromium'].includes(name)),
  )
})

test('its fonts are found where they were unpacked', async () => {
  const directory = await unpackParts(data, PARTS)
  const settings = readFileSync(join(directory, 'fonts/fonts.conf'), 'utf8')
  const [, named = ''] = /<dir prefix="relative">([^<]+)<\/dir>/.exec(settings) ?? []
  expect(readdirSync(join(directory, 'fonts', named), { recursive: true }).join()).toContain('.ttf')
})

test('several workers that unpack at once share one, and leave nothing beside it', async () => {
  const directories = await Promise.all([1, 2, 3].map(() => unpackParts(data, PARTS)))
  expect(new Set(directories).size).toBe(1)
  expect(readdirSync(data)).toEqual([basename(directories[0] ?? '')])
})

test('whoever may read the project may run it, whoever unpacked it', async () => {
  const directory = await unpackParts(data, PARTS)
  for (const path of ['', 'fonts', 'al2023']) expect(statSync(join(directory, path)).mode & 0o055).toBe(0o055)
})

test('what an interrupted run left an hour ago goes; what is being unpacked stays', async () => {
  const hoursAgo = new Date(Date.now() - 2 * 3_600_000)
  for (const name of ['unpacking-old', 'unpacking-now']) mkdirSync(join(data, name))
  utimesSync(join(data, 'unpacking-old'), hoursAgo, hoursAgo)
  await unpackParts(data, PARTS)
  expect(readdirSync(data).filter((name) => name.startsWith('unpacking'))).toEqual(['unpacking-now'])
})
