/** The policy file as editors and people write it: its schema, a byte-order mark, and the line of each fault. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigurationFault, readConfig } from '#lib/config/config.ts'
import { lineAt } from '#lib/config/json-line.ts'
import { fileSchema } from '#lib/config/policy-file.ts'
import { policyJsonSchema } from '#lib/config/policy-json-schema.ts'
import { EXAMPLE_POLICY, NEEDED } from '#test/needed-variables.ts'

const directory = mkdtempSync(join(tmpdir(), 'latchkey-policy-'))
afterAll(() => rmSync(directory, { recursive: true }))
const example = readFileSync(EXAMPLE_POLICY, 'utf8')
const docs = dirname(EXAMPLE_POLICY)

function read(text: string): ReturnType<typeof readConfig> | readonly string[] {
  const path = join(directory, 'policy.json')
  writeFileSync(path, text)
  try {
    return readConfig({ ...NEEDED, LATCHKEY_POLICY_FILE: path })
  } catch (fault) {
    if (fault instanceof ConfigurationFault) return fault.faults
    throw fault
  }
}
const policyOf = (text: string) => {
  const config = read(text)
  return 'policy' in config ? config.policy : config
}

describe('the schema for editors', () => {
  const committed = readFileSync(join(docs, 'policy.schema.json'), 'utf8')
  const schema = JSON.parse(committed)
  test('is committed as npm run policy:schema prints it', () =>
    expect(committed).toBe(policyJsonSchema(readFileSync(join(docs, 'policy.md'), 'utf8'))))
  test('knows every line that the reader knows, and no other', () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(fileSchema.shape).toSorted())
    expect(schema.additionalProperties).toBe(false)
  })
  test('asks for the lines that the reader cannot do without', () => {
    const needed = Object.entries(fileSchema.shape).filter(([, line]) => !line.safeParse(undefined).success)
    expect(schema.required.toSorted()).toEqual(needed.map(([name]) => name).toSorted())
  })
  test('says of every line what it decides, as docs/policy.md does', () => {
    const silent = Object.entries<{ description?: string }>(schema.properties).filter(([, line]) => !line.description)
    expect(silent.map(([name]) => name)).toEqual([])
  })
  test('is named by the example, relative to it', () => {
    expect(JSON.parse(example).$schema).toBe('./policy.schema.json')
  })
})

describe('a policy file', () => {
  test('with a byte-order mark is read as without', () =>
    expect(policyOf(`\uFEFF${example}`)).toEqual(policyOf(example)))
  test('that names its schema is the same policy as one that does not: nothing waits for anybody', () => {
    const rest = { ...JSON.parse(example), $schema: undefined }
    const without = policyOf(JSON.stringify(rest))
    expect(policyOf(example)).toEqual(without)
    expect(without).not.toHaveProperty('$schema')
  })

  const FAULTS: readonly [what: string, from: string, to: string, reason: RegExp][] = [
    ['preset', '"preset": "strict"', '"preset": "lax"', /^preset should be "standard" or "strict"/],
    ['factors', '    "passkey",', '    "pasky",', /^factors\.1 should be among/],
    ['an unknown line', '"threatMode"', '"threadMode"', /^the file does not know threadMode/],
    ['a part of a line', '"acrs": "c1"', '"acrs": "one"', /^strongSignIn\.acrs should be the id/],
  ]
  for (const [what, from, to, reason] of FAULTS)
    test(`with a fault in ${what} is refused, with its line and what it should be`, () => {
      const text = example.replace(from, to)
      const [fault = ''] = read(text) as readonly string[]
      const [, line, says = ''] = /policy\.json:(\d+): (.*)/.exec(fault) ?? []
      expect(Number(line)).toBe(text.split('\n').findIndex((one) => one.includes(to)) + 1)
      expect(says).toMatch(reason)
    })
  test('that is no JSON is refused with the line on which it ends to be', () =>
    expect(read(example.replace('"preset":', '"preset"'))).toEqual([expect.stringMatching(/line 9 column \d+/)]))
})

describe('the line of a value', () => {
  const TEXT = '{\n  "a": [1,\n    { "b \\" c": "}{",\n      "d": [ ] }],\n  "e":\n    null\n}'
  const WHERE: readonly [readonly PropertyKey[], number][] = [
    [[], 1],
    [['a'], 2],
    [['a', 0], 2],
    [['a', 1], 3],
    [['a', 1, 'b " c'], 3],
    [['a', 1, 'd'], 4],
    [['a', 1, 'd', 7], 4],
    [['e'], 6],
    [['nowhere'], 1],
  ]
  for (const [path, line] of WHERE)
    test(`${path.map(String).join('.') || 'all of it'} stands on line ${line}`, () =>
      expect(lineAt(TEXT, path)).toBe(line))
})
