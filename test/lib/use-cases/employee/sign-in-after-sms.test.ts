/** Could an employee get in once Microsoft's own texts and calls have ended: what is asked for it, and what it comes to. */
import { beforeEach, describe, expect, test } from 'vitest'
import { retirementIn, type SignInAfterwards } from '#lib/rules/account/sms-voice-retirement.ts'
import type { FactorLeft } from '#lib/rules/account/second-factor.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import { readSignInAfterSms } from '#lib/use-cases/employee/sign-in-after-sms.ts'
import { rehearsal } from '#lib/use-cases/employee/rehearse.ts'
import { must, newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'
import { visitOf } from './visitor.ts'

const FEBRUARY = new Date('2027-02-01T00:00:00Z')
const JULY = new Date('2027-07-01T00:00:00Z')
const HELD = { kind: 'answered', value: [] } as const
let world: World
beforeEach(async () => {
  world = await newWorld({ settings: { retirement: retirementIn('global', false) } })
})
const afterSms = () => readSignInAfterSms(world.context, world.adele().account.id, HELD)

describe('where Microsoft’s texts end', () => {
  const SPECIFICATION: readonly [FactorLeft, SignInAfterwards][] = [
    ['lasting', 'open'],
    ['text-or-voice-only', 'passkey'],
    ['none', 'nothing'],
    ['unknown', 'unknown'],
  ]
  for (const [left, afterwards] of SPECIFICATION)
    test(`with ${left} the answer to an employee is ${afterwards}, on the day that is theirs`, async () => {
      world.tenant.secondFactor = seen({ left, textsEndAt: JULY }, world.context.now())
      expect(await afterSms()).toEqual({ afterwards, day: JULY })
      expect(must(await rehearsal(world.context, visitOf(world), undefined)).afterSms).toEqual({
        afterwards,
        day: JULY,
      })
    })

  test('what could not be read is no answer, and the day is the first of all', async () => {
    world.tenant.secondFactor = unseen('not-permitted')
    expect(await afterSms()).toEqual({ afterwards: 'unknown', day: FEBRUARY })
  })
})

test('where nothing ends, the tenant is not asked', async () => {
  Object.assign(world.context.settings, { retirement: retirementIn('global', true) })
  expect(await afterSms()).toEqual({ afterwards: 'not-affected', day: FEBRUARY })
  expect(world.tenant.reads).not.toContain('readSecondFactor')
})
