import { describe, expect, test } from 'vitest'
import {
  ALTERED_SWITCH,
  EASING_LAPSES_AFTER_MINUTES,
  inForce,
  isLess,
  isOn,
  isStopped,
  NEVER_SWITCHED,
  standingEasing,
  type ThreatSwitch,
} from '#lib/rules/organisation/threat-mode.ts'
import { NOW } from '#test/example.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

const { settings: SETTINGS } = (await newWorld()).context

const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const LYNNE = { id: 'lynne', name: 'Lynne Robbins' }
const on = (more: Partial<ThreatSwitch> = {}): ThreatSwitch => ({
  version: 1,
  since: hours(-1),
  until: hours(3),
  reason: 'calls to the desk',
  by: LYNNE,
  easing: null,
  ...more,
})

describe('when threat mode is on (R16)', () => {
  const SPECIFICATION: readonly [case_: string, held: ThreatSwitch, expected: boolean][] = [
    ['never switched', NEVER_SWITCHED, false],
    ['switched on an hour ago, for three more', on(), true],
    ['in the very moment of switching', on({ since: NOW }), true],
    ['to begin in a minute, by a clock that goes ahead', on({ since: hours(1 / 60) }), false],
    ['its time ran out this moment', on({ until: NOW }), false],
    ['switched off', on({ since: null, until: null }), false],
  ]
  for (const [title, held, expected] of SPECIFICATION)
    test(`${title}: ${expected ? 'on' : 'off'}`, () => expect(isOn(held, NOW)).toBe(expected))
})

describe('the policy file and the switch', () => {
  const SPECIFICATION: readonly [file: boolean, switched: boolean, threatMode: boolean, since: Date | null][] = [
    // file  switch  in force  since when
    [false, false, false, null],
    [false, true, true, hours(-1)],
    [true, false, true, null],
    [true, true, true, hours(-1)],
  ]
  for (const [file, switched, threatMode, since] of SPECIFICATION)
    test(`file ${file ? 'on' : 'off'}, switch ${switched ? 'on' : 'off'}: ${threatMode ? 'in force' : 'not in force'}`, () => {
      const settings = inForce({ ...SETTINGS, threatMode: file }, switched ? on() : NEVER_SWITCHED, NOW)
      expect(settings.threatMode).toBe(threatMode)
      expect(settings.threat?.since ?? null).toEqual(since)
    })
  for (const file of [false, true])
    test(`a switch that somebody altered stops every approval from before, the file ${file ? 'on' : 'off'} (R19)`, () => {
      const { threat } = inForce({ ...SETTINGS, threatMode: file }, ALTERED_SWITCH, NOW)
      expect(threat).toEqual({ since: NOW, until: null })
      expect(isStopped(hours(-1 / 3600), threat)).toBe(true)
    })
  test('where the file keeps it on, the end of the switch is no end', () =>
    expect(inForce({ ...SETTINGS, threatMode: true }, on(), NOW).threat?.until).toBeNull())
})

describe('what is less guard, and takes two administrators', () => {
  const SPECIFICATION: readonly [case_: string, held: ThreatSwitch, until: Date | null, less: boolean][] = [
    ['off at once', on(), null, true],
    ['an hour sooner', on(), hours(2), true],
    ['the same end', on(), hours(3), false],
    ['an hour longer', on(), hours(4), false],
    ['anything, while it is off', NEVER_SWITCHED, hours(1), false],
  ]
  for (const [title, held, until, less] of SPECIFICATION)
    test(`${title}: ${less ? 'less' : 'not less'}`, () => expect(isLess(held, until, NOW)).toBe(less))
})

describe('asking for less', () => {
  const asked = (minutesAgo: number) =>
    on({ easing: { until: null, reason: 'over', by: LYNNE, at: new Date(NOW.getTime() - minutesAgo * 60_000) } })
  test('stands for an hour', () => {
    expect(standingEasing(asked(EASING_LAPSES_AFTER_MINUTES - 1), NOW)).not.toBeNull()
    expect(standingEasing(asked(EASING_LAPSES_AFTER_MINUTES), NOW)).toBeNull()
  })
})

describe('approvals that were given before', () => {
  const threat = { since: NOW, until: hours(4) }
  test('are stopped, and those given since then are not', () => {
    expect(isStopped(hours(-1), threat)).toBe(true)
    expect(isStopped(NOW, threat)).toBe(false)
    expect(isStopped(hours(1), threat)).toBe(false)
  })
  test('stand while nothing says since when it is on', () => {
    expect(isStopped(hours(-1), null)).toBe(false)
    expect(isStopped(hours(-1), { since: null, until: null })).toBe(false)
  })
})
