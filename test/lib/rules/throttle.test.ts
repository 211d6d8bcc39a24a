import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS, type LimitId, pauseAfterInSeconds, PAUSES } from '#lib/rules/throttle.ts'

describe('a pause after wrong codes in a row (NIST SP 800-63B-4 §3.2.2, N16)', () => {
  const SPECIFICATION: readonly [tries: number, seconds: number][] = [
    // tries  seconds
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 30],
    [4, 60],
    [5, 120],
    [9, 1920],
    [10, 3600],
    [11, 3600],
    [100, 3600],
    [10_000, 3600],
  ]
  for (const [tries, seconds] of SPECIFICATION)
    test(`after ${tries}: ${seconds} seconds`, () => expect(pauseAfterInSeconds(tries)).toBe(seconds))
  test('never becomes shorter by one more try, and is none, or from half a minute to an hour (N16)', () =>
    fc.assert(
      fc.property(fc.nat(100_000), (tries) => {
        const pause = pauseAfterInSeconds(tries)
        expect(pauseAfterInSeconds(tries + 1)).toBeGreaterThanOrEqual(pause)
        expect(pause === 0 || (pause >= 30 && pause <= 3600)).toBe(true)
        expect(pause === 0).toBe(tries < PAUSES.afterTries)
      }),
    ))
  test('keeps the tries of a whole day below the hundred that NIST allows, however long somebody insists (N16)', () => {
    let [tries, seconds] = [0, 0]
    while (seconds < 86_400) {
      tries += 1
      seconds += pauseAfterInSeconds(tries)
    }
    expect(tries).toBeLessThan(100)
  })
})

describe('there is a budget (R5)', () => {
  const SPECIFICATION: readonly [of: string, ids: readonly LimitId[]][] = [
    ['beginning: device, network and in total', ['begin:device', 'begin:network', 'begin:network:day', 'begin:total']],
    [
      'sending: account, destination, device, network and in total',
      [
        'send:account:hour',
        'send:account:day',
        'send:account:all',
        'send:destination:hour',
        'send:destination:day',
        'send:device',
        'send:network',
        'send:total',
      ],
    ],
    [
      'trying: way of an account, one network at it, device, network and in total',
      ['try:account', 'try:account:network', 'try:device', 'try:network', 'try:total'],
    ],
  ]
  for (const [of, ids] of SPECIFICATION)
    test(`of ${of}`, () => {
      for (const id of ids) expect(LIMITS[id].points).toBeGreaterThan(0)
    })
  test('what one network can make us keep in a day is bounded, and is what docs/threat-model.md says', () => {
    const perDay = (id: LimitId) => (LIMITS[id].points * 86_400) / LIMITS[id].windowInSeconds
    const said = readFileSync(join(import.meta.dirname, '../../../docs/threat-model.md'), 'utf8')
    for (const [what, id] of [
      ['beginnings', 'begin:network:day'],
      ['codes that are asked for', 'send:network'],
      ['answers that are tried', 'try:network'],
    ] as const)
      expect(said).toContain(`| ${what} | ${perDay(id).toLocaleString('en')}`)
  })
  test('and no one network can use up what may be sent, tried or begun in total', () => {
    for (const [network, total] of [
      ['send:network', 'send:total'],
      ['begin:network', 'begin:total'],
      ['try:network', 'try:total'],
    ] as const)
      expect(LIMITS[network].points, network).toBeLessThanOrEqual(LIMITS[total].points / 2)
  })
  test('and fifteen wrong codes on one way, those of known browsers counted in, are far from the hundred that NIST allows (N16)', () => {
    expect(LIMITS['try:account'].points + LIMITS['try:known'].points).toBe(15)
    expect(LIMITS['try:read-out:account'].points).toBe(15)
    expect(LIMITS['try:account:network'].points).toBe(LIMITS['try:account'].points / 2)
  })
  test('the numbers that were promised: three sends an hour and six a day, of which one is the letter that somebody tried; eight an account', () => {
    expect(LIMITS['send:account:hour'].points).toBe(3)
    expect(LIMITS['send:account:day'].points).toBe(LIMITS['send:destination:day'].points)
    expect(LIMITS['send:destination:day'].points + LIMITS['attempts:destination'].points).toBe(6)
    expect(LIMITS['send:account:all'].points + LIMITS['attempts:account'].points).toBe(8)
  })
})
