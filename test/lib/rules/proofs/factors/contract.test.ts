/** Every way there is, held to the contract of every way. */
import { describe, expect, test } from 'vitest'
import { factors } from '#lib/rules/proofs/factors/index.ts'
import { ELSEWHERE } from './elsewhere.ts'
import { factorContract, SHOWN } from './factor.contract.ts'
import { READ_OUT } from './read-out.ts'
import { TYPED } from './typed.ts'

const held = new Map([...TYPED, ...READ_OUT, ...ELSEWHERE].map((way) => [way.factor, factorContract(way)]))

describe('no way is left out', () => {
  for (const { id } of factors)
    for (const what of SHOWN)
      test(`an answer of ${id}: ${what}`, () => expect([...(held.get(id) ?? [])]).toContain(what))
})
