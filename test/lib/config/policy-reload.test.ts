/** A policy file that changes while the site runs: taken, held back or refused, and never less strict than was confirmed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Config, readConfig } from '#lib/config/config.ts'
import { openPolicySource, takeFile } from '#lib/config/policy-reload.ts'
import { fakeStore } from '#test/lib/use-cases/claimant/fakes/store.ts'
import { EXAMPLE_POLICY, NEEDED } from '#test/needed-variables.ts'
import { NOW } from '#test/example.ts'

const directory = mkdtempSync(join(tmpdir(), 'latchkey-source-'))
const path = join(directory, 'policy.json')
afterAll(() => rmSync(directory, { recursive: true }))
const EXAMPLE = JSON.parse(readFileSync(EXAMPLE_POLICY, 'utf8'))
const write = (more: object) => writeFileSync(path, JSON.stringify({ ...EXAMPLE, ...more }))
const readAgain = () => readConfig({ ...NEEDED, LATCHKEY_POLICY_FILE: path })
beforeEach(() => write({}))

async function started() {
  const store = fakeStore()
  const logged: string[] = []
  const note = (_facts: object, message: string) => void logged.push(message)
  const log = { info: note, warn: note, error: note }
  const applied: Config[] = []
  const now = () => NOW
  const read = readAgain()
  const inForce = await takeFile(store, read.policy, NOW, log)
  const apply = (config: Config) => void applied.push(config)
  const source = await openPolicySource({ path, store, read, inForce, readAgain, apply, log, now })
  const confirm = async () => {
    const from = await store.policyHeld()
    const to = { version: from.version + 1, confirmed: from.asked?.lines ?? from.confirmed, asked: null }
    const event = { at: NOW, requestId: null, kind: 'policy-confirmed', by: { kind: 'latchkey' }, facts: {} } as const
    await store.changePolicy({ from, to, event, later: [] })
  }
  const kinds = () => store.recorded.map(({ kind }) => kind)
  return { store, source, applied, logged, confirm, kinds }
}

describe('a file that changes while the site runs', () => {
  test('and is the same again: nothing is read, written or applied', async () => {
    const { source, applied, kinds } = await started()
    await source.refresh()
    expect([applied, kinds()]).toEqual([[], ['policy-first']])
  })
  test('and grants less: in force at once, and recorded', async () => {
    const { source, applied, kinds } = await started()
    write({ freshnessWindowInDays: 14 })
    await source.refresh()
    expect(applied.map(({ settings }) => settings.freshnessWindowInDays)).toEqual([14])
    expect(source.state().inForce).toMatchObject({ freshnessWindowInDays: 14 })
    expect(kinds()).toEqual(['policy-first', 'policy-changed'])
  })
  test('and grants more: held back as at the start, until it is confirmed, and then in force without a restart', async () => {
    const { store, source, applied, confirm, kinds } = await started()
    write({ preset: 'standard', freshnessWindowInDays: 14 })
    await source.refresh()
    expect(source.state().inForce).toMatchObject({ preset: 'strict', freshnessWindowInDays: 14 })
    expect((await store.policyHeld()).asked?.lines).toMatchObject({ preset: 'standard' })
    expect(kinds().at(-1)).toBe('policy-held-back')
    await confirm()
    await source.refresh()
    expect(source.state().inForce).toMatchObject({ preset: 'standard' })
    expect(applied.at(-1)?.settings.preset).toBe('standard')
  })

  const WRONG: readonly [what: string, text: string, reason: RegExp][] = [
    ['is no JSON', '{ "organisation": ', /readable JSON file/],
    ['has a wrong line', JSON.stringify({ ...EXAMPLE, preset: 'lax' }, null, 2), /policy\.json:\d+: preset should be/],
    ['is empty', '', /readable JSON file/],
  ]
  for (const [what, text, reason] of WRONG)
    test(`and ${what}: refused with its reason and logged once, and the old one stays in force`, async () => {
      const { source, applied, logged, kinds } = await started()
      writeFileSync(path, text)
      for (let looks = 0; looks < 3; looks++) await source.refresh()
      expect(source.state().refused?.faults).toEqual([expect.stringMatching(reason)])
      expect(source.state().inForce).toMatchObject({ preset: 'strict' })
      expect([applied, kinds()]).toEqual([[], ['policy-first']])
      expect(logged.filter((line) => line.includes('is refused'))).toHaveLength(1)
      write({})
      await source.refresh()
      expect(source.state().refused).toBeNull()
    })
  test('and is gone: refused, and the old one stays in force', async () => {
    const { source } = await started()
    rmSync(path)
    await source.refresh()
    expect(source.state().refused?.faults).toHaveLength(1)
    expect(source.state().inForce).toMatchObject({ preset: 'strict' })
  })
})

test('an instance whose file is older than another’s writes nothing for it, and stays the stricter of both', async () => {
  const { store, source, kinds } = await started()
  const from = await store.policyHeld()
  const confirmed = { ...from.confirmed, freshnessWindowInDays: 14 }
  const event = { at: NOW, requestId: null, kind: 'policy-changed', by: { kind: 'latchkey' }, facts: {} } as const
  await store.changePolicy({ from, to: { version: from.version + 1, confirmed, asked: null }, event, later: [] })
  for (let looks = 0; looks < 3; looks++) await source.refresh()
  expect(source.state().inForce).toMatchObject({ freshnessWindowInDays: 14 })
  expect(kinds()).toEqual(['policy-first', 'policy-changed'])
})
