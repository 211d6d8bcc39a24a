import { describe, expect, test } from 'vitest'
import { documentedBlock, documentedInDocument } from '#test/documented-table.ts'
import { DOCUMENTED } from './index.ts'
import { DEFAULT_SWITCHES, inManner, KIND_SWITCHES, type Switches } from '../switches.ts'

const ROWS = Object.values(DOCUMENTED).flat()

/** Why a switch has no row. What Microsoft does not say has one in `docs/first-tenant.md`, or is named here. */
const NO_ROW: Partial<Record<keyof Switches, string>> = {
  authTimeLiesBack: 'not said anywhere; both are tested',
  authenticationContexts: 'a tenant has them once it was set up with them, and no sooner',
  passkeyPromptLoggedAs: 'not said anywhere; a row of docs/first-tenant.md',
  tamperIdTokenFor: 'what somebody between browser and product does, not Microsoft',
  tamperIdTokenHow: 'what somebody between browser and product does, not Microsoft',
}

describe('what Microsoft documents', () => {
  test('the document is what the table prints', () => expect(documentedInDocument()).toBe(documentedBlock()))

  test('each behaviour is stated once', () => {
    const all = ROWS.map(({ behaviour }) => behaviour)
    expect(new Set(all).size).toBe(all.length)
  })

  test('each switch that the demo makes kind stands as documented by default, and has a row', () => {
    const kind = Object.keys(KIND_SWITCHES) as (keyof Switches)[]
    expect(kind.filter((name) => KIND_SWITCHES[name] === DEFAULT_SWITCHES[name])).toEqual([])
    expect(kind.filter((name) => !ROWS.some((row) => row.switch === name))).toEqual([])
  })

  test('every switch has a row, or a reason why it has none', () => {
    const all = Object.keys(DEFAULT_SWITCHES) as (keyof Switches)[]
    const bare = all.filter((name) => !ROWS.some((row) => row.switch === name))
    expect(bare.toSorted()).toEqual(Object.keys(NO_ROW).toSorted())
  })

  test('a start in one manner leaves nothing of the other, whatever the last start left', () => {
    const asDocumented = { ...DEFAULT_SWITCHES, ...inManner('kind'), ...inManner('as-documented') }
    expect(asDocumented).toEqual(DEFAULT_SWITCHES)
    expect({ ...asDocumented, ...inManner('kind') }).toEqual({ ...DEFAULT_SWITCHES, ...KIND_SWITCHES })
  })
})
