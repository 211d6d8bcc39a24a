import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { run } from './run.ts'

const directory = mkdtempSync(join(tmpdir(), 'latchkey-words-'))
const [folder, file] = [join(directory, 'words'), join(directory, 'sl.po')]
const PASS = join(folder, 'sl/pass.json')
afterAll(() => rmSync(directory, { recursive: true }))
beforeEach(() => cpSync(join(import.meta.dirname, '../../../lib/words'), folder, { recursive: true }))

const words = (...given: string[]) => run('lib/commands/words.ts', { given: [...given, '--folder', folder] })
const change = (path: string, from: string, to: string) => {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

test('npm run words says what is missing, and then ends with 1', async () => {
  expect(await words()).toMatchObject({ code: 0, complained: '' })
  writeFileSync(PASS, '{}\n')
  const { code, said } = await words()
  expect(code).toBe(1)
  expect(said).toContain('  pass/title: it is missing')
})

test('a file that comes back as it was sent changes nothing, in any file', async () => {
  const before = readFileSync(PASS, 'utf8')
  expect(await words('--export', file, '--language', 'sl')).toMatchObject({ code: 0 })
  expect((await words('--import', file)).said).toBe('0 sentences changed in sl\n')
  expect(readFileSync(PASS, 'utf8')).toBe(before)
})

test('a sentence that was translated is there afterwards, and nothing else has changed', async () => {
  const before = readFileSync(PASS, 'utf8')
  await words('--export', file, '--language', 'sl')
  change(file, 'msgstr "Vaša dovolilnica"', 'msgstr "Tu je dovolilnica"')
  expect((await words('--import', file)).said).toBe('1 sentences changed in sl\n')
  expect(readFileSync(PASS, 'utf8')).toBe(before.replace('"Vaša dovolilnica"', '"Tu je dovolilnica"'))
})

test('one without its argument is refused by key and sentence, and nothing is taken', async () => {
  const before = readFileSync(PASS, 'utf8')
  await words('--export', file, '--language', 'sl')
  change(file, 'msgstr "Vaša dovolilnica"', 'msgstr "Tu je dovolilnica"')
  change(file, 'msgstr "Velja enkrat, do {clock}."', 'msgstr "Velja enkrat."')
  const { code, complained } = await words('--import', file)
  expect(code).toBe(1)
  expect(complained).toContain('  pass/worksUntil: the argument {clock} is missing: “Velja enkrat.”')
  expect(readFileSync(PASS, 'utf8')).toBe(before)
})

test('a file in another language than asked for is refused, and so is a language that we do not have', async () => {
  await words('--export', file, '--language', 'sl')
  change(file, 'Language: sl', 'Language: de')
  expect((await words('--import', file, '--language', 'sl')).complained).toContain('says that it is in “de”')
  expect((await words('--export', file, '--language', 'de')).complained).toContain('--language should be one of sl')
})
